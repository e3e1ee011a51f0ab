import { firstWhere } from '../../core/search.ts'
import type { Span } from '../../core/span.ts'
import type { DateContext, InferenceBasis } from './types.ts'

/** Index of the last span that begins at or before an offset, or -1. Spans are sorted by start. */
export function indexBefore(spans: readonly Span[], offset: number): number {
  return firstWhere(spans.length, middle => spans[middle]!.start > offset) - 1
}

/** The span that holds an offset, or null. */
export function spanAt(spans: readonly Span[], offset: number): Span | null {
  const span = spans[indexBefore(spans, offset)]
  return span !== undefined && offset < span.end ? span : null
}

/** How far away from a date the words stand that it was completed from. */
export function basisOf(context: DateContext, date: Span, words: Span): InferenceBasis {
  const holds = (spans: readonly Span[]): boolean => {
    const own = spanAt(spans, date.start)
    return own !== null && words.start >= own.start && words.start < own.end
  }
  if (holds(context.sentences)) return 'sentence'
  if (holds(context.paragraphs)) return 'paragraph'
  return spanAt(context.headings, words.start) !== null ? 'heading' : 'document'
}
