/** One SQLite file with all tables: foreign keys, indices, full-text search over quotes, a view per common question. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database as SqliteDatabase } from 'node-sqlite3-wasm'
import { isEmpty, rowsOf, valueAt } from './cells.ts'
import type { PublishedDataset } from './dataset.ts'
import type { Part } from './part.ts'
import { type DescribedColumn, type Resource, resourcesOf } from './resources.ts'
import { VIEWS } from './views.ts'

export const sqlite: Part = {
  name: 'SQLite',
  committed: false,
  async make(dataset) {
    // Loaded only here: the library is a megabyte of WebAssembly.
    const { default: library } = await import('node-sqlite3-wasm')
    const folder = mkdtempSync(join(tmpdir(), 'remembrance-claims-'))
    const path = join(folder, 'dataset.sqlite')
    try {
      const database = new library.Database(path)
      try {
        fill(database, dataset)
      } finally {
        database.close()
      }
      return new Map([[`sqlite/${dataset.info.name}.sqlite`, readFileSync(path)]])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function fill(database: SqliteDatabase, dataset: PublishedDataset): void {
  const resources = resourcesOf(dataset)
  database.exec('PRAGMA journal_mode = OFF')
  // Records may come before those they point at; the keys are looked at when all are there.
  database.exec('PRAGMA foreign_keys = OFF')
  database.exec('BEGIN')
  for (const resource of resources) {
    database.exec(createTable(resource))
    insert(database, resource, rowsOf(dataset, resource))
    for (const { column } of resource.references)
      database.exec(`CREATE INDEX "${resource.name}_${column}" ON "${resource.name}" ("${column}")`)
  }
  fillSearch(database, dataset)
  for (const { name, query } of VIEWS) database.exec(`CREATE VIEW "${name}" AS ${query}`)
  database.exec('COMMIT')
  const lost = database.all('PRAGMA foreign_key_check')
  if (lost.length > 0) throw new Error(`SQLite: keys that lead nowhere: ${JSON.stringify(lost.slice(0, 3))}`)
  database.exec('VACUUM')
}

function createTable({ name, columns, primaryKey, references }: Resource): string {
  const lines = columns.map(column => `"${column.name}" ${typeOf(column)}${column.nullable ? '' : ' NOT NULL'}`)
  const keys = references.map(({ column, table }) => `FOREIGN KEY ("${column}") REFERENCES "${table}" ("id")`)
  const primary = `PRIMARY KEY (${primaryKey.map(column => `"${column}"`).join(', ')})`
  return `CREATE TABLE "${name}" (${[...lines, primary, ...keys].join(', ')}) WITHOUT ROWID`
}

const typeOf = ({ type, schema }: DescribedColumn): string =>
  type === 'number' ? (schema.type === 'integer' ? 'INTEGER' : 'REAL') : type === 'boolean' ? 'INTEGER' : 'TEXT'

function insert(database: SqliteDatabase, resource: Resource, rows: Iterable<Readonly<Record<string, unknown>>>): void {
  const marks = resource.columns.map(() => '?').join(', ')
  const statement = database.prepare(`INSERT INTO "${resource.name}" VALUES (${marks})`)
  try {
    for (const row of rows) statement.run(resource.columns.map(column => cellOf(valueAt(row, column), column)))
  } finally {
    statement.finalize()
  }
}

/** Lists and objects are JSON, which json_each reads. */
function cellOf(value: unknown, { type }: DescribedColumn): string | number | null {
  if (isEmpty(value)) return null
  if (type === 'list' || type === 'json') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  return value as string | number
}

/** `quotes`: the quotes of all tables for `MATCH`; words are found with and without accents. */
function fillSearch(database: SqliteDatabase, dataset: PublishedDataset): void {
  database.exec(
    "CREATE VIRTUAL TABLE quotes USING fts5(quote, record_id UNINDEXED, table_name UNINDEXED, source_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')",
  )
  const statement = database.prepare('INSERT INTO quotes (quote, record_id, table_name, source_id) VALUES (?, ?, ?, ?)')
  try {
    for (const { name, fromText } of dataset.tables.values()) {
      if (!fromText) continue
      for (const { quote, id, source_id } of dataset.records(name))
        statement.run([String(quote), String(id), name, String(source_id)])
    }
  } finally {
    statement.finalize()
  }
}
