/** A stretch of a text, half-open. Inside the pipeline offsets are UTF-16 units; published records count code points. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
export const length = (span: Span): number => span.end - span.start

/** The shortest span that holds all of them. Throws on an empty list: there is no such span. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new Error('hull of no spans')
  let { start, end } = spans[0]!
  for (const span of spans) {
    if (span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  return { start, end }
}
