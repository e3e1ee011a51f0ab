import type { Range } from '../counted.ts'
import type { ActRule } from './act.ts'
import type { Before } from './before.ts'
import type { Behind } from './behind.ts'
import { at, entryAt, type Field, holds, isOneOf, textAt } from './field.ts'
import type { ActNoun } from './nouns.ts'
import { isAuthority, namesAuthority, namesBody } from './phrases.ts'
import type { Enacting } from './verbs.ts'

export const isAbbreviation = (field: Field, { from, to }: Range): boolean =>
  to - from === 1 && at(field, from)!.shouted

export interface Evidence {
  readonly before: Before
  readonly behind: Behind
  readonly enacting: Enacting | null
  readonly names: readonly Range[]
  readonly issuer: Range | null
  readonly loose: boolean
}

/** The strongest sign that the words speak of a certain act. */
export function ruleOf(
  field: Field,
  noun: ActNoun,
  { before, behind, enacting, names, issuer, loose }: Evidence,
): ActRule | null {
  const definite = before.determiner === 'the'
  if (noun.state) return enacting && !definite && enacting.use.polarity === 'asserted' ? 'acts/declared' : null
  const verb =
    enacting && enacting.verb.group !== 'undone' && counts(field, noun, before, enacting) ? enacting.verb : null
  if (loose) return verb ? (verb.group === 'sign' ? 'acts/signed' : 'acts/enacted') : null
  if (behind.numbers.length > 0) return 'acts/numbered'
  if (noun.plural && behind.dates.length > 1 && names.length < 2) return 'acts/dated-list'
  if (verb) return verb.group === 'sign' ? 'acts/signed' : 'acts/enacted'
  if (behind.marks || (before.quoted && noun.kind !== 'order')) return 'acts/titled'
  if (behind.title || isNamed(field, noun, names)) return 'acts/named'
  // "the declaration of war": the doing, not the act.
  if (entryAt(field, noun.from, isOneOf('doing')) && !at(field, noun.from)!.capital) return null
  if ((behind.dated || before.date) && isDatable(field, noun, before, behind)) return 'acts/dated'
  if (isAuthorised(field, noun, before, behind, issuer)) return 'acts/authority'
  if (issuer && isIssued(field, noun, before, issuer)) return 'acts/issued'
  return definite && isKnown(field, noun, behind) ? 'acts/known' : null
}

/** A verb counts where the noun is one thing ("signed a decree", never "passed into law") and, if it only makes decisions, where a body does. */
function counts(field: Field, noun: ActNoun, before: Before, { verb, use }: Enacting): boolean {
  if (
    !noun.plural &&
    !before.determiner &&
    !before.owner &&
    !before.quoted &&
    before.names.length === 0 &&
    !before.date &&
    !at(field, noun.from)!.capital
  )
    return false
  if (use.voice === 'reduced' && verb.from < noun.from) return false
  if (verb.group !== 'make') return true
  return holds(field, { from: field.sentence.from, to: before.from }, isOneOf('body', 'sitting'))
}

/** "Geneva Conventions", "the Lausanne treaty": the name of a place or the like before the noun. */
function isNamed(field: Field, noun: ActNoun, names: readonly Range[]): boolean {
  const last = names.at(-1)
  if (!last || last.to !== noun.from) return false
  if (noun.kind === 'law' || noun.kind === 'convention' || noun.kind === 'statement' || noun.kind === 'other')
    return at(field, noun.from)!.capital || noun.kind === 'convention'
  return true
}

/** Kinds that a date alone makes an act; meetings and remarks have dates too. */
const isDatable = (field: Field, noun: ActNoun, before: Before, behind: Behind): boolean => {
  if (before.date && !behind.dated && !before.determiner) return false
  if (noun.kind === 'convention' || noun.kind === 'statement')
    return at(field, noun.from)!.capital || noun.base.includes(' ')
  return true
}

const BY = /^(?:under|by|to|with|on|upon|following|per|through|via|of)$/

/** "under orders of the President", "by a decree of", "according to the decision of". */
function isAuthorised(field: Field, noun: ActNoun, before: Before, behind: Behind, issuer: Range | null): boolean {
  if (!['decree', 'order', 'resolution', 'decision', 'law'].includes(noun.kind)) return false
  const lead = textAt(field, before.from - 1)
  const leads =
    lead === 'to'
      ? /^(?:according|pursuant|due)$/.test(textAt(field, before.from - 2))
      : lead === 'with'
        ? textAt(field, before.from - 2) === 'accordance'
        : lead === 'of'
          ? textAt(field, before.from - 2) === 'basis'
          : BY.test(lead)
  if (!leads || (noun.kind === 'law' && !behind.subject)) return false
  return !!issuer && namesAuthority(field, issuer) && !before.pronoun
}

/** "the decision of the Supreme Council", "a Security Council resolution": somebody's who enacts. */
function isIssued(field: Field, noun: ActNoun, before: Before, issuer: Range): boolean {
  if (before.pronoun || !['decree', 'resolution', 'decision'].includes(noun.kind)) return false
  const words = { from: issuer.from, to: issuer.to }
  if (noun.kind === 'decree') return namesAuthority(field, words) && (isAuthority(field, words) || !!before.owner)
  return namesBody(field, words) || isAbbreviation(field, words)
}

/** "the ceasefire agreement", "the law on languages". */
function isKnown(field: Field, noun: ActNoun, { subject }: Behind): boolean {
  if (entryAt(field, noun.from, isOneOf('known'))?.to === noun.to) return true
  return (
    !!subject &&
    /^(?:on|concerning|regarding)$/.test(textAt(field, subject.from - 1)) &&
    ['law', 'convention', 'treaty', 'agreement', 'decree', 'resolution'].includes(noun.kind)
  )
}
