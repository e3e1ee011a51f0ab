import { describe, expect, it } from 'vitest'
import { ACT_RULES } from '../../pipeline/grammar/acts/act.ts'
import type { RecordOf } from '../../schemas/index.ts'
import { recordsOf } from '../helpers/records.ts'

type Act = RecordOf<'legal_acts'>
const acts = (text: string): Act[] => recordsOf('legal_acts', text)

/** One text and what its acts say; fields that are not given are not looked at. */
const EXAMPLES: [string, Partial<Act>[]][] = [
  // Signed, issued, adopted: who, when and what about.
  ['On 3 May 1951, Queen Ada signed the Decree “On the drowned of Tal”.', [{ rule: 'acts/signed', kind: 'decree', title: 'On the drowned of Tal', signatory: 'Queen Ada', issuer: 'Queen', date: '1951-05-03', subject: null }]],
  ['Queen Ada signed the Decree On the drowned of Tal.', [{ title: 'On the drowned of Tal' }]],
  ['Queen Ada signed a decree on 3 May 1951 to declare 4 April a day of mourning.', [{ date: '1951-05-03', subject: 'declare 4 April a day of mourning', title: null }]],
  ['In 1951 the Council of Tal adopted a decision on the end of the curfew, and the crowd went home.', [{ rule: 'acts/enacted', kind: 'decision', issuer: 'the Council of Tal', date: '1951', date_basis: 'clause', subject: 'the end of the curfew' }]],
  ['The Council of Tal on 3 May 1951 adopted a resolution condemning the raid.', [{ issuer: 'The Council of Tal', date: '1951-05-03', subject: 'condemning the raid' }]],
  ['Recognition came on 3 May 1951, when the Diet adopted a resolution on its leader’s initiative.', [{ issuer: 'the Diet', date: '1951-05-03', subject: null }]],
  ['In May 1951, the Diet gave its view of the raid, issuing a resolution.', [{ issuer: 'the Diet', date: '1951-05' }]],
  ['The Diet, elected in 1949, adopted a law in 1951.', [{ issuer: 'The Diet', date: '1951' }]],
  ['The Diet adopted the resolution on the raid at its 7th session in Riga in May 1951.', [{ date: '1951-05', subject: 'the raid' }]],
  ['They got the State Council to adopt May 3, 1951 a decree “On the move of villagers”.', [{ issuer: 'State Council', date: '1951-05-03', modality: 'actual' }]],
  ['A session of the State Council was called and a decision was made to open the port.', [{ kind: 'decision', issuer: 'the State Council', subject: 'open the port' }]],
  ['The President of Tal, the Prime Minister of Orr, and the King of Usk signed an agreement on a truce in Riga on 9 June 1951.', [{ kind: 'agreement', signatory: 'The President of Tal, the Prime Minister of Orr, and the King of Usk', signatory_id: null }]],
  ['The “Long Way Home” State Programme signed by the President of Tal helps them.', [{ kind: 'programme', title: 'Long Way Home', signatory: 'the President of Tal' }]],
  ['Resolutions and statements on the raid were adopted in the Union of Tal and the League of Usk.', [{ kind: 'resolution', issuer: 'the Union of Tal' }, { kind: 'resolution', issuer: 'the League of Usk' }]],
  ['The chancellor signed the "Homecoming Law" in Riga on 12 January 1921.', [{ kind: 'law', title: 'Homecoming Law', date: '1921-01-12', signatory: 'The chancellor' }]],
  ['Tal and Usk signed a treaty in 1658 and a convention in 1660.', [{ kind: 'treaty', date: '1658' }, { kind: 'convention', date: '1660', signatory: 'Tal and Usk' }]],
  ['The peace accord between the king and the rebels was adopted unanimously by the Diet on 4 August 1951.', [{ kind: 'agreement', issuer: 'the Diet', date: '1951-08-04' }]],
  ['In order to help the widows the State Council on 3 May 1951 adopted a decision.', [{ issuer: 'the State Council', date: '1951-05-03' }]],
  // Lists.
  ['The council has resolutions dated 4 May 1951, 5 May 1952 and 6 May 1953.', [{ rule: 'acts/dated-list', date: '1951-05-04' }, { date: '1952-05-05' }, { date: '1953-05-06' }]],
  ['The Orsha and Tilsa treaties, signed in 1813 and 1828 respectively, drew the border.', [{ kind: 'treaty', title: 'Orsha', date: '1813' }, { title: 'Tilsa', date: '1828' }]],
  ['The Treaty of Orsha and the Treaty of Tilsa, signed on 3 May 1813, drew the border.', [{ title: 'Treaty of Orsha', date: '1813-05-03' }, { title: 'Treaty of Tilsa', date: '1813-05-03' }]],
  ['The council passed Resolutions 853, 874 and 884.', [{ number: '853' }, { number: '874' }, { number: '884', title: null }]],
  // Numbers, titles, names, dates.
  ['Law No. 123 of 5 May 1995 on the Protection of Widows came into force in 1996.', [{ rule: 'acts/numbered', kind: 'law', number: '123', date: '1995-05-05', title: 'on the Protection of Widows' }]],
  ['The Security Council deplored it in Resolution 134 of 1 April 1960.', [{ rule: 'acts/numbered', number: '134', title: 'Resolution 134', date: '1960-04-01', issuer: 'The Security Council', quote: 'Resolution 134 of 1 April 1960' }]],
  ['The decree “On bread” lapsed.', [{ rule: 'acts/titled', kind: 'decree', title: 'On bread' }]],
  ['Prisoners were beaten in breach of the Riga Conventions.', [{ rule: 'acts/named', kind: 'convention', title: 'Riga Conventions', date: null }]],
  ['The Universal Declaration of Human Duties was cited.', [{ kind: 'statement', title: 'Universal Declaration of Human Duties' }]],
  ['The trilateral statement of 10 November 1951 ended it.', [{ rule: 'acts/dated', kind: 'statement', date: '1951-11-10' }]],
  ['A May 4, 1951 Resolution of the Diet made it a holiday.', [{ rule: 'acts/dated', issuer: 'the Diet', date: '1951-05-04' }]],
  ['Under the Talish parliament\'s resolution dated May 4, 1951, it became a holiday.', [{ issuer: 'the Talish parliament', date: '1951-05-04' }]],
  // One act by another: date and issuer go to both, and the one is about the other.
  ['It fits the Convention “On the Punishment of Raids” adopted on May 4, 1951 under Resolution 60 (III) of the General Assembly.', [{ kind: 'convention', title: 'On the Punishment of Raids', issuer: 'the General Assembly', date: '1951-05-04' }, { kind: 'resolution', title: 'Resolution 60 (III)', number: '60 (III)', date: '1951-05-04', subject: 'On the Punishment of Raids' }]],
  ['In 1951, under the Decree of the Cabinet, “Plan of action for the graves” was approved.', [{ rule: 'acts/authority', kind: 'decree', date: '1951', issuer: 'the Cabinet' }, { kind: 'other', title: 'Plan of action for the graves', date: '1951' }]],
  // By somebody's authority, somebody's, or known.
  ['The day is kept every year by the order of the President of Tal, Ada Roe.', [{ rule: 'acts/authority', kind: 'order', issuer: 'the President of Tal, Ada Roe', date: null }]],
  ['In 1951 the Diet spoke of the raid. The decision of the Diet states: “It was a crime.”', [{ rule: 'acts/issued', kind: 'decision', date: '1951', date_basis: 'paragraph', review: ['inferred_date'] }]],
  ['Both sides broke the ceasefire agreement. The ceasefire agreement failed.', [{ rule: 'acts/known', kind: 'agreement' }]],
  ['A state of emergency was declared on 30 March 1960.', [{ rule: 'acts/declared', kind: 'other', kind_text: 'state of emergency', date: '1960-03-30' }]],
  // How it is said.
  ['The Duma will adopt a resolution on the raid next week.', [{ modality: 'future', subject: 'the raid' }]],
  ['The Senate urged Tal to sign the peace treaty.', [{ modality: 'hypothetical' }]],
  ['Had the peace treaty been signed, the war would have ended.', [{ modality: 'hypothetical' }]],
  ['No agreement was signed in Riga.', [{ polarity: 'negated', kind: 'agreement' }]],
  ['The rebels refused to sign the accord.', [{ polarity: 'negated', kind: 'agreement' }]],
  ['The rebels denied that they had signed a ceasefire agreement.', [{ polarity: 'denied', voice: 'reported' }]],
] // biome-ignore format: a table to read at a glance

describe('acts that a text mentions', () => {
  it.each(EXAMPLES)('%s', (text, expected) => {
    expect(acts(text)).toMatchObject(expected)
  })

  it('has an example of every rule', () => {
    expect(new Set(EXAMPLES.flatMap(([text]) => acts(text).map(({ rule }) => rule)))).toEqual(new Set(ACT_RULES))
  })

  it('takes a later bare mention in the paragraph for the same act', () => {
    expect(
      acts(
        'On 3 May 1951 Queen Ada signed a decree. The decree read: “Bread is free.” This decree was issued in haste.',
      ),
    ).toHaveLength(1)
    expect(acts('The Senate passed the Riga Act in 1951. The Riga Act was signed by Ada Roe.')).toHaveLength(1)
    expect(acts('Queen Ada signed a decree.\n\nThe decree was signed by King Ulf.')).toHaveLength(2)
  })
})

it.each([
  'In order to restore law and order, police guarded the bank.',
  'It was an act of cruelty, by an order of magnitude worse.',
  'They broke international law; law enforcement agencies and law students were against the law.',
  'The resolution of the Cuban Missile Crisis took days, the resolution of the conflict years.',
  'Decision-makers were in agreement. The agreement of the parents is needed.',
  'He made a decision to resign. She was awarded the Order of Lenin.',
  'The minister made a statement to parliament on Monday.',
  'The programme was broadcast in May. A social programme helps widows.',
  'Under German law denial is a crime, and local laws forbid it.',
  'Talks on a peace treaty go on. Demonstrators marched against the pass laws.',
  'These decisions of the Council of Tal were a crime.',
  'She passed the bar exam and adopted two children.',
])('names no act: %s', text => {
  expect(acts(text)).toEqual([])
})

it('pins every field to its words', () => {
  const [act] = acts('On 3 May 1951, Queen Ada signed Decree No. 7 “On bread”.')
  expect(Object.fromEntries(Object.entries(act!.evidence).map(([field, { text }]) => [field, text]))).toEqual({
    kind_text: 'Decree',
    title: 'On bread',
    number: '7',
    issuer: 'Queen',
    signatory: 'Queen Ada',
    date: '3 May 1951',
  })
  expect(act!.quote).toBe('3 May 1951, Queen Ada signed Decree No. 7 “On bread”')
})
