import type { RecordOf } from '../../../schemas/index.ts'
import { CROWDED, type Page } from './page.ts'
import { BEGINNING, ENDING } from './words.ts'

type DateRecord = RecordOf<'dates'>

/** From one day to another, by dates of a text. */
export interface TimeSpan {
  readonly event_id: string | null
  readonly from: string
  readonly to: string
  readonly record_ids: readonly string[]
  /** The text says in one breath that this is the beginning and the end. */
  readonly isStated: boolean
}

const RANGES: ReadonlySet<string> = new Set(['days', 'months', 'years'])

/** Ranges of dates in a sentence, and what is said there to begin on one day and to end on another. */
export function spansIn(page: Page, sentence: number): TimeSpan[] {
  const dates = page.within('dates', sentence)
  if (dates.length > CROWDED) return []
  const spans = dates.flatMap(({ precision, from, to, event_id, id }): TimeSpan[] =>
    RANGES.has(precision) && from && to ? [{ event_id, from, to, record_ids: [id], isStated: false }] : [],
  )
  const days = dates.filter(({ precision }) => precision === 'day')
  const begins = days.find(date => BEGINNING.test(lead(page, dates, date)))
  const ends = days.find(date => ENDING.test(lead(page, dates, date)))
  return begins && ends ? [...spans, ...between(begins, ends, true)] : spans
}

/** The words of a sentence from the date before to a date. */
function lead(page: Page, dates: readonly DateRecord[], date: DateRecord): string {
  const before = dates[dates.indexOf(date) - 1]
  const words = page.before(date.start)
  return before ? words.slice(-Math.max(0, date.start - before.end)) : words
}

function between(begins: DateRecord, ends: DateRecord, isStated: boolean): TimeSpan[] {
  const { from } = begins
  const { to } = ends
  const event_id = begins.event_id === ends.event_id ? begins.event_id : null
  return from && to && from < to ? [{ event_id, from, to, record_ids: [begins.id, ends.id], isStated }] : []
}

/**
 * Beginnings and ends of events over a document: the first day of an event on which something is said to begin, and the
 * first after it on which something is said to end. Loose, as they need not be those of the event: they can confirm a
 * length and never contradict it.
 */
export function looseSpans(page: Page): Map<string, TimeSpan> {
  const begun = new Map<string, DateRecord>()
  const spans = new Map<string, TimeSpan>()
  for (const date of page.all('dates')) {
    const { event_id, event_basis, precision } = date
    if (event_id === null || precision !== 'day' || (event_basis !== 'clause' && event_basis !== 'sentence')) continue
    const at = page.sentenceAt(date.start)
    if (page.within('dates', at).length > 1) continue
    const words = page.before(date.start) + page.behind(date.end)
    const first = begun.get(event_id)
    if (!first && BEGINNING.test(words)) begun.set(event_id, date)
    else if (first && !spans.has(event_id) && ENDING.test(words))
      for (const span of between(first, date, false)) spans.set(event_id, span)
  }
  return spans
}
