import { firstWhere } from '../core/search.ts'
import { DIGIT, isApostrophe, isDash, isPictograph, kindOf, LETTER, MARK, SPACE } from './characters.ts'
import type { Sense, WordClass } from './lexicon.ts'
import type { Vocabulary, Word } from './words.ts'

/** The words, numbers and marks of a text in a row. Arrays side by side: a text of 10 MB has two million of them. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly word: readonly Word[]
}

/**
 * Splits a text. A number is digits with its separators ("4,823", "2.5"); a word is letters with inner apostrophes,
 * its possessive "'s" apart; "U.S." is one word; every other mark stands alone. Linear; offsets are those of the text.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  let capacity = Math.max(16, text.length >> 2)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  const word: Word[] = []
  let count = 0
  let at = 0
  const put = (from: number, to: number, kind: Word['kind'], form = text.slice(from, to)) => {
    if (count === capacity) {
      capacity *= 2
      start = grown(start, capacity)
      end = grown(end, capacity)
    }
    start[count] = from
    end[count] = to
    word.push(vocabulary.word(form, kind))
    count++
  }
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === SPACE) {
      at++
    } else if (kind === LETTER) {
      const to = endOfWord(text, at)
      const rest = restBehindBreak(text, to)
      const joined = rest && vocabulary.joins(text.slice(at, to), text.slice(rest.start, rest.end))
      put(at, joined ? rest.end : to, 'word', joined || undefined)
      at = joined ? rest.end : to
    } else if (kind === DIGIT) {
      const to = endOfNumber(text, at)
      put(at, to, 'number')
      at = to
    } else {
      const possessive = endOfPossessive(text, at)
      const to = possessive || at + (isPictograph(text.charCodeAt(at)) ? 2 : 1)
      put(at, to, possessive ? 'word' : 'mark')
      at = to
    }
  }
  return { text, count, start: start.subarray(0, count), end: end.subarray(0, count), word }
}

function grown(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(array)
  return larger
}

function endOfWord(text: string, from: number): number {
  let at = from + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === LETTER) continue
    if (kind !== MARK || at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) !== LETTER) break
    if (isApostrophe(code) && !endOfPossessive(text, at)) continue
    break
  }
  // "U.S." and "a.m.": single letters with full stops are one word.
  if (at === from + 1 && text.charCodeAt(at) === 0x2e) {
    let to = at + 1
    while (to + 1 < text.length && kindOf(text.charCodeAt(to)) === LETTER && text.charCodeAt(to + 1) === 0x2e) to += 2
    if (to > at + 1) return to
  }
  return at
}

/** The rest of a word that was cut at the end of a line: a hyphen, a line break and letters. */
function restBehindBreak(text: string, at: number): { start: number; end: number } | null {
  if (text.charCodeAt(at) !== 0x2d) return null
  let start = at + 1
  while (start < text.length && (text.charCodeAt(start) === 0x20 || text.charCodeAt(start) === 0x0d)) start++
  if (text.charCodeAt(start) !== 0x0a) return null
  start++
  while (start < text.length && text.charCodeAt(start) === 0x20) start++
  return start < text.length && kindOf(text.charCodeAt(start)) === LETTER
    ? { start, end: endOfWord(text, start) }
    : null
}

/** End of "'s" at an apostrophe that follows a word, or 0. */
function endOfPossessive(text: string, at: number): number {
  if (at === 0 || !isApostrophe(text.charCodeAt(at))) return 0
  const next = text.charCodeAt(at + 1)
  if (next !== 0x73 && next !== 0x53) return 0
  if (at + 2 < text.length && kindOf(text.charCodeAt(at + 2)) === LETTER) return 0
  return kindOf(text.charCodeAt(at - 1)) === LETTER ? at + 2 : 0
}

const COMMA = 0x2c
const POINT = 0x2e
const isDigitAt = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}
const isGroup = (text: string, at: number) =>
  isDigitAt(text, at) && isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && !isDigitAt(text, at + 3)

function endOfNumber(text: string, from: number): number {
  let at = from + 1
  while (isDigitAt(text, at)) at++
  // Thousands: a comma or a kind of space that does not break, then three digits. An ordinary space also joins
  // ("1 275"), where what stands before it has at most three digits and is not itself the end of a longer figure.
  if (at - from <= 3) {
    const mark = text.charCodeAt(at)
    const groups = mark === COMMA || mark === 0xa0 || mark === 0x202f || mark === 0x2009 || mark === 0x20
    while (groups && text.charCodeAt(at) === mark && isGroup(text, at + 1)) at += 4
  }
  if (text.charCodeAt(at) === POINT && isDigitAt(text, at + 1)) {
    let to = at + 1
    while (isDigitAt(text, to)) to++
    // "26.02.2024" is no decimal number.
    if (!(text.charCodeAt(to) === POINT && isDigitAt(text, to + 1))) at = to
  }
  return at
}

/** Whether the words of an entry stand at a token. */
export function matches(tokens: Tokens, at: number, words: readonly string[]): boolean {
  if (at + words.length > tokens.count) return false
  for (let i = 1; i < words.length; i++) if (tokens.word[at + i]!.text !== words[i]) return false
  return true
}

/** A sense found at a token and the token after its words. */
export interface Hit {
  readonly sense: Sense
  readonly next: number
}

/** The longest entry of a class that stands at a token. */
export function lookUp(tokens: Tokens, at: number, wordClass: WordClass): Hit | undefined {
  const { entries } = tokens.word[at]!
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!
    if (entry.sense.class === wordClass && entry.gap === 0 && matches(tokens, at, entry.words)) {
      return { sense: entry.sense, next: at + entry.words.length }
    }
  }
  return undefined
}

/** Whether nothing stands between a token and the one after it. */
export const touches = (tokens: Tokens, at: number): boolean =>
  at + 1 < tokens.count && tokens.end[at] === tokens.start[at + 1]

/** Whether a token is a hyphen or a dash. */
export const isDashAt = (tokens: Tokens, at: number): boolean =>
  at >= 0 &&
  at < tokens.count &&
  tokens.end[at]! - tokens.start[at]! === 1 &&
  isDash(tokens.text.charCodeAt(tokens.start[at]!))

/** The word at a token of the sentence, if it has one there. */
export const wordAt = (tokens: Tokens, at: number): Word | undefined =>
  at >= 0 && at < tokens.count ? tokens.word[at] : undefined

/** The tokens of a function word, or of several in a row, that has a name and stands at a token. */
export const lookUpFunction = (tokens: Tokens, at: number, name: string): TokenSpan | undefined =>
  lookUpNamed(tokens, at, 'function', name)

/** The tokens of a word about quotations, or of several in a row, that belongs to a list of speech.yaml. */
export const lookUpQuoting = (tokens: Tokens, at: number, name: string): TokenSpan | undefined =>
  lookUpNamed(tokens, at, 'quoting', name)

interface TokenSpan {
  readonly from: number
  readonly to: number
}

function lookUpNamed(tokens: Tokens, at: number, wordClass: WordClass, name: string): TokenSpan | undefined {
  for (const { sense, words } of tokens.word[at]!.entries) {
    if (sense.class === wordClass && sense.name === name && matches(tokens, at, words))
      return { from: at, to: at + words.length }
  }
  return undefined
}

/** The first token that begins at an offset or behind it. */
export function firstTokenFrom(tokens: Tokens, offset: number): number {
  return firstWhere(tokens.count, middle => tokens.start[middle]! >= offset)
}
