/** Sources compared: over validated records of all documents, and the texts. */
import type { TableRecord } from '../core/document.ts'
import { byCodePoint } from '../core/order.ts'
import { crossChecks } from './arithmetic/cross.ts'
import { comparisonsOf } from './compare/comparisons.ts'
import type { DocumentFacts } from './facts.ts'
import { relationsOf } from './reuse/relations.ts'

export type { DocumentFacts } from './facts.ts'
export { documentFacts } from './facts.ts'

export interface Analysis {
  /** Records of the analysis tables, each table by id. */
  readonly records: readonly TableRecord[]
  /** The line of text that each source belongs to, by its id. */
  readonly lineages: ReadonlyMap<string, string>
}

/**
 * What all documents state, side by side.
 * @param documents facts of every document, in the order of their ids
 * @param textOf the text of a source, by its id; read only where two texts may share something
 */
export function analyse(documents: readonly DocumentFacts[], textOf: (source: string) => string): Analysis {
  const { relations, passages, lineages } = relationsOf(documents, textOf)
  const comparisons = comparisonsOf(documents, lineages)
  const checks = [...documents.flatMap(document => document.checks), ...crossChecks(documents, lineages)]
  return {
    records: [
      ...comparisons.map((record): TableRecord => ({ table: 'comparisons', record })),
      ...checks.map((record): TableRecord => ({ table: 'checks', record })).sort(byId),
      ...relations.map((record): TableRecord => ({ table: 'source_relations', record })),
      ...passages.map((record): TableRecord => ({ table: 'shared_passages', record })),
    ],
    lineages,
  }
}

const byId = (a: TableRecord, b: TableRecord): number => byCodePoint(a.record.id, b.record.id)
