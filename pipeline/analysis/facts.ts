/** What the analysis must know of one document: little beside the records, so that a corpus fits into memory. */
import type { RecordOf, TableName } from '../../schemas/index.ts'
import { checksOf } from './arithmetic/checks.ts'
import { type TimeFacts, timeFacts } from './arithmetic/cross.ts'
import { comparableOf } from './compare/facts.ts'
import type { Comparable } from './compare/said.ts'
import { type ReuseFacts, reuseFacts } from './reuse/facts.ts'

/** A validated record as analyses read it. */
export interface Statement {
  readonly table: TableName
  readonly record: Readonly<Record<string, unknown>>
}

/** The source, as far as comparisons name it. */
export interface ComparedSource {
  readonly id: string
  readonly published: string | null
  readonly party: string | null
}

/** Plain data: it crosses workers. */
export interface DocumentFacts {
  readonly source: ComparedSource
  /** What may be compared with what other sources state. */
  readonly statements: readonly Comparable[]
  /** What tells whether another text shares words or figures with this one. */
  readonly reuse: ReuseFacts
  /** What may be counted against the times of another document. */
  readonly times: TimeFacts
  /** Checks of arithmetic within the document. */
  readonly checks: readonly RecordOf<'checks'>[]
}

/** The facts of a document, from its validated records and its text. */
export function documentFacts(
  entries: readonly { table: string; record: Statement['record'] }[],
  text: string,
): DocumentFacts {
  const statements = entries.map(({ table, record }): Statement => ({ table: table as TableName, record }))
  const source = statements.find(({ table }) => table === 'sources')!.record
  const words = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    source: { id: String(source.id), published: words(source.published), party: words(source.party) },
    statements: comparableOf(statements),
    reuse: reuseFacts(statements, text),
    times: timeFacts(statements, text),
    checks: checksOf(statements, text),
  }
}
