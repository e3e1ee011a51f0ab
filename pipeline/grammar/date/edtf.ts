import { type Day, daysIn, type Point } from './calendar.ts'

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** `1992`, `-0480`, `XXXX` */
export const edtfYear = (year: number | null): string =>
  year === null ? 'XXXX' : year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)

/** A point in EDTF: `1992-02-25`, `XXXX-03-31`, `-0480-08`. */
export function edtfPoint({ year, month, day }: Point): string {
  let text = edtfYear(year)
  if (month !== undefined) text += `-${pad(month, 2)}`
  if (day !== undefined) text += `-${pad(day, 2)}`
  return text
}

/** An interval, or the point itself where both ends are the same. */
export function edtfInterval(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`
}

/** An interval whose end lies before its start: "4 June to 4 January" of unknown years. EDTF has no value for it. */
export function isBackwards(edtf: string): boolean {
  const [from, to] = edtf.split('/')
  if (from === undefined || to === undefined) return false
  if (from.startsWith('XXXX') && to.startsWith('XXXX')) return from > to
  const bounds = boundsOf(edtf)
  return bounds !== null && orderOf(bounds.from) > orderOf(bounds.to)
}

/** ISO days as numbers in their order, those before the common era included. */
function orderOf(day: string): number {
  const [, sign, year, month, date] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(day)!
  return (sign === '-' ? -1 : 1) * Number(year) * 10_000 + Number(month) * 100 + Number(date)
}

const iso = ({ year, month, day }: Day): string => `${edtfYear(year)}-${pad(month, 2)}-${pad(day, 2)}`

export interface Bounds {
  readonly from: string
  readonly to: string
}

/**
 * First and last day that an EDTF value of this grammar may mean; null where the year is unknown. Seasons are those of
 * the northern hemisphere, from the first day of March, June, September, December; a winter may be the one that began
 * in the year or the one that ended in it, so its days run from 1 January to the end of February of the next year.
 */
export function boundsOf(edtf: string): Bounds | null {
  if (edtf.startsWith('{')) return hull(edtf.slice(1, -1).split(','))
  return hull(edtf.split('/'))
}

function hull(points: readonly string[]): Bounds | null {
  const first = boundsOfPoint(points[0] ?? '')
  const last = boundsOfPoint(points.at(-1) ?? '')
  return first === null || last === null ? null : { from: first.from, to: last.to }
}

const SEASON_MONTHS: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11] }

function boundsOfPoint(point: string): Bounds | null {
  const match = /^(-?)(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(point)
  if (match === null) return null
  const [, sign, digits = '', second, third] = match
  const low = Number(digits.replace(/X/g, '0'))
  const high = Number(digits.replace(/X/g, '9'))
  const [first, last] = sign === '-' ? [-high, -low] : [low, high]
  if (second === undefined) {
    return { from: iso({ year: first, month: 1, day: 1 }), to: iso({ year: last, month: 12, day: 31 }) }
  }
  const month = Number(second)
  if (third !== undefined) {
    const day = iso({ year: first, month, day: Number(third) })
    return { from: day, to: day }
  }
  if (month === 24) {
    return {
      from: iso({ year: first, month: 1, day: 1 }),
      to: iso({ year: first + 1, month: 2, day: daysIn(first + 1, 2) }),
    }
  }
  const [from, to] = SEASON_MONTHS[month] ?? [month, month]
  return {
    from: iso({ year: first, month: from, day: 1 }),
    to: iso({ year: first, month: to, day: daysIn(first, to) }),
  }
}
