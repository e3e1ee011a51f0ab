import { type JsonSchema, type Table, unwrap } from '../../core/schema.ts'
import { type Column, columnsOf, EVIDENCE } from '../columns.ts'
import { splitList } from '../csv.ts'

/** Turns the cells of a CSV record into the record, with the types and nulls that the schema gives its fields. */
export function recordReader(table: Table): (cells: readonly string[]) => Record<string, unknown> {
  const columns = columnsOf(table)
  const byName = new Map(columns.map((column, i) => [column.name, { column, i }]))

  const read = (name: string, field: JsonSchema, cells: readonly string[]): unknown => {
    const known = byName.get(name)
    if (known) return cellValue(cells[known.i] ?? '', known.column)
    const { schema, nullable } = unwrap(field)
    const within = columns.flatMap((column, i) => (column.name.startsWith(`${name}.`) ? [cells[i]] : []))
    if (nullable && within.every(cell => cell === '')) return null
    return fieldsOf(`${name}.`, schema, cells)
  }
  const fieldsOf = (prefix: string, schema: JsonSchema, cells: readonly string[]) =>
    Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([name]) => prefix !== '' || name !== EVIDENCE)
        .map(([name, field]) => [name, read(`${prefix}${name}`, field, cells)]),
    )
  return cells => fieldsOf('', table.record, cells)
}

/** The value that a cell stands for. Throws where the text does not fit the type. */
function cellValue(text: string, { type, item, empty, name }: Column): unknown {
  if (text === '') return empty === 'list' ? [] : null
  if (type === 'list') return splitList(text).map(part => scalar(part, item, name))
  return type === 'json' ? JSON.parse(text) : scalar(text, type, name)
}

function scalar(text: string, type: 'string' | 'number' | 'boolean', name: string): unknown {
  if (type === 'string') return text
  const value: unknown = JSON.parse(text)
  if (typeof value !== type) throw new Error(`${name}: ${text} is no ${type}`)
  return value
}
