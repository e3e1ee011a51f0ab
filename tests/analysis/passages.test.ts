import { describe, expect, it } from 'vitest'
import { documentFacts } from '../../pipeline/analysis/index.ts'
import { relationsOf } from '../../pipeline/analysis/reuse/relations.ts'
import { analysed, analysisOf, factsOfText } from './reused-texts.ts'

/** Sentences that make two texts versions of one, so that what differs in another sentence is seen. */
const FRAME =
  'Fishermen from the northern islands brought bread, lamps and blankets to the flooded harbour in the first week of winter. The council of elders let nobody return to the lower quarter before the end of June.'

const drifts = (a: string, b: string) => {
  const texts = { a: `${FRAME} ${a}`, b: `${FRAME} ${b}` }
  return analysed(analysisOf(texts), 'shared_passages').filter(({ end_a }) => end_a > FRAME.length)
}

describe('a shared passage', () => {
  it('is word for word what stands at its offsets, counted in code points', () => {
    const texts = { a: `😀 ${FRAME}`, b: `😀😀 Nobody knows why. ${FRAME}` }
    const [passage, ...others] = analysed(analysisOf(texts), 'shared_passages')
    expect(others).toEqual([])
    const { start_a, end_a, start_b, end_b, quote_a, quote_b } = passage!
    expect([...texts.a].slice(start_a, end_a).join('')).toBe(quote_a)
    expect([...texts.b].slice(start_b, end_b).join('')).toBe(quote_b)
    expect(passage).toMatchObject({ source_a: 'a', source_b: 'b', drift: [], drift_text: null })
    expect(quote_a).toMatch(/^(😀 )?Fishermen .*June\.$/u)
  })

  it('is found in other words, in another order, and where one sentence was made two', () => {
    const a = [
      'Gunmen from the hills attacked the village of Samplebury and killed 214 peasants, among them 63 children.',
      'The surviving 377 villagers fled over the frozen lake; 46 of them drowned.',
    ]
    const b = [
      'Some 377 surviving villagers crossed the frozen lake. As they fled, 46 were drowned.',
      'The village of Samplebury was raided by men from the hills: 214 farmers, 63 children among them, were killed.',
    ]
    const found = drifts(a.join(' '), b.join(' '))
    expect(found.map(({ quote_a, quote_b }) => [quote_a, quote_b])).toEqual(
      expect.arrayContaining([
        [a[0], b[1]],
        [a[1], b[0]],
      ]),
    )
  })

  it('is not made of what only sounds alike', () => {
    expect(drifts('The mill by the river was sold to a baker.', 'A choir sang in the church on the hill.')).toEqual([])
  })

  it('stands between related texts only', () => {
    const texts = {
      a: 'The mayor of Exampleton opened the old bridge again.',
      b: 'The mayor of Exampleton closed the old bridge.',
    }
    expect(analysed(analysisOf(texts), 'shared_passages')).toEqual([])
  })

  it('has another id where the same words stand twice', () => {
    const text = `${FRAME} ${FRAME.slice(0, 120)} It rained. ${FRAME}`
    const ids = analysed(analysisOf({ a: text, b: `${FRAME} No. ${text}` }), 'shared_passages').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('drift', () => {
  it.each([
    [
      'qualifier_differs',
      'Raiders killed 214 villagers at the mill that night.',
      'Raiders killed more than 214 villagers at the mill that night.',
      'qualifier of 214: exact in a, more_than in b',
    ],
    [
      'figure_differs',
      'Raiders killed 214 villagers at the mill that night.',
      'Raiders killed 241 villagers at the mill that night.',
      '214 in a, 241 in b',
    ],
    [
      'civil_status_differs',
      'Raiders killed 214 civilians at the mill that night.',
      'Raiders killed 214 soldiers at the mill that night.',
      'civil status of 214: civilian in a, military in b',
    ],
    [
      'unit_differs',
      'Shelling destroyed 63 houses at the mill that night.',
      'Shelling destroyed 63 villages at the mill that night.',
      'unit of 63',
    ],
    [
      'attribution_differs',
      'Raiders killed 214 villagers at the mill that night.',
      'The harbour office said that raiders killed 214 villagers at the mill that night.',
      'a: narrator; b: reported, The harbour office',
    ],
    [
      'wording_differs',
      'Raiders killed 214 villagers at the mill that night.',
      'That night raiders killed 214 villagers near the mill.',
      'the words differ',
    ],
  ])('%s', (drift, a, b, text) => {
    const found = drifts(a, b)
    expect(found.map(passage => passage.drift)).toEqual([[drift]])
    expect(found[0]!.drift_text).toContain(text)
  })

  it('is none where only marks and capitals differ', () => {
    expect(
      drifts('Raiders killed 214 villagers at the mill.', 'RAIDERS killed 214 villagers, at the mill!').map(
        ({ drift }) => drift,
      ),
    ).toEqual([[]])
  })

  it('is no attribution where the narrator names who says so', () => {
    const found = drifts(
      'According to the harbour office, 214 villagers died at the mill that night.',
      'Under a notice of the harbour office 214 villagers died at the mill that night.',
    )
    expect(found.flatMap(({ drift }) => drift)).not.toContain('attribution_differs')
  })
})

describe('attribution by quotations', () => {
  const words = 'The dam was left without a guard for nine whole weeks before it broke.'
  const lead = 'The mayor spoke at the grave for an hour: '
  const other = 'The bishop wrote from his exile in the south: '
  /** A text and who is quoted after its lead. */
  const quoting = (id: string, before: string, speaker: string | null) => {
    const text = `${FRAME} ${before}${words}`
    const start = FRAME.length + 1 + before.length
    const quotation = { start, end: text.length, voice: 'quoted', speaker, claimant: speaker, speaker_id: null }
    const coverage = [
      [0, FRAME.indexOf('The council') - 1],
      [FRAME.indexOf('The council'), FRAME.length],
      [FRAME.length + 1, text.length],
    ].map(([from, to]) => ({ table: 'coverage', record: { start: from, end: to, voice: 'narrator', reason: null } }))
    const entries = [{ table: 'sources', record: { id, published: null, party: null } }, ...coverage]
    if (speaker) entries.push({ table: 'quotations', record: quotation } as never)
    return { text, facts: documentFacts(entries, text) }
  }
  const between = (a: ReturnType<typeof quoting>, b: ReturnType<typeof quoting>) =>
    relationsOf([a.facts, b.facts], id => (id === 'a' ? a : b).text).passages.flatMap(
      ({ drift_text }) => drift_text ?? [],
    )

  it('differs from the narrator, whatever voice leads to it', () => {
    expect(between(quoting('a', lead, 'the mayor'), quoting('b', '', null))).toEqual([
      'a: quoted, the mayor; b: narrator',
    ])
  })

  it('differs between two speakers, and not between two ways to name one', () => {
    expect(between(quoting('a', lead, 'the mayor'), quoting('b', other, 'the bishop'))).toEqual([
      'a: quoted, the mayor; b: quoted, the bishop',
    ])
    expect(between(quoting('a', lead, 'the mayor'), quoting('b', '', 'Mayor Example'))).toEqual(['the words differ'])
  })
})

describe('facts', () => {
  it('are plain data that crosses workers, and small', () => {
    const facts = factsOfText('a', FRAME.repeat(50)).reuse
    expect(structuredClone(facts)).toEqual(facts)
    expect(facts.sample.byteLength).toBeLessThan(FRAME.length)
  })

  it('leave vague words and page furniture out', () => {
    const { figures } = factsOfText('a', 'Hundreds fled, 214 died and dozens of the 377 wounded drowned in 1901.').reuse
    expect(figures).toEqual([214, 377])
  })
})
