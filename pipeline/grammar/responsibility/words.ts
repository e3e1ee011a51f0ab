import type { Range } from '../counted.ts'
import type { Form, Sense } from '../lexicon.ts'
import { isDashAt, matches, type Tokens, touches, wordAt } from '../tokens.ts'
import { BEGINS, isFunction, senseOf, type Word } from '../words.ts'

/** Words of a group of responsibility.yaml. */
export interface Found extends Range {
  readonly sense: Sense
}

/** The longest words of a group that stand at a token, if any. */
export function found(
  tokens: Tokens,
  at: number,
  group: string,
  part: Sense['part'],
  limit = tokens.count,
): Found | undefined {
  const word = wordAt(tokens, at)
  if (!word || !(word.begins & BEGINS.responsibility)) return undefined
  for (const { sense, words, gap } of word.entries) {
    if (sense.class !== 'responsibility' || sense.name !== group || sense.part !== part || gap > 0) continue
    if (at + words.length <= limit && matches(tokens, at, words)) return { from: at, to: at + words.length, sense }
  }
  return undefined
}

/** The first of several groups that has words at a token; longer words go first. */
export function foundIn(
  tokens: Tokens,
  at: number,
  groups: readonly string[],
  part: Sense['part'],
  limit: number,
): Found | undefined {
  let best: Found | undefined
  for (const group of groups) {
    const hit = found(tokens, at, group, part, limit)
    if (hit && (!best || hit.to > best.to)) best = hit
  }
  return best
}

/** A verb of a group; "-ing" forms that are spelt in a way of their own stand among its words. */
export function foundVerb(
  tokens: Tokens,
  at: number,
  group: string,
  limit: number,
): (Found & { form: Form }) | undefined {
  const verb = found(tokens, at, group, 'verbs', limit)
  if (verb) return { ...verb, form: verb.sense.form ?? 'base' }
  const word = found(tokens, at, group, 'words', limit)
  return word && /ing$/.test(tokens.word[at]!.text) ? { ...word, form: 'ing' } : undefined
}

/** A verb form that ends a noun phrase: "attacked", "located", "was". */
export function isVerbal(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  if (isFunction(word, 'be') || isFunction(word, 'have') || isFunction(word, 'do')) return true
  if (isFunction(word, 'modal')) return !word.capital
  if (word.capital || word.kind !== 'word' || isJoined(tokens, at)) return false
  if (ADJECTIVES.test(word.text)) return false
  return word.senses.some(sense => PAST.has(sense.form ?? 'base') && VERBS.has(sense.class)) || /ed$/.test(word.text)
}

/** Participles that are adjectives before a noun for people in arms. */
const ADJECTIVES = /^(?:armed|unarmed|allied|motori[sz]ed|mechani[sz]ed|masked|uniformed|red|hundred)$/

const PAST: ReadonlySet<Form> = new Set<Form>(['past', 'participle'])
const VERBS: ReadonlySet<string> = new Set([
  'verb',
  'say',
  'trigger',
  'responsibility',
  'control',
  'recognition',
  'act',
])

/** "US-led": a part of a compound. */
const isJoined = (tokens: Tokens, at: number): boolean =>
  (isDashAt(tokens, at - 1) && touches(tokens, at - 1)) || (touches(tokens, at) && isDashAt(tokens, at + 1))

/** Words that no simple noun phrase goes across. */
export function breaksPhrase(word: Word): boolean {
  return BREAKERS.some(name => isFunction(word, name)) || (isFunction(word, 'modal') && !word.capital)
}

const BREAKERS = [
  ...['be', 'have', 'do', 'by', 'of', 'to', 'preposition', 'relative', 'subordinator', 'pronoun', 'conjunction'],
  ...['negation', 'including'],
]

export const isArticle = (word: Word): boolean => /^(?:the|a|an)$/.test(word.text)

export const isDeterminer = (word: Word): boolean => isFunction(word, 'determiner')

/** An adverb as far as its form tells. */
export const isAdverb = (word: Word): boolean =>
  (/ly$/.test(word.text) && !word.capital) ||
  /^(?:also|again|then|still|already|later|soon|just|both|further|thus|twice|once|only|even|first|finally)$/.test(
    word.text,
  )

/** Whether the word is said of speaking: what is done is told, not done, by its subject. */
export const isSaying = (word: Word): boolean => senseOf(word, 'say') !== undefined && !senseOf(word, 'source_noun')
