import { isFiniteVerb } from '../clause.ts'
import { type Hit, lookUp, matches, type Tokens } from '../tokens.ts'
import { BEGINS, isFunction, senseOf, type Word } from '../words.ts'

/** The longest entry of the lexicon of recognitions at a token that stands in one of some groups. */
export function groupAt(tokens: Tokens, at: number, groups: ReadonlySet<string>): Hit | undefined {
  if (at < 0 || at >= tokens.count || !(tokens.word[at]!.begins & BEGINS.recognition)) return undefined
  for (const { sense, words } of tokens.word[at]!.entries) {
    if (sense.class === 'recognition' && groups.has(sense.name) && matches(tokens, at, words))
      return { sense, next: at + words.length }
  }
  return undefined
}

const NOT_LY = /^(?:family|assembly|italy|july|reply|supply|ally|anomaly|monopoly)$/

/** An adverb that may stand between a subject and its verb, or around a verb. */
export const isAdverb = (word: Word): boolean =>
  word.kind === 'word' &&
  ((word.text.endsWith('ly') && !NOT_LY.test(word.text)) ||
    /^(?:also|again|then|once|often|still|already|later|now|soon|thus|therefore|too|today|yesterday|since|all|both|likewise|twice|first|even|ever|long)$/.test(
      word.text,
    ))

/** A word that opens or carries no noun: prepositions, auxiliaries, relatives, conjunctions. */
export const isLink = (word: Word): boolean =>
  isFunction(word, 'preposition') ||
  isFunction(word, 'of') ||
  isFunction(word, 'to') ||
  isFunction(word, 'by') ||
  isFunction(word, 'be') ||
  isFunction(word, 'have') ||
  isFunction(word, 'do') ||
  isFunction(word, 'relative') ||
  isFunction(word, 'conjunction') ||
  isFunction(word, 'subordinator') ||
  (isFunction(word, 'modal') && !word.capital)

/** A participle or another form of a verb, as far as its form or the lexicons tell; capitals are names. */
export const isVerbal = (word: Word): boolean =>
  !word.capital &&
  word.kind === 'word' &&
  (/(?:ed|ing)$/.test(word.text) ||
    word.senses.some(
      ({ class: name, form }) =>
        (name === 'verb' || name === 'say' || name === 'trigger') && (form === 'past' || form === 'participle'),
    ))

/** Whether a noun goes on behind its last word: "genocide memorial", "Senate committee". */
export function nounGoesOn(tokens: Tokens, at: number, limit: number): boolean {
  const word = at < limit ? tokens.word[at]! : undefined
  if (word?.kind !== 'word') return false
  return (
    !isLink(word) &&
    !isVerbal(word) &&
    !word.senses.some(({ class: name, part }) => name === 'recognition' && part === 'verbs') &&
    !isAdverb(word) &&
    !isFunction(word, 'determiner') &&
    !isFunction(word, 'pronoun') &&
    !isFunction(word, 'possessive')
  )
}

/** A finite verb, leaving out "-s" forms, which may be nouns: "member states". */
export const isPredicate = (tokens: Tokens, at: number): boolean =>
  isFiniteVerb(tokens, at) &&
  !tokens.word[at]!.senses.some(({ class: name, form }) => name !== 'function' && form === 's')

/** Skips the articles of a name: "that" may open a clause and stays. */
export function skipThe(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit && /^(?:the|a|an|both|all|its|their|our|his)$/.test(tokens.word[at]!.text)) at++
  return at
}

/** Skips determiners. */
export function skipArticles(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit && isFunction(tokens.word[at]!, 'determiner')) at++
  return at
}

/** A noun for a deed of violence of any lexicon at a token. */
export function deedAt(tokens: Tokens, at: number): Hit | undefined {
  const own = groupAt(tokens, at, DEEDS)
  const event = lookUp(tokens, at, 'event_noun')
  return event && event.next > (own?.next ?? 0) ? event : own
}

const DEEDS: ReadonlySet<string> = new Set(['deed'])

/** "today", "Thursday", "year": a word that ends an opening of time. */
export const isTime = (word: Word): boolean =>
  word.kind === 'number' ||
  !!senseOf(word, 'time_unit') ||
  /^(?:today|yesterday|tonight|now|then|later|meanwhile|afterwards|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(
    word.text,
  )
