import { describe, expect, it } from 'vitest'
import { comparisonsOf } from '../../pipeline/analysis/compare/comparisons.ts'
import { factsOf } from './compare-corpus.ts'

const TEXT =
  'In the Ostra massacre soldiers of the 9th Velm regiment killed 80 villagers, including 12 children, and took 40 people hostage. On 4 May 1901 about 200 houses were burned in Ostra.'
const told = factsOf('source-0', TEXT)

/** Facts of many sources that tell of one event; some give another number. */
const corpus = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...told,
    source: { ...told.source, id: `source-${String(i).padStart(6, '0')}` },
    statements: told.statements.map(said => {
      const id = `${said.id}-${i}`
      if (said.table !== 'claims') return { ...said, id }
      const value = said.value === null ? null : said.value + (i % 7 === 0 ? i : 0)
      return { ...said, id, value, min: value, max: value, total: said.total && `${said.total}-${i}` }
    }),
  }))

const secondsOf = (count: number): number => {
  const documents = corpus(count)
  const begin = performance.now()
  comparisonsOf(documents, new Map())
  return (performance.now() - begin) / 1000
}

describe('the time it takes', () => {
  it('grows with the number of sources that tell of one event, not with its square', () => {
    secondsOf(500)
    const [some, many] = [secondsOf(2000), secondsOf(16_000)]
    expect(many).toBeLessThan(30 * Math.max(some, 0.2))
  })
})
