import type { RecordOf, TableName } from '../../schemas/index.ts'
import type { Span } from './span.ts'

/** What sources.yaml, or the file itself, says of a text; everything may be unknown. */
export type SourceMeta = Pick<
  RecordOf<'sources'>,
  'title' | 'publisher' | 'author' | 'published' | 'party' | 'party_basis' | 'kind' | 'language' | 'url' | 'notes'
>

/** A text and what is known of it: what ingest hands on. Plain data, so that it crosses workers. */
export interface Document {
  readonly id: string
  /** Name of the file in the raw folder. */
  readonly file: string
  /**
   * The text that offsets refer to. That of a plain text file is the decoded file, unchanged: a BOM, CRLF and everything
   * else are part of it; that of a page or of Markdown is the main text in it.
   */
  readonly text: string
  /** SHA-256 of the bytes of the file. */
  readonly sha256: string
  readonly meta: SourceMeta
}

/** A candidate that lost, and to which rule: kept for `explain`, never published. */
export interface Lost extends Span {
  readonly rule: string
  readonly against: string
  readonly why: string
}

/** What extract finds: where, never what it means. `parts` names the spans; offsets are UTF-16 units. */
export interface Finding extends Span {
  /** Number of the finding within its document and table: how findings point at one another. */
  readonly key: number
  readonly table: TableName
  readonly rule: string
  readonly parts: Readonly<Record<string, Span>>
  /** Other findings of the same table, by key: `total` → the number this one is part of. */
  readonly links?: Readonly<Record<string, number>>
  /** What the rule that found it says of it: names of lexicon entries, never values. */
  readonly labels?: Readonly<Record<string, string>>
  readonly lost?: readonly Lost[]
}

/** Everything that extract found in a document, by table. */
export type Extraction = Readonly<Partial<Record<TableName, readonly Finding[]>>>

/** A published record and its table. */
export interface TableRecord<T extends TableName = TableName> {
  readonly table: T
  readonly record: RecordOf<T>
}
