import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoresOf } from '../../pipeline/evaluation/corpus.ts'
import type { Score } from '../../pipeline/evaluation/score.ts'
import { at, counts, folder, TOOLS, writeDist, writeLines } from './fixture.ts'

// The emoji shifts UTF-16 offsets by one: offsets of annotations and records count code points.
const TEXT = '😀 On 3 May 1950 about 40 villagers, including 12 women, were killed and 7 hurt; 2 doors broke at 5.'
const at40 = at(TEXT, '40')
const at12 = at(TEXT, '12')
const at7 = at(TEXT, '7 hurt')
const atDate = at(TEXT, '3 May 1950')

const gold = (n: string, where: { start: number; end: number }, rest: object) => ({ quote: n, n, ...where, ...rest })
const killed = { class: 'quantity', measure: 'killed', unit: 'person' }
const GOLD = [
  gold('3 May 1950', atDate, { class: 'date', edtf: '1950-05-03' }),
  gold('40', at40, { ...killed, value: 40, qualifier: 'about', event: 'hill-1950', by: 'the mayor' }),
  gold('12', at12, { ...killed, value: 12, min: 12, max: 12, qualifier: 'exact', subgroup: 'women', part_of: '40' }),
  gold(
    '7',
    { start: at7.start, end: at7.start + 1 },
    { ...killed, measure: ['wounded', 'other'], value: 7, min: 7, max: 7, qualifier: 'exact' },
  ),
]

const number = (id: string, text: string, where: object, record_id: string | null, type = 'quantity') => ({
  ...{ id, source_id: 'hill', quote: text, text, class: type, record_id },
  ...where,
})
const claim = (id: string, where: object, rest: object) => ({
  ...{ id, source_id: 'hill', quote: id, measures: ['killed'], unit: 'person', value: null, min: null, max: null },
  ...{ subgroup: null, civil_status: null, qualifier: 'exact', part_of: null, event_id: null },
  ...{ polarity: 'asserted', claimant: null },
  ...where,
  ...rest,
})
const NUMBERS = [
  number('n1', '3 May 1950', atDate, 'd1', 'date'),
  number('n2', '40', at40, 'c1'),
  number('n3', '12', at12, 'c2'),
  number('n4', '7', { start: at7.start, end: at7.start + 1 }, 'c3'),
]
const CLAIMS = [
  claim('c1', at40, { value: 40, qualifier: 'about', event_id: 'hill-1950', claimant: 'the mayor' }),
  claim('c2', at12, { value: 12, min: 12, max: 12, subgroup: 'women', part_of: 'c1' }),
  claim('c3', at7, { measures: ['wounded'], value: 7, min: 7, max: 7 }),
]
const DATES = [{ id: 'd1', source_id: 'hill', quote: '3 May 1950', ...atDate, edtf: '1950-05-03~' }]

/** Scores the dataset above with some fields changed, each by the id of its record. */
async function score(
  changes: Readonly<Record<string, object>> = {},
  more: readonly object[] = [],
  goldRows: readonly object[] = GOLD,
): Promise<Score> {
  const base = folder()
  const changed = <T extends { id: string }>(rows: readonly T[]) => rows.map(row => ({ ...row, ...changes[row.id] }))
  const numbers = [...changed(NUMBERS), ...more] as Record<string, unknown>[]
  writeDist(join(base, 'dist'), { hill: TEXT }, { numbers, claims: changed(CLAIMS), dates: changed(DATES) })
  writeLines(join(base, 'gold', 'hill.jsonl'), goldRows as Record<string, unknown>[])
  const [only] = await scoresOf({ dist: join(base, 'dist'), gold: join(base, 'gold') }, TOOLS)
  return only!
}

const PERFECT = {
  numbers: '4/4/4',
  class: '4/4/4',
  dates: '1/1/1',
  claims: '3/3/3',
  harm: '3/3/3',
  subgroup: '3/3',
  civil: '3/3',
  qualifier: '3/3',
  part_of: '3/3',
  event: '1/1',
  polarity: '3/3',
  by: '3/3',
}

describe('figures of numbers, dates and claims', () => {
  it('counts everything where the dataset says what the annotations say; `~` of a date is no difference', async () => {
    const all = await score()
    expect(counts(all)).toEqual(PERFECT)
    expect(all.misses).toEqual([])
  })

  it.each<[string, Readonly<Record<string, object>>, Partial<Record<keyof typeof PERFECT, string>>]>([
    [
      'a number that shares less than half',
      { n2: { end: at40.end + 3 } },
      { numbers: '3/4/4', class: '3/4/4', claims: '2/3/3', harm: '2/3/3', event: '0/0', by: '2/2' },
    ],
    ['a number that shares just half', { n2: { end: at40.end + 2 } }, {}],
    ['another class; its claim is compared all the same', { n2: { class: 'age' } }, { class: '3/4/4' }],
    [
      'another class of a date: the date is none of those that are asked for',
      { n1: { class: 'ordinal' } },
      { class: '3/4/4', dates: '0/1/0' },
    ],
    ['another date', { d1: { edtf: '1950-05-04' } }, { dates: '0/1/1' }],
    ['a date without a value', { d1: { edtf: null } }, { dates: '0/1/1' }],
    ['another measure', { c3: { measures: ['missing', 'displaced'] } }, { claims: '2/3/3', harm: '2/3/3' }],
    ['one right measure among several', { c3: { measures: ['killed', 'wounded'] } }, {}],
    [
      'measure other alone: no claim that is asked for, yet one of its measures is right',
      { c3: { measures: ['other'] } },
      { claims: '3/3/2', harm: '3/3/2' },
    ],
    ['another unit', { c3: { unit: null } }, { claims: '2/3/3', harm: '2/3/3' }],
    ['another value', { c3: { value: 8 } }, { claims: '2/3/3', harm: '2/3/3' }],
    ['a bound too many', { c1: { min: 40 } }, { claims: '2/3/3', harm: '2/3/3', event: '0/0' }],
    ['no claim', { n4: { record_id: null } }, { claims: '2/3/3', harm: '2/3/3' }],
    ['another subgroup', { c2: { subgroup: 'men' } }, { subgroup: '2/3' }],
    ['a civil status where none is said', { c2: { civil_status: 'police' } }, { civil: '2/3' }],
    ['civil status unknown where none is said', { c2: { civil_status: 'unknown' } }, {}],
    ['another qualifier', { c1: { qualifier: 'nearly' } }, { qualifier: '2/3' }],
    ['no total', { c2: { part_of: null } }, { part_of: '2/3' }],
    ['another total', { c2: { part_of: 'c3' } }, { part_of: '2/3' }],
    ['no event', { c1: { event_id: null } }, { event: '0/1' }],
    ['an event where the text ties it to none', { c2: { event_id: 'hill-1950' } }, {}],
    ['another polarity', { c1: { polarity: 'denied' } }, { polarity: '2/3' }],
    ['no speaker', { c1: { claimant: null } }, { by: '2/3' }],
    ['a speaker where none is named', { c3: { claimant: 'a witness' } }, { by: '2/3' }],
  ])('%s', async (_what, changes, differences) => {
    const { numbers, class: type, dates, claims, harm } = { ...PERFECT, ...differences }
    const got = counts(await score(changes))
    expect({ ...got }).toMatchObject({ numbers, class: type, dates, claims, harm })
    const found = Number(claims.split('/')[0])
    const shares = Object.entries(PERFECT)
      .slice(5)
      .map(([name, value]) => [name, name === 'event' ? value : `${found}/${found}`])
    expect(got).toMatchObject({ ...Object.fromEntries(shares), ...differences })
  })

  it('keeps civil status apart from age and sex', async () => {
    const rows = GOLD.map((row, i) => (i === 2 ? { ...row, subgroup: 'civilians' } : row))
    expect(counts(await score({}, [], rows))).toMatchObject({ subgroup: '2/3', civil: '2/3' })
    const right = { c2: { subgroup: null, civil_status: 'civilian' } }
    expect(counts(await score(right, [], rows))).toMatchObject({ subgroup: '3/3', civil: '3/3' })
  })

  it('gives each number to one annotation and lists what no annotation asks for', async () => {
    const all = await score({}, [number('n5', '2', at(TEXT, '2 doors'), null), number('n6', '40', at40, null)])
    expect(counts(all)).toEqual({ ...PERFECT, numbers: '4/4/6', class: '4/4/6' })
    expect(all.misses.map(({ words, gold: asked, line }) => [words, asked, line])).toEqual([
      ['2', null, null],
      ['40', null, null],
    ])
  })

  it('lists a miss once, with the figures it costs, file and line', async () => {
    const { misses } = await score({ c2: { unit: 'family' }, c1: { claimant: null } })
    expect(misses.map(({ figures, file, line, words }) => [figures, file, line, words])).toEqual([
      [['by'], 'hill', 2, '40'],
      [['claims', 'harm'], 'hill', 3, '12'],
    ])
    expect(misses[1]).toMatchObject({ gold: { unit: 'person', value: 12 }, got: { unit: 'family', value: 12 } })
  })
})
