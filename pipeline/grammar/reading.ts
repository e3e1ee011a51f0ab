import type { Document } from '../core/document.ts'
import type { Span } from '../core/span.ts'
import { chunksOf } from './chunk.ts'
import { type Counted, countedAt, type Range } from './counted.ts'
import { type DateReading, findDates, readDates } from './date/index.ts'
import type { Knowledge } from './knowledge.ts'
import { type Linked, resolve } from './link/resolve.ts'
import { type ActorMention, actorsOf } from './names/actors.ts'
import { unregisteredPlaces } from './names/places.ts'
import { numbersIn } from './number.ts'
import { type ClassedNumber, classify } from './number-class.ts'
import { quotationsOf } from './quotation.ts'
import type { EventName } from './registry/patterns.ts'
import type { PlaceMention } from './registry/places.ts'
import { type Layout, layoutOf, type Sentence } from './sentence.ts'
import { withSpeakers } from './speech/speaker.ts'
import { type Speech, speechesOf } from './speech.ts'
import { firstTokenFrom, type Tokens, tokenize } from './tokens.ts'
import { isStandIn, isZeroCount } from './whole-word.ts'
import { BEGINS } from './words.ts'

/** A date and the tokens it covers. */
export interface PlacedDate extends Range {
  readonly reading: DateReading
}

/** Everything the grammar reads out of one text: what the kinds of record take their findings from. */
export interface Reading {
  readonly document: Document
  readonly tokens: Tokens
  readonly layout: Layout
  readonly dates: readonly PlacedDate[]
  /** Numbers that are no dates, in order. */
  readonly numbers: readonly ClassedNumber[]
  /** Quantities with all that is tied to them, in order. */
  readonly linked: readonly Linked[]
  readonly places: readonly PlaceMention[]
  /** Mentions of persons, organisations and armed forces, in order; one may stand within another. */
  readonly actors: readonly ActorMention[]
  readonly eventNames: readonly EventName[]
  /** Events that headings speak of, by paragraph. */
  readonly headingEvents: ReadonlyMap<number, readonly EventName[]>
  readonly speeches: readonly Speech[]
}

const readings = new WeakMap<Document, Reading>()

/** The reading of a document, made when a stage first asks for it and let go with the document. */
export function readingOf(document: Document, knowledge: Knowledge): Reading {
  const known = readings.get(document)
  if (known) return known
  const reading = read(document, knowledge)
  readings.set(document, reading)
  return reading
}

/** Reads a text. A pure function of the document and the knowledge; time grows linearly with the text. */
export function read(document: Document, knowledge: Knowledge): Reading {
  const { text } = document
  const tokens = tokenize(text, knowledge.vocabulary)
  const layout = layoutOf(tokens)
  const registered: PlaceMention[] = []
  const eventNames: EventName[] = []
  const headingEvents = new Map<number, EventName[]>()
  for (const { from, to, paragraph, begins } of layout.sentences) {
    if (begins & BEGINS.place) registered.push(...knowledge.places.mentionsIn(tokens, from, to))
    if (begins & BEGINS.event) eventNames.push(...knowledge.events.namesIn(tokens, from, to))
    if (layout.paragraphs[paragraph]!.heading) {
      const named = knowledge.events.headingsIn(tokens, from, to)
      if (named.length > 0) headingEvents.set(paragraph, [...(headingEvents.get(paragraph) ?? []), ...named])
    }
  }
  const others = unregisteredPlaces(tokens, layout, registered)
  const places = others.length > 0 ? [...registered, ...others].sort((a, b) => a.from - b.from) : registered
  const dates = datesOf(document, tokens, layout, eventNames, knowledge)
  const { numbers, linked } = numbersOf(tokens, layout, dates)
  const actors = actorsOf(tokens, layout, knowledge, places)
  const said = speechesOf(tokens, layout, quotationsOf(text, layout.paragraphs), dates)
  const speeches = withSpeakers(tokens, said, actors)
  return { document, tokens, layout, dates, numbers, linked, places, actors, eventNames, headingEvents, speeches }
}

function datesOf(
  document: Document,
  tokens: Tokens,
  layout: Layout,
  names: readonly EventName[],
  { events }: Knowledge,
): PlacedDate[] {
  const { text, meta } = document
  const readings = readDates(text, findDates(text), {
    sentences: layout.sentences,
    paragraphs: layout.paragraphs,
    headings: layout.paragraphs.filter(({ heading }) => heading),
    published: meta.published,
    events: names.map(name => ({ date: events.entries.get(name.event)!.date, span: spanOfTokens(tokens, name) })),
  })
  return readings
    .filter((reading, i) => !isRestated(text, reading, readings[i + 1]))
    .map(reading => {
      const from = firstTokenFrom(tokens, reading.start)
      let to = from
      while (to < tokens.count && tokens.start[to]! < reading.end) to++
      return { reading, from, to }
    })
}

/** "80 years later, on 26 March 1998": the date that follows says it better. */
const isRestated = (text: string, date: DateReading, next: DateReading | undefined): boolean =>
  date.rule === 'dates/later' && !!next && next.numeric && /^,?\s+(?:on|in)\s+$/.test(text.slice(date.end, next.start))

export const spanOfTokens = (tokens: Tokens, { from, to }: Range): Span => ({
  start: tokens.start[from]!,
  end: tokens.end[to - 1]!,
})

const COUNTS = BEGINS.number | BEGINS.zero

function numbersOf(
  tokens: Tokens,
  layout: Layout,
  dates: readonly PlacedDate[],
): { numbers: ClassedNumber[]; linked: Linked[] } {
  const numbers: ClassedNumber[] = []
  const linked: Linked[] = []
  let first = 0
  let before: Linked | null = null
  let paragraph = -1
  for (const sentence of layout.sentences) {
    while (first < dates.length && dates[first]!.to <= sentence.from) first++
    if (sentence.paragraph !== paragraph) before = null
    paragraph = sentence.paragraph
    if (!(sentence.begins & COUNTS)) continue
    const found = numbersIn(tokens, sentence.from, sentence.to)
    if (found.length === 0) continue
    let last = first
    while (last < dates.length && dates[last]!.from < sentence.to) last++
    const here = dates.slice(first, last)
    const { classed, results } = sentenceNumbers(tokens, sentence, found, here, before)
    numbers.push(...classed)
    linked.push(...results)
    before = results.findLast(({ total }) => total === null) ?? before
  }
  return { numbers, linked }
}

function sentenceNumbers(
  tokens: Tokens,
  sentence: Sentence,
  found: ReturnType<typeof numbersIn>,
  dates: readonly PlacedDate[],
  before: Linked | null,
) {
  const free = found.filter(
    number => !dates.some(date => date.from < number.to && number.from < date.to && date.reading.numeric),
  )
  const classed: ClassedNumber[] = []
  const counted: Counted[] = []
  const upToHere: Tokens = { ...tokens, count: sentence.to }
  const isDate = (at: number) => dates.some(date => date.from <= at && at < date.to)
  for (const [i, number] of free.entries()) {
    if (isStandIn(tokens, number, sentence.to)) continue
    const known = classify(upToHere, number)
    // An expression that took in words of the next one ("12:30") leaves nothing of it.
    if (classed.length > 0 && classed.at(-1)!.to > known.from) continue
    if (known.class !== 'quantity') {
      classed.push(known)
      continue
    }
    const start = Math.max(sentence.from, counted.at(-1)?.to ?? 0)
    const quantity = countedAt(tokens, known, start, free[i + 1]?.from ?? sentence.to, isDate)
    if (number.sort === 'zero' && !isZeroCount(tokens, quantity)) continue
    classed.push(known)
    counted.push(quantity)
  }
  const results =
    counted.length > 0 ? resolve(tokens, chunksOf(tokens, sentence.from, sentence.to, counted, dates), before) : []
  const dropped = new Set(
    results
      .filter(({ counted: { number }, measures }) => number.sort === 'zero' && measures.length === 0)
      .map(({ counted: { number } }) => number),
  )
  return {
    classed: dropped.size > 0 ? classed.filter(number => !dropped.has(number)) : classed,
    results: dropped.size > 0 ? results.filter(result => !dropped.has(result.counted.number)) : results,
  }
}
