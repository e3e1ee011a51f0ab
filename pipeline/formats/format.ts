import type { Table } from '../core/schema.ts'

/** A record that passed: as a value and as the JSON line that was validated. */
export interface Entry {
  readonly record: Readonly<Record<string, unknown>>
  readonly line: string
}

/**
 * How tables are written. A file is `header`, pieces with `separator` between them, `footer`; a file without records
 * is `empty`. Pieces are made apart from one another, so that workers can make them in any order.
 */
export interface Format {
  /** Folder and extension of its files. */
  readonly name: string
  readonly header: (table: Table) => string
  readonly piece: (entries: readonly Entry[], table: Table) => string
  readonly separator: string
  readonly footer: string
  readonly empty: (table: Table) => string
}
