/** Whether reuse is found in a large corpus, and how long that takes: `node --import tsx bench/reuse.ts [documents]`. */
import { documentFacts } from '../pipeline/analysis/index.ts'
import { relationsOf } from '../pipeline/analysis/reuse/relations.ts'
import { REUSES, reusedCorpus } from './corpus/reused.ts'

const DOCUMENTS = 20_000
const SEED = 5
const GOAL_RECALL = 0.95
const GOAL_SECONDS = 600

const { documents, planted } = reusedCorpus(SEED, Number(process.argv[2] ?? DOCUMENTS))
const texts = new Map(documents.map(({ id, text }) => [id, text]))
const megabytes = documents.reduce((sum, { text }) => sum + text.length, 0) / 1e6
const start = performance.now()
const facts = documents.map(({ statements, text }) => documentFacts(statements, text))
const between = performance.now()
const { relations, passages, lineages } = relationsOf(facts, id => texts.get(id)!)
const end = performance.now()

const related = relations.filter(({ relation }) => relation !== 'none')
const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)
const found = new Map(related.map(relation => [pairOf(relation.source_a, relation.source_b), relation.relation]))
const expected = new Set(planted.map(({ a, b }) => pairOf(a, b)))
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
console.log(`${documents.length} documents, ${megabytes.toFixed(0)} MB; planted pairs: ${planted.length}`)
for (const kind of REUSES) {
  const pairs = planted.filter(pair => pair.kind === kind)
  const named = pairs.map(({ a, b }) => found.get(pairOf(a, b)) ?? 'none')
  const counts = [...new Set(named)].sort().map(name => `${name} ${named.filter(it => it === name).length}`)
  const tied = pairs.filter(({ a, b }) => lineages.get(a) === lineages.get(b)).length
  console.log(`  ${kind}: ${pairs.length} pairs; ${counts.join(', ')}; one line of text: ${tied}`)
}
const hits = [...expected].filter(pair => found.has(pair)).length
const recall = hits / expected.size
const others = [...found.keys()].filter(pair => !expected.has(pair)).length
console.log(`recall ${recall.toFixed(4)} (goal ${GOAL_RECALL}); related pairs that were not planted: ${others}`)
console.log(`passages: ${passages.length}`)
console.log(`facts ${seconds(between - start)}, relations ${seconds(end - between)} (goal ${GOAL_SECONDS} s for both)`)
console.log(`memory at the end: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
process.exitCode = recall >= GOAL_RECALL && end - start <= GOAL_SECONDS * 1000 ? 0 : 1
