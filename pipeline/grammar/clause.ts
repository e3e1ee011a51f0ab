import type { Modality, Polarity } from '../../schemas/common.ts'
import type { Range } from './counted.ts'
import type { Form } from './lexicon.ts'
import type { Tokens } from './tokens.ts'
import { isFunction, senseOf, type Word } from './words.ts'

/**
 * How a verb is used: `active` with its doer before it; `passive` behind a form of "be" or "get"; `reduced`, a participle
 * right behind what it was done to ("the march held in Riga"); `infinitive` behind "to"; `gerund` without "be".
 */
export type VerbVoice = 'active' | 'passive' | 'reduced' | 'infinitive' | 'gerund'

/** A verb of a sentence and what stands around it. Ranges are tokens. */
export interface VerbUse {
  /** The verb with its auxiliaries and the adverbs between them. */
  readonly group: Range
  readonly voice: VerbVoice
  /** The words before it: who does it if active, what it is done to if passive or reduced. */
  readonly subject: Range | null
  /** The words behind an active verb, an infinitive or a gerund: what it is done to. */
  readonly object: Range | null
  /** The words behind "by": who did it. */
  readonly agent: Range | null
  readonly polarity: Polarity
  readonly modality: Modality
}

/**
 * Reads the surroundings of a verb of a lexicon.
 * @param verb tokens of the verb's own words
 * @param form its form, as the lexicon says
 * @param sentence the tokens to look at
 */
export function verbUse(tokens: Tokens, verb: Range, form: Form | undefined, sentence: Range): VerbUse {
  const { from, seen } = groupBefore(tokens, verb.from, sentence.from)
  const voice = voiceOf(tokens, verb, form, seen, sentence)
  const group = { from: voice === 'reduced' || voice === 'gerund' ? verb.from : from, to: verb.to }
  const takes = voice !== 'passive' && voice !== 'reduced'
  return {
    group,
    voice,
    subject: voice === 'infinitive' ? null : phraseBefore(tokens, sentence.from, group.from),
    object: takes ? phraseBehind(tokens, verb.to, sentence.to) : null,
    agent: takes ? null : agentBehind(tokens, verb.to, sentence.to),
    polarity: seen.negation ? 'negated' : 'asserted',
    modality: seen.hypothetical ? 'hypothetical' : seen.future ? 'future' : 'actual',
  }
}

interface Seen {
  be: boolean
  to: boolean
  other: boolean
  negation: boolean
  hypothetical: boolean
  future: boolean
}

/** Auxiliaries and adverbs right before a verb. */
function groupBefore(tokens: Tokens, verb: number, limit: number): { from: number; seen: Seen } {
  const seen: Seen = { be: false, to: false, other: false, negation: false, hypothetical: false, future: false }
  let from = verb
  for (let at = verb - 1; at >= limit && verb - at < 8; at--) {
    const word = tokens.word[at]!
    const negation = isFunction(word, 'negation')
    const auxiliary =
      isFunction(word, 'be') ||
      isFunction(word, 'get') ||
      isFunction(word, 'have') ||
      isFunction(word, 'do') ||
      (isFunction(word, 'modal') && !isMonthOrName(tokens, at, limit)) ||
      isFunction(word, 'to')
    if (negation) seen.negation = true
    if (!auxiliary && !negation && !isAdverb(word)) break
    if (isFunction(word, 'be') || isFunction(word, 'get')) seen.be = true
    else if (isFunction(word, 'to')) seen.to = true
    else if (auxiliary) seen.other = true
    if (isFunction(word, 'hypothetical')) seen.hypothetical = true
    if (isFunction(word, 'future')) seen.future = true
    if (auxiliary || negation) from = at
  }
  return { from, seen }
}

const isAdverb = (word: Word): boolean =>
  (/ly$/.test(word.text) && word.kind === 'word' && !word.capital) ||
  /^(?:also|again|then|once|twice|first|often|still|already|later|now|soon|ever|just|both|all|further|thus|almost)$/.test(
    word.text,
  )

/** "May" and "Will" within a sentence are names. */
const isMonthOrName = (tokens: Tokens, at: number, start: number): boolean => at > start && tokens.word[at]!.capital

function voiceOf(tokens: Tokens, { from, to }: Range, form: Form | undefined, seen: Seen, sentence: Range): VerbVoice {
  if (form === 'ing') return seen.be ? 'active' : 'gerund'
  // "was put up", "were overrun": base and participle are one word.
  if (form === 'base' && seen.be && !seen.other && !seen.to) return 'passive'
  if (form === 'past' || form === 'participle') {
    if (seen.be) return 'passive'
    if (seen.other || seen.to) return 'active'
    return isReduced(tokens, from, to, sentence) ? 'reduced' : 'active'
  }
  if (seen.to) return 'infinitive'
  return 'active'
}

/** Behind a noun and before "by", "in", "at", "on", a mark or the end: a participle; before an object: a past. */
function isReduced(tokens: Tokens, from: number, to: number, sentence: Range): boolean {
  if (from === sentence.from) return true
  const next = to < sentence.to ? tokens.word[to]! : undefined
  if (!next) return false
  if (isFunction(next, 'by')) return true
  const before = tokens.word[from - 1]!
  if (before.text === ',' || isFunction(before, 'relative') || isFunction(before, 'pronoun')) return false
  if (!isFunction(next, 'preposition') && !isFunction(next, 'to') && next.kind !== 'mark') return false
  // "the act adopted in May was …": another finite verb follows; "the council met in May": none does.
  for (let at = to; at < sentence.to; at++) if (isFiniteVerb(tokens, at)) return true
  return false
}

/** Whether a token is a verb that a subject goes with: auxiliaries, and past or "-s" forms that lexicons know. */
export function isFiniteVerb(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  if (isFunction(word, 'be')) return !/^be(?:en|ing)?$/.test(word.text)
  if (isFunction(word, 'have') || isFunction(word, 'do')) return !/ing$/.test(word.text)
  if (isFunction(word, 'modal')) return !word.capital
  if (word.capital || isPluralNoun(tokens, at)) return false
  return word.senses.some(
    ({ class: name, form }) => (form === 'past' || form === 's') && name !== 'qualifier' && !NOUNS.has(name),
  )
}

/** "22 U.S. states", "the states": a plural that is a verb in other places. */
function isPluralNoun(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  const before = at > 0 ? tokens.word[at - 1]! : undefined
  if (!before || !word.senses.some(({ class: name, form }) => NOUNS.has(name) && form === 'plural')) return false
  return (
    before.kind === 'number' ||
    before.capital ||
    isFunction(before, 'determiner') ||
    isFunction(before, 'of') ||
    !!senseOf(before, 'number')
  )
}

const NOUNS: ReadonlySet<string> = new Set([
  'unit',
  'source_noun',
  'event_noun',
  'subgroup',
  'status',
  'time_unit',
  'term',
])
const LONGEST = 80

/** The noun phrases before a verb, lists and their commas included, back to the start of its clause. */
export function phraseBefore(tokens: Tokens, from: number, verb: number): Range | null {
  let to = verb
  while (to > from && (isAdverb(tokens.word[to - 1]!) || tokens.word[to - 1]!.text === ',')) to--
  // "bodies, which were": the words before the relative are the subject.
  if (to > from && isFunction(tokens.word[to - 1]!, 'relative')) {
    to--
    while (to > from && tokens.word[to - 1]!.text === ',') to--
  }
  let at = to
  while (at > from && to - at < LONGEST) {
    const word = tokens.word[at - 1]!
    if (/^[;:“”"«»()—]$/.test(word.text) || isFunction(word, 'relative') || isFiniteVerb(tokens, at - 1)) break
    if (isFunction(word, 'by') && at < to && !word.capital) break
    if (/^(?:when|while|although|because|if|but)$/.test(word.text)) break
    at--
  }
  while (at < to && (tokens.word[at]!.text === ',' || /^(?:and|but)$/.test(tokens.word[at]!.text))) at++
  return at < to ? { from: at, to } : null
}

/** The noun phrases behind a verb, up to the next verb, relative, colon or end; commas only within lists. */
export function phraseBehind(tokens: Tokens, from: number, limit: number): Range | null {
  let at = from
  while (at < limit && at - from < LONGEST) {
    const word = tokens.word[at]!
    if (/^[;:.!?“”"«»()—]$/.test(word.text) && !isClock(tokens, at)) break
    if (isFunction(word, 'relative') && word.text !== 'that') break
    if (at > from && (isFiniteVerb(tokens, at) || isFunction(word, 'by'))) break
    if (at > from && /^(?:when|while|although|because|if|but)$/.test(word.text)) break
    at++
  }
  while (at > from && (tokens.word[at - 1]!.kind === 'mark' || /^(?:and|or)$/.test(tokens.word[at - 1]!.text))) at--
  return at > from ? { from, to: at } : null
}

/** "9:30": a colon within a number. */
const isClock = (tokens: Tokens, at: number): boolean =>
  tokens.word[at]!.text === ':' &&
  tokens.word[at - 1]?.kind === 'number' &&
  tokens.word[at + 1]?.kind === 'number' &&
  tokens.end[at] === tokens.start[at + 1]

/** The words behind the first "by" that belongs to a verb which ends at a token. */
export function agentBehind(tokens: Tokens, from: number, limit: number): Range | null {
  // Further away another verb's agent begins.
  for (let at = from; at < limit && at - from < 14; at++) {
    const word = tokens.word[at]!
    if (
      (/^[;:()—]$/.test(word.text) && !isClock(tokens, at)) ||
      isFunction(word, 'relative') ||
      isFiniteVerb(tokens, at)
    )
      return null
    if (isFunction(word, 'by')) {
      const agent = phraseBehind(tokens, at + 1, limit)
      // "by 1992", "by firing": a time and a manner are no agents.
      const first = agent && tokens.word[agent.from]!
      if (!agent || !first || first.kind === 'number') return null
      if (/ing$/.test(first.text) && !first.capital && !senseOf(first, 'unit')) return null
      return agent
    }
  }
  return null
}
