import { describe, expect, it } from 'vitest'
import { Scope } from '../../pipeline/grammar/scope.ts'
import type { Draft } from '../../pipeline/kinds/draft.ts'
import { observances } from '../../pipeline/kinds/observances.ts'
import type { RecordOf } from '../../schemas/index.ts'
import { withoutRegistry } from '../helpers/knowledge.ts'
import { readingOf, recordsOf } from '../helpers/records.ts'

type Observance = RecordOf<'observances'>

/** Records of a text with their rules without the name of the table. */
const found = (text: string) =>
  recordsOf('observances', text).map(record => ({ ...record, rule: record.rule.replace('observances/', '') }))

describe('one sentence, one observance', () => {
  it.each<[string, Partial<Observance>]>([
    // Days.
    ['4 June – Harbour Memorial Day', { rule: 'day-headed', kind: 'remembrance_day', name: 'Harbour Memorial Day', date: 'XXXX-06-04' }],
    ['By a law of 3 May 1951, June 4 was declared the Day of the Victims of the Flood.', { rule: 'day-declared', kind: 'remembrance_day', name: 'Day of the Victims of the Flood', date: 'XXXX-06-04', quote: 'June 4 was declared the Day of the Victims of the Flood' }],
    ['The senate has fixed 4 June as the day of those who saved others.', { rule: 'day-declared', name: 'day of those who saved others', date: 'XXXX-06-04', organiser: 'senate' }],
    ['Flood Remembrance Day is observed each year on 4 June.', { rule: 'day-named', name: 'Flood Remembrance Day', date: 'XXXX-06-04' }],
    ['The government declared a national day of mourning.', { rule: 'day-named', name: 'national day of mourning', date: null, organiser: 'government' }],
    ['The council later declared 4 June the Day of Remembrance for the Dead of the Mine.', { rule: 'day-declared', name: 'Day of Remembrance for the Dead of the Mine' }],
    // Nouns.
    ['A memorial service was held at the cathedral on 15 August 1999.', { rule: 'noun', kind: 'ceremony', name: 'memorial service', date: '1999-08-15', quote: 'memorial service was held' }],
    ['In 2007 a nationwide march was held to commemorate the 25th anniversary of the massacre.', { rule: 'noun-and-cue', kind: 'march', name: 'nationwide march', date: '2007' }],
    ['A monument to the victims of the flood was erected by the mayor in 1951.', { rule: 'noun-and-cue', kind: 'monument', name: 'monument to the victims of the flood', date: '1951', organiser: 'mayor' }],
    ['The Mine Memorial Museum opened in 1985.', { rule: 'noun', kind: 'memorial_complex', name: 'Mine Memorial Museum', date: '1985', organiser: null }],
    ['An obelisk by the river commemorates the dead.', { rule: 'noun-and-cue', kind: 'monument', name: 'obelisk' }],
    ['The crowd observed a moment of silence at noon.', { rule: 'noun', kind: 'moment_of_silence', name: 'moment of silence', time: 'noon' }],
    ['An exhibition about the massacre opened on 3 May 2005.', { rule: 'noun-and-cue', kind: 'exhibition', name: 'exhibition about the massacre', date: '2005-05-03' }],
    ['The funeral of the miners was attended by thousands.', { rule: 'noun', kind: 'funeral', name: 'funeral of the miners' }],
    ['With the support of the Harbour Foundation, memorial events are held in many towns.', { rule: 'noun', kind: 'ceremony', organiser: 'Harbour Foundation' }],
    ['Annual events are organised to remember the massacre by order of the mayor, John Doe.', { rule: 'noun-and-cue', kind: 'other', name: 'Annual events' }],
    ['Each year thousands join a pilgrimage to the graves.', { rule: 'visit', kind: 'visit', name: 'pilgrimage to the graves' }],
    // Deeds.
    ['The town falls silent for one minute.', { rule: 'silence', kind: 'moment_of_silence', name: 'falls silent for one minute' }],
    ['Flags flew at half-mast.', { rule: 'half-mast', kind: 'flag_lowering', name: 'Flags flew at half-mast' }],
    ['Every year on 4 June the national flag is lowered on all ships.', { rule: 'flag-lowered', kind: 'flag_lowering', name: 'national flag is lowered', date: 'XXXX-06-04' }],
    ['On 3 May 1951 the president raised the flag in the harbour.', { rule: 'flag-raised', kind: 'other', name: 'raised the flag', date: '1951-05-03' }],
    ['Ships sound sirens every year on 4 June.', { rule: 'sirens', kind: 'other', name: 'Ships sound sirens', date: 'XXXX-06-04' }],
    ['Every year on 4 June there are sound signals from all ships.', { rule: 'signals', kind: 'other', name: 'sound signals' }],
    ['The minister laid wreaths at the memorial.', { rule: 'flowers', kind: 'ceremony', name: 'laid wreaths' }],
    ['Candles were lit in memory of the dead.', { rule: 'candles', kind: 'ceremony', name: 'Candles were lit' }],
    ['The bishops pray for the victims of the flood.', { rule: 'prayers', kind: 'ceremony', name: 'pray for the victims of the flood' }],
    ['The president visited the cemetery and laid flowers on the graves of the victims.', { rule: 'visited', kind: 'visit', name: 'visited the cemetery' }],
    ['Residents gathered in the square to mourn the dead.', { rule: 'gathered', kind: 'ceremony', quote: 'gathered in the square to mourn' }],
    ['Thousands marched through the town in memory of the miners.', { rule: 'marched', kind: 'march' }],
    ['The remains of 35 miners were laid to rest.', { rule: 'buried', kind: 'funeral', name: 'were laid to rest' }],
    ['Mourners buried the miners with full honours.', { rule: 'buried-with-honours', kind: 'funeral' }],
    // Campaigns.
    ['The “Justice for the Miners” campaign organised by the Harbour Foundation is growing.', { rule: 'campaign-named', kind: 'campaign', name: 'Justice for the Miners', organiser: 'Harbour Foundation' }],
    ['The Remember the Flood campaign began in 1951.', { rule: 'campaign-named', name: 'Remember the Flood' }],
    ['The union led an awareness campaign in memory of the miners.', { rule: 'campaign', kind: 'campaign', organiser: 'union' }],
    // Anniversaries.
    ['The town marked the 20th anniversary of the massacre on 4 June 1971.', { rule: 'anniversary', kind: 'other', name: '20th anniversary of the massacre', date: '1971-06-04', organiser: 'town' }],
    ['On 3 May 1951 he signed an order on commemoration of the 100th anniversary of the massacre.', { rule: 'anniversary-planned', kind: 'other', name: '100th anniversary of the massacre', date: null }],
    ['The massacre is commemorated every year with large events.', { rule: 'commemorated', kind: 'other', name: 'large events' }],
    // How it is said.
    ['The city will hold a memorial concert.', { modality: 'future' }],
    ['A decision was made to construct a memorial complex.', { kind: 'memorial_complex', modality: 'future' }],
    ['The families called for a monument to the murdered children.', { modality: 'hypothetical' }],
    ['The state never held a ceremony for the victims.', { polarity: 'negated' }],
    ['There was no memorial service.', { polarity: 'negated' }],
    ['The ministry said that a vigil was held.', { voice: 'reported', claimant: 'The ministry' }],
  ])('%s', (text, expected) => {
    expect(found(text)).toHaveLength(1)
    expect(found(text)[0]).toMatchObject(expected)
  }) // biome-ignore format: a table to read at a glance
})

describe('several of one sentence or text', () => {
  const kinds = (text: string) => found(text).map(({ kind, name }) => [kind, name])

  it('lists each slogan, also where a closing mark is wrong', () => {
    const text =
      'The flood was commemorated. Slogans reading “Never again”, “Justice for all” and “Truth won’t die’ were shown.'
    expect(kinds(text).filter(([kind]) => kind === 'slogan_campaign')).toEqual([
      ['slogan_campaign', 'Never again'],
      ['slogan_campaign', 'Justice for all'],
      ['slogan_campaign', 'Truth won’t die'],
    ])
    expect(found('“Never again” and other slogans were shown at the vigil.')[0]).toMatchObject({
      rule: 'slogan',
      voice: 'narrator',
    })
  })

  it('reads every member of a list', () => {
    expect(kinds('A series of events, exhibitions, and memorial concerts are held.')).toEqual([
      ['other', 'events'],
      ['exhibition', 'exhibitions'],
      ['ceremony', 'memorial concerts'],
    ])
  })

  it('reads a ceremony and what it opened, with the date where it belongs', () => {
    const text = 'The opening ceremony of the Mine Memorial Complex was held on 3 May 1951.'
    expect(found(text)).toMatchObject([
      { kind: 'ceremony', date: '1951-05-03' },
      { kind: 'memorial_complex', name: 'Mine Memorial Complex', date: null },
    ])
  })

  it('takes the day of the sentence before, and says so', () => {
    const text =
      'On 3 May 1951 the people held a mourning procession. About 2,000 people attended the funeral ceremony.'
    expect(found(text)).toMatchObject([
      { kind: 'march', date: '1951-05-03', date_basis: 'clause', review: [] },
      { kind: 'funeral', date: '1951-05-03', date_basis: 'paragraph', review: ['inferred_date'] },
    ])
  })

  it('pins fields to their words', () => {
    const [record] = found('A vigil was held at noon on 3 May 1951 by the dockers’ union.')
    const words = Object.fromEntries(Object.entries(record!.evidence).map(([field, { text }]) => [field, text]))
    expect(words).toEqual({
      kind: 'vigil',
      name: 'vigil',
      date: '3 May 1951',
      time: 'noon',
      organiser: 'dockers’ union',
    })
  })
})

it.each([
  'Troops marched on the city in March 1951.',
  'The march of time has healed nothing, the survivors said in memory of it.',
  'The prisoners were taken on a march of 300 km; many of the victims died.',
  'He died in the memorial hospital.',
  'On Memorial Drive a bomb exploded.',
  'Memorial, a rights group, counted 300 dead.',
  'The election campaign was violent.',
  'The army’s bombing campaign killed 300 people.',
  'The “No Retreat” campaign of the army began in March 1943.',
  'The signing ceremony of the contract took place on 3 May 1951.',
  'The wedding ceremony was shelled and 30 guests died.',
  'Historical and cultural monuments were destroyed.',
  'The exhibition match was cancelled.',
  'Tourists visit the old town every year.',
  'Investigators visited the mass grave.',
  'Activists held a protest rally demanding early elections.',
  '4 July was declared Independence Day.',
  'The day of the massacre was cold.',
  'The events took place in the village, and the victims were buried there.',
  'The flag was lowered over the palace in December 1951.',
  'Soldiers raised the flag over the ruins.',
  'Air raid sirens sounded all night.',
  'The sign read “No entry” and the victims were shot beneath it.',
  'The city celebrated its 800th anniversary.',
  'The company marked the anniversary of its founding on 3 May 2001.',
  'In memory of my father I wrote this book.',
])('no observance: %s', text => {
  expect(found(text)).toEqual([])
})

it('ties a declared day to the act of its sentence', () => {
  const reading = readingOf(
    'By Law 12 of 3 May 1951, June 4 was declared the Day of the Victims of the Flood. A vigil was held.',
  )
  const [day] = observances.extract(reading)
  const act = { start: 3, end: 9, sentence: 0 } as Draft
  const later = { start: day!.end + 2, end: day!.end + 9, sentence: 1 } as Draft
  const context = { reading, knowledge: withoutRegistry, scope: new Scope(reading, withoutRegistry) }
  const drafts = observances.normalize(observances.extract(reading), {
    ...context,
    drafts: { legal_acts: [later, act] },
  })
  expect(drafts.map(({ fields }) => fields.act_id)).toEqual([act, null])
  expect(drafts[0]!.evidence.act_id).toEqual({ start: 3, end: 9 })
})
