import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'
import { configFiles, withRegistry } from '../helpers/knowledge.ts'
import { allRecordsOf, readingOf, recordsOf } from '../helpers/records.ts'
import { SENTENCES } from '../helpers/sentences.ts'

const TEXT = `The fire of 1871\n\n${SENTENCES.join(' ')}\n\nFollow us on 12 channels.\n`

describe('the ledger of numbers', () => {
  it('gives each number a record or a reason, never both', () => {
    const numbers = recordsOf('numbers', TEXT)
    expect(numbers.length).toBeGreaterThan(50)
    for (const { record_id, reason } of numbers) expect([record_id, reason].filter(Boolean)).toHaveLength(1)
  })

  it('points at the claim or date of the same words', () => {
    const records = allRecordsOf(TEXT)
    const byId = new Map(records.map(({ record }) => [record.id, record]))
    for (const { table, record } of records) {
      if (table !== 'numbers' || !('record_id' in record) || !record.record_id) continue
      expect(byId.get(record.record_id)).toMatchObject(
        record.class === 'date' ? { text: record.text } : { number_text: record.text },
      )
    }
  })

  it('holds each claim once', () => {
    const claims = recordsOf('claims', TEXT).map(({ id }) => id)
    const named = recordsOf('numbers', TEXT).flatMap(({ class: name, record_id }) =>
      name === 'quantity' ? [record_id] : [],
    )
    expect(named).toEqual(claims)
  })

  it.each([
    ['She was 45 years old.', 'age'],
    ['It cost $500.', 'amount_of_money'],
    ['It took 12 days.', 'length_of_time'],
    ['Resolution 260 passed.', 'name_or_list_number'],
    ['The third fire.', 'rank_or_anniversary'],
    ['At 12:30 it rained.', 'time_of_day'],
  ])('%s – %s', (text, reason) => {
    expect(recordsOf('numbers', text)).toMatchObject([{ record_id: null, reason }])
  })
})

describe('coverage', () => {
  it('has every sentence once, in order, with all its records', () => {
    const rows = recordsOf('coverage', TEXT)
    const { sentences } = readingOf(TEXT).layout
    expect(rows.map(({ quote }) => quote)).toEqual(sentences.map(({ start, end }) => TEXT.slice(start, end)))
    const others = allRecordsOf(TEXT).filter(({ table }) => table !== 'coverage')
    const listed = rows.flatMap(({ record_ids }) => record_ids)
    expect([...listed].sort()).toEqual(others.map(({ record }) => record.id).sort())
    for (const { start, end, record_ids, reason } of rows) {
      expect(reason === null).toBe(record_ids.length > 0)
      for (const { record } of others) {
        if (record_ids.includes(record.id) && 'start' in record)
          expect(record.start >= start && record.end <= end).toBe(true)
      }
    }
  })

  it.each([
    ['The valley lies behind two hills.', null],
    ['It was a cold winter.', 'no_fact'],
    ['The killing went on.', 'not_parsed'],
    ['Follow us on the radio.', 'furniture'],
    ['One must wait.', 'no_fact'],
  ])('%s – %s', (text, reason) => {
    expect(recordsOf('coverage', text)).toMatchObject([{ reason }])
  })
})

describe('place_names and event_names', () => {
  const text = 'Baku slept. In Baku it rained; in Lima\u00a0and in Bakı it did not. The Baku tragedies, they wrote.'

  it('counts the uses of each spelling and shows the first', () => {
    const names = recordsOf('place_names', text, withRegistry).filter(({ place_id }) => place_id === 'baku')
    expect(names[0]).toMatchObject({ name: 'Baku', uses: 3, start: 0, end: 4, quote: 'Baku' })
  })

  it('gives the term of an event name in its base form', () => {
    const files = [
      'registry/places.yaml\nplaces: { oakford: { name: Oakford, kind: town, names: [Oakford] } }',
      'registry/events.yaml\nharm_nouns: [tragedies]\nevents: { oakford-1901: { name: "Oakford, 1901", ' +
        'date: "1901", places: [oakford], kind: attack, names: ["{place} {harm}"] } }',
    ].map(file => ({ name: file.split('\n')[0]!, path: file.split('\n')[0]!, text: file.replace(/^.*\n/, '') }))
    const knowledge = loadKnowledge([...configFiles({ registry: false }), ...files])
    expect(recordsOf('event_names', 'The Oakford tragedies, they wrote.', knowledge)).toMatchObject([
      { text: 'Oakford tragedies', term: 'tragedy', event_id: 'oakford-1901', event_basis: 'registry' },
    ])
    expect(recordsOf('event_names', 'The Oakford bridges, they wrote.', knowledge)).toEqual([])
  })
})
