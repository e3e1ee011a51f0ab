import type { NounPhrase } from '../noun-phrase.ts'
import { type Hit, isDashAt, lookUp, matches, type Tokens, touches } from '../tokens.ts'
import { isFunction, type Word } from '../words.ts'

/** "innocent, unarmed people": a comma between adjectives. */
export const adjectivesGoOn = (tokens: Tokens, at: number): boolean =>
  at + 2 < tokens.count &&
  tokens.word[at + 1]!.kind === 'word' &&
  !endsPhraseWord(tokens.word[at + 1]!) &&
  !!lookUp(tokens, at + 2, 'unit')

/** A word that says what was done to those counted, in a form that may stand before or behind the noun. */
export function verbalAt(tokens: Tokens, at: number): Hit | undefined {
  for (const { sense, words, gap } of tokens.word[at]!.entries) {
    if (sense.class !== 'trigger' || gap > 0 || !matches(tokens, at, words)) continue
    if (
      sense.frame === 'state' ||
      ((sense.frame === 'patient' || sense.frame === 'undergo') && sense.form !== 'base' && sense.form !== 's')
    ) {
      return { sense, next: at + words.length }
    }
  }
  return undefined
}

/** Where the next known or plural noun stands with nothing but modifiers before it, or -1. */
export function nounBehind(tokens: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const word = tokens.word[at]!
    if (word.kind !== 'word' && !(isDashAt(tokens, at) && touches(tokens, at))) return -1
    if (lookUp(tokens, at, 'unit') && !verbalAt(tokens, at)) return at
    if (endsPhraseWord(word)) return -1
    if (word.capital && looksPlural(word)) return at
  }
  return -1
}

/** A noun right behind the head that makes a compound with it: "police officers", "prisoner deaths". */
export const followsHead = (tokens: Tokens, at: number): boolean =>
  tokens.end[at - 1]! < tokens.start[at]! || isDashAt(tokens, at - 1)

/** Nothing follows a unit of length, area or share: "7 sq km area". */
export const isMeasureUnit = (group: string | null): boolean =>
  group === 'area' || group === 'distance' || group === 'share'

export function endsPhrase(tokens: Tokens, at: number, phrase: NounPhrase): boolean {
  const word = tokens.word[at]!
  if (isFunction(word, 'joiner') && !phrase.noun) {
    // "historical and cultural monuments"; "five and wounding": only adjectives are joined.
    return at + 1 >= tokens.count || nounBehind(tokens, at + 1, at + 4) < 0 || !!tokens.word[at - 1]?.capital
  }
  return endsPhraseWord(word)
}

const ENDING = [
  'be',
  'have',
  'do',
  'modal',
  'preposition',
  'of',
  'by',
  'to',
  'relative',
  'pronoun',
  'determiner',
  'conjunction',
  'negation',
  'including',
  'possessive',
  'yearly',
]

export function endsPhraseWord(word: Word): boolean {
  const { senses } = word
  for (let i = 0; i < senses.length; i++) {
    const sense = senses[i]!
    if (sense.class === 'function' && ENDING.includes(sense.name)) return true
    if (sense.class === 'say' && sense.form !== 'ing') return true
    if (sense.class === 'verb' && sense.form !== 'base' && sense.form !== 'ing') return true
    if (sense.class === 'trigger' && (sense.frame === 'undergo' || sense.frame === 'doer') && sense.form !== 'ing')
      return true
  }
  return false
}

export const looksPlural = (word: Word): boolean =>
  (/[^su\W]s$/.test(word.text) && word.text.length > 3 && !/(?:is|ous)$/.test(word.text)) ||
  (word.capital && /(?:[^aeiou]is|ese)$/.test(word.text))
