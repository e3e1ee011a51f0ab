import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../schemas/index.ts'
import { withRegistry } from '../helpers/knowledge.ts'
import { recordsOf } from '../helpers/records.ts'

type Characterization = RecordOf<'characterizations'>

const all = (text: string) => recordsOf('characterizations', text)
const one = (text: string, term: string) => all(text).find(found => found.term === term)

describe('terms and what they are said of', () => {
  it.each<[string, string, Partial<Characterization>]>([
    ['The massacre of villagers lasted an hour.', 'massacre', { category: 'act', target_text: 'villagers', rule: 'terms/of', quote: 'massacre of villagers' }],
    ['Crimes against humanity went unpunished.', 'crime against humanity', { category: 'act', quote: 'Crimes against humanity', target_text: null, rule: 'terms/bare' }],
    ['Raiders brutally murdered 40 students.', 'murder', { modifier: 'brutally', target_text: '40 students', rule: 'terms/object' }],
    ['Raiders brutally killed 40 students.', 'brutally', { category: 'intensity', target_text: 'killed', modifier: null, rule: 'terms/noun' }],
    ['The raid was followed by special and unprecedented cruelty.', 'cruelty', { modifier: 'special and unprecedented' }],
    ['The port fell after a bloody massacre.', 'massacre', { modifier: 'bloody' }],
    ["The garrison's cruelty was known.", 'cruelty', { target_text: 'garrison', rule: 'terms/owner' }],
    ['A book on Ruritanian fascism appeared.', 'fascism', { category: 'ideology', target_text: 'Ruritanian', target: null }],
    ['The national leader Kwame Banda spoke.', 'national leader', { category: 'honour', target_text: 'Kwame Banda', rule: 'terms/title' }],
    ['The famine was a crime.', 'crime', { target_text: 'famine', rule: 'terms/subject', quote: 'famine was a crime' }],
    ['The so-called People’s Republic fell.', 'so-called', { category: 'claim', target_text: 'People’s Republic' }],
    ['The troops occupied the town of Dorn.', 'occupy', { category: 'control', target_text: 'town of Dorn' }],
    ['The villages were liberated in May.', 'liberate', { category: 'control', target_text: 'villages' }],
    ['The people expelled in 1946 came back.', 'expel', { category: 'displacement', target_text: 'people' }],
    ['Rebels, separatists and settlers fought.', 'settler', { category: 'agent' }],
    ['The deployment was illegal.', 'illegal', { category: 'legality', target_text: 'deployment' }],
    ['That tragic night nobody slept.', 'tragic', { category: 'grief', target_text: 'night' }],
  ])('%s – %s', (text, term, expected) => {
    expect(one(text, term)).toMatchObject({ voice: 'narrator', polarity: 'asserted', modality: 'actual', ...expected })
  }) // biome-ignore format: a table to read at a glance

  it('takes the longest term and no part of it', () => {
    expect(all('It was an act of genocide and a terrorist attack.').map(({ term }) => term)).toEqual([
      'act of genocide',
      'terrorist attack',
    ])
  })

  it('names the event where the term is part of its name', () => {
    const [found] = recordsOf('characterizations', 'The Khojaly tragedy is remembered.', withRegistry)
    expect(found).toMatchObject({
      term: 'tragedy',
      target: 'khojaly-1992',
      target_text: 'Khojaly',
      event_basis: 'registry',
      rule: 'terms/name',
    })
  })

  it.each([
    'The flat was occupied by a family of four.',
    'By occupation he was a farmer.',
    'She writes crime novels and was at the crime scene.',
    'The treaty names them in an annex.',
    'The International Criminal Court sat in May.',
    'It was a natural disaster.',
    'Refugee resettlement programmes were cut.',
  ])('%s – no term', text => {
    expect(all(text)).toEqual([])
  })

  it.each([
    ['liberators', 'occupiers'],
    ['freedom fighters', 'terrorists'],
    ['counteroffensive', 'invasion'],
    ['riot', 'pogrom'],
    ['martyrs', 'bandits'],
  ])('%s and %s are both found', (...pair) => {
    for (const word of pair) expect(all(`The paper wrote of ${word} again.`)).toHaveLength(1)
  })
})

describe('whose word it is', () => {
  it.each<[string, string, Partial<Characterization>]>([
    ['The council recognised the famine as a genocide.', 'genocide', { voice: 'reported', claimant: 'The council', target_text: 'famine', rule: 'terms/called' }],
    ['In 2015, the parliaments of Peru, Chile and Cuba condemned the raid as a massacre.', 'massacre', { claimant: 'the parliaments of Peru, Chile and Cuba' }],
    ['The assemblies of Peru, Chile and Cuba condemned and recognised the raid as a massacre.', 'massacre', { claimant: 'The assemblies of Peru, Chile and Cuba' }],
    ['The union named the state an aggressor and the raid as terror.', 'terror', { voice: 'reported', claimant: 'The union' }],
    ['The famine was recognised as a genocide by the senate.', 'genocide', { voice: 'reported', claimant: 'the senate', target_text: 'famine' }],
    ['The senate reaffirmed its recognition of the killings as a massacre.', 'massacre', { voice: 'reported', claimant: 'The senate', target_text: 'killings' }],
    ['He called them terrorists.', 'terrorist', { voice: 'reported', claimant: 'He', target_text: null }],
    ['Many historians consider it a pogrom.', 'pogrom', { voice: 'reported', claimant: 'Many historians' }],
    ['The senate recognised the genocide.', 'genocide', { voice: 'reported', claimant: 'The senate', rule: 'terms/recognised' }],
    ['The opposition accused the cabinet of war crimes.', 'war crime', { voice: 'reported', claimant: 'The opposition', target_text: 'cabinet', rule: 'terms/accused' }],
    ['The king signed a decree "On the victims of the genocide".', 'genocide', { voice: 'quoted', claimant: 'a decree', rule: 'terms/titled' }],
    ['Slogans: "Never forget the massacre", "No to fascism" were seen.', 'fascism', { voice: 'quoted', claimant: 'Slogans', polarity: 'asserted' }],
    // Their word is what stands behind "as", not what they speak of.
    ['The mayor described the tragedy as a massacre.', 'tragedy', { voice: 'narrator', claimant: null }],
    ['The senate condemned the massacre.', 'massacre', { voice: 'narrator', claimant: null }],
    // Wishes are nobody's word yet.
    ['The campaign wants states to recognise the famine as a genocide.', 'genocide', { voice: 'narrator' }],
    ['The raid should be considered a massacre.', 'massacre', { voice: 'narrator' }],
  ])('%s – %s', (text, term, expected) => {
    expect(one(text, term)).toMatchObject(expected)
  }) // biome-ignore format: a table to read at a glance
})

describe('whether it holds', () => {
  it.each<[string, string, Partial<Characterization>]>([
    ['The killings were not a massacre.', 'massacre', { polarity: 'negated' }],
    ['It was not only a massacre.', 'massacre', { polarity: 'asserted' }],
    ['The envoy denies that the deportations amounted to genocide.', 'genocide', { polarity: 'denied', claimant: 'The envoy' }],
    ['The envoy denies that the deportations amounted to genocide.', 'deportation', { polarity: 'asserted' }],
    ['The minister rejected the term "massacre".', 'massacre', { polarity: 'denied', claimant: 'The minister', rule: 'terms/denied' }],
    ['They wrote of the so-called genocide.', 'genocide', { polarity: 'denied' }],
    ['The raid may amount to a war crime.', 'war crime', { modality: 'hypothetical' }],
    ['Experts see a risk of genocide.', 'genocide', { modality: 'hypothetical' }],
    ['They planned to annex the valley.', 'annex', { modality: 'hypothetical' }],
    ['They managed to annex the valley.', 'annex', { modality: 'actual' }],
    ['If the militia invades Dorn, there will be reprisals.', 'invade', { modality: 'hypothetical' }],
    ['If the militia invades Dorn, there will be reprisals.', 'reprisal', { modality: 'future' }],
    ['The guards did not prevent the massacre.', 'massacre', { polarity: 'asserted', modality: 'actual' }],
  ])('%s – %s', (text, term, expected) => {
    expect(one(text, term)).toMatchObject(expected)
  }) // biome-ignore format: a table to read at a glance
})
