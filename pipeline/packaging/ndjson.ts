/** Large tables as gzipped NDJSON, a record to a line: for programs that read them as a stream. */
import { gzipSync, strToU8 } from 'fflate'
import { rowsOf } from './cells.ts'
import type { Part } from './part.ts'
import { resourcesOf } from './resources.ts'

/** Tables of more records than this. */
export const LARGE = 10_000

export const ndjson: Part = {
  name: 'NDJSON',
  committed: false,
  make: dataset =>
    new Map(
      resourcesOf(dataset).flatMap(resource => {
        const lines: string[] = []
        for (const row of rowsOf(dataset, resource)) lines.push(`${JSON.stringify(row)}\n`)
        if (lines.length <= LARGE) return []
        const mtime = `${dataset.info.released}T00:00:00Z`
        return [[`ndjson/${resource.name}.ndjson.gz`, gzipSync(strToU8(lines.join('')), { mtime, level: 9 })] as const]
      }),
    ),
}
