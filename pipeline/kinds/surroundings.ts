import type { Basis } from '../../schemas/common.ts'
import { overlaps, type Span } from '../core/span.ts'
import type { DateReading } from '../grammar/date/index.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { PlaceMention } from '../grammar/registry/places.ts'

/** The date of the same sentence that stands nearest to some words; days that recur every year tie nothing. */
export function nearestDate(
  reading: Reading,
  words: Span,
  sentence: number,
): { reading: DateReading; basis: Basis } | null {
  const { start, end } = reading.layout.sentences[sentence]!
  let best: DateReading | null = null
  for (
    let i = firstFrom(reading.dates.length, at => reading.dates[at]!.reading.start, start);
    i < reading.dates.length;
    i++
  ) {
    const date = reading.dates[i]!.reading
    if (date.start >= end) break
    if (!date.edtf || !date.from || inEventName(reading, date)) continue
    if (!best || gap(date, words) < gap(best, words)) best = date
  }
  return best && { reading: best, basis: sameClause(reading, best, words) ? 'clause' : 'sentence' }
}

/** The place of the same sentence that stands nearest to some words, names of events left aside. */
export function nearestPlace(reading: Reading, words: Span, sentence: number): PlaceMention | null {
  const { start, end } = reading.layout.sentences[sentence]!
  const { tokens, places } = reading
  let best: PlaceMention | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let i = firstFrom(places.length, at => tokens.start[places[at]!.from]!, start); i < places.length; i++) {
    const span = spanOfTokens(tokens, places[i]!)
    if (span.start >= end) break
    if (inEventName(reading, span) || gap(span, words) >= distance) continue
    best = places[i]!
    distance = gap(span, words)
  }
  return best
}

const gap = (a: Span, b: Span): number => (overlaps(a, b) ? 0 : a.end <= b.start ? b.start - a.end : a.start - b.end)

const sameClause = (reading: Reading, a: Span, b: Span): boolean =>
  !/[,;:()]/.test(reading.document.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))

function inEventName(reading: Reading, span: Span): boolean {
  const { eventNames, tokens } = reading
  const i = firstFrom(eventNames.length, at => tokens.end[eventNames[at]!.to - 1]!, span.start + 1)
  return i < eventNames.length && overlaps(spanOfTokens(tokens, eventNames[i]!), span)
}

/** First index whose key is not below `from`. */
function firstFrom(count: number, key: (at: number) => number, from: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(middle) < from) low = middle + 1
    else high = middle
  }
  return low
}
