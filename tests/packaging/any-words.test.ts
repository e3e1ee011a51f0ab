/** Words that spreadsheets, databases and markup stumble over go through every part unharmed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../pipeline/core/schema.ts'
import { columnsOf } from '../../pipeline/formats/columns.ts'
import { valueAt } from '../../pipeline/packaging/cells.ts'
import { codebook } from '../../pipeline/packaging/codebook.ts'
import { documents } from '../../pipeline/packaging/documents.ts'
import { LARGE, ndjson } from '../../pipeline/packaging/ndjson.ts'
import { parquet } from '../../pipeline/packaging/parquet.ts'
import { sqlite } from '../../pipeline/packaging/sqlite.ts'
import { workbook } from '../../pipeline/packaging/workbook.ts'
import { folder } from '../support/project.ts'
import { onlyFile, opened, published, recordOf, TABLES } from './fixture.ts'
import { rowsOfSheet } from './sheet.ts'

const LONG = `“${'The long quotation. '.repeat(2_000)}”`
const WORDS = [
  '=1+1', '+1', '-1', '@SUM(A1)', '\tx', 'a\tb', '\rx', 'a\rb', 'a\r\nb', 'a\nb', '"', '""', "'", ';', ',', '|', '\\|', 'a|b',
  '007', '1E5', '2021-02-26', '3-7', 'TRUE', 'NA', 'null', ' x ', '😀', '👩‍👩‍👧', '\u200fعربي\u200e', '\u202eabc\u202c', '\ufeffx', 'a\u2028b',
  'a\u2029b', 'a\u0085b', '\u0007', '\u001b[0m', '\ufffe', '\uffff', '_x0041_', '<f>1</f>', ']]>', '&amp;', '`code`', '[a](b)', '{{title}}', '$&', LONG,
] // biome-ignore format: a list to read at a glance

const recordsOf = (table: Table) => WORDS.map((words, i) => recordOf(table, words, i + 1))
const tables = [...TABLES.values()]
const dist = () => published(Object.fromEntries(tables.map(table => [table.name, recordsOf(table)]))).dist

describe('every field of every table', () => {
  it('Parquet: the values that JSON has, lists as lists', async () => {
    const made = await parquet.make(opened(dist()))
    for (const table of tables) {
      const bytes = made.get(`parquet/${table.name}.parquet`) as Uint8Array
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
      const expected = recordsOf(table).map(record =>
        Object.fromEntries(
          columnsOf(table).map(column => {
            const value = valueAt(record, column)
            return [column.name, column.type === 'json' ? JSON.stringify(value) : value]
          }),
        ),
      )
      const rows = await parquetReadObjects({ file, parsers: { stringFromBytes } })
      expect(rows.map(narrowed), table.name).toEqual(expected)
    }
  })

  it('SQLite: the same, lists as JSON; quotes can be searched', async () => {
    const { default: library } = await import('node-sqlite3-wasm')
    const path = join(folder(), 'dataset.sqlite')
    writeFileSync(path, onlyFile(await sqlite.make(opened(dist()))))
    const database = new library.Database(path, { readOnly: true })
    try {
      for (const table of tables) {
        const columns = columnsOf(table)
        const expected = recordsOf(table).map(record =>
          Object.fromEntries(columns.map(column => [column.name, inSqlite(valueAt(record, column))])),
        )
        const rows = database.all(`SELECT * FROM "${table.name}"`) as Record<string, unknown>[]
        const byNumber = (a: Record<string, unknown>, b: Record<string, unknown>) => numberOf(a.id) - numberOf(b.id)
        expect(rows.sort(byNumber), table.name).toEqual(expected)
      }
      const fromText = tables.filter(table => table.fromText).length
      expect(database.all("SELECT record_id FROM quotes WHERE quotes MATCH 'quotation'")).toHaveLength(fromText)
    } finally {
      database.close()
    }
  })

  it('XLSX: text is text, nothing is a formula; a cell holds 32,767 characters', async () => {
    const files = unzipSync(onlyFile(await workbook.make(opened(dist()))))
    for (const [i, table] of tables.entries()) {
      const xml = strFromU8(files[`xl/worksheets/sheet${i + 3}.xml`]!)
      expect(xml, table.name).not.toMatch(/<f[ >/]/)
      const rows = rowsOfSheet(xml, files['xl/sharedStrings.xml'])
      expect(rows).toHaveLength(WORDS.length + 1)
      const columns = columnsOf(table).map(({ name }) => name)
      expect(rows[0]).toEqual(columns)
      const at = columns.findIndex(name => ['quote', 'title', 'name', 'explanation', 'quote_a'].includes(name))
      const shown = WORDS.map(words => (words.length > 32_767 ? `${words.slice(0, 32_766)}…` : words))
      expect(
        rows.slice(1).map(row => row[at]),
        table.name,
      ).toEqual(shown)
    }
  })

  it('NDJSON of a large table: a record to a line', async () => {
    const sources = TABLES.get('sources')!
    const records = Array.from({ length: LARGE + 1 }, (_, i) =>
      recordOf(sources, WORDS[i % (WORDS.length - 1)]!, i + 1),
    )
    const lines = strFromU8(
      gunzipSync(onlyFile(await ndjson.make(opened(published({ sources: records }).dist)))),
    ).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map(line => JSON.parse(line))).toEqual(records)
  })
})

describe('Markdown', () => {
  const made = async (name: string) => {
    const dataset = opened(published({ sources: recordsOf(TABLES.get('sources')!) }).dist)
    return new Map([...(await codebook.make(dataset)), ...(await documents.make(dataset))]).get(name) as string
  }

  it.each(['README.md', 'DATASHEET.md', 'CODEBOOK.md'])(
    '%s: every row of a table has the cells of its head',
    async name => {
      const lines = (await made(name)).split(/\r\n|\r|\n/)
      const blocks = lines.join('\n').match(/(?:^\|.*\n)+/gm)!
      expect(blocks.length).toBeGreaterThan(1)
      for (const block of blocks) {
        const [head, ...rows] = block
          .trimEnd()
          .split('\n')
          .map(row => row.match(/(?<!\\)(?:\\\\)*\|/g)!.length)
        expect(rows.filter(cells => cells !== head)).toEqual([])
      }
    },
  )

  it('words of a source are not taken for parts of the document', async () => {
    expect(await made('README.md')).toContain('| {{title}} |')
  })
})

// The reader's own takes a byte order mark away.
const stringFromBytes = (bytes: Uint8Array) => bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Integers are 64 bits wide in the file. */
const narrowed = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )

const numberOf = (id: unknown): number => Number(String(id).replace(/.*-/, ''))

function inSqlite(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
