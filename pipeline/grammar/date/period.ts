import { daysIn, type Point } from './calendar.ts'
import { edtfInterval, edtfYear } from './edtf.ts'
import type { DateMatch, DatePrecision } from './types.ts'
import { DECADES, monthNumber, ordinalNumber, SEASONS } from './words.ts'

/** What a part of a year, a season, a decade or a century says. */
export interface Period {
  readonly points: readonly Point[]
  readonly fixed: string | null
  readonly precision: DatePrecision
  readonly shortYear: number | null
}

/** Reads halves, seasons, decades and centuries. */
export function readPeriod(text: string, match: DateMatch, shape: 'half' | 'season' | 'decade' | 'century'): Period {
  const word = (name: string): string | undefined => {
    const span = match.parts[name]
    return span === undefined ? undefined : text.slice(span.start, span.end)
  }
  switch (shape) {
    case 'half':
      return readHalf(word)
    case 'season':
      return readSeason(word)
    case 'decade':
      return readDecade(word)
    case 'century':
      return readCentury(word)
  }
}

type Word = (name: string) => string | undefined

const isBC = (word: Word): boolean => /^b/i.test(word('era') ?? '')

/** The middle of a month: day 14 of February, 15 of all others. */
export const halfOfMonth = (isFirst: boolean, year: number | null, month: number): readonly [Point, Point] => {
  const last = daysIn(year, month)
  const middle = Math.floor(last / 2)
  return isFirst
    ? [
        { year, month, day: 1 },
        { year, month, day: middle },
      ]
    : [
        { year, month, day: middle + 1 },
        { year, month, day: last },
      ]
}

function readHalf(word: Word): Period {
  const isFirst = /^(?:first|1st)$/i.test(word('half') ?? '')
  const month = monthNumber(word('month') ?? '')
  const stated = word('year')
  const year = stated === undefined ? null : Number(stated)
  if (month !== undefined) {
    return { points: halfOfMonth(isFirst, year, month), fixed: null, precision: 'part_of_month', shortYear: null }
  }
  if (year !== null) {
    const [from, to] = isFirst ? [1, 6] : [7, 12]
    return {
      points: [
        { year, month: from },
        { year, month: to },
      ],
      fixed: null,
      precision: 'part_of_year',
      shortYear: null,
    }
  }
  const base = (centuryNumber(word('century') ?? word('centuryWord') ?? '') - 1) * 100
  const [from, to] = isFirst ? [base, base + 49] : [base + 50, base + 99]
  return { points: [{ year: from }, { year: to }], fixed: null, precision: 'years', shortYear: null }
}

function readSeason(word: Word): Period {
  const season = SEASONS[(word('season') ?? '').toLowerCase() as keyof typeof SEASONS]
  const year = isBC(word) ? 1 - Number(word('year')) : Number(word('year'))
  return fixed(`${edtfYear(year)}-${season}`, 'season')
}

const fixed = (edtf: string, precision: DatePrecision): Period => ({
  points: [],
  fixed: edtf,
  precision,
  shortYear: null,
})

function readDecade(word: Word): Period {
  const named = word('decadeWord')
  if (named !== undefined) {
    const tens = DECADES[named.toLowerCase() as keyof typeof DECADES]
    const hundred = /^eighteen$/i.test(word('hundred') ?? '') ? 18 : 19
    const inferred = word('hundred') === undefined
    return { ...fixed(`${hundred}${tens / 10}X`, 'decade'), shortYear: inferred ? tens : null }
  }
  const digits = word('decade') ?? ''
  if (isBC(word)) {
    const base = Number(digits)
    return { points: [{ year: -(base + 8) }, { year: 1 - base }], fixed: null, precision: 'decade', shortYear: null }
  }
  if (digits.length === 2) return { ...fixed(`19${digits[0]}X`, 'decade'), shortYear: Number(digits) }
  const second = word('decade2')
  if (second !== undefined) {
    const last = second.length === 2 ? digits.slice(0, 2) + second : second
    return fixed(edtfInterval(`${digits.slice(0, 3)}X`, `${last.slice(0, 3)}X`), 'years')
  }
  // "the 1800s" are a century; "the 2000s" are a decade, as no century of that name is over.
  return /00$/.test(digits) && Number(digits) < 2000
    ? fixed(`${digits.slice(0, 2)}XX`, 'century')
    : fixed(`${digits.slice(0, 3)}X`, 'decade')
}

const ROMAN = { I: 1, V: 5, X: 10 } as const

function romanNumber(numeral: string): number {
  const values = [...numeral].map(c => ROMAN[c as keyof typeof ROMAN] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** Number of a century: "19th", "nineteenth", "XIX". */
function centuryNumber(words: string): number {
  if (/^\d/.test(words)) return Number.parseInt(words, 10)
  return ordinalNumber(words) ?? romanNumber(words.toUpperCase())
}

function readCentury(word: Word): Period {
  const first = centuryNumber(word('century') ?? word('centuryWord') ?? word('roman') ?? '')
  const second = word('century2') ?? word('centuryWord2') ?? word('roman2')
  const last = second === undefined ? first : centuryNumber(second)
  const one = (n: number): string => `${isBC(word) ? '-' : ''}${String(n - 1).padStart(2, '0')}XX`
  if (isBC(word) && last === 1) return fixed(first === 1 ? '-0099/0000' : `${one(first)}/0000`, 'century')
  return first === last ? fixed(one(first), 'century') : fixed(`${one(first)}/${one(last)}`, 'years')
}
