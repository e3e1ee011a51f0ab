import type { Basis } from '../../schemas/common.ts'
import { firstWhere } from '../core/search.ts'
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

/**
 * The place of the same sentence that stands nearest to some words, among those that say where: behind a preposition of
 * place, or within the counted phrase ("120 Aleppo residents") or right behind it ("35 villages of Idlib").
 * Names of events are left aside.
 */
export function nearestPlace(reading: Reading, words: Span, counted: Span, sentence: number): PlaceMention | null {
  const { start, end } = reading.layout.sentences[sentence]!
  const { tokens, places } = reading
  let best: PlaceMention | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let i = firstFrom(places.length, at => tokens.start[places[at]!.from]!, start); i < places.length; i++) {
    const span = spanOfTokens(tokens, places[i]!)
    if (span.start >= end) break
    if (
      inEventName(reading, span) ||
      gap(span, words) >= Math.min(distance, REACH) ||
      !(belongs(reading, counted, span) || saysWhere(reading, i))
    )
      continue
    best = places[i]!
    distance = gap(span, words)
  }
  return best
}

// A place further away than this is another number's.
const REACH = 100

/** A place named within what is counted, or behind it with "of". */
const belongs = ({ document: { text } }: Reading, counted: Span, place: Span): boolean =>
  overlaps(counted, place) ||
  (counted.end <= place.start && /^\s+of\s+(?:the\s+)?$/.test(text.slice(counted.end, place.start)))

const WHERE = /^(?:in|at|near|around|throughout|across|inside|outside|within|between|outskirts)$/
const PLACE_NOUN =
  /^(?:city|town|village|villages|region|regions|district|districts|settlement|province|provinces|town's|capital|area|areas|territory|residents|inhabitants|people|suburb|municipality|county|hamlet|township|island|port|of|the|and|or|other|,)$/

/** "in the town of X", "from X", "in X and Y": a preposition of place before the name or the list that it stands in. */
function saysWhere({ tokens, places }: Reading, index: number): boolean {
  let at = places[index]!.from - 1
  let before = index - 1
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const { text, capital, kind } = tokens.word[at]!
    if (WHERE.test(text)) return true
    while (before >= 0 && places[before]!.from > at) before--
    const named = before >= 0 && at < places[before]!.to
    if (!named && !PLACE_NOUN.test(text) && !(capital && kind === 'word'))
      return /^(?:residents|inhabitants|people)$/.test(text)
    if (/^(?:residents|inhabitants)$/.test(text)) return true
    at--
  }
  return false
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
  return firstWhere(count, middle => key(middle) >= from)
}
