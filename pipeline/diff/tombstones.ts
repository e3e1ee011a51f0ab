/** Ids of records that were published and are no more: whoever cites one learns when it went, and why. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { Fault } from '../core/message.ts'
import { byCodePoint } from '../core/order.ts'
import type { TableDifference } from '../diff.ts'

const COLUMNS = ['id', 'table', 'removed_in', 'cause', 'quote'] as const
type Tombstone = Readonly<Record<(typeof COLUMNS)[number], string>>

/** Brings a list up to date in its file. Throws a Fault where it cannot be read or written. */
export function updateTombstones(path: string, version: string, differences: readonly TableDifference[]): void {
  const text = tombstonesAfter(path, version, differences)
  try {
    writeFileSync(path, text)
  } catch (error) {
    const actual = `${(error as NodeJS.ErrnoException).code} when it was written`
    throw new Fault([{ file: path, rule: 'diff/tombstones', actual, expected: 'a file that can be written' }], 2)
  }
}

/**
 * The list of removed ids after a change, as CSV. What came back is taken off, what went is put on.
 * @param path the list as it is; it need not exist
 * @param version the version in which the records are gone
 */
export function tombstonesAfter(path: string, version: string, differences: readonly TableDifference[]): string {
  const before = existsSync(path) ? readTombstones(path) : []
  const known = new Map(before.map(one => [one.id, one]))
  for (const { table, added, removed } of differences) {
    for (const { record } of added) known.delete(String(record.id))
    for (const { record, cause } of removed) {
      const quote = String(record.quote ?? record.name ?? record.key ?? record.expression ?? '')
      const id = String(record.id)
      if (!known.has(id)) known.set(id, { id, table, removed_in: version, cause, quote })
    }
  }
  const rows = [...known.values()].sort((a, b) => byCodePoint(a.table, b.table) || byCodePoint(a.id, b.id))
  return stringify(rows, { header: true, columns: [...COLUMNS], record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

/** Reads a list. Throws a Fault that names the line where it is none. */
export function readTombstones(path: string): Tombstone[] {
  const say = (line: number, actual: string) =>
    new Fault([{ file: path, line, rule: 'diff/tombstones', actual, expected: `rows of ${COLUMNS.join()}` }], 2)
  // Whatever line ends an editor or a clone left: they say nothing here.
  const [head, ...rows] = cellsOf(path, say)
  if (head?.join() !== COLUMNS.join()) throw say(1, head ? `columns ${head.join()}` : 'empty file')
  return rows.map(cells => Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i] ?? ''])) as Tombstone)
}

function cellsOf(path: string, say: (line: number, actual: string) => Fault): string[][] {
  try {
    return parse(readFileSync(path, 'utf8'), { record_delimiter: ['\r\n', '\n'] })
  } catch (error) {
    if (error instanceof CsvError) throw say(Number(error.lines), `line that cannot be read (${error.code})`)
    const actual = `${(error as NodeJS.ErrnoException).code} when it was read`
    throw new Fault([{ file: path, rule: 'diff/tombstones', actual, expected: 'a list of removed ids' }], 2)
  }
}
