import { serial } from '../../grammar/date/calendar.ts'

export type TimeUnit = 'day' | 'week' | 'month' | 'year'

/** Days of the units that have no fixed length, on average. */
const LENGTH: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 30.436875, year: 365.2425 }

const dayOf = (iso: string) => {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso) ?? []
  return { year: Number(year), month: Number(month), day: Number(day) }
}

/** Days from one day (ISO) to another: 1 from a day to the next. */
const daysBetween = (from: string, to: string): number => serial(dayOf(to)) - serial(dayOf(from))

/** A stretch of time counted in a unit: without its last day (month, year), and with it. */
export interface Counted {
  readonly without: number
  readonly within: number
}

/** How long it is from one day to another, both ways of counting; years and months by the calendar. */
export function lengthOf(unit: TimeUnit, from: string, to: string): Counted {
  const days = daysBetween(from, to)
  if (unit === 'day') return { without: days, within: days + 1 }
  if (unit === 'week') return { without: days / 7, within: (days + 1) / 7 }
  const [a, b] = [dayOf(from), dayOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  const steps = unit === 'month' ? months : b.year - a.year
  // Named by months or years alone, a stretch is counted in whole ones; between days in parts of them.
  const whole = a.day === 1 && (unit === 'month' || (a.month === 1 && b.month === 12))
  return whole
    ? { without: steps, within: steps + 1 }
    : { without: days / LENGTH[unit], within: (days + 1) / LENGTH[unit] }
}

/** Which way of counting gives the stated length; weeks, months and years are rounded. */
export function waysOf(value: number, unit: TimeUnit, { without, within }: Counted): ('without' | 'within')[] {
  const isNear = (counted: number) => (unit === 'day' ? counted === value : Math.abs(counted - value) < 0.5)
  return [...(isNear(without) ? (['without'] as const) : []), ...(isNear(within) ? (['within'] as const) : [])]
}
