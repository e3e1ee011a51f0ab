/** What the page computes, without a page. */
import { describe, expect, it } from 'vitest'
import { addressOf, changed, parseAddress } from '../../explorer/model/address.ts'
import { type Facet, faceted, filter } from '../../explorer/model/facets.ts'
import { axisOf, calendarOf, daysAt, drawn } from '../../explorer/model/plot.ts'
import { around, innermost, segmentsOf, stretchesOf } from '../../explorer/model/segments.ts'
import { sidesText } from '../../explorer/model/sides.ts'
import { differences } from '../../explorer/model/words.ts'

describe('addresses', () => {
  it.each<[string[], [string, string[]][]]>([
    [['claims'], [['q', ['a&b=c #?']]]],
    [['record', 'claims', 'a/b'], []],
    [['event', 'x'], [['of', ['killed|person|', 'wounded|person|']]]],
  ])('%j is read as it was written', (path, params) => {
    expect(parseAddress(addressOf(path, params))).toEqual({ path, params: new Map(params) })
  })

  it('a parameter is changed and the others stay', () => {
    expect(changed(parseAddress('#/claims?a=1&b=2'), 'a', ['3', '4'])).toBe('#/claims?a=3&a=4&b=2')
    expect(changed(parseAddress('#/claims?a=1'), 'a', [])).toBe('#/claims')
  })

  it.each(['', '#', '#/', '#main%'])('%j is no fault', hash => {
    expect(parseAddress(hash).params.size).toBe(0)
  })
})

describe('segments', () => {
  const marks = [
    { name: 'outer', start: 0, end: 6 },
    { name: 'inner', start: 2, end: 4 },
    { name: 'over', start: 3, end: 8 },
  ]
  const named = (text: string) =>
    segmentsOf(text, marks, { start: 0, end: 9 }).map(({ text: words, marks: on }) => [
      words,
      on.map(({ name }) => name),
    ])

  it('cut a text where marks begin and end', () => {
    expect(named('012345678')).toEqual([
      ['01', ['outer']],
      ['2', ['outer', 'inner']],
      ['3', ['outer', 'inner', 'over']],
      ['45', ['outer', 'over']],
      ['67', ['over']],
      ['8', []],
    ])
  })

  it('count code points', () => {
    expect(named('😀😀2345678')[0]).toEqual(['😀😀', ['outer']])
  })

  it('cover a stretch and no more', () => {
    const cut = segmentsOf('012345678', marks, { start: 4, end: 7 })
    expect(cut.map(({ text }) => text)).toEqual(['45', '6'])
    expect(cut[0]!.opening.map(({ name }) => name)).toEqual(['outer', 'over'])
  })

  it('the innermost mark is the shortest', () => {
    expect(innermost(marks)).toMatchObject({ name: 'inner' })
    expect(innermost([])).toBeUndefined()
  })

  it.each(['', 'a', 'one\ntwo\nthree', '😀\n'.repeat(50), 'x'.repeat(100)])('stretches of %j make the whole', text => {
    const points = [...text]
    const stretches = stretchesOf(text, 10)
    expect(stretches.map(({ start, end }) => points.slice(start, end).join('')).join('')).toBe(text)
    for (const { start, end } of stretches) expect(end - start).toBeLessThanOrEqual(10)
  })

  it('context goes from blank to blank', () => {
    const text = 'alpha beta gamma delta epsilon'
    const { start, end } = around(text, { start: 11, end: 16 }, 8)
    expect(text.slice(start, end)).toBe('beta gamma delta')
  })
})

describe('facets', () => {
  const rows = [
    { colour: ['red'], size: ['big'], text: 'Café one' },
    { colour: ['red', 'blue'], size: ['small'], text: 'two' },
    { colour: [], size: ['small'], text: 'three' },
  ]
  type Item = (typeof rows)[number]
  const facets: Facet<Item>[] = [
    { name: 'colour', label: 'Colour', values: ({ colour }) => colour },
    { name: 'size', label: 'Size', values: ({ size }) => size },
  ]
  const all = faceted(rows, facets, ({ text }) => text)
  const counts = (chosen: Record<string, string[]>, query = '') => {
    const { rows: left, choices } = filter(all, new Map(Object.entries(chosen)), query)
    const shown = [...choices].map(([name, list]) => [
      name,
      Object.fromEntries(list.map(({ value, count }) => [value, count])),
    ])
    return { left: left.length, ...Object.fromEntries(shown) }
  }

  it('count what each choice would leave', () => {
    expect(counts({})).toEqual({ left: 3, colour: { red: 2, blue: 1, '(none)': 1 }, size: { small: 2, big: 1 } })
    expect(counts({ size: ['small'] })).toEqual({
      left: 2,
      colour: { red: 1, blue: 1, '(none)': 1 },
      size: { small: 2, big: 1 },
    })
    expect(counts({ size: ['small'], colour: ['red'] })).toMatchObject({ left: 1, size: { small: 1, big: 1 } })
  })

  it('what is chosen and leaves nothing is still listed', () => {
    expect(counts({ size: ['huge'] })).toMatchObject({ left: 0, size: { huge: 0, small: 2, big: 1 } })
  })

  it('every word is looked for, without accents and capitals', () => {
    expect(counts({}, 'CAFE on')).toMatchObject({ left: 1 })
    expect(counts({}, 'cafe two')).toMatchObject({ left: 0 })
  })
})

describe('differences of words', () => {
  it('are what one passage alone has', () => {
    const [left, right] = differences('613 people were killed', '613 civilians were brutally killed')
    expect(left.filter(({ shared }) => !shared).map(({ text }) => text.trim())).toEqual(['people'])
    expect(right.filter(({ shared }) => !shared).map(({ text }) => text.trim())).toEqual(['civilians', 'brutally'])
    expect(right.map(({ text }) => text).join('')).toBe('613 civilians were brutally killed')
  })

  it('are none between quotation marks of other shapes', () => {
    expect(differences('“a” b', '"a" b')[0]).toEqual([{ text: '“a” b', shared: true }])
  })

  it('are not looked for in passages that are too long', () => {
    const long = 'word '.repeat(3000)
    expect(differences(long, long)[0]).toEqual([{ text: long, shared: true }])
  })
})

describe('plots', () => {
  const figure = (value: number | null, min: number | null, max: number | null, qualifier: string) => ({
    value,
    min,
    max,
    qualifier,
  })

  it.each([0, 1, 7, 613, 1275, 2_000_000, 3])('an axis holds %d and its ticks are whole', value => {
    const { to, ticks } = axisOf([figure(value, value, value, 'exact')])
    expect(to).toBeGreaterThanOrEqual(value)
    expect(ticks.every(Number.isInteger)).toBe(true)
    expect(ticks.length).toBeLessThanOrEqual(6)
  })

  it('draws what the words entail', () => {
    const axis = { to: 100, ticks: [0, 100] }
    expect(drawn(figure(50, 50, 50, 'exact'), axis)).toEqual({ point: { at: 46, exact: true }, bar: null, open: null })
    expect(drawn(figure(20, 20, null, 'more_than'), axis)).toMatchObject({ point: { exact: false }, open: 'above' })
    expect(drawn(figure(null, null, 30, 'less_than'), axis)).toMatchObject({ point: null, open: 'below' })
    expect(drawn(figure(null, 20, 30, 'range'), axis)).toMatchObject({ bar: { from: 18.4, to: 27.6 } })
    expect(drawn(figure(null, null, null, 'vague'), axis)).toEqual({ point: null, bar: null, open: null })
  })

  it('a calendar holds its days', () => {
    const days = [
      { from: '1992-02-25', to: '1992-02-26' },
      { from: '2024-02-26', to: '2024-02-26' },
    ]
    const calendar = calendarOf(days)
    for (const day of days) {
      const { from, to } = daysAt(day, calendar)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(to).toBeGreaterThan(from)
      expect(to).toBeLessThanOrEqual(100)
    }
    expect(calendar.years.length).toBeLessThanOrEqual(8)
  })
})

describe('sides, in words', () => {
  it.each([
    [['A', 'A'], 'Both sources speak for one side: A.'],
    [['A', 'A', 'A'], 'All 3 sources speak for one side: A.'],
    [['A'], 'The one source speaks for one side: A.'],
    [['B', 'A', null], 'The sources speak for these sides: A, B. Of 1 it is not known.'],
    [[null], 'Of none of the sources'],
    [[], 'There is no source.'],
  ])('%j', (parties, words) => {
    expect(sidesText(parties.map(party => ({ party })))).toContain(words)
  })
})
