import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'
import type { RecordOf } from '../../schemas/index.ts'
import { configFiles } from '../helpers/knowledge.ts'
import { recordsOf } from '../helpers/records.ts'

const ACTORS = `actors:
  jane-doe: { name: Jane Doe, kind: person, names: [Jane Doe, Doe] }
  john-roe: { name: John Roe, kind: person, names: [John Roe, Roe] }
  red-council: { name: Red Council, kind: state_body, names: [Red Council] }
`
const knowledge = loadKnowledge(
  configFiles().map(file => (file.name === 'registry/actors.yaml' ? { ...file, text: ACTORS } : file)),
)

type Quotation = RecordOf<'quotations'>
const quotations = (text: string): Quotation[] => recordsOf('quotations', text, knowledge)
const exact = (text: string): string[] => quotations(text).map(quotation => quotation.exact)

describe('quotations', () => {
  it.each<[string, Partial<Quotation>]>([
    // quotations/before: the words before the mark lead to it.
    ['Mayor Jane Doe said: “We shall rebuild it.”', { rule: 'quotations/before', kind: 'speech', exact: 'We shall rebuild it.', quote: '“We shall rebuild it.”', speaker: 'Mayor Jane Doe', speaker_id: 'jane-doe', speaker_role: 'Mayor', voice: 'quoted', claimant: 'Mayor Jane Doe', closed: true }],
    ['Doe sharply protested against the raid: "They came at night and killed us."', { rule: 'quotations/before', speaker: 'Doe', exact: 'They came at night and killed us.' }],
    ['After the march, on 3 May 1994, Doe assessed the raid as a crime: “They came at night.”', { speaker: 'Doe', date: '1994-05-03', date_basis: 'sentence' }],
    ['Doe protested against the raid, which left 12 dead, and said: “They came at night.”', { speaker: 'Doe' }],
    ['He said, "Go."', { exact: 'Go.', speaker: 'He', speaker_id: null }],
    ['Doe was quoted as saying: “All of them may return.”', { speaker: 'Doe' }],
    ['She met John Roe, who said: “All of them may return.”', { speaker: 'John Roe', speaker_id: 'john-roe' }],
    ['The commander, Colonel John Roe, ordered: “Leave no one there.”', { speaker: 'The commander, Colonel John Roe', speaker_id: 'john-roe', speaker_role: 'Colonel' }],
    ['The mayor was told: “Leave the town by noon.”', { speaker: null, exact: 'Leave the town by noon.' }],
    // quotations/behind
    ['“We left at night,” said Jane Doe, mayor of Lima.', { rule: 'quotations/behind', exact: 'We left at night,', speaker: 'Jane Doe', speaker_role: 'mayor of Lima' }],
    ['“Did they leave?” Mayor Doe asked.', { rule: 'quotations/behind', speaker: 'Mayor Doe' }],
    ['“I gave no such order,” Doe, who was the commander then, told the court.', { speaker: 'Doe', addressee: 'the court' }],
    ['“All of them may return to their homes.” — Jane Doe', { rule: 'quotations/behind', speaker: 'Jane Doe' }],
    // quotations/within: a piece of somebody's words within the narrator's sentence.
    ['Doe said the army “failed to protect those in need”.', { rule: 'quotations/within', speaker: 'Doe', exact: 'failed to protect those in need' }],
    ['The resolution “strongly condemns the killing of civilians”.', { rule: 'quotations/within', kind: 'document', speaker: 'The resolution' }],
    ['An inquiry published on Friday found that the force “failed in its one mission”.', { rule: 'quotations/within', kind: 'document', speaker: 'An inquiry' }],
    // quotations/sentence-before
    ['Doe stressed that it was not over. “We lost everything in that one night.”', { rule: 'quotations/sentence-before', speaker: 'Doe' }],
    ['Doe laid a wreath on 3 May 1994. “We lost everything in that one night.”', { rule: 'quotations/sentence-before', speaker: 'Doe', date: '1994-05-03', date_basis: 'paragraph', review: ['inferred_date'] }],
    ['Doe called the town “quiet”. “We lost everything in that one night.”', { rule: 'quotations/sentence-before', speaker: 'Doe' }],
    ['The port lay in ruins. “We lost everything in that one night.”', { rule: 'quotations/nobody', speaker: null, claimant: null }],
    // quotations/nobody
    ['No house was spared. “They shot everyone who was still in the square.”', { rule: 'quotations/nobody', kind: 'speech', speaker: null, speaker_id: null, claimant: null, voice: 'quoted' }],
    // Documents.
    ['The Red Council’s decision of 3 May 1994 states: “All may return.”', { kind: 'document', speaker: 'The Red Council’s decision of 3 May 1994', speaker_id: 'red-council', date: '1994-05-03', date_basis: 'sentence' }],
    ['The decision of the Red Council states: “All may return.”', { kind: 'document', speaker_id: 'red-council' }],
    ['On 3 May 1994 Doe signed a decree on the raid of 1990. The decree read: “All may return.”', { kind: 'document', speaker: 'The decree', speaker_id: null, date: '1994-05-03', date_basis: 'paragraph', review: ['inferred_date'] }],
    ['It is stated in the treaty: “All may return.”', { kind: 'document', speaker: 'the treaty' }],
    ['According to the verdict, “the accused ordered the shooting of prisoners”.', { kind: 'document', speaker: 'the verdict' }],
    // When, where, to whom.
    ['At a session of the Red Council on 3 May 1994, Doe told reporters: “It is over.”', { date: '1994-05-03', occasion: 'At a session of the Red Council', addressee: 'reporters' }],
    ['In a letter to John Roe, Doe wrote: “It is over.”', { occasion: 'In a letter to John Roe', addressee: 'John Roe' }],
    ['On the occasion of 8 May, Doe thanked the veterans: “We owe you our lives.”', { occasion: 'On the occasion of 8 May', addressee: 'the veterans', date: null }],
    ['Speaking about the flood, Doe said: “It is over.”', { occasion: 'Speaking about the flood', addressee: null }],
    ['A ceremony was held on 3 May 1994. Addressing the ceremony, Doe said: “It is over.”', { date: '1994-05-03', date_basis: 'paragraph', addressee: 'the ceremony', occasion: 'Addressing the ceremony' }],
    ['“It is over,” Doe said at her trial in June 1995.', { date: '1995-06', occasion: 'at her trial' }],
    ['On 3 May 1994 Doe visited the port. She said: “It is over.”', { speaker: 'She', speaker_id: 'jane-doe', date: '1994-05-03', date_basis: 'paragraph' }],
    // Never a date of something else, nor one from within the marks.
    ['After the attack on 3 May 1994, Doe said: “It is over.”', { date: null, date_basis: null }],
    ['Doe said: “It was over on 3 May 1994.”', { date: null }],
    ['Doe signed the decree “On the return of refugees in 1994”. The decree read: “All may return.”', { date: null }],
    ['Doe, in power since 1994, said: “It is over.”', { date: null }],
    // Whom a pronoun or an office stands for.
    ['President Jane Doe met Governor John Roe. “It is over,” the governor said.', { speaker: 'the governor', speaker_id: 'john-roe', review: [] }],
    ['President Jane Doe met Governor John Roe. “It is over,” the head of state said.', { speaker_id: 'jane-doe', review: [] }],
    ['President Jane Doe met Governor John Roe. “It is over,” he said.', { speaker_id: 'john-roe', review: ['ambiguous_actor'] }],
    ['Jane Doe and John Roe said: “It is over.”', { review: ['ambiguous_actor'] }],
    ['Jane Doe came.\n\nThe minister said: “It is over.”', { speaker: 'The minister', speaker_id: null }],
    ['An aide to Jane Doe said: “It is over.”', { speaker: 'An aide to Jane Doe', speaker_id: null }],
    ['A spokesman for the Red Council said: “It is over.”', { speaker_id: 'red-council' }],
    // Never closed.
    ['Doe said: “We left. We came back in June.\n\nThe town has 300 people.', { exact: 'We left. We came back in June.', quote: '“We left. We came back in June.', closed: false, review: ['unclosed_quotation'] }],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual([expect.objectContaining(expected)])
  }) // biome-ignore format: a table to read at a glance

  // quotations/continued
  it.each<[string, [string, string | null, string][]]>([
    ['“We left,” Doe said, “and they stayed.”', [['We left,', 'Doe', 'behind'], ['and they stayed.', 'Doe', 'before']]],
    ['“We left,” Doe said; “they stayed.”', [['We left,', 'Doe', 'behind'], ['they stayed.', 'Doe', 'before']]],
    ['“We left,” Doe said. “They stayed.”', [['We left,', 'Doe', 'behind'], ['They stayed.', 'Doe', 'continued']]],
    ['Doe said: “We left.\n\n“We came back.\n\n“We rebuilt it.”', [['We left.', 'Doe', 'before'], ['We came back.', 'Doe', 'continued'], ['We rebuilt it.', 'Doe', 'continued']]],
    ['Doe said, “We left”, and Roe said, “We stayed”.', [['We left', 'Doe', 'before'], ['We stayed', 'Roe', 'before']]],
  ])('pieces of %s', (text, expected) => {
    expect(quotations(text).map(({ exact, speaker, rule }) => [exact, speaker, rule.replace('quotations/', '')])).toEqual(expected)
  }) // biome-ignore format: a table to read at a glance

  it('closes the pieces of a speech over several paragraphs by the mark behind the last', () => {
    const closed = (text: string) => quotations(text).map(quotation => quotation.closed)
    expect(closed('Doe said: “We left.\n\n“We came back.”')).toEqual([true, true])
    expect(closed('Doe said: “We left.\n\n“We came back.')).toEqual([false, false])
  })

  it.each([
    'The “Great Return” campaign was launched.',
    'They signed the treaty “On the return of the refugees to their homes”.',
    'The minister said the film “The Long Night of the Northern People” was banned.',
    'They carried banners reading “We will never forget our dead”.',
    'The banners read: “We will never forget our dead.”',
    'Under the slogan: “We will never forget our dead!” they marched.',
    '“We will never forget our dead!”, “No more wars!” and other slogans were shown.',
    '“We will never forget our dead” read one.',
    'He called it “genocide”.',
    'The term “ethnic cleansing” was used by both, said the report.',
    'The general said that the “enemy” had fled.',
    'He is known as the “Butcher of the North”.',
    'Operation "Iron Fist" began on 3 May 1994.',
    'The so-called “people’s republic of the northern valley” fell.',
    'A board of 12" and the boys’ school of the ‘90s.',
    'The “men of the valley were driven out.',
    '“We will never return,” says mayor\n\nIt rained.',
  ])('none in %s', text => {
    expect(exact(text)).toEqual([])
  })

  it('names no speaker of a claim where several may be meant', () => {
    const text = 'President Jane Doe met Governor John Roe. “They killed 12 men that night,” he said.'
    const [claim] = recordsOf('claims', text, knowledge)
    expect(claim).toMatchObject({ voice: 'quoted', claimant: 'he', speaker_id: null })
  })

  it('gives each field its words', () => {
    const [quotation] = quotations('On 3 May 1994 Mayor Jane Doe told reporters: “It is over.”')
    const words = Object.entries(quotation!.evidence).map(([field, { text }]) => [field, text])
    expect(Object.fromEntries(words)).toEqual({
      exact: 'It is over.',
      speaker: 'Mayor Jane Doe',
      speaker_role: 'Mayor',
      date: '3 May 1994',
      addressee: 'reporters',
      claimant: 'Mayor Jane Doe',
    })
  })
})
