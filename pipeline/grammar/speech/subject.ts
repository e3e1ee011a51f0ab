import { firstWhere } from '../../core/search.ts'
import { isAdverb } from '../chunk/letters.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'

// The words of a claimant are few; a subject further back is another clause's.
export const LONGEST_SUBJECT = 16

/** The noun phrase right before a verb, back to the start of its clause. */
export function subjectBefore(tokens: Tokens, from: number, verb: number, dates: readonly Range[] = []): Range | null {
  let to = verb
  // "has repeatedly stated", "was said": auxiliaries and adverbs; a passive has no speaker before it.
  while (to > from) {
    const word = tokens.word[to - 1]!
    if (isFunction(word, 'be') || isFunction(word, 'to') || isFunction(word, 'get')) return null
    if (
      isFunction(word, 'have') ||
      word.text.endsWith('ly') ||
      isFunction(word, 'negation') ||
      /^(?:also|again|once|then|later|further|earlier|thus|already)$/.test(word.text) ||
      isFunction(word, 'do')
    )
      to--
    else break
  }
  const aside = asideBefore(tokens, from, to)
  if (aside > from) to = aside
  let at = to
  while (at > from && to - at < LONGEST_SUBJECT) {
    const word = tokens.word[at - 1]!
    if (word.kind === 'mark' && !isNameMark(tokens, at - 1)) break
    if (
      isFunction(word, 'be') ||
      isFunction(word, 'have') ||
      (isFunction(word, 'modal') && !word.capital) ||
      isFunction(word, 'relative')
    )
      break
    if (
      senseOf(word, 'verb')?.form === 'past' ||
      (senseOf(word, 'say') && !senseOf(word, 'source_noun') && senseOf(word, 'say')!.form !== 'base')
    )
      break
    if (/^(?:and|but|while|when|as|because|although|that|which|who)$/.test(word.text) && !tokens.word[at]?.capital)
      break
    at--
  }
  // "An inquiry published on Friday found": the subject stands before the participle and what belongs to it.
  if (at > from + 1 && at < to && isPastVerb(tokens, at - 1) && isAdjunct(tokens, at)) {
    const head = subjectBefore(tokens, from, at - 1, dates)
    if (head) return head
  }
  at = behindOpening(tokens, at, to, dates)
  // "The commander, Colonel Doe, ordered": an office, and the name in commas behind it.
  if (aside > from && tokens.word[aside + 1]!.capital && isFunction(tokens.word[at]!, 'determiner')) {
    const end = commaBehind(tokens, aside + 1, verb)
    if (end > 0) to = end
  }
  return at < to && !/^(?:it|there|this|that|which|what)$/.test(tokens.word[to - 1]!.text) ? { from: at, to } : null
}

/** "The army, for its part, said": where an aside in commas begins that ends right before a verb, or 0. */
function asideBefore(tokens: Tokens, from: number, verb: number): number {
  if (tokens.word[verb - 1]?.text !== ',') return 0
  for (let at = verb - 2; at > from && verb - at < 15; at--) if (tokens.word[at]!.text === ',') return at
  return 0
}

const isPastVerb = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return [senseOf(word, 'verb'), senseOf(word, 'say')].some(
    sense => sense?.form === 'past' || sense?.form === 'participle',
  )
}

const isAdjunct = (tokens: Tokens, at: number): boolean =>
  isFunction(tokens.word[at]!, 'preposition') || isFunction(tokens.word[at]!, 'by')

/** Where the comma stands that closes an aside of a few words, or 0. */
function commaBehind(tokens: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (tokens.word[at]!.text === ',') return at
  return 0
}

/** "The ministry confirmed … but denied that …": the subject at the head of the sentence serves both verbs. */
export function sharedSubject(tokens: Tokens, from: number, verb: number): Range | null {
  return /^(?:and|but)$/.test(tokens.word[verb - 1]?.text ?? '') ? subjectBehind(tokens, from, verb) : null
}

export const isNameMark = (tokens: Tokens, at: number): boolean => {
  const text = tokens.word[at]!.text
  return (
    text === '-' ||
    text === "'" ||
    text === '’' ||
    (text === '.' &&
      at + 1 < tokens.count &&
      tokens.word[at + 1]!.capital &&
      tokens.end[at - 1] === tokens.start[at] &&
      tokens.word[at - 1]!.capital &&
      tokens.word[at - 1]!.text.length < 5)
  )
}

/**
 * Openings are no part of the subject: "On Monday the mayor", "In Lagos the mayor", "Yesterday the ministry". Behind a
 * preposition the subject begins with the next article that no preposition leads to.
 */
function behindOpening(tokens: Tokens, from: number, to: number, dates: readonly Range[]): number {
  let at = from
  while (
    at < to &&
    (tokens.word[at]!.text === '-' || /^(?:but|and|however|meanwhile|later|then|yet|so)$/.test(tokens.word[at]!.text))
  )
    at++
  const date = dates[firstEndingAfter(dates, at)]
  if (date && date.from <= at && date.to < to) return behindOpening(tokens, date.to, to, dates)
  const first = tokens.word[at]
  if (!first || !isFunction(first, 'preposition') || first.text === 'as') return at
  for (let next = at + 2; next < to; next++) {
    const before = tokens.word[next - 1]!
    if (!isFunction(tokens.word[next]!, 'determiner')) continue
    if (!isFunction(before, 'preposition') && !isFunction(before, 'of')) return next
  }
  return date && date.from === at + 1 && date.to < to ? date.to : at + 1
}

/** The noun phrase behind "according to" or "said": to the next comma, verb or end. */
export function subjectBehind(
  tokens: Tokens,
  from: number,
  limit = tokens.count,
  dates: readonly Range[] = [],
): Range | null {
  let at = from
  let date = firstEndingAfter(dates, from)
  while (at < limit && at - from < LONGEST_SUBJECT) {
    // "the resolution dated 4 May 1994, …": the comma within a date ends nothing.
    while (date < dates.length && dates[date]!.to <= at) date++
    if (dates[date] && dates[date]!.from <= at) {
      at = dates[date]!.to
      continue
    }
    const word = tokens.word[at]!
    if (word.kind === 'mark' && !isNameMark(tokens, at)) break
    if (
      isFunction(word, 'be') ||
      isFunction(word, 'have') ||
      isFunction(word, 'relative') ||
      (isFunction(word, 'modal') && !word.capital) ||
      isFunction(word, 'do')
    )
      break
    if (
      at > from &&
      (senseOf(word, 'verb')?.form === 'past' ||
        senseOf(word, 'qualifier') ||
        word.kind === 'number' ||
        senseOf(word, 'number'))
    )
      break
    at++
  }
  // Only articles: what follows is no name that the grammar knows how to read.
  while (at > from && (isFunction(tokens.word[at - 1]!, 'determiner') || isAdverbAt(tokens, at - 1))) at--
  return at > from ? { from, to: at } : null
}

export const isAdverbAt = (tokens: Tokens, at: number): boolean =>
  !tokens.word[at]!.capital && isAdverb(tokens.word[at]!.text) && tokens.word[at]!.text.length > 4

/** Index of the first date that ends behind a token; dates are in order. */
export function firstEndingAfter(dates: readonly Range[], at: number): number {
  return firstWhere(dates.length, middle => dates[middle]!.to > at)
}

/** Whether a subject is one that says things: a name, a pronoun, or a noun for sources. */
export function speaks(tokens: Tokens, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (senseOf(word, 'source_noun') || (word.capital && at > from) || /^(?:he|she|they|who)$/.test(word.text))
      return true
    if (word.capital && !word.known) return true
  }
  return false
}
