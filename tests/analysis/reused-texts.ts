import { type Analysis, analyse, type DocumentFacts, documentFacts } from '../../pipeline/analysis/index.ts'
import type { Knowledge } from '../../pipeline/grammar/knowledge.ts'
import type { RecordOf } from '../../schemas/index.ts'
import { withoutRegistry } from '../helpers/knowledge.ts'
import { allRecordsOf } from '../helpers/records.ts'

/** What the analysis is told of a text, by its id. */
export function factsOfText(id: string, text: string, knowledge: Knowledge = withoutRegistry): DocumentFacts {
  const records = allRecordsOf(text, knowledge).map(({ table, record }) => ({
    table,
    record: { ...record, source_id: id },
  }))
  return documentFacts([{ table: 'sources', record: { id, published: null, party: null } }, ...records], text)
}

/** Texts by id, analysed together. */
export const analysisOf = (texts: Readonly<Record<string, string>>, knowledge: Knowledge = withoutRegistry): Analysis =>
  analyse(
    Object.entries(texts).map(([id, text]) => factsOfText(id, text, knowledge)),
    id => texts[id]!,
  )

/** The records of one table of an analysis. */
export const analysed = <T extends 'source_relations' | 'shared_passages'>({ records }: Analysis, table: T) =>
  records.flatMap(entry => (entry.table === table ? [entry.record as unknown as RecordOf<T>] : []))
