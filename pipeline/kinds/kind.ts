import type { TableName } from '../../schemas/index.ts'
import type { Finding } from '../core/document.ts'
import type { Knowledge } from '../grammar/knowledge.ts'
import type { Reading } from '../grammar/reading.ts'
import type { Scope } from '../grammar/scope.ts'
import type { Draft } from './draft.ts'

/** What the kinds before this one made of the same document, by table. */
export type Drafts = { readonly [N in TableName]?: readonly Draft[] }

/** What a kind may ask when it says what its findings mean. */
export interface Context {
  readonly reading: Reading
  readonly knowledge: Knowledge
  readonly scope: Scope
  readonly drafts: Drafts
}

/** One table whose records are read from texts: where they are found, and what their words mean. */
export interface Kind {
  readonly table: TableName
  /** Where: spans only, in text order. */
  extract(reading: Reading): Finding[]
  /** What it means: the values of the findings. */
  normalize(findings: readonly Finding[], context: Context): Draft[]
}
