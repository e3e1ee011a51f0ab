import { describe, expect, it } from 'vitest'
import { pairs, read } from './date-context.ts'

describe('days that come back every year', () => {
  it.each([
    ['Every year on 24 March people march.', '24 March'],
    ['On 24 March of each year people march.', '24 March'],
    ['25 April – Day of Remembrance', '25 April'],
    ['April 7 was declared the Day of Reflection.', 'April 7'],
    ['An order declaring 11 July as the day of mourning was signed in 2009.', '11 July'],
    ['In 2009 parliament adopted 11 July as a day of mourning.', '11 July'],
    ['The fire is commemorated on 25 March.', '25 March'],
  ])('%s', (text, words) => {
    const reading = read(text).find(r => r.text === words)
    expect(reading).toMatchObject({ precision: 'yearly_day', inferred: null, from: null, review: [] })
    expect(reading?.edtf).toMatch(/^XXXX-\d\d-\d\d$/)
  })
})

describe('missing years', () => {
  it.each<[string, string, string, string]>([
    ['same sentence', 'It began on 27 May and ended on 3 June 1905.', '27 May', '1905-05-27'],
    ['same paragraph', 'It began on 27 May 1905. On 3 June it ended.', '3 June', '1905-06-03'],
    [
      '"of the same year"',
      'On 4 May 1919 they met. On 9 October of the same year they parted.',
      '9 October',
      '1919-10-09',
    ],
    ['over New Year', 'In December 1890 it snowed. On 3 January soldiers came.', '3 January', '1891-01-03'],
    ['heading', 'The rising of 1871\nOn 18 March guns were taken.', '18 March', '1871-03-18'],
    ['later in the paragraph', 'On 18 March guns were taken. On 28 May 1871 it ended.', '18 March', '1871-03-18'],
    [
      'the same day elsewhere, before what is near',
      'On 16 June 1976 pupils marched. In May 1995 the June 16 uprising was debated.',
      'June 16',
      '1976-06-16',
    ],
  ])('%s', (_name, text, words, value) => {
    const reading = read(text).find(r => r.text === words)
    expect(reading?.edtf).toBe(value)
    expect(reading?.inferred?.parts).toEqual(['year'])
  })

  it('name the words they come from and how far away those stand', () => {
    const text = 'The rising of 1871\nOn 18 March guns were taken.'
    const { inferred } = read(text).at(-1)!
    expect(inferred?.basis).toBe('heading')
    expect(text.slice(inferred!.span!.start, inferred!.span!.end)).toBe('1871')
  })

  it('come from publication in a text that names no year', () => {
    expect(read('They met on 30 December.', { published: '2015-01-03' })[0]).toMatchObject({
      edtf: '2014-12-30',
      inferred: { parts: ['year'], basis: 'publication', span: null },
    })
  })

  it('come from an event of the registry at last', () => {
    const text = 'The Sharpeville shootings: on March 21 crowds gathered.'
    const events = [{ date: '1960-03-21', span: { start: 4, end: 25 } }]
    expect(read(text, { events })[0]).toMatchObject({ edtf: '1960-03-21', inferred: { basis: 'registry' } })
  })

  it('stay open where nothing gives them', () => {
    expect(pairs('They met on 4 and 5 May.')).toEqual([['4 and 5 May', 'XXXX-05-04/XXXX-05-05']])
    expect(pairs('In 1905 it froze. On 29 February it thawed.')[1]).toEqual(['29 February', 'XXXX-02-29'])
  })
})

describe('relative dates', () => {
  const report = 'ACCRA, 28 FEB 48 -- '

  it.each<[string, [string, string | null][]]>([
    [
      'On 28 February 1948 they marched. The next day shops closed.',
      [
        ['28 February 1948', '1948-02-28'],
        ['next day', '1948-02-29'],
      ],
    ],
    [
      'In May 1968 it began. Two months later it was over.',
      [
        ['May 1968', '1968-05'],
        ['Two months later', '1968-07'],
      ],
    ],
    ['Two days later it was over.', []],
    ['The next day it was over.', [['next day', null]]],
    [
      `${report}On Monday they met; last week they had not.`,
      [
        ['28 FEB 48', '1948-02-28'],
        ['Monday', '1948-02-23'],
        ['last week', '1948-02-16/1948-02-22'],
      ],
    ],
    [
      `${report}"Today is dark," she said.`,
      [
        ['28 FEB 48', '1948-02-28'],
        ['Today', null],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })
})
