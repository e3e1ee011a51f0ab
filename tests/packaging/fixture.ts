import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonSchema, Table, Tables } from '../../pipeline/core/schema.ts'
import { tablesFrom, unwrap } from '../../pipeline/core/schema.ts'
import { pack } from '../../pipeline/package.ts'
import { openDataset, type PublishedDataset } from '../../pipeline/packaging/dataset.ts'
import type { Files } from '../../pipeline/packaging/part.ts'
import { piecesOf } from '../../pipeline/pieces.ts'
import { readSchemas } from '../../pipeline/stages/ingest/config.ts'
import { targetOf } from '../../pipeline/stages/publish/target.ts'
import { Release } from '../../pipeline/stages/publish.ts'
import type { TableName } from '../../schemas/index.ts'
import { buildSite, folder, ROOT, type Site, site } from '../support/project.ts'

export const PACKAGE_JSON = join(ROOT, 'package.json')
export const TABLES: Tables = tablesFrom(readSchemas(join(ROOT, 'schemas')))

/** Two texts with most kinds of record; the second begins with a character of two UTF-16 units. */
export const TEXTS = {
  'one.txt':
    'On 3 May 1998 at least 40 villagers were killed, among them 12 children. “We buried 9 men,” said the mayor.\n',
  'two.txt': '😀 The parliament recognised the massacre on 4 June 2003. More than 200 houses were burned.\n',
}

/** Builds a dataset of texts; without a registry where `registry` is an empty folder. */
export async function built(texts: Readonly<Record<string, string>> = TEXTS, registry?: string): Promise<Site> {
  const where = site(texts)
  const places = { raw: where.raw, lexicons: join(ROOT, 'pipeline/lexicons'), schemas: join(ROOT, 'schemas') }
  await buildSite(where, registry === undefined ? {} : { places: { ...places, registry } })
  return where
}

/** Packages a dataset in this process. */
export const packed = (
  { dist, build }: Pick<Site, 'dist' | 'build'>,
  more: { textOnly?: boolean; force?: boolean } = {},
) =>
  pack({ dist, build, packageJson: PACKAGE_JSON, code: 'test', textOnly: false, force: false, log: () => {}, ...more })

export const opened = (dist: string): PublishedDataset => openDataset(dist, PACKAGE_JSON)

/** The only file that a part makes, as bytes. */
export function onlyFile(files: Files, end = ''): Uint8Array {
  const [found, ...others] = [...files].filter(([path]) => path.endsWith(end))
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} files that end in ${end}`)
  return typeof found[1] === 'string' ? new TextEncoder().encode(found[1]) : found[1]
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8')

/** Writes a dataset of records that no text was read for: as formats see it, whatever its words. */
export function published(records: Partial<Record<TableName, readonly object[]>>): Site {
  const base = folder()
  const where = { raw: join(base, 'raw'), dist: join(base, 'dist'), build: join(base, 'build') }
  const release = new Release(targetOf(where.dist), TABLES)
  for (const [table, of] of Object.entries(records) as [TableName, Record<string, unknown>[]][]) {
    const entries = of.map(record => ({ table, record, line: JSON.stringify(record) }))
    for (const { format, bytes } of piecesOf(entries as never, TABLES)) release.add(format, table, bytes)
  }
  for (const [name, text] of readSchemas(join(ROOT, 'schemas'))) release.file(`schemas/${name}`, Buffer.from(text))
  release.publish()
  return where
}

/** A record of a table in which every field of free text is `text`; keys lead to the record of the same number. */
export function recordOf(table: Table, text: string, number: number): Record<string, unknown> {
  const record = filledWith(table.record, text, number) as Record<string, unknown>
  for (const [field, [target]] of Object.entries(table.foreignKeys)) {
    const id = `${target}-${number}`
    record[field] = Array.isArray(record[field]) ? [id] : id
  }
  return { ...record, id: `${table.name}-${number}` }
}

function filledWith(field: JsonSchema, text: string, number: number): unknown {
  const { schema } = unwrap(field)
  if (schema.type === 'integer' || schema.type === 'number') return number
  if (schema.type === 'boolean') return number % 2 === 0
  if (schema.type === 'array') {
    const item = filledWith(schema.items ?? {}, text, number)
    return typeof item === 'string' ? [item, 'a|b'] : [item]
  }
  if (schema.properties) {
    const inner = Object.entries(schema.properties).map(([name, of]) => [name, filledWith(of, text, number)])
    return Object.fromEntries(inner)
  }
  return schema.type === 'object' ? { value: { start: 0, end: 1, text } } : text
}
