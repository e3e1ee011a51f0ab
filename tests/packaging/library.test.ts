/** The function for programs gives the records that a build publishes, without files. */
import { describe, expect, it } from 'vitest'
import { EXTRACTED, libraryOf } from '../../pipeline/library.ts'
import { configFiles } from '../helpers/knowledge.ts'
import { built, textOf } from './fixture.ts'

const TEXT = '😀 On 26 February 1992 in Khojaly 613 people were killed, the ministry said.\n'
const { extract } = libraryOf(configFiles())

describe('extract', () => {
  it('gives what a build of the same text publishes', async () => {
    const { dist } = await built({ 'report.txt': TEXT })
    const records = extract(TEXT, { id: 'report' })
    expect(Object.keys(records)).toEqual(EXTRACTED)
    expect(records.claims?.length).toBeGreaterThan(0)
    expect(records.events?.length).toBeGreaterThan(0)
    for (const table of EXTRACTED) {
      expect(records[table], table).toEqual(JSON.parse(textOf(dist, 'json', `${table}.json`)))
    }
  })

  it('is pure: the same again, whatever was read in between', () => {
    const first = extract(TEXT)
    extract('In 1923 about 6,000 workers were deported.', { id: 'other', registry: {} })
    expect(extract(TEXT)).toEqual(first)
  })

  it('pins every record to code points of the text', () => {
    const points = [...TEXT]
    const { claims = [], numbers = [], dates = [] } = extract(TEXT)
    for (const { start, end, quote } of [...claims, ...numbers, ...dates]) {
      expect(points.slice(start, end).join('')).toBe(quote)
      expect(TEXT.slice(start, end)).not.toBe(quote)
    }
  })

  it('takes another registry, or none; names what is wrong with one', () => {
    expect(extract(TEXT, { registry: {} }).events).toEqual([])
    const registry = {
      'places.yaml': 'places:\n  example: { name: Exampleton, kind: town, names: [Exampleton] }\n',
    }
    const places = extract('In Exampleton 12 houses burned.', { registry }).places
    expect(places).toMatchObject([{ id: 'example', name: 'Exampleton' }])
    expect(() => extract(TEXT, { registry: { 'places.yaml': 'places:\n  x: 1\n' } })).toThrow(
      /places\.yaml:2:\d+ Unexpected/,
    )
  })

  it('counts "today" from the day of publication, if that is known', () => {
    const text = 'Today 12 people were killed.'
    expect(extract(text, { published: '2021-02-26' }).dates).toMatchObject([{ edtf: '2021-02-26' }])
    expect(extract(text).dates).toMatchObject([{ edtf: null }])
  })

  it('of a text without words gives no records', () => {
    expect(Object.values(extract('')).flat()).toEqual([])
  })
})
