import { describe, expect, it } from 'vitest'
import { reusedCorpus } from '../../bench/corpus/reused.ts'
import { documentFacts } from '../../pipeline/analysis/index.ts'
import { bitsOf, longestRun } from '../../pipeline/analysis/reuse/figures.ts'
import { relationsOf } from '../../pipeline/analysis/reuse/relations.ts'
import { wordsOf } from '../../pipeline/analysis/reuse/words.ts'
import { analysed, analysisOf } from './reused-texts.ts'

const FLOOD =
  'The harbour of Exampleton was flooded in the night of 3 May 1901, after the dam above the old mill had given way. The council let nobody return before the end of June, and the mill was never built up again. Fishermen from the islands brought bread and blankets, and the school was turned into a hospital for the winter.'
const FIRE =
  'A fire broke out in the timber yard of Samplebury on a dry autumn evening. Two brigades fought it until the morning with water from the canal. Nobody knows to this day who had left the lamp burning in the watchman’s hut beside the gate.'
/** One report twice, each time in other words, with the same figures in the same order. */
const REPORT =
  'Raiders killed 214 villagers and wounded 377 others. They burned 63 houses, 18 barns and 5 schools. In the valley 1,275 people fled, 46 of whom drowned. Soldiers arrested 841 miners; 112 of them were sent to prison. Later 29 graves were found.'
const RETOLD =
  'By these attackers 214 peasants were slain, while 377 more suffered injuries. Flames consumed 63 homes, 18 stables as well as 5 school buildings. From nearby lowlands some had to escape: 1275 persons, among whom 46 lost their lives in water. Troops detained 841 mine workers, of whom 112 went to jail. Afterwards farmers discovered 29 burial places.'

const relationsIn = (texts: Record<string, string>) => {
  const analysis = analysisOf(texts)
  const relations = analysed(analysis, 'source_relations')
  return {
    lineages: analysis.lineages,
    relations,
    of: (a: string, b: string) => relations.find(({ source_a, source_b }) => source_a === a && source_b === b)!,
  }
}

describe('the relation of two texts', () => {
  it('is a copy where one text stands in the other, however long that is', () => {
    const { of, lineages } = relationsIn({ a: FLOOD, b: `${FIRE} ${FIRE.toUpperCase()} ${FLOOD} ${REPORT} ${RETOLD}` })
    expect(of('a', 'b')).toMatchObject({ relation: 'copy', containment_a: 1 })
    expect(of('a', 'b').containment_b).toBeLessThan(0.4)
    expect(lineages.get('b')).toBe('a')
  })

  it('is a parallel version where few words but a long run of figures agree', () => {
    const { of, lineages } = relationsIn({ a: `${FLOOD} ${REPORT}`, b: `${RETOLD} ${FIRE}` })
    expect(of('a', 'b')).toMatchObject({
      relation: 'parallel_version',
      containment_a: 0,
      figure_run: 10,
      figure_ngrams: 7,
    })
    expect(of('a', 'b').explanation).toContain('214, 377, 63')
    expect(lineages.get('b')).toBe('a')
  })

  it('is a shared passage where a long sentence agrees, and that alone makes no line of text', () => {
    const law =
      'No person shall be held to answer for words spoken in the assembly of the town unless twelve members present at the time have sworn to them before the clerk.'
    const [a, b] = reusedCorpus(2, 2).documents
    const { of, lineages } = relationsIn({ a: `${a!.text} ${law}`, b: `${law} ${b!.text}` })
    expect(of('a', 'b').relation).toBe('shared_passage')
    expect(of('a', 'b').explanation).toContain('30 words')
    expect([...lineages.values()]).toEqual(['a', 'b'])
  })

  it('is shared figures where a short run agrees that is no chance', () => {
    const { of, lineages } = relationsIn({
      a: `${FLOOD} They counted 613 dead, 487 wounded and 1,275 homeless.`,
      b: `${FIRE} There were 613 killed; 487 had been hurt, 1275 driven out.`,
    })
    expect(of('a', 'b')).toMatchObject({ relation: 'shared_figures', figure_run: 3, figure_ngrams: 0 })
    expect([...lineages.values()]).toEqual(['a', 'b'])
  })

  it.each([
    ['nothing in common', FLOOD, FIRE],
    [
      'small numbers',
      `${FLOOD} They had 2 boats, 3 carts and 1 horse.`,
      `${FIRE} There were 2 dogs, 3 cats and 1 cow.`,
    ],
    [
      'the same figures in another order',
      'We saw 613, 487, 1,275 and 841 men.',
      'They saw 841, 1,275, 487 and 613 women.',
    ],
    [
      'a set phrase',
      `${FLOOD} He spoke on the first day of the week of mourning.`,
      `${FIRE} She came on the first day of the week of mourning.`,
    ],
    ['nothing in one', FLOOD, ''],
    ['nothing in both', '', ''],
    ['a few words in one', FLOOD, 'The harbour of Exampleton.'],
  ])('is none where they have %s', (_, a, b) => {
    const { of, lineages } = relationsIn({ a, b })
    expect(of('a', 'b').relation).toBe('none')
    expect([...lineages.values()]).toEqual(['a', 'b'])
  })

  it('does not depend on the order of the documents', () => {
    const texts = { a: FLOOD, b: `${FLOOD} ${REPORT}`, c: RETOLD, d: FIRE }
    const turned = Object.fromEntries(Object.entries(texts).reverse())
    expect(analysisOf(turned).records).toEqual(analysisOf(texts).records)
    expect(relationsIn(texts).relations).toHaveLength(6)
  })

  it('is not asked of a single source', () => {
    const { relations, lineages } = relationsIn({ only: FLOOD })
    expect(relations).toEqual([])
    expect([...lineages]).toEqual([['only', 'only']])
  })
})

describe('a line of text', () => {
  it('goes over a third text, and has the name of its first source by code point', () => {
    const { lineages } = relationsIn({ b: `${FLOOD} ${REPORT}`, a: RETOLD, Z: FLOOD, c: FIRE })
    expect(Object.fromEntries(lineages)).toEqual({ Z: 'Z', a: 'Z', b: 'Z', c: 'c' })
  })
})

describe('a large corpus', () => {
  const { documents, planted } = reusedCorpus(11, 1200)
  const copies = Array.from({ length: 100 }, (_, at) => ({
    id: `copy${at}`,
    text: `${REPORT} ${FLOOD} ${FIRE} `.replace('villagers', `villagers${at}`),
    statements: [{ table: 'sources' as const, record: { id: `copy${at}`, published: null, party: null } }],
  }))
  const all = [...documents, ...copies]
  const texts = new Map(all.map(({ id, text }) => [id, text]))
  const asked = new Set<string>()
  const { relations, lineages } = relationsOf(
    all.map(({ statements, text }) => documentFacts(statements, text)),
    id => {
      asked.add(id)
      return texts.get(id)!
    },
  )

  it('finds what was planted, and publishes no pair without relation', () => {
    const found = new Set(relations.map(({ source_a, source_b }) => `${source_a} ${source_b}`))
    const missed = planted.filter(({ a, b }) => !found.has(`${a} ${b}`))
    expect(missed.length / planted.length).toBeLessThan(0.05)
    expect(relations.every(({ relation }) => relation !== 'none')).toBe(true)
  })

  it('makes no passage of words that very many documents hold', () => {
    const known = new Set(planted.map(({ a, b }) => `${a} ${b}`))
    const others = relations.filter(({ source_a }) => source_a.startsWith('d'))
    expect(others.filter(({ source_a, source_b }) => !known.has(`${source_a} ${source_b}`))).toEqual([])
  })

  it('ties any number of copies into one line by few pairs', () => {
    expect(new Set(copies.map(({ id }) => lineages.get(id)))).toEqual(new Set(['copy0']))
    expect(relations.filter(({ source_a }) => source_a.startsWith('copy')).length).toBeLessThan(500)
  })

  it('reads only texts that may share something', () => {
    expect(asked.size).toBeLessThan(all.length / 2)
  })
})

describe('words', () => {
  it('are the same in any case, with or without marks', () => {
    const hashes = (text: string) => [...wordsOf(text).hash]
    expect(hashes('The town’s 1,275 PEOPLE')).toEqual(hashes('the town 1275 people'))
    expect(hashes("the peoples' day")).toEqual(hashes('The Peoples’ Day!'))
    expect(hashes('1,2 and 1,27')).toHaveLength(5)
    expect(hashes('')).toEqual([])
    expect(hashes('İzmir Çeşme')).toHaveLength(2)
  })
})

describe('runs of figures', () => {
  it('are found at any place, exactly', () => {
    expect(longestRun([9, 1, 2, 3, 8, 1, 2], [4, 1, 2, 3, 1, 2, 8])).toEqual([1, 2, 3])
    expect(longestRun([1, 1, 1, 1], [1, 1, 1])).toEqual([1, 1, 1])
    expect(longestRun([], [1])).toEqual([])
    expect(longestRun([1, 2], [3, 4])).toEqual([])
  })

  it('tell more by long numbers than by small and round ones', () => {
    expect(bitsOf(613)).toBeGreaterThan(bitsOf(600))
    expect(bitsOf(600)).toBeGreaterThan(bitsOf(2))
    expect(bitsOf(0)).toBeGreaterThan(0)
    expect(bitsOf(12.5)).toBeGreaterThan(bitsOf(12))
  })
})
