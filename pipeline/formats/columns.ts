import { type JsonSchema, type OneType, type Table, unwrap } from '../core/schema.ts'

/** What a CSV cell holds: a scalar, a list of scalars, or anything else as JSON. */
export type CellType = 'string' | 'number' | 'boolean' | 'list' | 'json'

/** A column: the path of its field within a record (`['inferred', 'basis']`) and how its cells are written. */
export interface Column {
  readonly name: string
  readonly path: readonly string[]
  readonly type: CellType
  /** Type of the items of a list. */
  readonly item: 'string' | 'number' | 'boolean'
  /** What an empty cell stands for. */
  readonly empty: 'null' | 'list'
}

/** The field that is no column: in CSV it is a table of its own. */
export const EVIDENCE = 'evidence'

/** Columns of a table, in the order of its schema; objects with fixed fields become dotted columns. */
export function columnsOf(table: Pick<Table, 'record'>): Column[] {
  return Object.entries(table.record.properties ?? {})
    .filter(([name]) => name !== EVIDENCE)
    .flatMap(([name, schema]) => columnsAt([name], schema))
}

function columnsAt(path: readonly string[], field: JsonSchema): Column[] {
  const { schema, nullable } = unwrap(field)
  if (schema.type === 'object' && schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, inner]) => columnsAt([...path, name], inner))
  }
  const items = unwrap(schema.items ?? {}).schema
  const list = schema.type === 'array' && scalar(items) !== undefined
  return [
    {
      name: path.join('.'),
      path,
      type: list ? 'list' : (scalar(schema) ?? 'json'),
      item: scalar(items) ?? 'string',
      empty: schema.type === 'array' && !nullable ? 'list' : 'null',
    },
  ]
}

function scalar({ type }: OneType): 'string' | 'number' | 'boolean' | undefined {
  if (type === 'integer' || type === 'number') return 'number'
  return type === 'string' || type === 'boolean' ? type : undefined
}
