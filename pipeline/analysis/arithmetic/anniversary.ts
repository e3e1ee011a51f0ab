import type { RecordOf } from '../../../schemas/index.ts'
import type { Draft } from './check.ts'
import { type EventYear, eventOf, eventsBefore, eventYears, yearOf } from './events.ts'
import { CROWDED, type Page } from './page.ts'
import { ANNIVERSARY, KEEPING, ROUNDING, YEARS_AGO, YEARS_LATER, YEARS_SINCE } from './words.ts'

type Numeral = RecordOf<'numbers'>

/** A year, the records that state it and the event that it is the year of. */
interface Year extends EventYear {
  readonly event_id: string | null
}

/** What is known of the document before its numbers are looked at. */
interface Known {
  readonly years: ReadonlyMap<string, EventYear>
  /** Its publication; empty where it is not dated. */
  readonly published: readonly Year[]
}

/** Anniversaries, "… years ago", "… years since" and "… years later" against the years of the text. */
export function anniversaryChecks(page: Page): Draft[] {
  const numbers = page.all('numbers').filter(({ class: sort, value }) => {
    return (sort === 'ordinal' || sort === 'duration') && value !== null && Number.isInteger(value)
  })
  if (numbers.length === 0) return []
  const known: Known = { years: eventYears(page), published: publishedOf(page) }
  return numbers.flatMap(number => {
    const behind = page.behind(number.end)
    if (ROUNDING.test(page.before(number.start))) return []
    if (ANNIVERSARY.test(behind)) return kept(page, number, known) ?? []
    if (number.class === 'ordinal') return []
    if (YEARS_LATER.test(behind)) return later(page, number, known) ?? []
    return YEARS_AGO.test(behind) || YEARS_SINCE.test(behind) ? (past(page, number, known) ?? []) : []
  })
}

/** "In 1946 … the 15th anniversary of …": the year of the sentence, else of the publication. */
function kept(page: Page, number: Numeral, known: Known): Draft | null {
  const dated = yearsIn(page, number)
  const event = eventYear(page, number, known)
  const origins = [...event, ...dated.filter(({ start }) => start >= number.end)]
  const occasions = dated.length > 0 ? dated : said(number, known)
  const found = pairOf(occasions, origins, number)
  if (found) return draft(page, number, found, true)
  // Other dates of the sentence may be of anything; one alone that it says is kept is that of the anniversary.
  const others = dated.filter(({ year }) => year !== event[0]?.year)
  const [on] = others
  if (!event[0] || !on || others.length > 1 || !KEEPING.test(page.before(number.start))) return null
  // A year ahead it is being prepared.
  return on.year - event[0].year === number.value! - 1 ? null : draft(page, number, { on, origin: event[0] }, false)
}

/** "Twelve years ago …", "sixty years since …": counted from the day of publication. */
function past(page: Page, number: Numeral, known: Known): Draft | null {
  const origins = [...eventYear(page, number, known), ...yearsIn(page, number)]
  const found = pairOf(said(number, known), origins, number)
  return found && draft(page, number, found, true)
}

/** "Only 67 years later, on 9 June 1998": counted from a date right before, or an event told of before. */
function later(page: Page, number: Numeral, known: Known): Draft | null {
  const on = yearsIn(page, number).find(({ start }) => start >= number.end && start - number.end < 40)
  if (!on) return null
  const sentence = page.sentenceAt(number.start)
  const dated = [sentence, sentence - 1].flatMap(at => yearsAt(page, at)).filter(({ start }) => start < number.start)
  const told = eventsBefore(page, number.start).flatMap(event => yearOfEvent(event, known))
  const found = pairOf([on], [...dated, ...told], number)
  return found && draft(page, number, found, true)
}

interface Pair {
  readonly on: Year
  readonly origin: Year
}

/** The first two years that lie as far apart as the number says. */
function pairOf(occasions: readonly Year[], origins: readonly Year[], { value }: Numeral): Pair | null {
  for (const origin of origins) {
    const on = occasions.find(({ year }) => year - origin.year === value)
    if (on) return { on, origin }
  }
  return null
}

function eventYear(page: Page, number: Numeral, known: Known): Year[] {
  const event = eventOf(page, number)
  return event === null ? [] : yearOfEvent(event, known)
}

function yearOfEvent(event: string, { years }: Known): Year[] {
  const year = years.get(event)
  return year ? [{ ...year, event_id: event }] : []
}

interface Dated extends Year {
  readonly start: number
}

const yearsIn = (page: Page, { start, end }: Numeral): Dated[] =>
  yearsAt(page, page.sentenceAt(start)).filter(date => date.start < start || date.start >= end)

function yearsAt(page: Page, sentence: number): Dated[] {
  const dates = page.within('dates', sentence)
  if (dates.length > CROWDED) return []
  return dates.flatMap(date => {
    const year = yearOf(date)
    return year === null ? [] : [{ year, start: date.start, record_ids: [date.id], event_id: date.event_id }]
  })
}

function publishedOf(page: Page): Year[] {
  const year = /^\d{4}/.exec(page.source.published ?? '')?.[0]
  if (!year) return []
  const line = page.all('dates').find(({ edtf, inferred }) => edtf === page.source.published && inferred === null)
  return [{ year: Number(year), record_ids: line ? [line.id] : [], event_id: null }]
}

/** The year of publication, for words of the text itself: what is quoted was said at another time. */
const said = ({ voice }: Numeral, { published }: Known): readonly Year[] => (voice === 'quoted' ? [] : published)

const draft = (page: Page, number: Numeral, { on, origin }: Pair, holds: boolean): Draft => ({
  kind: 'anniversary',
  about: String(number.value),
  expression: `${on.year} - ${origin.year} = ${on.year - origin.year} (stated: ${number.value})`,
  record_ids: [...new Set([number.id, ...on.record_ids, ...origin.record_ids])],
  sources: [page.source.id],
  event_id: eventOf(page, number) ?? origin.event_id,
  verdict: holds ? 'holds' : 'fails',
  explanation: `From ${origin.year} to ${on.year} it is ${on.year - origin.year} years; stated: ${number.value}.`,
})
