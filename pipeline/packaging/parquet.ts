/** A Parquet file per table: typed columns, lists as lists. */
import type { SchemaElement } from 'hyparquet'
import { isEmpty, rowsOf, valueAt } from './cells.ts'
import type { PublishedDataset } from './dataset.ts'
import type { Part } from './part.ts'
import { type DescribedColumn, type Resource, resourcesOf } from './resources.ts'

export const parquet: Part = {
  name: 'Parquet',
  committed: false,
  async make(dataset) {
    const { parquetWriteBuffer } = await import('hyparquet-writer')
    const fileOf = (resource: Resource) => new Uint8Array(parquetWriteBuffer(contentOf(resource, dataset)))
    return new Map(resourcesOf(dataset).map(resource => [`parquet/${resource.name}.parquet`, fileOf(resource)]))
  },
}

function contentOf(resource: Resource, dataset: PublishedDataset) {
  const rows = [...rowsOf(dataset, resource)]
  const { columns } = resource
  return {
    columnData: columns.map(column => ({
      name: column.name,
      data: rows.map(row => cellOf(valueAt(row, column), column)),
    })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
  }
}

/** The elements of a column: one, or the three levels of a list. */
function elementsOf({ name, type, item, schema }: DescribedColumn): SchemaElement[] {
  if (type !== 'list') return [{ name, ...scalarOf(type, schema.type === 'integer'), repetition_type: 'OPTIONAL' }]
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...scalarOf(item, false), repetition_type: 'OPTIONAL' },
  ]
}

function scalarOf(
  type: Exclude<DescribedColumn['type'], 'list'>,
  integer: boolean,
): Pick<SchemaElement, 'type' | 'converted_type'> {
  if (type === 'number') return { type: integer ? 'INT64' : 'DOUBLE' }
  if (type === 'boolean') return { type: 'BOOLEAN' }
  return { type: 'BYTE_ARRAY', converted_type: 'UTF8' }
}

/** What is neither scalar nor a list of scalars is JSON in text. */
function cellOf(value: unknown, { type, schema }: DescribedColumn): unknown {
  if (type === 'list') return value ?? []
  if (isEmpty(value)) return null
  if (type === 'number' && schema.type === 'integer') return BigInt(value as number)
  return type === 'json' ? JSON.stringify(value) : value
}
