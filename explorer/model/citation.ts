/** How a record is cited: the source that states it first, then the dataset. */
import type { Dataset, Row } from './dataset.ts'
import { isTextRow } from './dataset.ts'
import { tableLabel } from './labels.ts'

export function citationOf(dataset: Dataset, table: string, row: Row): string {
  const { title, version, released } = dataset.payload.info
  const within = `${title} ${version} (${released}), ${tableLabel(table)}, record ${row.id}.`
  if (!isTextRow(row)) return within
  const source = dataset.rows('sources').find(({ id }) => id === row.source_id)
  const known = [source?.author, source?.title, source?.publisher, source?.published].filter(Boolean).join(', ')
  const named = known ? `${known} [${row.source_id}]` : `[${row.source_id}]`
  return `“${row.quote}” — ${named}, characters ${row.start}–${row.end}. In: ${within}`
}
