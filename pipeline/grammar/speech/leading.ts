import { isAdverb } from '../chunk/letters.ts'
import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { firstEndingAfter, isAdverbAt, isNameMark, LONGEST_SUBJECT } from './subject.ts'

/**
 * The subject at the head of a sentence: "On Monday, after the march, the mayor strongly protested against …" → "the
 * mayor". What stands before it up to a comma is passed over.
 */
export function leadingSubject(tokens: Tokens, from: number, to: number, dates: readonly Range[] = []): Range | null {
  let at = from
  let first: Range | null = null
  for (let steps = 0; at < to && steps < 6; steps++) {
    while (at < to && (tokens.word[at]!.kind === 'mark' || /^(?:and|but|so|then)$/.test(tokens.word[at]!.text))) at++
    const opening = opensClause(tokens, at, dates)
    const end = opening ? at : endOfSubject(tokens, at, to, dates)
    if (end > at) {
      const found = { from: at, to: end }
      if (end >= to || tokens.word[end]!.text !== ',') return found
      first ??= found
    }
    at = (opening && behindDate(tokens, at, dates)) || behindComma(tokens, Math.max(at, end), to, dates)
  }
  return first
}

/** "On 3 May the mayor": the token behind a date that a sentence opens with, or 0. */
function behindDate(tokens: Tokens, at: number, dates: readonly Range[]): number {
  const date = dates[firstEndingAfter(dates, at)]
  if (!date || date.from > at + 1 || (date.from > at && !isFunction(tokens.word[at]!, 'preposition'))) return 0
  return date.to
}

/** A preposition, a date, a conjunction, an adverb or an "-ing" form: no subject begins with it. */
function opensClause(tokens: Tokens, at: number, dates: readonly Range[]): boolean {
  const word = tokens.word[at]
  if (!word) return false
  const date = dates[firstEndingAfter(dates, at)]
  return (
    (date !== undefined && date.from <= at) ||
    isFunction(word, 'preposition') ||
    isFunction(word, 'to') ||
    isFunction(word, 'subordinator') ||
    isAdverb(word.text) ||
    /^(?:however|meanwhile|later|earlier|yesterday|today|still|nevertheless|only)$/.test(word.text) ||
    (word.text.length > 5 && word.text.endsWith('ing') && !senseOf(word, 'unit'))
  )
}

function endOfSubject(tokens: Tokens, from: number, to: number, dates: readonly Range[]): number {
  let at = from
  let date = firstEndingAfter(dates, from)
  while (at < to && at - from < LONGEST_SUBJECT) {
    while (date < dates.length && dates[date]!.to <= at) date++
    if (dates[date] && dates[date]!.from <= at && at > from) {
      at = dates[date]!.to
      continue
    }
    const word = tokens.word[at]!
    if (word.kind === 'mark' && !isNameMark(tokens, at)) break
    if (at > from && (isFiniteVerb(tokens, at) || isFunction(word, 'relative') || isAdverbAt(tokens, at))) break
    if (at > from && !word.capital && /[^e]ed$/.test(word.text) && !isFunction(tokens.word[at - 1]!, 'determiner'))
      break
    at++
  }
  return at
}

/** The token behind the next comma that no date holds. */
function behindComma(tokens: Tokens, from: number, to: number, dates: readonly Range[]): number {
  let date = firstEndingAfter(dates, from)
  for (let at = from; at < to; at++) {
    while (date < dates.length && dates[date]!.to <= at) date++
    if (tokens.word[at]!.text === ',' && !(dates[date] && dates[date]!.from <= at)) return at + 1
  }
  return to
}
