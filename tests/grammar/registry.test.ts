import { describe, expect, it } from 'vitest'
import type { PlacesFile } from '../../pipeline/grammar/registry/shapes.ts'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'
import { configFiles } from '../helpers/knowledge.ts'
import { readingOf, recordsOf, wordsOf } from '../helpers/records.ts'

const places: PlacesFile = {
  places: {
    riverland: { name: 'Riverland', kind: 'country', names: ['Riverland', 'RVL'] },
    'riverland-region': { name: 'Riverland Region', kind: 'region', names: ['Riverland Region'] },
    oakford: { name: 'Oakford', kind: 'town', names: ['Oakford', { text: 'Dubovka', language: 'ru' }] },
    'oakford-street': {
      name: 'Oakford Street',
      kind: 'street_square',
      names: [{ text: 'Oakford', before: ['Street', 'Lane'] }],
    },
    'marten-lake': { name: 'Marten (lake)', kind: 'other', names: ['Marten'], hint: ['lake', 'shore'] },
    'marten-town': {
      name: 'Marten',
      kind: 'town',
      names: [{ text: 'Marten', not_before: ['Luther'], not_after: ['Mr'] }],
    },
    'port-haven': { name: 'Port-Haven', kind: 'town', names: ['Port-Haven', "Sailors' Rest"] },
  },
}
const events = {
  harm_nouns: ['massacre', 'mass killing', 'tragedy'],
  events: {
    'oakford-1901': {
      name: 'Oakford, 4 May 1901',
      date: '1901-05-04',
      places: ['oakford'],
      kind: 'attack',
      measures: ['killed', 'wounded', 'destroyed'],
      names: ['{place} [town] {harm}', '{harm} of [the town of] {place}', 'Bloody Saturday'],
      headings: ['{place}'],
    },
    'marten-1911': {
      name: 'Marten, 1911',
      date: '1911-01/1911-06',
      places: ['marten-town'],
      kind: 'displacement',
      names: [
        { text: 'Long March', not_before: ['Street'], not_after: ['so-called'] },
        'Operation “Frost”',
        'May Days',
      ],
    },
  },
}
const knowledge = loadKnowledge([
  ...configFiles({ registry: false }),
  { name: 'registry/places.yaml', path: 'places.yaml', text: JSON.stringify(places) },
  { name: 'registry/events.yaml', path: 'events.yaml', text: JSON.stringify(events) },
])

describe('places of the registry', () => {
  it.each<[string, [string, string][]]>([
    ['They left Oakford.', [['Oakford', 'oakford']]],
    ['They left OAKFORD.', [['OAKFORD', 'oakford']]],
    ['They left oakford.', []],
    ['They left Oakfordshire.', []],
    ['They left Dubovka.', [['Dubovka', 'oakford']]],
    ['In RVL, not in Rvl.', [['RVL', 'riverland']]],
    // The longest name counts.
    [
      'In Riverland Region and in Riverland.',
      [
        ['Riverland Region', 'riverland-region'],
        ['Riverland', 'riverland'],
      ],
    ],
    // Words before and behind, hints.
    ['In Oakford Street.', [['Oakford', 'oakford-street']]],
    ['In Oakford, Street 5.', [['Oakford', 'oakford-street']]],
    ['On the shore of Marten.', [['Marten', 'marten-lake']]],
    ['In Marten.', [['Marten', 'marten-town']]],
    ['He met Mr Marten.', []],
    ['He met Marten Luther.', []],
    ['In Marten. The shore is far.', [['Marten', 'marten-town']]],
    // Hyphens of any kind, any white space.
    [
      "In Port–Haven, Sailors' Rest.",
      [
        ['Port–Haven', 'port-haven'],
        ["Sailors' Rest", 'port-haven'],
      ],
    ],
    ['In Riverland\u00a0\n Region.', [['Riverland\u00a0\n Region', 'riverland-region']]],
  ])('in %j', (text, expected) => {
    const reading = readingOf(text, knowledge)
    expect(reading.places.map(mention => [wordsOf(reading, mention), mention.place])).toEqual(expected)
  })
})

describe('names of events', () => {
  it.each<[string, [string, string, string | null][]]>([
    ['The Oakford massacre.', [['Oakford massacre', 'oakford-1901', 'massacre']]],
    ['The Dubovka mass killing.', [['Dubovka mass killing', 'oakford-1901', 'mass killing']]],
    ['THE OAKFORD TRAGEDY.', [['OAKFORD TRAGEDY', 'oakford-1901', 'TRAGEDY']]],
    ['The Oakford town tragedy.', [['Oakford town tragedy', 'oakford-1901', 'tragedy']]],
    ['The massacre of Oakford.', [['massacre of Oakford', 'oakford-1901', 'massacre']]],
    ['The tragedy of the town of Oakford.', [['tragedy of the town of Oakford', 'oakford-1901', 'tragedy']]],
    ['The massacre in Oakford.', []],
    ['Bloody Saturday came.', [['Bloody Saturday', 'oakford-1901', null]]],
    ['A bloody day, Saturday.', []],
    ['The “Bloody Saturday” came.', [['Bloody Saturday', 'oakford-1901', null]]],
    ['Bloody “Saturday” came.', [['Bloody “Saturday”', 'oakford-1901', null]]],
    ['The Long March began.', [['Long March', 'marten-1911', null]]],
    ['In Long March Street.', []],
    ['The so-called Long March.', [['Long March', 'marten-1911', null]]],
  ])('in %j', (text, expected) => {
    const reading = readingOf(text, knowledge)
    expect(reading.eventNames.map(name => [wordsOf(reading, name), name.event, wordsOf(reading, name.term)])).toEqual(
      expected,
    )
  })
})

/** Event and basis of the last claim of a text. */
const tie = (text: string) => {
  const { event_id, event_basis } = recordsOf('claims', text, knowledge).at(-1)!
  return event_id && `${event_id} ${event_basis}`
}

describe('the event of a claim', () => {
  it.each<[string, string | null]>([
    ['In the Oakford massacre 12 men were killed.', 'oakford-1901 clause'],
    ['In Oakford 12 men were killed.', 'oakford-1901 clause'],
    ['In Oakford, as they say, 12 men were killed.', 'oakford-1901 sentence'],
    ['On 4 May 1901 12 men were killed.', 'oakford-1901 clause'],
    ['The Oakford massacre was long ago. Then 12 men were killed.', 'oakford-1901 paragraph'],
    ['Oakford\n\nThen 12 men were killed.\n\nEnd.', 'oakford-1901 heading'],
    ['The Oakford massacre was long ago.\n\nThen 12 men were killed.', 'oakford-1901 document'],
    // What is not said of the event, what has another date, and what only follows it.
    ['In Oakford 12 ships were built.', null],
    ['In Oakford 12 men were killed in 1950.', null],
    ['The Oakford massacre was long ago. In 1950, 12 men were killed.', null],
    ['After the Oakford massacre, the Long March drove out 12 men.', 'marten-1911 clause'],
    ['It rained. Then 12 men were killed.', null],
  ])('%j', (text, expected) => {
    expect(tie(text)).toBe(expected)
  })
})

/** The place and the date of the first claim. */
const where = (text: string) => recordsOf('claims', text, knowledge)[0]!.place_id
const when = (text: string) => {
  const { date, date_basis } = recordsOf('claims', text, knowledge)[0]!
  return date && `${date} ${date_basis}`
}

describe('the place of a claim', () => {
  it.each<[string, string | null]>([
    ['They killed 12 men in Oakford.', 'oakford'],
    ['Near the town of Oakford 12 men were killed.', 'oakford'],
    ['Some 12 men were killed in Marten and in the town of Oakford.', 'marten-town'],
    ['Some 40 villages of Riverland were burned.', 'riverland'],
    ['Some 40 Oakford residents were killed.', 'oakford'],
    ['Riverland killed 12 men.', null],
    ['The government of Riverland said 12 men were killed.', null],
    ['In the Oakford massacre 12 men were killed.', null],
    ['It rained in Oakford. They killed 12 men.', null],
  ])('%s', (text, expected) => {
    expect(where(text)).toBe(expected)
  })
})

describe('the date of a claim', () => {
  it.each<[string, string | null]>([
    ['On 3 June 1950 they killed 12 men.', '1950-06-03 clause'],
    ['On 3 June 1950, it is said, they killed 12 men.', '1950-06-03 sentence'],
    ['In 1950 they killed 12 men and in 1951 they left.', '1950 clause'],
    ['They remember 12 men every year on 3 June.', null],
    ['They killed 12 men. It was 1950.', null],
  ])('%s', (text, expected) => {
    expect(when(text)).toBe(expected)
  })
})
