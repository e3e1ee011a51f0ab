import type { Modality, Polarity } from '../../../schemas/common.ts'
import { isFiniteVerb, type VerbUse, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Form } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { endsClause, type GroupHit, groupAt, groupIn, type Scene } from './words.ts'

/** The verb that says what becomes of a noun: "was held", "staged a …", and how it is said. */
export interface Carrier {
  readonly verb: GroupHit
  readonly use: VerbUse
}

/** "was put up": a participle that looks like the base form is one behind "be". */
export const formOf = (tokens: Tokens, { sense, from }: GroupHit): Form | undefined =>
  sense.form === 'base' && from > 0 && isFunction(tokens.word[from - 1]!, 'be') ? 'participle' : sense.form

const REACH = 14

/** The verb of some groups that governs a noun phrase: behind it in the passive, else before it with the phrase as object. */
export function carrierOf({ tokens, sentence }: Scene, phrase: Range, ...groups: readonly string[]): Carrier | null {
  return behind(tokens, phrase, sentence, groups) ?? before(tokens, phrase, sentence, groups)
}

function behind(tokens: Tokens, phrase: Range, sentence: Range, groups: readonly string[]): Carrier | null {
  for (let at = phrase.to; at < Math.min(sentence.to, phrase.to + REACH); at++) {
    const word = tokens.word[at]!
    if (endsClause(word.text) || isNewClause(tokens, at)) return null
    const verb = groupAt(tokens, at, sentence.to, ...groups)
    if (verb?.sense.part === 'verbs') {
      const use = verbUse(tokens, verb, formOf(tokens, verb), sentence)
      const happens =
        /^(?:took|take|takes|taken|taking|began|begin|begins|started|stands|stood|stand|opened|opens|followed)$/
      return use.voice === 'passive' || use.voice === 'reduced' || happens.test(word.text) ? { verb, use } : null
    }
    if (isFiniteVerb(tokens, at) && !isFunction(word, 'be') && !isFunction(word, 'modal')) return null
  }
  return null
}

/** ", and the flags": a clause with a subject of its own; ", and memorial events" goes on with a list. */
const isNewClause = (tokens: Tokens, at: number): boolean =>
  /^(?:and|but|while)$/.test(tokens.word[at]!.text) &&
  tokens.word[at - 1]?.text === ',' &&
  !!tokens.word[at + 1] &&
  isFunction(tokens.word[at + 1]!, 'determiner')

function before(tokens: Tokens, phrase: Range, sentence: Range, groups: readonly string[]): Carrier | null {
  for (let at = phrase.from - 1; at >= Math.max(sentence.from, phrase.from - REACH); at--) {
    const word = tokens.word[at]!
    if (endsClause(word.text) || isNewClause(tokens, at)) return null
    const verb = groupAt(tokens, at, sentence.to, ...groups)
    // "the opening ceremony": an adjective.
    const describes =
      verb?.sense.form === 'ing' && verb.to < phrase.from && !isFunction(tokens.word[verb.to]!, 'determiner')
    if (verb?.sense.part === 'verbs' && !describes && verb.to <= phrase.from) {
      const use = verbUse(tokens, verb, formOf(tokens, verb), sentence)
      return use.voice === 'passive' || use.voice === 'reduced' ? null : { verb, use }
    }
    if (isFiniteVerb(tokens, at) || isFunction(word, 'relative')) return null
    if (isFunction(word, 'preposition')) return null
  }
  return null
}

/** How a sentence speaks of an observance: as done, as planned, as called for, as not done. */
export function said(scene: Scene, phrase: Range, carrier: Carrier | null): { polarity: Polarity; modality: Modality } {
  const { tokens, sentence } = scene
  const use = carrier?.use
  const none = tokens.word[phrase.from - 1]
  const polarity =
    none && phrase.from > sentence.from && isFunction(none, 'none') ? 'negated' : (use?.polarity ?? 'asserted')
  if (use && use.modality !== 'actual') return { polarity, modality: use.modality }
  const from = Math.max(sentence.from, (carrier ? Math.min(carrier.use.group.from, phrase.from) : phrase.from) - 8)
  const lead: Range = { from, to: carrier && carrier.verb.from < phrase.from ? carrier.verb.from : phrase.from }
  if (groupIn(tokens, lead, 'call_for')?.sense.form && !(use && use.voice === 'active'))
    return { polarity, modality: 'hypothetical' }
  const group = use ? tokens.word.slice(use.group.from, use.group.to) : []
  if (group.some(({ text }) => text === 'should' || text === 'must')) return { polarity, modality: 'hypothetical' }
  if (use?.voice === 'infinitive' && isPlanned(tokens, use.group.from, sentence.from))
    return { polarity, modality: 'future' }
  return { polarity, modality: 'actual' }
}

/** "plans to build", "a decision was made to construct", "is to be unveiled", "is due to open". */
function isPlanned(tokens: Tokens, to: number, limit: number): boolean {
  for (let at = to - 1; at >= Math.max(limit, to - 4); at--) {
    if (groupAt(tokens, at, to, 'planning')) return true
  }
  return false
}
