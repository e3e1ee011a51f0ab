/** The CSV files of a dataset as descriptions tell of them. */
import { type JsonSchema, type OneType, unwrap } from '../core/schema.ts'
import { type Column, columnsOf } from '../formats/columns.ts'
import { EVIDENCE_COLUMNS, evidenceCsv } from '../formats/csv.ts'
import type { PublishedDataset } from './dataset.ts'

/** A column, the schema of its values without null, and whether a cell may be empty. */
export interface DescribedColumn extends Column {
  readonly schema: OneType
  readonly description: string
  readonly nullable: boolean
}

export interface Resource {
  readonly name: string
  readonly path: string
  readonly description: string
  readonly columns: readonly DescribedColumn[]
  readonly primaryKey: readonly string[]
  /** Columns with a single id, and the one table that it is in. */
  readonly references: readonly { readonly column: string; readonly table: string }[]
}

/** The CSV files in published order; last the table of evidence, which only CSV has. */
export function resourcesOf({ tables }: Pick<PublishedDataset, 'tables'>): Resource[] {
  const resources = [...tables.values()].map((table): Resource => {
    const columns = columnsOf(table).map(column => described(column, table.record))
    const single = new Set(columns.filter(({ type }) => type === 'string').map(({ name }) => name))
    const references = Object.entries(table.foreignKeys)
      .filter(([column, targets]) => single.has(column) && targets.length === 1)
      .map(([column, targets]) => ({ column, table: targets[0]! }))
    const { name, description } = table
    return { name, path: `csv/${name}.csv`, description, columns, primaryKey: ['id'], references }
  })
  return [...resources, EVIDENCE_RESOURCE]
}

function described(column: Column, record: JsonSchema): DescribedColumn {
  let at: OneType = { properties: record.properties ?? {} }
  let nullable = false
  let description = ''
  for (const name of column.path) {
    const field: JsonSchema = at.properties![name]!
    const inner = unwrap(field)
    nullable ||= inner.nullable
    description = field.description ?? inner.schema.description ?? description
    at = inner.schema
  }
  return { ...column, schema: at, description, nullable: nullable || column.type === 'list' || column.type === 'json' }
}

const EVIDENCE_TEXT: Readonly<Record<(typeof EVIDENCE_COLUMNS)[number], string>> = {
  record_id: 'The record, in whatever table its id is.',
  field: 'The field of the record that was read from the words; `measures.0` is the first item of a list.',
  source_id: 'The source the words stand in.',
  start: 'First code point of the words in text/<source_id>.txt (Unicode code points).',
  end: 'Code point after the last one (half-open).',
  text: 'The words, exactly as they stand.',
}

const EVIDENCE_RESOURCE: Resource = {
  name: evidenceCsv.name,
  path: `csv/${evidenceCsv.name}.csv`,
  description: 'One line per field that was read from words, and where they stand.',
  columns: EVIDENCE_COLUMNS.map((name): DescribedColumn => {
    const number = name === 'start' || name === 'end'
    const schema: OneType = number ? { type: 'integer', minimum: 0 } : { type: 'string', minLength: 1 }
    const plain = { path: [name], item: 'string', empty: 'null', nullable: false } as const
    return { name, ...plain, type: number ? 'number' : 'string', schema, description: EVIDENCE_TEXT[name] }
  }),
  primaryKey: ['record_id', 'field'],
  references: [{ column: 'source_id', table: 'sources' }],
}
