import type { RecordOf } from '../../../schemas/index.ts'
import { isHarm } from '../../core/harm.ts'
import { type Page, placeOf } from './page.ts'

type Numeral = RecordOf<'numbers'>
type DateRecord = RecordOf<'dates'>

/** The event that a number without a claim belongs to: the one whose name holds it or follows it, else the only one told of. */
export function eventOf(page: Page, number: Numeral): string | null {
  const sentence = page.sentenceAt(number.start)
  const names = page.within('event_names', sentence)
  const named =
    names.find(({ start, end }) => start <= number.start && number.end <= end) ??
    names.find(({ start }) => start >= number.end)
  if (named) return named.event_id
  const told = [...names, ...page.within('observances', sentence), ...page.within('claims', sentence)]
  const tied = told.length > 0 ? told : page.within('dates', sentence)
  const events = new Set(tied.flatMap(({ event_id }) => event_id ?? []))
  return events.size === 1 ? [...events][0]! : null
}

/** The year of an event by the document itself, and the dates that state it. */
export interface EventYear {
  readonly year: number
  readonly record_ids: readonly string[]
}

/** The years of events: what more than half of the dates say that stand in one clause with an event or date its harm. */
export function eventYears(page: Page): Map<string, EventYear> {
  const votes = new Map<string, Map<number, { weight: number; ids: string[] }>>()
  const vote = (event: string, year: number, id: string) => {
    const years = votes.get(event) ?? new Map<number, { weight: number; ids: string[] }>()
    const known = years.get(year) ?? { weight: 0, ids: [] }
    votes.set(event, years.set(year, { weight: known.weight + 1, ids: [...known.ids.slice(0, 1), id] }))
  }
  for (const date of page.all('dates')) {
    const year = yearOf(date)
    if (date.event_id && date.event_basis === 'clause' && year !== null && date.inferred?.basis !== 'publication')
      vote(date.event_id, year, date.id)
  }
  for (const { event_id, date, measures, id, date_basis } of page.all('claims')) {
    const year = /^\d{4}/.exec(date ?? '')?.[0]
    const near = date_basis === 'clause' || date_basis === 'sentence'
    if (event_id && year && near && isHarm(measures)) vote(event_id, Number(year), id)
  }
  const found = new Map<string, EventYear>()
  for (const [event, years] of votes) {
    const all = [...years.values()].reduce((sum, { weight }) => sum + weight, 0)
    const [top] = [...years].filter(([, { weight }]) => weight * 2 > all)
    if (top) found.set(event, { year: top[0], record_ids: top[1].ids })
  }
  return found
}

/** The year of a date that lies in one year. */
export function yearOf({ from, to }: DateRecord): number | null {
  const [first, last] = [from, to].map(day => Number(/^-?\d+/.exec(day ?? '')?.[0] ?? Number.NaN))
  return first === last ? first! : null
}

/** The events told of before a place in its section, by names, claims and dates, the nearest first. */
export function eventsBefore(page: Page, point: number): string[] {
  const at = page.sentenceAt(point)
  const section = page.sentences[at]?.section
  const found = new Set<string>()
  for (
    let sentence = at;
    sentence >= 0 && at - sentence < 30 && page.sentences[sentence]!.section === section;
    sentence--
  )
    for (const table of ['event_names', 'claims', 'dates'] as const)
      for (const record of page.within(table, sentence))
        if (record.event_id !== null && placeOf(record) < point) found.add(record.event_id)
  return [...found]
}
