import { describe, expect, it } from 'vitest'
import { findDates } from '../../pipeline/grammar/date/index.ts'
import { pairs, read } from './date-context.ts'

describe('dates in odd surroundings', () => {
  it.each<[string, [string, string | null][]]>([
    ['', []],
    ['\ufeffOn 7 May 1954 it fell.', [['7 May 1954', '1954-05-07']]],
    ['It began on 3 May\r\n1968.', [['3 May\r\n1968', '1968-05-03']]],
    ['It fell in May\r\n\r\n1954 pages later.', [['May', 'XXXX-05']]],
    ['On May\u00a07,\u202f1954 it fell.', [['May\u00a07,\u202f1954', '1954-05-07']]],
    ['😀 On 7 May 1954 it fell.', [['7 May 1954', '1954-05-07']]],
    ['Слово 1954 года. On 7 May 1954. Բառ 7', [['7 May 1954', '1954-05-07']]],
    ['İstanbul, 6 September 1955.', [['6 September 1955', '1955-09-06']]],
    ['On 28/10/1962.', [['28/10/1962', '1962-10-28']]],
    ['On 10/11/1962.', [['10/11/1962', null]]],
    [
      'On 10/11/1962 and on 10/28/1962.',
      [
        ['10/11/1962', '1962-10-11'],
        ['10/28/1962', '1962-10-28'],
      ],
    ],
    ['Resolution 1325 of the 366th, Channel 4, 9/11, No. 1991, 1,992 people.', []],
    ['may 1992 people come? They march 12 miles.', []],
    ['on 29 February 1900', [['29 February 1900', null]]],
    [
      '24 May 1964, 25 May 1985, 26 May 1989 and 27 May 1999',
      [
        ['24 May 1964', '1964-05-24'],
        ['25 May 1985', '1985-05-25'],
        ['26 May 1989', '1989-05-26'],
        ['27 May 1999', '1999-05-27'],
      ],
    ],
    ['See www.example.org/2020/05/06/a and file 2020-05-06-07.', []],
    [
      'In 1847 and 1848 and between 1851 and 1853.',
      [
        ['1847', '1847'],
        ['1848', '1848'],
        ['1851 and 1853', '1851/1853'],
      ],
    ],
    [
      'FILED 5 FEB 71 -- ON 29 NOVEMBER',
      [
        ['5 FEB 71', '1971-02-05'],
        ['29 NOVEMBER', '1970-11-29'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  it('marks what needs a person', () => {
    expect(read('On 29 February 1900.')[0]?.review).toEqual(['implausible_date'])
    expect(read('On Tuesday, 13 May 2002.')[0]?.review).toEqual(['implausible_date'])
    expect(read('On 10/11/1962.')[0]?.review).toEqual(['ambiguous_order'])
    expect(read('Yesterday they met.')[0]?.review).toEqual(['unresolved_date'])
    expect(read('They met on 4 May.')[0]).toMatchObject({ edtf: 'XXXX-05-04', from: null, review: ['unresolved_date'] })
  })

  it('says first and last day and how exact a date is', () => {
    expect(read('In the second half of June 1941.')[0]).toMatchObject({
      from: '1941-06-16',
      to: '1941-06-30',
      precision: 'part_of_month',
    })
    expect(read('In the 19th century.')[0]).toMatchObject({
      from: '1800-01-01',
      to: '1899-12-31',
      precision: 'century',
    })
    expect(read('In summer 1942.')[0]).toMatchObject({ from: '1942-06-01', to: '1942-08-31', precision: 'season' })
    expect(read('In 331 BC.')[0]).toMatchObject({ edtf: '-0330', from: '-0330-01-01', precision: 'year' })
  })

  it('tells number expressions from words', () => {
    const numeric = (text: string) => read(text).map(reading => reading.numeric)
    expect(numeric('On 4 May 1968, in the twentieth century and in the 1990s.')).toEqual([true, true, true])
    expect(numeric('In 1968. In May they met; that year it rained.')).toEqual([true, false, false])
  })
})

describe('time', () => {
  const seconds = (text: string): number => {
    const before = performance.now()
    findDates(text)
    return (performance.now() - before) / 1000
  }

  it('stays short on a million digits and on lists of numbers', () => {
    expect(seconds('1'.repeat(1_000_000))).toBeLessThan(2)
    expect(seconds('17 '.repeat(300_000))).toBeLessThan(5)
  })

  it('grows with the text and no faster', () => {
    const sentence = 'On 3 May 1968 they met. In 1971 people fled. About 1500 were killed on May 4. '
    read(sentence.repeat(100))
    const measure = (n: number) => {
      const before = performance.now()
      expect(read(sentence.repeat(n))).toHaveLength(3 * n)
      return performance.now() - before
    }
    const small = measure(1000)
    // Ten times the text; a quadratic scan would take a hundred times as long.
    expect(measure(10_000)).toBeLessThan(40 * Math.max(small, 20))
  })
})
