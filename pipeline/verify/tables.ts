import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Checked } from '../checks/check.ts'
import type { Message } from '../core/message.ts'
import type { Table } from '../core/schema.ts'
import { EVIDENCE } from '../formats/columns.ts'
import { type ReadLine, type ReadRecord, readCells, readCsv, readJsonLines, readYaml } from '../formats/read.ts'
import { Cursor } from './cursor.ts'

/** A table of a dataset, read in all its formats at once: each record must be the same in each. */
export class TableReader {
  readonly table: Table
  readonly #dist: string
  readonly #faults: Message[]
  readonly #json: Cursor<ReadLine>
  readonly #yaml: Cursor<ReadRecord>
  readonly #csv: Cursor<ReadRecord>

  constructor(dist: string, table: Table, faults: Message[]) {
    this.table = table
    this.#dist = dist
    this.#faults = faults
    const path = (format: string) => join(dist, format, `${table.name}.${format}`)
    this.#json = new Cursor(readJsonLines(path('json')), path('json'), faults)
    this.#yaml = new Cursor(readYaml(path('yaml')), path('yaml'), faults)
    this.#csv = new Cursor(readCsv(path('csv'), table), path('csv'), faults)
  }

  /** The next records, as long as they are of this source; all that are left where none is given. */
  async take(source?: string): Promise<Checked[]> {
    const taken: Checked[] = []
    for (;;) {
      const next = await this.#json.peek()
      if (!next || (source !== undefined && next.record.source_id !== source)) return taken
      await this.#json.take()
      const { [EVIDENCE]: _, ...flat } = next.record
      this.#compare('yaml', await this.#yaml.take(), next.record)
      this.#compare('csv', await this.#csv.take(), flat)
      taken.push({ table: this.table.name, record: next.record, line: next.line })
    }
  }

  /** Says what stands in one format after the last record of JSON. */
  async end(): Promise<void> {
    for (const [format, cursor] of [
      ['yaml', this.#yaml],
      ['csv', this.#csv],
    ] as const) {
      const more = await cursor.peek()
      if (more) this.#say(format, `record ${more.id} that JSON lacks`, 'the records of JSON')
    }
    const rest = await this.#json.peek()
    if (rest)
      this.#say(
        'json',
        `record ${rest.record.id} of ${rest.record.source_id}`,
        'records of the sources, in their order',
      )
  }

  #compare(format: string, actual: ReadRecord | undefined, expected: ReadRecord): void {
    if (actual === undefined) this.#say(format, `no record ${expected.id}`, 'the records of JSON')
    else if (!isDeepStrictEqual(actual, expected)) {
      const fields = Object.keys({ ...expected, ...actual })
      const field = fields.find(name => !isDeepStrictEqual(actual[name], expected[name]))!
      const shown = (record: ReadRecord) => JSON.stringify(record[field]) ?? 'nothing'
      this.#say(format, `${expected.id}: ${field} ${shown(actual)}`, `${shown(expected)}, as in JSON`)
    }
  }

  #say(format: string, actual: string, expected: string): void {
    const file = join(this.#dist, format, `${this.table.name}.${format}`)
    this.#faults.push({ file, rule: 'verify/formats', actual, expected })
  }
}

/** The evidence table, held against the evidence of records in their order. */
export class EvidenceReader {
  readonly #path: string
  readonly #faults: Message[]
  readonly #rows: Cursor<string[]>
  spans = 0

  constructor(dist: string, faults: Message[]) {
    this.#path = join(dist, 'csv', 'evidence.csv')
    this.#faults = faults
    this.#rows = new Cursor(readCells(this.#path), this.#path, faults)
  }

  /** Reads the rows of these records. */
  async compare(entries: readonly Checked[]): Promise<void> {
    if (this.spans === 0) await this.#header()
    for (const { record } of entries) {
      const spans = Object.entries(
        (record[EVIDENCE] ?? {}) as Record<string, { start: number; end: number; text: string }>,
      )
      for (const [field, { start, end, text }] of spans) {
        const expected = [record.id, field, record.source_id, start, end, text].map(String)
        const actual = await this.#rows.take()
        this.spans++
        if (!isDeepStrictEqual(actual, expected)) {
          this.#say(actual ? JSON.stringify(actual) : 'end of the table', `${JSON.stringify(expected)}, as in JSON`)
        }
      }
    }
  }

  async end(): Promise<void> {
    await this.#header()
    const more = await this.#rows.peek()
    if (more) this.#say(JSON.stringify(more), 'the evidence of JSON and no more')
  }

  #headed = false
  async #header(): Promise<void> {
    if (!this.#headed) await this.#rows.take()
    this.#headed = true
  }

  #say(actual: string, expected: string): void {
    this.#faults.push({ file: this.#path, rule: 'verify/evidence', actual, expected })
  }
}
