import { describe, expect, it } from 'vitest'
import { listAt } from '../../pipeline/grammar/recognition/lists.ts'
import { withRegistry } from '../helpers/knowledge.ts'
import { readingOf, recordsOf, wordsOf } from '../helpers/records.ts'

const of = (text: string) => recordsOf('recognitions', text, withRegistry)
const brief = (text: string) => of(text).map(({ body, verb, term }) => [body, verb, term])

describe('who recognises or condemns what, by rule', () => {
  it.each<[rule: string, text: string, body: string, verb: string, term: string]>([
    ['active', 'France recognised the killing of Armenians as genocide.', 'France', 'recognised', 'genocide'],
    [
      'active',
      'The Polish Sejm declared the famine an act of genocide.',
      'Polish Sejm',
      'recognised',
      'act of genocide',
    ],
    ['active', 'The Arab League condemned the bombing of Halabja.', 'Arab League', 'condemned', 'bombing'],
    ['active', 'Germany recognises that the colonial killings were genocide.', 'Germany', 'recognised', 'genocide'],
    [
      'active',
      'The International Court of Justice ruled that the events at Srebrenica constituted genocide.',
      'International Court of Justice',
      'recognised',
      'genocide',
    ],
    [
      'active',
      'The General Assembly declared Iraq the aggressor.',
      'General Assembly',
      'declared_aggressor',
      'aggressor',
    ],
    [
      'passive',
      'The deportation of the Chechens was recognised as genocide by the European Parliament.',
      'European Parliament',
      'recognised',
      'genocide',
    ],
    ['passive', 'It was a massacre condemned by the Security Council.', 'Security Council', 'condemned', 'massacre'],
    ['decided', 'The Knesset voted to recognise the Yazidi genocide.', 'Knesset', 'recognised', 'genocide'],
    [
      'first',
      'Uruguay became the first country to recognise the Armenian genocide.',
      'Uruguay',
      'recognised',
      'genocide',
    ],
    [
      'first',
      'Georgia, the first to recognise the Circassian genocide, paid a price.',
      'Georgia',
      'recognised',
      'genocide',
    ],
    [
      'document',
      'The Bundestag adopted a resolution recognising the Holodomor as a genocide.',
      'Bundestag',
      'recognised',
      'genocide',
    ],
    [
      'document',
      'A resolution condemning the massacre at Hama was passed by the Senate of Canada.',
      'Senate of Canada',
      'condemned',
      'massacre',
    ],
    [
      'performed',
      'The Italian government reaffirmed its condemnation of the attack on Warsaw.',
      'Italian government',
      'condemned',
      'attack',
    ],
    ['possessive', "Turkey's condemnation of the Deir Yassin killings came late.", 'Turkey', 'condemned', 'killings'],
    [
      'noun',
      'Recognition of the Anfal campaign as genocide by the Swedish parliament followed.',
      'Swedish parliament',
      'recognised',
      'genocide',
    ],
    ['noun', 'The raid drew condemnation from the African Union.', 'African Union', 'condemned', 'raid'],
    [
      'when',
      'Recognition of the massacre came on 4 May 2001, when the Chilean Senate adopted a declaration.',
      'Chilean Senate',
      'recognised',
      'massacre',
    ],
  ])('recognition/%s: %s', (rule, text, body, verb, term) => {
    expect(of(text)).toMatchObject([{ rule: `recognition/${rule}`, body, verb, term, polarity: 'asserted' }])
  })

  it('keeps what a body refused or denied as negated', () => {
    expect(of('Israel refused to recognise the Armenian genocide.')).toMatchObject([
      { rule: 'recognition/refused', polarity: 'negated' },
    ])
    expect(of('Serbia has not recognised the massacre as genocide.')).toMatchObject([{ polarity: 'negated' }])
    expect(of('The tribunal found that the expulsion was not genocide.')).toMatchObject([{ polarity: 'negated' }])
  })

  it('tells an assessment without a term from a recognition', () => {
    expect(of('The Duma gave a legal assessment of the Katyn massacre.')).toMatchObject([{ verb: 'other', term: null }])
    expect(of('The Duma assessed the Katyn massacre as a crime.')).toMatchObject([
      { verb: 'recognised', term: 'crime' },
    ])
  })

  it('makes one record of each deed and body', () => {
    expect(brief('Peru recognised Chile as an aggressor and the killings as a crime against humanity.')).toEqual([
      ['Peru', 'declared_aggressor', 'aggressor'],
      ['Peru', 'recognised', 'crime against humanity'],
    ])
    expect(brief('Canada and Cuba strongly condemned and recognised the events as a massacre.')).toEqual([
      ['Canada', 'condemned', 'massacre'],
      ['Cuba', 'condemned', 'massacre'],
    ])
  })
})

describe('what is no recognition', () => {
  it.each([
    'The world must recognise the genocide in Rwanda.',
    'Parliament should condemn the massacre.',
    'France will recognise the massacre as genocide.',
    'If Germany recognised the massacre as genocide, it would pay.',
    'Activists called on Britain to recognise the famine as a crime.',
    'The Senate rejected a resolution recognising the killings as genocide.',
    'Their leaders seek recognition of the massacre as genocide by the United States.',
    "Turkey's recognition of the genocide would be a first step.",
    'Parliament recognised the need for reform after the war.',
    'France recognised the independence of Algeria.',
    'The north is recognised as part of Cyprus by the United Nations.',
    'He was condemned to death by the tribunal for the massacre.',
    'The Assembly recognised 24 April as Armenian Genocide Remembrance Day.',
    'The council recognised her work for victims of the genocide.',
    'Prime Minister Blair acknowledged the role of London in the famine.',
    'Bosniak and Serb soldiers condemned the war.',
    'Survivors recognised the killers of Srebrenica.',
    'The speaker of the parliament condemned the massacre.',
  ])('%s', text => {
    expect(of(text)).toEqual([])
  })
})

describe('lists of bodies', () => {
  it('gives each member its own words and country', () => {
    const text =
      'The parliaments of Romania, Bosnia and Herzegovina, the Czech Republic and Cuba, as well as the executive and legislative bodies of more than 20 states of the United States, condemned the killings.'
    expect(of(text).map(({ body, country, body_kind }) => [body, country, body_kind])).toEqual([
      ['Romania', 'RO', 'national_parliament'],
      ['Bosnia and Herzegovina', 'BA', 'national_parliament'],
      ['Czech Republic', 'CZ', 'national_parliament'],
      ['Cuba', 'CU', 'national_parliament'],
      ['executive and legislative bodies of more than 20 states of the United States', 'US', 'subnational_legislature'],
    ])
  })

  it('quotes the noun that members share', () => {
    const [first, second] = of('The parliaments of Chile and Peru have recognised the genocide.')
    expect(first!.quote).toBe('parliaments of Chile and Peru have recognised the genocide')
    expect(second!.evidence.body).toMatchObject({ text: 'Peru' })
  })

  it.each([
    ['The parliaments of Chile, Peru and others recognised the genocide.', ['Chile', 'Peru']],
    [
      'More than 30 countries, including Chile and Peru, recognised the genocide.',
      ['More than 30 countries', 'Chile', 'Peru'],
    ],
    ['Many states, such as Chile and Peru, recognised the genocide.', ['Chile', 'Peru']],
  ])('marks a list that goes on: %s', (text, bodies) => {
    const records = of(text)
    expect(records.map(({ body }) => body)).toEqual(bodies)
    expect(records.every(({ open_ended }) => open_ended)).toBe(true)
  })

  it('takes the date in brackets behind each member', () => {
    const text = 'The genocide was recognised by the parliaments of Uruguay (1965), Cyprus (1982) and Chile (2007).'
    expect(of(text).map(({ body, date }) => [body, date])).toEqual([
      ['Uruguay', '1965'],
      ['Cyprus', '1982'],
      ['Chile', '2007'],
    ])
  })

  it('reads names before a noun that they share', () => {
    const bodies = of('The French, German and Dutch parliaments recognised the genocide.').map(({ body }) => body)
    expect(bodies).toEqual(['French', 'German', 'Dutch'])
  })

  it('takes a body that is said again for one', () => {
    expect(of('The Senate, the upper house of Spain, condemned the bombing.')).toMatchObject([
      { body: 'Senate', country: 'ES' },
    ])
  })

  it.each<[string, object]>([
    ['22 German states condemned the pogrom.', { body_kind: 'subnational_legislature', count: 22, qualifier: 'exact' }],
    ['22 Arab states condemned the invasion.', { body_kind: 'government', count: 22 }],
    ['Parliamentarians of 51 countries recognised the genocide.', { body_kind: 'interparliamentary', count: 51 }],
    ['Dozens of countries condemned the massacre.', { body_kind: 'government', count: null, qualifier: 'vague' }],
    ['The city council of Sydney condemned the massacre.', { body_kind: 'subnational_legislature' }],
    ['The parliament of Scotland condemned the massacre.', { body_kind: 'subnational_legislature' }],
    ['The California Senate recognised the genocide.', { body_kind: 'other', country: null }],
    ['The Parliamentary Assembly of the Council of Europe condemned the war.', { body_kind: 'interparliamentary' }],
    [
      'The Organization for Security and Co-operation in Europe condemned the war.',
      { body_kind: 'international_organisation' },
    ],
    ['The Supreme Court of India condemned the pogrom.', { body_kind: 'other', country: 'IN' }],
    ['US President Jane Doe recognised the genocide.', { body_kind: 'government', country: 'US' }],
  ])('%s', (text, expected) => {
    expect(of(text)).toMatchObject([expected])
  })

  it('reads any list of names', () => {
    const { tokens } = readingOf('Ann, Bob and Eve, as well as Tom came.')
    const list = listAt(tokens, 0, tokens.count, at =>
      tokens.word[at]?.capital ? { from: at, to: at + 1, members: [tokens.word[at]!.text] } : null,
    )
    expect(list).toMatchObject({ members: ['ann', 'bob', 'eve', 'tom'], open: false })
    expect(wordsOf({ tokens }, list)).toBe('Ann, Bob and Eve, as well as Tom')
  })
})

describe('when and where', () => {
  it.each<[string, string | null]>([
    ['On 2 June 2016 the Bundestag recognised the massacres of 1915 as genocide.', '2016-06-02'],
    ['The Senate condemned the massacre of 26 February 1992.', null],
    ['The Senate in 1994 condemned the massacre of 1988.', '1994'],
    ['Canada voted in 2018 to recognise the crimes of August 2017 as genocide.', '2018'],
    ['Canada recognised the Holodomor as genocide in May 2008.', '2008-05'],
    ['The European Parliament, in its resolution of 15 January 2009, condemned the Srebrenica massacre.', '2009-01-15'],
    ['Troops attacked in 1990, and parliament condemned the killings.', null],
    ['The parliament, under its decisions dated 4 May 1994 and 5 May 1995, condemned the killings.', null],
  ])('%s', (text, date) => {
    expect(of(text)).toMatchObject([{ date }])
  })

  it('takes the place of a session', () => {
    const text = 'Lawmakers of 51 countries recognised the genocide at their 7th session in Palembang, Indonesia.'
    expect(of(text)).toMatchObject([{ place_id: 'palembang' }])
  })
})

describe('which event', () => {
  it('takes the event that is named, and none for another that has a name of its own', () => {
    const text =
      'The Khojaly massacre was long ago. France recognised the Herero genocide. Spain condemned the massacre.'
    expect(of(text).map(({ event_id, event_basis }) => [event_id, event_basis])).toEqual([
      [null, null],
      ['khojaly-1992', 'paragraph'],
    ])
  })
})

it('reads a long chain of bodies in time', () => {
  const chain = 'the Council of the Union and Council of '.repeat(60)
  const start = performance.now()
  of(`It said that ${chain}Peru condemned the massacre.`)
  expect(performance.now() - start).toBeLessThan(2000)
})
