/** A published dataset as packages are made of it: its tables read back from JSON, one at a time. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Fault } from '../core/message.ts'
import { type Table, type Tables, tablesFrom } from '../core/schema.ts'
import { type ReadRecord, readJsonLines } from '../formats/read.ts'
import { readSchemas } from '../stages/ingest/config.ts'
import { hashFile } from '../stages/publish/sums.ts'

/** What package.json says of the dataset: nothing else in a package is said by hand. */
export const releaseInfo = z.object({
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  description: z.string(),
  /** The day of the release: the only time in any file. */
  released: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  title: z.string(),
  authors: z.array(z.string()).min(1),
  homepage: z.string().optional(),
})
export type ReleaseInfo = z.infer<typeof releaseInfo>

export interface PublishedDataset {
  readonly folder: string
  /** The folder of the project: texts that packages hold lie there. */
  readonly project: string
  readonly info: ReleaseInfo
  readonly tables: Tables
  /** The records of a table, in published order. Read anew at each call: a large table need not fit into memory. */
  records(table: string): Iterable<ReadRecord>
  /** Size and SHA-256 of a file of the dataset. */
  file(path: string): { readonly bytes: number; readonly sha256: string }
}

/** Opens a dataset. Throws a Fault where the folder holds none or package.json lacks what packages need. */
export function openDataset(folder: string, packageJson: string): PublishedDataset {
  const parsed = releaseInfo.safeParse(JSON.parse(readFileSync(packageJson, 'utf8')))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const actual = `${issue!.path.join('.')}: ${issue!.message}`
    throw new Fault(
      [{ file: packageJson, rule: 'package/info', actual, expected: 'what packages say of the dataset' }],
      2,
    )
  }
  const tables = tablesOf(folder)
  return {
    folder,
    project: dirname(packageJson),
    info: parsed.data,
    tables,
    *records(table) {
      for (const { record } of readJsonLines(join(folder, 'json', `${table}.json`))) yield record
    },
    file(path) {
      const full = join(folder, path)
      return { bytes: statSync(full).size, sha256: hashFile(full) }
    },
  }
}

function tablesOf(folder: string): Tables {
  if (existsSync(join(folder, 'schemas', 'tables.json'))) return tablesFrom(readSchemas(join(folder, 'schemas')))
  const actual = 'folder without schemas/tables.json'
  throw new Fault([{ file: folder, rule: 'package/dataset', actual, expected: 'a published dataset' }], 2)
}

export type { Table }
