import { stringify } from 'csv-stringify/sync'
import { type Column, columnsOf } from './columns.ts'
import type { Entry, Format } from './format.ts'

/** CSV as RFC 4180 has it: UTF-8 without a byte order mark, CR LF, quotes where they are needed. */
export const csv: Format = {
  name: 'csv',
  header: table => rows([columnsOf(table).map(({ name }) => name)]),
  piece: (entries, table) => {
    const columns = columnsOf(table)
    return rows(entries.map(({ record }) => columns.map(column => cell(at(record, column.path), column))))
  },
  separator: '',
  footer: '',
  empty: table => csv.header(table),
}

/** Columns of the table of evidence. */
export const EVIDENCE_COLUMNS = ['record_id', 'field', 'source_id', 'start', 'end', 'text'] as const

/** The table that holds, for every field read from words, where they stand. */
export const evidenceCsv = {
  name: 'evidence',
  header: rows([[...EVIDENCE_COLUMNS]]),
  piece: (entries: readonly Entry[]): string =>
    rows(
      entries.flatMap(({ record }) =>
        Object.entries((record.evidence ?? {}) as Record<string, Record<string, unknown>>).map(
          ([field, { start, end, text }]) => [record.id, field, record.source_id, start, end, text].map(String),
        ),
      ),
    ),
}

/** Lines of cells that are text already. A lone CR or LF needs quotes too, which the library does not see. */
function rows(cells: readonly (readonly string[])[]): string {
  return stringify(cells as string[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

function at(record: unknown, path: readonly string[]): unknown {
  let value = record
  for (const name of path) {
    if (value === null || value === undefined) return null
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/** The text of a cell. Lists are joined by `|`; `|` and `\` within an item are escaped by `\`. */
function cell(value: unknown, { type }: Column): string {
  if (value === null || value === undefined) return ''
  if (type === 'list') return (value as unknown[]).map(item => String(item).replace(/[\\|]/g, '\\$&')).join('|')
  if (type === 'json') return Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value)
  return String(value)
}

/** Items of a list as `cell` joined them. */
export function splitList(text: string): string[] {
  const items: string[] = []
  let item = ''
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '|') {
      items.push(item)
      item = ''
    } else item += text[i] === '\\' ? text[++i] : text[i]
  }
  return [...items, item]
}
