/** Days of the proleptic Gregorian calendar, with astronomical years: 1 BC is 0, 481 BC is -480. */

/** A day, a month or a year; what is unknown is left out. `year: null` is an unknown year. */
export interface Point {
  readonly year: number | null
  readonly month?: number
  readonly day?: number
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Length of a month; February of an unknown year has 29 days. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the calendar has such a point: 29 February 1900 does not exist. */
export function exists({ year, month, day }: Point): boolean {
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= daysIn(year, month))
}

/** Days since 1 January 1970; whole-number arithmetic, no clock and no time zone. */
export function serial({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The day with that serial number. */
export function dayOf(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const rest = shifted - era * 146097
  const yearOfEra = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365,
  )
  const dayOfYear = rest - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: Day): number => ((((serial(day) + 3) % 7) + 7) % 7) + 1

/** The day so many days later. */
export const plusDays = (day: Day, days: number): Day => dayOf(serial(day) + days)

/** The month so many months later. */
export function plusMonths(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + (month - 1) + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}
