/** The published tables as the page uses them: by id, by source, and what leads to what. */
import type { Payload } from '../../pipeline/packaging/explorer-payload.ts'
import type { RecordOf, TableName } from '../../schemas/index.ts'

export type { Payload, Tables } from '../../pipeline/packaging/explorer-payload.ts'

/** Any record: all have an id. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** Words of a text: code points, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A record that was read from words. */
export interface TextRow extends Row, Span {
  readonly source_id: string
  readonly quote: string
  readonly event_id: string | null
  readonly voice: string
  readonly claimant: string | null
  readonly rule: string
  readonly review: readonly string[]
  readonly evidence: Readonly<Record<string, Span & { readonly text: string }>>
}

export interface Found {
  readonly table: string
  readonly row: Row
}

export interface Dataset {
  readonly payload: Payload
  /** What stands before the address of its records. */
  readonly prefix: string
  rows<T extends TableName>(table: T): readonly RecordOf<T>[]
  find(table: string, id: string): Row | undefined
  /** A record with such an id, in whatever table of records read from a text or made of them. */
  anywhere(id: string): Found | undefined
  /** Records read from a source, by table. */
  marks(source: string): ReadonlyMap<string, readonly TextRow[]>
  /** Comparisons and checks that a record is part of. */
  analyses(id: string): readonly Found[]
  /** Claims that are part of a claim. */
  parts(id: string): readonly RecordOf<'claims'>[]
}

/** Sentences cover everything: only those that gave no record are marked. */
const isMarked = (table: string, row: Row): row is TextRow =>
  isTextRow(row) && (table !== 'coverage' || row.reason !== null)
const ANALYSES = ['comparisons', 'checks'] as const

/** Whether a record was read from words. */
export const isTextRow = (row: Row): row is TextRow =>
  typeof row.source_id === 'string' && typeof row.start === 'number'

export function open(payload: Payload, prefix = ''): Dataset {
  const tables = Object.entries(payload.tables) as [string, readonly Row[]][]
  const byTable = new Map(tables.map(([name, rows]) => [name, new Map(rows.map(row => [row.id, row]))]))
  const marked = new Map<string, Map<string, TextRow[]>>()
  for (const [name, rows] of tables) for (const row of rows) if (isMarked(name, row)) mark(name, row)
  const analyses = new Map<string, Found[]>()
  for (const table of ANALYSES)
    for (const row of payload.tables[table] ?? [])
      for (const id of new Set(row.record_ids)) append(analyses, id, { table, row })
  const parts = new Map<string, RecordOf<'claims'>[]>()
  for (const claim of payload.tables.claims ?? []) if (claim.part_of) append(parts, claim.part_of, claim)

  function mark(name: string, row: TextRow): void {
    const source = marked.get(row.source_id) ?? new Map<string, TextRow[]>()
    marked.set(row.source_id, source)
    append(source, name, row)
  }

  return {
    payload,
    prefix,
    rows: <T extends TableName>(table: T) => (payload.tables[table] ?? []) as readonly RecordOf<T>[],
    find: (table, id) => byTable.get(table)?.get(id),
    anywhere(id) {
      for (const [table, rows] of byTable) {
        const row = rows.get(id)
        if (row) return { table, row }
      }
      return undefined
    },
    marks: source => marked.get(source) ?? new Map(),
    analyses: id => analyses.get(id) ?? [],
    parts: id => parts.get(id) ?? [],
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
