import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '../core/document.ts'
import { Fault } from '../core/message.ts'
import { type Tables, tablesFrom } from '../core/schema.ts'
import { linesOf } from '../formats/read/lines.ts'
import type { ReadRecord } from '../formats/read.ts'
import { readSchemas } from '../stages/ingest/config.ts'

export interface Found {
  readonly table: string
  readonly record: ReadRecord
}

/** The tables that a dataset says it has. */
export function tablesOf(dist: string): Tables {
  const folder = join(dist, 'schemas')
  if (existsSync(join(folder, 'tables.json'))) return tablesFrom(readSchemas(folder))
  throw new Fault(
    [{ file: dist, rule: 'dataset/folder', actual: 'folder without schemas/tables.json', expected: 'a dataset' }],
    2,
  )
}

/** The record of an id. Reads tables line by line and parses one line. */
export function findRecord(dist: string, id: string, tables: Tables): Found {
  const start = `{"id":${JSON.stringify(id)},`
  for (const table of tables.keys()) {
    for (const line of linesOf(join(dist, 'json', `${table}.json`))) {
      if (line.startsWith(start)) return { table, record: JSON.parse(line.replace(/,$/, '')) }
    }
  }
  throw new Fault(
    [{ file: dist, rule: 'explain/id', actual: `id ${id}`, expected: 'the id of a record in one of its tables' }],
    2,
  )
}

/** A source as the pipeline saw it, from the dataset alone. */
export function documentOf(dist: string, id: string, tables: Tables): Document {
  const { record } = findRecord(dist, id, new Map([['sources', tables.get('sources')!]]))
  const { file, sha256, ...meta } = record
  const text = readFileSync(join(dist, 'text', `${id}.txt`), 'utf8')
  return { id, file: String(file), sha256: String(sha256), text, meta: meta as unknown as Document['meta'] }
}
