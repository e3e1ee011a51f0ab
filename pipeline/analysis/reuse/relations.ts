import type { RecordOf } from '../../../schemas/index.ts'
import { byCodePoint } from '../../core/order.ts'
import type { DocumentFacts } from '../facts.ts'
import { analysisId } from '../ids.ts'
import { candidatesOf } from './candidates.ts'
import { linesOf } from './lineages.ts'
import { type Measured, measure } from './measure.ts'
import { passagesOf } from './passages.ts'
import { readerOf } from './reader.ts'
import { explain, isOneLine, leastBitsOf, type Relation, relationOf } from './relation.ts'

export interface Reuse {
  readonly relations: readonly RecordOf<'source_relations'>[]
  readonly passages: readonly RecordOf<'shared_passages'>[]
  /** The line of text that each source belongs to, by its id: the id of the first source of the line. */
  readonly lineages: ReadonlyMap<string, string>
}

/** Relations of texts that share more than figures. */
const SHARES_PASSAGES: ReadonlySet<Relation> = new Set(['copy', 'parallel_version', 'shared_passage'])

/** Up to so many sources every pair is read and published; of more only those that are related. */
const ALL_PAIRS = 200
/** And up to so many sampled word sequences: some 50 MB of text. */
const ALL_PAIRS_SAMPLE = 2e6

/**
 * How the texts of a corpus relate; `textOf` gives the text of a source and is asked only for candidates. Candidates
 * come from sketches (candidates.ts); what is published of a pair is measured on the texts.
 */
export function relationsOf(documents: readonly DocumentFacts[], textOf: (source: string) => string): Reuse {
  const ordered = [...documents].sort((a, b) => byCodePoint(a.source.id, b.source.id))
  const leastBits = leastBitsOf(ordered.reduce((sum, { reuse }) => sum + reuse.figures.length, 0))
  const read = readerOf(textOf)
  const { pairs, common } = candidatesOf(ordered, leastBits)
  const few = isSmall(ordered)
  const relations: RecordOf<'source_relations'>[] = []
  const passages: RecordOf<'shared_passages'>[] = []
  const tied: [string, string][] = []
  for (const [atA, atB] of few ? allPairs(ordered.length) : pairs) {
    const [factsA, factsB] = [ordered[atA]!, ordered[atB]!]
    const a = { facts: factsA, read: read(factsA.source.id) }
    const b = { facts: factsB, read: read(factsB.source.id) }
    const measured = measure(a, b, common)
    const relation = relationOf(measured, leastBits)
    if (relation === 'none' && !few) continue
    relations.push(relationRecord(factsA.source.id, factsB.source.id, relation, measured))
    if (SHARES_PASSAGES.has(relation)) for (const passage of passagesOf(a, b)) passages.push(passage)
    if (isOneLine(relation, measured)) tied.push([factsA.source.id, factsB.source.id])
  }
  const byId = (a: { id: string }, b: { id: string }) => byCodePoint(a.id, b.id)
  return {
    relations: relations.sort(byId),
    passages: passages.sort(byId),
    lineages: linesOf(
      ordered.map(({ source }) => source.id),
      tied,
    ),
  }
}

const isSmall = (documents: readonly DocumentFacts[]): boolean =>
  documents.length <= ALL_PAIRS &&
  documents.reduce((sum, { reuse }) => sum + reuse.sample.length, 0) <= ALL_PAIRS_SAMPLE

const allPairs = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_, b): [number, number] => [a, a + 1 + b]),
  ).flat()

function relationRecord(a: string, b: string, relation: Relation, measured: Measured): RecordOf<'source_relations'> {
  return {
    id: analysisId('rel', a, b),
    source_a: a,
    source_b: b,
    containment_a: measured.containmentA,
    containment_b: measured.containmentB,
    figure_run: measured.run.length,
    figure_ngrams: measured.figureNgrams,
    relation,
    explanation: explain(relation, measured),
  }
}
