/** What is written into the explorer: its code reads it, and packaging makes it. */
import type { RecordOf, TableName } from '../../schemas/index.ts'
import type { Column } from '../formats/columns.ts'

export type Tables = { readonly [T in TableName]?: readonly RecordOf<T>[] }

export interface Payload {
  readonly info: {
    readonly name: string
    readonly title: string
    readonly version: string
    readonly released: string
    readonly description: string
    readonly notice: string
  }
  readonly tables: Tables
  /** Text of each source. */
  readonly texts: Readonly<Record<string, string>>
  /** Columns of each CSV file. */
  readonly columns: Readonly<Record<string, readonly Column[]>>
  readonly about: Readonly<Record<string, AboutTable>>
}

/** What is said of a table. */
export interface AboutTable {
  /** What one record is. */
  readonly record: string
  /** What each field means. */
  readonly fields: Readonly<Record<string, string>>
  /** Field → the tables whose ids it may hold. */
  readonly links: Readonly<Record<string, readonly string[]>>
}

/** The page's own code, its style, and the extraction that runs beside it. */
export interface Compiled {
  readonly app: string
  readonly style: string
  readonly extraction: string
  /** Licences of the libraries in it. */
  readonly licences: string
}
