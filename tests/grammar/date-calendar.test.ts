import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, exists, serial, weekdayOf } from '../../pipeline/grammar/date/calendar.ts'
import { boundsOf, edtfPoint } from '../../pipeline/grammar/date/edtf.ts'
import { findDates } from '../../pipeline/grammar/date/index.ts'
import { read } from './date-context.ts'
import { parseEdtf } from './date-edtf.ts'

describe('calendar', () => {
  it('goes from days to numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), n => {
        const day = dayOf(n)
        expect(exists(day)).toBe(true)
        expect(serial(day)).toBe(n)
      }),
    )
  })

  it('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), date => {
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(edtfPoint(day)).toBe(date.toISOString().slice(0, 10))
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay())
      }),
    )
  })

  it('bounds every kind of value', () => {
    expect(boundsOf('1904-02')).toEqual({ from: '1904-02-01', to: '1904-02-29' })
    expect(boundsOf('198X')).toEqual({ from: '1980-01-01', to: '1989-12-31' })
    expect(boundsOf('-03XX')).toEqual({ from: '-0399-01-01', to: '-0300-12-31' })
    expect(boundsOf('1939-24')).toEqual({ from: '1939-01-01', to: '1940-02-29' })
    expect(boundsOf('{1967-06-04,1967-06-19}')).toEqual({ from: '1967-06-04', to: '1967-06-19' })
    expect(boundsOf('XXXX-04-25')).toBeNull()
  })
})

const WORDS = [
  'In',
  'on',
  'May',
  'may',
  '4',
  '31',
  '1904',
  '1500',
  ',',
  '.',
  '–',
  'and',
  'to',
  'the',
  'June',
  '19th',
  'century',
  'people',
  'second half of',
  '\n',
  '1990s',
  'between',
  'BC',
  'next day',
  '/05/',
  "'68",
  'JAN',
]

describe('any text', () => {
  it('gives matches in order that do not overlap, and values that the EDTF parser reads', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map(words => words.join(' '))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), t => {
        let end = 0
        for (const match of findDates(t)) {
          expect(match.start).toBeGreaterThanOrEqual(end)
          expect(match.end).toBeGreaterThan(match.start)
          end = match.end
        }
        expect(end).toBeLessThanOrEqual(t.length)
        for (const { edtf: value, from, to } of read(t)) {
          if (value !== null) expect(() => parseEdtf(value), value).not.toThrow()
          if (from !== null && to !== null && !from.startsWith('-')) expect(from <= to, `${value}`).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
