/** Rows as the CSV files of the dataset have them: RFC 4180, CR LF, lists joined by `|`. */
import type { Column } from '../../pipeline/formats/columns.ts'
import type { Row } from './dataset.ts'

export function csvOf(rows: readonly Row[], columns: readonly Pick<Column, 'name' | 'path' | 'type'>[]): string {
  const lines = rows.map(row => columns.map(column => quoted(cell(at(row, column.path), column))).join(','))
  return [columns.map(({ name }) => quoted(name)).join(','), ...lines].map(line => `${line}\r\n`).join('')
}

function at(row: Row, path: readonly string[]): unknown {
  let value: unknown = row
  for (const name of path) value = isObject(value) ? value[name] : null
  return value
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function cell(value: unknown, { type }: Pick<Column, 'type'>): string {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return type === 'json' ? JSON.stringify(value) : String(value)
  if (value.length === 0) return ''
  return type === 'list' ? value.map(item => String(item).replace(/[\\|]/g, '\\$&')).join('|') : JSON.stringify(value)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
