import type { Range } from '../counted.ts'
import { looksPlural } from '../noun-phrase/words.ts'
import { isDashAt, type Tokens, touches } from '../tokens.ts'
import { isFunction, senseOf, type Word } from '../words.ts'
import { breaksPhrase, found, isAdverb, isArticle, isDeterminer, isVerbal } from './words.ts'

// A simple noun phrase is never longer.
const LONGEST = 16

/** The words of a simple noun phrase from a token on, without its article: modifiers, possessives and head. */
export function simplePhrase(tokens: Tokens, from: number, limit: number): Range | null {
  let begin = from
  while (
    begin < limit &&
    (isArticle(tokens.word[begin]!) ||
      isLeading(tokens.word[begin]!) ||
      /^(?:both|either)$/.test(tokens.word[begin]!.text))
  )
    begin++
  let at = begin
  while (at < limit && at - begin < LONGEST && goesOn(tokens, begin, at, limit)) at++
  while (at > begin && (isAdverb(tokens.word[at - 1]!) || tokens.word[at - 1]!.kind === 'mark')) at--
  return at > begin ? { from: begin, to: at } : null
}

function goesOn(tokens: Tokens, begin: number, at: number, limit: number): boolean {
  const word = tokens.word[at]!
  if (word.kind === 'number') return true
  if (isFunction(word, 'possessive')) return at > begin && at + 1 < limit
  if (word.kind === 'mark') return isInner(tokens, at, limit)
  if (isDeterminer(word) && !isFunction(word, 'relative')) return at === begin
  if (breaksPhrase(word) && !/^(?:then|one)$/.test(word.text)) return false
  // "the defeated army", but "the army located in".
  return !isVerbal(tokens, at) || at === begin
}

/** A hyphen within a compound, or the full stop of an initial or a title. */
function isInner(tokens: Tokens, at: number, limit: number): boolean {
  if (at === 0 || at + 1 >= limit) return false
  if (isDashAt(tokens, at)) return touches(tokens, at - 1) && touches(tokens, at)
  const before = tokens.word[at - 1]!
  return (
    tokens.word[at]!.text === '.' &&
    before.capital &&
    before.text.length < 5 &&
    touches(tokens, at - 1) &&
    tokens.word[at + 1]!.capital
  )
}

/** Whether nothing more of a noun phrase can follow at a token: "army | on", but not "army buildings". */
export function endsHere(tokens: Tokens, at: number, limit: number, isDate: (at: number) => boolean): boolean {
  if (at >= limit) return true
  const word = tokens.word[at]!
  if (isFunction(word, 'possessive')) return false
  return (
    (word.kind === 'mark' && !isInner(tokens, at, limit)) ||
    breaksPhrase(word) ||
    isDeterminer(word) ||
    isAdverb(word) ||
    isVerbal(tokens, at) ||
    isDate(at) ||
    (/ing$/.test(word.text) && !found(tokens, at, 'act', 'nouns')) ||
    /^(?:himself|themselves|itself|yesterday|today|overnight)$/.test(word.text)
  )
}

/** What tells dates from places behind a preposition. */
interface Bounds {
  readonly reading: { readonly tokens: Tokens }
  readonly to: number
  readonly isDate: (at: number) => boolean
}

/** Where the words that a verb or noun governs end: a noun phrase, its "of", and one phrase of place or aim. */
export function complementEnd(bounds: Bounds, from: number): number {
  const {
    reading: { tokens },
    to: limit,
  } = bounds
  let at = from
  if (at < limit && /^(?:at|on|upon|into|against|in)$/.test(tokens.word[at]!.text) && !bounds.isDate(at + 1)) at++
  // "killed about 40 people"
  while (at < limit && senseOf(tokens.word[at]!, 'qualifier')) at++
  const object = takePhrase(tokens, at, limit)
  let end = takeOf(tokens, object > at ? object : from, limit)
  if (end + 1 < limit && WHERE.test(tokens.word[end]!.text) && !bounds.isDate(end + 1)) {
    const next = takePhrase(tokens, end + 1, limit)
    if (next > end + 1) end = takeOf(tokens, next, limit)
  }
  return end
}

const WHERE = /^(?:in|at|on|against|from|near|into|across|throughout)$/

/** The end of a simple phrase at a token, a pronoun as object included; the token itself where there is none. */
function takePhrase(tokens: Tokens, at: number, limit: number): number {
  if (at < limit && /^(?:them|him|us|it|me|you)$/.test(tokens.word[at]!.text)) return at + 1
  const phrase = simplePhrase(tokens, at, limit)
  return phrase ? joinedEnd(tokens, phrase, limit) : at
}

/** "special and internal troops": adjectives joined before one noun. */
function joinedEnd(tokens: Tokens, { from, to }: Range, limit: number): number {
  if (to - from > 4 || to + 1 >= limit || !/^(?:and|or)$/.test(tokens.word[to]!.text)) return to
  const known = tokens.word[to - 1]!.senses.some(({ class: name }) => name === 'unit' || name === 'event_noun')
  if (known || looksPlural(tokens.word[to - 1]!) || tokens.word[to - 1]!.capital || isDeterminer(tokens.word[to + 1]!))
    return to
  return simplePhrase(tokens, to + 1, limit)?.to ?? to
}

function takeOf(tokens: Tokens, from: number, limit: number): number {
  let end = from
  while (end < limit && isFunction(tokens.word[end]!, 'of')) {
    const next = takePhrase(tokens, end + 1, limit)
    if (next === end + 1) break
    end = next
  }
  return end
}

/** "Thus the army", but "the then leadership". */
const isLeading = (word: Word): boolean => isAdverb(word) && word.text !== 'then'
