/** Reads tables back, record by record, whatever the format: the same records, types and nulls from each. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse as parseCsv } from 'csv-parse'
import { parseDocument } from 'yaml'
import type { Table } from '../core/schema.ts'
import { columnsOf } from './columns.ts'
import { recordReader } from './read/cells.ts'
import { linesOf } from './read/lines.ts'

export type ReadRecord = Readonly<Record<string, unknown>>

/** A record of a JSON table and its line. */
export interface ReadLine {
  readonly record: ReadRecord
  readonly line: string
}

/** Records of a JSON table with a record to a line. */
export function* readJsonLines(path: string): Generator<ReadLine> {
  let at = 0
  let ended = false
  for (const text of linesOf(path)) {
    at++
    if (at === 1 && (text === '[' || text === '[]')) ended = text === '[]'
    else if (at > 1 && !ended && text === ']') ended = true
    else if (at > 1 && !ended) {
      const line = text.endsWith(',') ? text.slice(0, -1) : text
      yield { record: JSON.parse(line), line }
    } else throw new Error(`line ${at}: no record of a list with a record to a line`)
  }
  if (!ended) throw new Error('the list does not end')
}

/** Records of a YAML table: each begins with `- ` and is parsed apart. */
export function* readYaml(path: string): Generator<ReadRecord> {
  let item = ''
  const take = function* (): Generator<ReadRecord> {
    if (item === '') return
    const document = parseDocument(item)
    if (document.errors[0]) throw document.errors[0]
    const list: unknown = document.toJS()
    if (!Array.isArray(list)) throw new Error('no list')
    yield* list
  }
  for (const line of linesOf(path)) {
    if (line.startsWith('- ')) {
      yield* take()
      item = ''
    }
    item += `${line}\n`
  }
  yield* take()
}

/** Records of a CSV table, without the field that CSV keeps in a table of its own. */
export async function* readCsv(path: string, table: Table): AsyncGenerator<ReadRecord> {
  const header = columnsOf(table).map(({ name }) => name)
  const record = recordReader(table)
  let first = true
  for await (const cells of readCells(path)) {
    if (!first) yield record(cells)
    else if (cells.join() !== header.join())
      throw new Error(`columns ${cells.join()} where the schema has ${header.join()}`)
    first = false
  }
  if (first) throw new Error('no header')
}

/** Rows of a CSV file as RFC 4180 has it, the header among them. */
export async function* readCells(path: string): AsyncGenerator<string[]> {
  const parser = parseCsv({ record_delimiter: '\r\n', bom: false })
  // What goes wrong on either side ends the loop below.
  pipeline(createReadStream(path), parser, () => {})
  for await (const cells of parser) yield cells
}
