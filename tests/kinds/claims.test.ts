import { describe, expect, it } from 'vitest'
import type { RecordOf } from '../../schemas/index.ts'
import { recordsOf } from '../helpers/records.ts'

type Claim = RecordOf<'claims'>

/** Claims by their number as it stands; `part_of` is the number of the total. */
function claims(text: string) {
  const found = recordsOf('claims', text)
  const numberOf = new Map(found.map(({ id, number_text }) => [id, number_text]))
  return found.map(claim => ({ ...claim, part_of: claim.part_of && numberOf.get(claim.part_of) }))
}
const claim = (text: string, number: string) => claims(text).find(({ number_text }) => number_text === number)

describe('links of a sentence', () => {
  it.each<[string, string, Partial<Claim>]>([
    // A total and its parts.
    ['Raiders killed 214 villagers, including 63 children, 46 women and 30 elderly people.', '214', { part_of: null, relation: null, measures: ['killed'], unit: 'person', subgroup: null, quote: 'killed 214 villagers' }],
    ['Raiders killed 214 villagers, including 63 children, 46 women and 30 elderly people.', '63', { part_of: '214', relation: 'part', measures: ['killed'], subgroup: 'children', quote: '63 children', measure_text: 'killed' }],
    ['Raiders killed 214 villagers, including 63 children, 46 women and 30 elderly people.', '46', { part_of: '214', subgroup: 'women', measures: ['killed'] }],
    ['Raiders killed 214 villagers, including 63 children, 46 women and 30 elderly people.', '30', { part_of: '214', subgroup: 'elderly', measures: ['killed'] }],
    ['Some 841 miners were arrested, 112 of whom were sent to prison.', '841', { value: 841, qualifier: 'about', min: null, max: null, measures: ['arrested'] }],
    ['Some 841 miners were arrested, 112 of whom were sent to prison.', '112', { part_of: '841', measures: ['imprisoned'], unit: 'person', unit_text: null }],
    ['At the port 76 out of 187 dockers wounded in the blast were women.', '76', { part_of: '187', measures: ['wounded'], subgroup: 'women', relation: 'part' }],
    ['At the port 76 out of 187 dockers wounded in the blast were women.', '187', { part_of: null, measures: ['wounded'], subgroup: null }],
    ['Of the 103 bodies, 27 were women.', '27', { part_of: '103', measures: ['remains_found'], subgroup: 'women' }],
    ['The crash killed 32 passengers (26 men and six women).', 'six', { part_of: '32', measures: ['killed'], subgroup: 'women', value: 6 }],
    ['The blast wounded 14 people, two of them seriously.', 'two', { part_of: '14', measures: ['wounded'] }],
    ['Police arrested 60 students, 12 of them women.', '12', { part_of: '60', measures: ['arrested'], subgroup: 'women' }],
    // Parts before their total.
    ['As a result, 30 women, 12 children and eight elderly persons, including 95 people killed.', '30', { part_of: '95', measures: ['killed'], subgroup: 'women' }],
    ['As a result, 30 women, 12 children and eight elderly persons, including 95 people killed.', 'eight', { part_of: '95', measures: ['killed'], subgroup: 'elderly' }],
    ['As a result, 30 women, 12 children and eight elderly persons, including 95 people killed.', '95', { part_of: null, measures: ['killed'] }],
    // Added to another.
    ['In the north 40 children lost one of their parents, and another 25 lost both parents.', '40', { measures: ['lost_one_parent'], subgroup: 'children' }],
    ['In the north 40 children lost one of their parents, and another 25 lost both parents.', '25', { measures: ['lost_both_parents'], relation: 'additional', part_of: null, subgroup: 'children', unit: 'person' }],
    ['Shells killed nine nurses on Monday. On Tuesday 21 more were wounded.', '21', { relation: 'additional', measures: ['wounded'], unit: 'person', civil_status: 'medical', unit_text: null, quote: '21 more were wounded' }],
    ['Soldiers killed nine monks in the valley. Another 12 later.', '12', { relation: 'additional', measures: ['killed'], review: ['inferred_measure'] }],
    // Two measures for one number, one verb for several numbers.
    ['The army killed and expelled 4,000 farmers.', '4,000', { measures: ['killed', 'displaced'], quote: 'killed and expelled 4,000 farmers' }],
    ['About 70 men were killed or wounded.', '70', { measures: ['killed', 'wounded'] }],
    ['Gunmen fired at 200 houses, 80 cars and 12 schools.', '200', { measures: ['damaged'], unit: 'house' }],
    ['Gunmen fired at 200 houses, 80 cars and 12 schools.', '80', { measures: ['damaged'], unit: 'vehicle', part_of: null }],
    ['Gunmen fired at 200 houses, 80 cars and 12 schools.', '12', { measures: ['damaged'], unit: 'school' }],
    ['Six churches and 90 houses were burned down.', 'Six', { measures: ['destroyed'], unit: 'church', value: 6 }],
    // Each its own.
    ['The attack left five dead and 30 wounded.', 'five', { measures: ['killed'], quote: 'five dead' }],
    ['The attack left five dead and 30 wounded.', '30', { measures: ['wounded'] }],
    ['The death toll rose from 12 to 15.', '12', { measures: ['killed'], unit: 'person' }],
    ['The death toll rose from 12 to 15.', '15', { measures: ['killed'] }],
    ['About 30 civilians and two policemen were wounded.', '30', { civil_status: 'civilian', subgroup: null }],
    ['About 30 civilians and two policemen were wounded.', 'two', { civil_status: 'police' }],
    ['The valley covers 7,500 sq km.', '7,500', { measures: ['area'], unit: 'km2' }],
    ['The camp is 12 km from the river.', '12', { measures: ['distance'], unit: 'km', place_id: null }],
    ['Nearly 60 per cent of the town lay under water.', '60', { measures: ['share'], unit: 'percent' }],
    ['The valley has 14 bridges.', '14', { measures: ['other'], unit: 'bridge', measure_text: null }],
  ])('%s – %s', (text, number, expected) => {
    expect(claim(text, number)).toMatchObject(expected)
  }) // biome-ignore format: a table to read at a glance

  it.each([
    ['They burned 12 houses, and 300 people watched.', '300', 'destroyed'],
    ['After 20 attacks the king died.', '20', 'killed'],
    ['Houses in 40 towns were burned.', '40', 'destroyed'],
    ['The village was attacked by 30 gunmen who were later killed.', '30', 'wounded'],
    ['Twelve soldiers killed 30 rebels.', 'Twelve', 'killed'],
    ['The trial heard 12 witnesses of the murder.', '12', 'killed'],
  ])('%s – %s is not %s', (text, number, measure) => {
    expect(claim(text, number)?.measures ?? []).not.toContain(measure)
  })
})

describe('who says it, and how', () => {
  it.each<[string, Partial<Claim>]>([
    ['At least 12 men were shot.', { voice: 'narrator', claimant: null, polarity: 'asserted', modality: 'actual' }],
    ['The health ministry said that 40 people had died.', { voice: 'reported', claimant: 'The health ministry' }],
    ['According to the harbour office, 12 men were shot.', { voice: 'reported', claimant: 'the harbour office' }],
    ['The toll was 55, the hospital said.', { voice: 'reported', claimant: 'the hospital' }],
    ['“They killed 17 of our neighbours in a night,” said the mayor.', { voice: 'quoted', claimant: 'the mayor' }],
    ['He said: "In that winter 900 people starved to death.', { voice: 'quoted', review: ['unclosed_quotation'] }],
    ['The colonel denied that 300 men had been killed.', { voice: 'reported', polarity: 'denied' }],
    ['Troops did not kill 300 people.', { polarity: 'negated', voice: 'narrator', value: 300 }],
    ['No one was killed.', { polarity: 'asserted', value: 0, min: 0, max: 0, measures: ['killed'], unit: 'person' }],
    ['None of the passengers were wounded.', { polarity: 'asserted', value: 0, measures: ['wounded'] }],
    ['The shells could have killed 500 pupils.', { modality: 'hypothetical' }],
    ['They will deport 900 families.', { modality: 'future', unit: 'family' }],
    ['The council said they will deport 900 families.', { modality: 'future', voice: 'reported' }],
  ])('%s', (text, expected) => {
    expect(claims(text)[0]).toMatchObject(expected)
  })
})

it('pins every field to its words', () => {
  const text = 'The ministry said on 3 May 1951: at least 112 civilian sailors and three boys were killed.'
  const evidence = (number: string) =>
    Object.fromEntries(Object.entries(claim(text, number)!.evidence).map(([field, span]) => [field, span.text]))
  expect(evidence('112')).toEqual({
    value: '112',
    qualifier: 'at least',
    unit: 'sailors',
    'measures.0': 'were killed',
    civil_status: 'civilian',
    date: '3 May 1951',
    claimant: 'The ministry',
  })
  expect(evidence('three')).toMatchObject({
    value: 'three',
    subgroup: 'boys',
    unit: 'boys',
    'measures.0': 'were killed',
  })
  expect(claim(text, '112')).toMatchObject({ date: '1951-05-03', number_text: '112', qualifier_text: 'at least' })
})
