import type { Range } from '../counted.ts'
import type { ActRule } from './act.ts'
import { type Before, readBefore } from './before.ts'
import { type Behind, readBehind } from './behind.ts'
import { bodyBefore } from './doer.ts'
import { isAbbreviation, ruleOf } from './evidence.ts'
import { entryAt, type Field, holds, isOneOf, textAt } from './field.ts'
import type { ActNoun } from './nouns.ts'
import { isOnlyDemonym } from './phrases.ts'
import { type Enacting, verbBefore } from './verbs.ts'
import { actorsOf } from './who.ts'

/** An act's noun with what was read around it, and the rule by which it counts. */
export interface Mention {
  readonly noun: ActNoun
  /** The noun with others joined to it: "resolutions and statements". */
  readonly words: Range
  readonly before: Before
  readonly behind: Behind
  readonly enacting: Enacting | null
  readonly names: readonly Range[]
  readonly rule: ActRule
  readonly issuer: Range | null
  /** The issuer stands elsewhere in the sentence: "its" takes it up. */
  readonly apart: boolean
  readonly signatory: Range | null
}

const NAMED = isOneOf('treaty', 'agreement', 'convention', 'statement', 'programme', 'law', 'other')
const LOOSE = isOneOf('loose')

/** Reads the surroundings of an act's noun; null where nothing shows that it is a certain act. */
export function mentionOf(
  field: Field,
  noun: ActNoun,
  next: ActNoun | undefined,
  last: Mention | null,
): Mention | null {
  const loose = !!entryAt(field, noun.from, LOOSE) && noun.to === entryAt(field, noun.from, LOOSE)!.to
  const leading = readBefore(field, noun)
  if (/^(?:this|that|these|those|such|what|which|any|whatever)$/.test(leading.determiner ?? '')) return null
  const words = joined(field, noun, next)
  const behind = readBehind(field, { ...noun, to: words.to }, loose, leading.from)
  // “Plan of action for …”: the mark opens before the noun.
  const before = behind.marks && behind.marks.from < leading.from ? readBefore(field, behind.marks) : leading
  const enacting = enactingOf(field, noun, loose, before, last) ?? behind.verb
  const names = mergedNames(noun, before.names).filter(name => !isOnlyDemonym(field, name))
  const own = NAMED(noun.kind) ? names : []
  const issuers =
    NAMED(noun.kind) && noun.kind !== 'law'
      ? []
      : names.filter(name => holds(field, name, isOneOf('body')) || isAbbreviation(field, name))
  const stated = behind.issuer ?? before.owner ?? issuers.at(-1) ?? null
  const elsewhere =
    !stated && (before.pronoun || speaksThrough(field, before, behind)) ? bodyBefore(field, before.from) : null
  const issuer = stated ?? elsewhere
  const rule = ruleOf(field, noun, { before, behind, enacting, names: own, issuer, loose })
  if (!rule) return null
  return {
    noun,
    words,
    before,
    behind,
    enacting,
    names: own,
    rule,
    apart: elsewhere !== null,
    ...actorsOf(field, enacting, behind, issuer),
  }
}

/** "the Remembrance and Mourning Law": one name before one act, however many are joined. */
const mergedNames = (noun: ActNoun, names: readonly Range[]): readonly Range[] =>
  names.length > 1 && !noun.plural ? [{ from: names[0]!.from, to: names.at(-1)!.to }] : names

/** "The Security Council deplored it in Resolution 5": what it says there is its own. */
const speaksThrough = (field: Field, { from }: Before, { numbers }: Behind): boolean =>
  numbers.length > 0 && textAt(field, from - 1) === 'in'

/** "resolutions and statements": plurals that nothing tells apart are one mention. */
function joined(field: Field, noun: ActNoun, next: ActNoun | undefined): Range {
  const pair = noun.plural && next?.plural && /^(?:and|or)$/.test(textAt(field, noun.to)) && next.from === noun.to + 1
  return pair ? { from: noun.from, to: next.to } : noun
}

/** The verb before the phrase, or that of the act to which "and" joins this one. */
function enactingOf(
  field: Field,
  noun: ActNoun,
  loose: boolean,
  before: Before,
  last: Mention | null,
): Enacting | null {
  const own = verbBefore(field, noun, loose, before.from)
  if (
    own ||
    noun.state ||
    !last?.enacting ||
    last.enacting.use.voice === 'passive' ||
    last.enacting.use.voice === 'reduced'
  )
    return own
  let to = before.from
  while (/^(?:and|,|or)$/.test(textAt(field, to - 1))) to--
  return to < before.from && to === last.behind.to ? last.enacting : null
}
