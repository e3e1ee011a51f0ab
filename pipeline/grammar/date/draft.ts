import type { ReviewReason } from '../../../schemas/common.ts'
import type { Span } from '../../core/span.ts'
import { exists, type Point } from './calendar.ts'
import { edtfInterval, edtfPoint } from './edtf.ts'
import { readPeriod } from './period.ts'
import { dateRules } from './rules.ts'
import type { DateMatch, DatePrecision, DateShape } from './types.ts'
import { monthNumber, ordinalNumber } from './words.ts'

/** Which of two numbers is the day; null where the text does not settle it. */
export type Order = 'day-first' | 'month-first' | null

/** What a match says by itself. Years that are not in the words are null and may be filled in. */
export interface Draft {
  readonly match: DateMatch
  readonly shape: DateShape
  readonly points: readonly Point[]
  /** How several points belong together. */
  readonly joined: 'range' | 'set'
  /** Two digits that stand for a year of an unknown century. */
  readonly shortYear: number | null
  /** A value that is not made of points: a decade, a century, half a year. */
  readonly fixed: string | null
  readonly precision: DatePrecision
  readonly review: readonly ReviewReason[]
}

const shapes = new Map(dateRules.map(rule => [rule.id, rule.shape]))

/** Reads the words of a match. Nothing outside them is looked at but `order`. */
export function draftOf(text: string, match: DateMatch, order: Order): Draft {
  const shape = shapes.get(match.rule)
  if (shape === undefined) throw new Error(`unknown date rule ${match.rule}`)
  const blank: Draft = {
    match,
    shape,
    points: [],
    joined: 'range',
    shortYear: null,
    fixed: null,
    precision: 'unresolved',
    review: [],
  }
  switch (shape) {
    case 'calendar':
      return readCalendar(text, blank)
    case 'order':
      return readOrder(text, blank, order)
    case 'half':
    case 'season':
    case 'decade':
    case 'century':
      return { ...blank, ...readPeriod(text, match, shape) }
    case 'relative':
    case 'weekday':
      return blank
  }
}

const slice = (text: string, span: Span | undefined): string | undefined =>
  span === undefined ? undefined : text.slice(span.start, span.end)

/** Number of a part: digits, an ordinal with its ending, or an ordinal word. */
function numberOf(text: string, span: Span | undefined): number | undefined {
  const words = slice(text, span)
  if (words === undefined) return undefined
  return /^\d/.test(words) ? Number.parseInt(words, 10) : ordinalNumber(words)
}

function monthOf(text: string, span: Span | undefined): number | undefined {
  const words = slice(text, span)
  if (words === undefined) return undefined
  return /^\d/.test(words) ? Number(words) : monthNumber(words)
}

/** Astronomical number of a year as written with its era: 44 BC is -43. */
export const yearInEra = (year: number, era: string | undefined): number =>
  era !== undefined && /^b/i.test(era) ? 1 - year : year

function readCalendar(text: string, blank: Draft): Draft {
  const { parts } = blank.match
  const era = slice(text, parts.era)
  const stated = numberOf(text, parts.year)
  const year = stated === undefined ? null : yearInEra(stated, era)
  const stated2 = numberOf(text, parts.year2)
  const short2 = numberOf(text, parts.shortYear2)
  const year2 =
    stated2 !== undefined
      ? yearInEra(stated2, era)
      : short2 !== undefined && stated !== undefined
        ? completed(stated, short2)
        : year
  const month = monthOf(text, parts.month)
  const month2 = monthOf(text, parts.month2)
  const day = numberOf(text, parts.day)
  const day2 = numberOf(text, parts.day2)
  const shortYear = numberOf(text, parts.shortYear) ?? null

  const first = point(year, month, day)
  const isRange = parts.joiner !== undefined || day2 !== undefined
  if (!isRange) return settled({ ...blank, points: [first], shortYear, precision: precisionOf([first]) })

  const last = point(year2, month2 ?? month, day2 ?? (month2 === undefined ? day : undefined))
  const between = [numberOf(text, parts.day3), numberOf(text, parts.day4)]
    .filter(n => n !== undefined)
    .map(n => point(year, month, n))
  // One year stands for both ends; a range that runs over New Year began in the year before.
  const overNewYear = parts.year2 === undefined && parts.shortYear2 === undefined && isBefore(last, first)
  const start = overNewYear && year !== null ? { ...first, year: year - 1 } : first
  const points = [start, ...between, last]
  const joined = isSet(text, blank.match, points) ? 'set' : 'range'
  return settled({ ...blank, points, joined, shortYear, precision: precisionOf(points) })
}

/** 1932 and 33 → 1933; 1999 and 00 → 2000. */
function completed(year: number, short: number): number {
  const full = year - (((year % 100) + 100) % 100) + short
  return full > year ? full : full + 100
}

function point(year: number | null, month: number | undefined, day: number | undefined): Point {
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}

const isBefore = (a: Point, b: Point): boolean =>
  a.month !== undefined && b.month !== undefined && a.month - b.month < 0

/** "4 and 19 June" are two days, "9 and 10 June" a span of two; after "between" any two are a span. */
function isSet(text: string, { parts, start }: DateMatch, points: readonly Point[]): boolean {
  const joiner = slice(text, parts.joiner)
  if (joiner !== undefined && !/and|&/i.test(joiner)) return false
  if (/\bbetween\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 16), start))) return false
  for (const [i, { day, month }] of points.entries()) {
    const before = points[i - 1]
    if (before === undefined) continue
    if (day !== undefined ? day !== (before.day ?? 0) + 1 : month !== (before.month ?? 0) + 1) return true
  }
  return false
}

function precisionOf(points: readonly Point[]): DatePrecision {
  const first = points[0]
  const several = points.length > 1
  if (first?.day !== undefined) return several ? 'days' : 'day'
  if (first?.month !== undefined) return several ? 'months' : 'month'
  return several ? 'years' : 'year'
}

/** Days that the calendar does not have are kept as found, without a value. */
function settled(draft: Draft): Draft {
  if (draft.points.every(exists)) return draft
  return { ...draft, precision: 'unresolved', review: ['implausible_date'] }
}

function readOrder(text: string, blank: Draft, order: Order): Draft {
  const { parts } = blank.match
  const a = numberOf(text, parts.first) ?? 0
  const b = numberOf(text, parts.second) ?? 0
  const own = orderOf(a, b)
  const use = own ?? order
  if (use === null && a !== b) return { ...blank, review: ['ambiguous_order'] }
  const [day, month] = use === 'month-first' ? [b, a] : [a, b]
  const year = numberOf(text, parts.year) ?? null
  const only = { year, month, day }
  return settled({ ...blank, points: [only], shortYear: numberOf(text, parts.shortYear) ?? null, precision: 'day' })
}

function orderOf(a: number, b: number): Order {
  if (a > 12 && b <= 12) return 'day-first'
  return b > 12 && a <= 12 ? 'month-first' : null
}

/** The order that the dates in digits of a text settle, where those that settle it agree. */
export function settleOrder(text: string, matches: readonly DateMatch[]): Order {
  let settledOrder: Order = null
  for (const { parts } of matches) {
    if (parts.first === undefined || parts.second === undefined) continue
    const own = orderOf(numberOf(text, parts.first) ?? 0, numberOf(text, parts.second) ?? 0)
    if (own === null) continue
    if (settledOrder !== null && settledOrder !== own) return null
    settledOrder = own
  }
  return settledOrder
}

/** The draft with a year (and a month) filled in where it has none. */
export function completeDraft(draft: Draft, year: number, month?: number): Draft {
  const points = draft.points.map(p => ({
    ...p,
    year: p.year ?? year,
    ...(p.month === undefined && p.day !== undefined && month !== undefined && { month }),
  }))
  const last = points.at(-1)
  const first = points[0]
  if (draft.joined === 'range' && last !== undefined && first !== undefined && isBefore(last, first)) {
    points[points.length - 1] = { ...last, year: last.year + 1 }
  }
  return settled({ ...draft, points })
}

/** EDTF of a draft as far as it is known; null where it has no value. */
export function edtfOf(draft: Draft): string | null {
  if (draft.fixed !== null) return draft.fixed
  const [first] = draft.points
  const last = draft.points.at(-1)
  if (draft.precision === 'unresolved' || first === undefined || last === undefined) return null
  if (first.day !== undefined && first.month === undefined) return null
  if (draft.joined === 'set') return `{${draft.points.map(edtfPoint).join(',')}}`
  return edtfInterval(edtfPoint(first), edtfPoint(last))
}
