/** Where the marks of a range plot stand, in per cent of its width. */
export interface Figure {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: string
}

export interface Axis {
  readonly to: number
  readonly ticks: readonly number[]
}

/** What is drawn of one figure. */
export interface Drawn {
  /** Filled: the number as stated; hollow: a number that is qualified; none: no number is stated. */
  readonly point: { readonly at: number; readonly exact: boolean } | null
  /** From the least to the greatest number that the words entail. */
  readonly bar: { readonly from: number; readonly to: number } | null
  /** The words entail no greatest, or no least number. */
  readonly open: 'above' | 'below' | null
}

/** Room at the right for the arrow of a figure without a greatest number. */
const USED = 92

/** An axis from nought to a round number that holds all figures. */
export function axisOf(figures: readonly Figure[]): Axis {
  const greatest = Math.max(1, ...figures.flatMap(({ value, min, max }) => [value ?? 0, min ?? 0, max ?? 0]))
  const power = 10 ** Math.floor(Math.log10(greatest))
  const step =
    [0.2, 0.25, 0.5, 1, 2, 2.5].map(factor => factor * power).find(size => greatest / size <= 4 && isWhole(size)) ??
    power
  const count = Math.ceil(greatest / step)
  return { to: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) }
}

const isWhole = (size: number): boolean => size >= 1 && Number.isInteger(size)

/** Per cent of the width at which a number stands. */
export const placeOf = (number: number, { to }: Axis): number => Math.round((number / to) * USED * 100) / 100

export function drawn({ value, min, max, qualifier }: Figure, axis: Axis): Drawn {
  const point = value === null ? null : { at: placeOf(value, axis), exact: qualifier === 'exact' }
  const open = value === null && min === null && max === null ? null : openness(min, max)
  const bar = min !== null && max !== null && min < max ? { from: placeOf(min, axis), to: placeOf(max, axis) } : null
  return { point, bar, open }
}

function openness(min: number | null, max: number | null): Drawn['open'] {
  if (min !== null && max === null) return 'above'
  return min === null && max !== null ? 'below' : null
}

/** A stretch of days. */
export interface Days {
  readonly from: string
  readonly to: string
}

export interface Calendar {
  readonly from: number
  readonly to: number
  /** First days of years that are written. */
  readonly years: readonly number[]
}

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** A calendar in whole years that holds all these days. */
export function calendarOf(days: readonly Days[]): Calendar {
  const first = Math.min(...days.map(({ from }) => Number(from.slice(0, 4))))
  const last = Math.max(...days.map(({ to }) => Number(to.slice(0, 4)))) + 1
  const step = [1, 2, 5, 10, 20, 50, 100].find(size => (last - first) / size <= 6) ?? 200
  const years: number[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year)
  return { from: day(`${first}-01-01`), to: day(`${last}-01-01`), years }
}

/** Where days stand in a calendar: per cent from, and to. */
export function daysAt({ from, to }: Days, calendar: Calendar): { readonly from: number; readonly to: number } {
  const at = (days: number) => Math.round(((days - calendar.from) / (calendar.to - calendar.from)) * USED * 100) / 100
  return { from: at(day(from)), to: at(day(to) + 1) }
}

/** Where the first day of a year stands. */
export const yearAt = (year: number, calendar: Calendar): number =>
  daysAt({ from: `${year}-01-01`, to: `${year}-01-01` }, calendar).from
