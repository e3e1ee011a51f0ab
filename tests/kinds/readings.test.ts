/** Readings that were once wrong, and what they should be: figures, units, speakers and groups of invented sentences. */
import { describe, expect, it } from 'vitest'
import { recordsOf } from '../helpers/records.ts'

const claims = (text: string) => recordsOf('claims', text)
const claim = (text: string, number: string) => claims(text).find(({ number_text }) => number_text === number)

describe('units and groups', () => {
  it.each([
    ['60% of the men were killed.', '60', { unit: 'percent', measures: ['killed', 'share'] }],
    ['12 pregnant women were killed.', '12', { subgroup: 'pregnant_women', unit: 'person' }],
    ['12 elderly men were killed.', '12', { subgroup: 'elderly' }],
    ['Two Acehnese and 14 farmers were shot dead.', 'Two', { unit: 'person', measures: ['killed'] }],
    ['The 40 people killed here were buried.', '40', { measures: ['killed'] }],
    ['A million and a half refugees fled.', 'A million and a half', { value: 1_500_000, measures: ['displaced'] }],
    ['A dozen or so people were killed.', 'A dozen', { value: 12, qualifier: 'about' }],
    ['Nine of the 20 hostages were freed.', '20', { measures: ['captured'] }],
    ['130 children lost one parent and another 25 lost both.', '25', { measures: ['lost_both_parents'] }],
  ])('%s', (text, number, expected) => {
    expect(claim(text, number)).toMatchObject(expected)
  })

  it('names the words of each measure in the order of the text', () => {
    const { measures, measure_text, evidence } = claim('The army killed and expelled 4,000 farmers.', '4,000')!
    expect(measures).toEqual(['killed', 'displaced'])
    expect(measure_text).toBe('killed')
    expect(evidence['measures.1']?.text).toBe('expelled')
  })

  it('reads a figure that a wrapped line begins with', () => {
    const text =
      'On Sunday the toll in the burnt-out hotel district rose from 12 to\n15. Of the 103 bodies found, 27 were women.'
    expect(claim(text, '15')).toMatchObject({ measures: ['killed'] })
  })
})

describe('who says so', () => {
  it.each([
    'The army put 40 people in prison.',
    'Police found 12 bodies.',
    'The government held 40 officers prisoner.',
    'Maria Lopez read 12 books.',
    'The member states sent 300 soldiers.',
    'Of the 103 bodies they found that week, 27 were women.',
  ])('nobody but the text: %s', text => {
    for (const { voice, claimant } of claims(text)) expect([voice, claimant]).toEqual(['narrator', null])
  })

  it.each([
    ['On Monday the mayor said 12 people died.', 'the mayor'],
    ['Yesterday the ministry said 12 people died.', 'the ministry'],
    ['In Lagos the mayor said 12 people died.', 'the mayor'],
    ['After the fire the mayor said 12 people died.', 'the mayor'],
    ['12 people died, according to the mayor of Lima.', 'the mayor of Lima'],
    ['President Robert May said 12 people died.', 'President Robert May'],
    ['The army, for its part, said 12 people died.', 'The army'],
  ])('%s', (text, claimant) => {
    expect(claim(text, '12')).toMatchObject({ voice: 'reported', claimant })
  })

  it('what somebody did not say is no assertion', () => {
    const text = "The minister didn't say that 40 men were shot."
    expect(claim(text, '40')).toMatchObject({ voice: 'reported', polarity: 'negated', claimant: 'The minister' })
  })
})

describe('an emoji before a text changes nothing', () => {
  it.each([
    'Some 84 miners were wounded.',
    'Between 3,200 and 5,000 people died.',
    'According to the ministry, 30 people died.',
    'Of the 103 bodies, 27 were women.',
  ])('%s', text => {
    const values = (records: ReturnType<typeof claims>) =>
      records.map(({ value, min, max, qualifier, measures, voice, claimant, rule }) => ({
        value,
        min,
        max,
        qualifier,
        measures,
        voice,
        claimant,
        rule,
      }))
    expect(values(claims(`😀${text}`))).toEqual(values(claims(text)))
    expect(values(claims(`😀 ${text}`))).toEqual(values(claims(text)))
  })
})
