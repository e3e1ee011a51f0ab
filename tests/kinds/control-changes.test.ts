import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../schemas/index.ts'
import { withRegistry } from '../helpers/knowledge.ts'
import { recordsOf } from '../helpers/records.ts'

type Change = RecordOf<'control_changes'>

const changes = (text: string) => recordsOf('control_changes', text)
const places = (text: string) => changes(text).map(({ place_text }) => place_text)

describe('what is said of a place', () => {
  it.each<[string, Partial<Change>]>([
    [
      'The town of Alba was captured by rebel forces on 3 May 1994.',
      {
        rule: 'control/passive',
        change: 'captured',
        place_text: 'town of Alba',
        change_text: 'was captured',
        to: 'rebel forces',
        from: null,
        date: '1994-05-03',
        date_basis: 'clause',
      },
    ],
    [
      'In June 2014 government troops occupied Alba.',
      {
        rule: 'control/active',
        change: 'occupied',
        place_text: 'Alba',
        to: 'government troops',
        date: '2014-06',
        quote: 'government troops occupied Alba',
      },
    ],
    [
      'Officials visited the lands occupied by enemy forces for 12 years.',
      { rule: 'control/participle', change: 'occupied', place_text: 'the lands', to: 'enemy forces', date: null },
    ],
    [
      'The kingdom managed to annex Alba in 1920.',
      { rule: 'control/nonfinite', change: 'annexed', to: 'kingdom', date: '1920', modality: 'actual' },
    ],
    ['The siege of Alba began on 25 August 1991.', { rule: 'control/noun', change: 'besieged', date: '1991-08-25' }],
    [
      'On 9 May 2005 veterans marked the liberation of Alba.',
      { rule: 'control/noun', change: 'liberated', date: null },
    ],
    ["Serbian troops left after Austria-Hungary's occupation of Alba.", { change: 'occupied', to: 'Austria-Hungary' }],
    [
      'The flag was raised in the liberated lands.',
      { rule: 'control/attributive', change: 'liberated', place_text: 'the liberated lands' },
    ],
    [
      'Shells hit the besieged city of Alba.',
      { rule: 'control/attributive', change: 'besieged', place_text: 'city of Alba' },
    ],
    ['They crossed Nazi-occupied Alba.', { rule: 'control/attributive', change: 'occupied', to: 'Nazi' }],
    [
      'Alba came under siege by rebel forces on 5 April 1992.',
      { rule: 'control/under', change: 'besieged', to: 'rebel forces', date: '1992-04-05' },
    ],
    [
      'The city of Alba came under the control of the rebels.',
      { rule: 'control/under', change: 'other', to: 'rebels' },
    ],
    [
      'The town of Alba fell to the 5th Army on 18 November 1991.',
      { rule: 'control/fall', change: 'captured', to: '5th Army', date: '1991-11-18' },
    ],
    [
      'Rebel troops withdrew from the city of Alba in May 2000.',
      { rule: 'control/withdrawal', change: 'withdrawn', from: 'Rebel troops', to: null, date: '2000-05' },
    ],
    [
      'The district was returned to Alba on 15 January 1998.',
      { change: 'returned', place_text: 'The district', to: 'Alba' },
    ],
    [
      'The republic handed over the city of Alba to the rebels.',
      { change: 'transferred', from: 'republic', to: 'rebels' },
    ],
    ['The town was cleared of militants.', { change: 'cleared', from: 'militants' }],
    [
      'Police forces overran Alba and occupied 37 percent of the island.',
      { change: 'captured', place_text: 'Alba', to: 'Police forces' },
    ],
    ['The town was not captured.', { polarity: 'negated' }],
    ['The army will withdraw from the city of Alba.', { modality: 'future' }],
    ['If the city is occupied, people will flee.', { modality: 'hypothetical' }],
    ['The king vowed to liberate Alba.', { modality: 'hypothetical', date: null }],
  ])('%s', (text, expected) => {
    expect(changes(text)[0]).toMatchObject(expected)
  })

  it('leaves a date between commas to the words that it stands with', () => {
    const told = changes('The Alba Heights, occupied since 1967, were annexed by the kingdom in 1981.')
    expect(told.map(({ change, date }) => [change, date])).toEqual([
      ['occupied', '1967'],
      ['annexed', '1981'],
    ])
  })

  it('takes each coordinated verb with the subject of the first', () => {
    expect(changes('Rebel forces occupied Alba and seized the port of Brod.').map(({ to }) => to)).toEqual([
      'Rebel forces',
      'Rebel forces',
    ])
  })
})

describe('lists of places', () => {
  it.each([
    [
      'It happened during the occupation of the villages of Alba, Brod, Upper and Lower Cora, Dun.',
      ['Alba', 'Brod', 'Upper', 'Lower Cora', 'Dun'],
    ],
    [
      'In the war five cities, four settlements, and 286 villages were liberated.',
      ['five cities', 'four settlements', '286 villages'],
    ],
    [
      'Alba city, Brod, Cora settlements and several heights in the direction of Dun and Este, and Fano, Gard heights and two more hills were freed from occupation.',
      [
        'Alba city',
        'Brod',
        'Cora',
        'several heights in the direction of Dun and Este',
        'Fano',
        'Gard',
        'two more hills',
      ],
    ],
    ['Rebels hit Alba, and the city was captured.', ['the city']],
    ['In Alba, the town of Brod was captured.', ['town of Brod']],
    ['The kingdom annexed Alba and a number of other territories.', ['Alba', 'a number of other territories']],
    ['Troops retook Alba, the largest city of the north.', ['Alba']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })

  it('counts places and says where they belong', () => {
    const text = 'Shusha city and its 41 villages, nine villages of Fuzuli and several hills were liberated.'
    expect(recordsOf('control_changes', text, withRegistry)).toMatchObject([
      { place_text: 'Shusha city', place_id: 'shusha', unit: null, count: null, qualifier: null },
      {
        place_text: 'its 41 villages',
        place_id: null,
        district_id: 'shusha',
        unit: 'village',
        count: 41,
        qualifier: 'exact',
      },
      { place_text: 'nine villages of Fuzuli', district_id: 'fuzuli', unit: 'village', count: 9 },
      { place_text: 'several hills', district_id: null, unit: 'height', count: null, qualifier: 'vague' },
    ])
  })

  it('pairs each place with its own date', () => {
    const told = changes(
      'The city of Alba was returned to the republic on 20 May 1920, Brod on 25 May 1920, and Cora on 1 June 1920.',
    )
    expect(told.map(({ place_text, date }) => [place_text, date])).toEqual([
      ['city of Alba', '1920-05-20'],
      ['Brod', '1920-05-25'],
      ['Cora', '1920-06-01'],
    ])
    const both = changes('The towns of Alba and Brod were captured on 23 July 1974 and 16 August 1974, respectively.')
    expect(both.map(({ date }) => date)).toEqual(['1974-07-23', '1974-08-16'])
  })
})

describe('dates from elsewhere', () => {
  it('takes no more than the year from the sentence before, and says so', () => {
    const [first] = changes('On 6 May 1994 the army attacked. The town was captured.')
    expect(first).toMatchObject({ date: '1994', date_basis: 'paragraph', review: ['inferred_date'] })
  })

  it('takes the year of an event that lasted for months, and no date of one that lasted for years', () => {
    const dated = (text: string) => recordsOf('control_changes', text, withRegistry)[0]
    expect(dated('The 44-day war was over. During the 44-day war the city of Shusha was liberated.')).toMatchObject({
      event_id: 'war-2020',
      date: '2020',
      date_basis: 'registry',
    })
    expect(
      dated('The first Karabakh war was long. The occupation of 20 percent of the territory of Karabakh followed.')
        ?.date ?? null,
    ).toBeNull()
  })
})

describe('what is no change of control', () => {
  it.each([
    'He was occupied with his work.',
    'The house was occupied by a tenant.',
    'The university building was occupied by students.',
    'The airport was occupied by students.',
    'The forest occupies 20 percent of the territory.',
    'The garden occupies an area of two hectares.',
    'The occupation of teacher suits her.',
    'Police captured Ahmed in the bazaar.',
    'General Alba was captured in May 2011.',
    'The captured soldiers were exchanged.',
    'They seized weapons and took the villagers to the school.',
    'Rebels took the region by surprise.',
    'Villagers returned to Alba in 2000.',
    'The archives were returned to Alba.',
    'The city is surrounded by mountains.',
    'The road was cleared of mines.',
    'The government fell in 1974.',
    'Temperatures fell in the north.',
    'The fall of the Soviet Union changed the country.',
    'The fall of the Berlin Wall in 1989 was a surprise.',
    'The president freed the journalist.',
    'The film captures the city in spring.',
    'Troops failed to capture the town.',
    'An offensive to liberate the town was launched.',
    'Attempts to annex the region were made.',
    'Captured Allied soldiers were shot.',
    'The return of refugees to Alba began.',
    'The invasion of privacy is a crime.',
    'All was accompanied by the invasion of lands.',
    'The company took the port authority to court.',
  ])('%s', text => {
    expect(places(text)).toEqual([])
  })

  it('says no more of a state that ends', () => {
    expect(
      recordsOf(
        'control_changes',
        'The fall of the Soviet Union changed the country. Germany surrendered in May 1945.',
        withRegistry,
      ),
    ).toEqual([])
  })
})
