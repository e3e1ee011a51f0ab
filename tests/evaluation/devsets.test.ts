import { expect, it } from 'vitest'
import { scoreMuc } from '../../pipeline/evaluation/muc.ts'
import { scoreWikiwars } from '../../pipeline/evaluation/wikiwars.ts'
import { at, counts } from './fixture.ts'

const NOTHING = { numbers: [], dates: [], claims: [], claimById: new Map() }

it('WikiWars: calendar dates with a digit count, offsets are UTF-16 units, an interval may end with the date', () => {
  const text = '😀 From 1 May 1950 to June 1950, that spring, and again in 1951; the next day; in the 1960s.'
  const timex = (words: string, value: string, type = 'DATE') => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, type, value, text: words }
  }
  const timex3 = [
    timex('1 May 1950', '1950-05-01'),
    timex('June 1950', '1950-06'),
    timex('that spring', '1950-SP'),
    timex('1951', '1951'),
    timex('the next day', '1951-01-02'),
    timex('1960s', '196'),
  ]
  const date = (words: string, edtf: string | null) => ({
    id: words,
    source_id: 'x',
    quote: words,
    ...at(text, words),
    edtf,
  })
  const dates = [date('1 May 1950 to June 1950', '1950-05-01~/1950-06'), date('1951', null), date('😀', '2000')]
  const score = scoreWikiwars('wars', [
    [
      { id: 'x', text, timex3 },
      { ...NOTHING, dates },
    ],
  ])
  expect(counts(score)).toEqual({ found: '3/3', value: '2/3', ours: '2/3' })
  expect(score.misses.map(({ figures, words, gold, got }) => [figures, words, gold, got])).toEqual([
    [['value'], '1951', '1951', [null]],
  ])
})

it('MUC: counted effects of two or more; either bound answers; precision counts each effect and number once', () => {
  const target = (effect: string[], number: object[], optional = false) => ({ effect, number, optional })
  const incidents = [
    {
      type: 'ATTACK',
      targets: [
        target(['DEATH'], [{ lo: 6, hi: 6 }]),
        target(['DEATH', 'NO INJURY'], [{ lo: 6, hi: 6 }]),
        target(['INJURY'], [{ lo: 10, hi: 12 }]),
        target(['DEATH'], [{ lo: 1, hi: 1 }]),
        target(['DEATH'], [{ lo: 30, hi: 30 }], true),
        target(['DEATH'], [{ lo: 40, hi: null, plural: true }]),
        target([], [{ lo: 50, hi: 50 }]),
      ],
    },
    { type: 'KIDNAPPING', targets: [target([], [{ lo: 3, hi: 3 }])] },
  ]
  const claim = (measures: string[], value: number | null, max: number | null = null) => ({
    ...{ id: 'c', source_id: 'x', start: 0, end: 1, quote: '', measures, value, max },
  })
  const claims = [
    claim(['killed'], 6, 6),
    claim(['killed', 'wounded'], null, 12),
    claim(['killed'], 1),
    claim(['other'], 3),
  ]
  const score = scoreMuc('reports', [
    [
      { id: 'x', text: '', incidents },
      { ...NOTHING, claims },
    ],
  ])
  expect(counts(score)).toEqual({ recall: '2/3', precision: '2/3' })
  expect(score.misses.map(({ words, gold }) => [gold, words])).toEqual([['KIDNAP', '3']])
})
