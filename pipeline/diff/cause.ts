/** Why a record differs between two datasets. */
import type { ReadRecord } from '../formats/read.ts'

export const CAUSES = ['source added', 'source removed', 'source edited', 'rules, word lists or registry'] as const
export type Cause = (typeof CAUSES)[number]

/** Sources of two datasets, by id. */
export interface Sources {
  readonly before: ReadonlyMap<string, ReadRecord>
  readonly after: ReadonlyMap<string, ReadRecord>
}

/** What happened to the sources that a record names; where nothing did, what reads them has changed. */
export function causeOf(table: string, record: ReadRecord, sources: Sources): Cause {
  const causes = sourcesOf(table, record).map(id => sourceCause(id, sources))
  return CAUSES.find(cause => causes.includes(cause)) ?? 'rules, word lists or registry'
}

function sourceCause(id: string, { before, after }: Sources): Cause {
  const [was, is] = [before.get(id), after.get(id)]
  if (!was) return 'source added'
  if (!is) return 'source removed'
  const same =
    was.text_sha256 === is.text_sha256 && ['published', 'party', 'title'].every(field => was[field] === is[field])
  return same ? 'rules, word lists or registry' : 'source edited'
}

/** The sources that a record was read from or compares. */
function sourcesOf(table: string, record: ReadRecord): string[] {
  const named = [table === 'sources' ? record.id : null, record.source_id, record.source_a, record.source_b]
  const lists = Array.isArray(record.sources) ? record.sources : []
  return [...named, ...lists].filter((id): id is string => typeof id === 'string')
}
