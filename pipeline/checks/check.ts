import { placeOf } from '../core/lines.ts'
import type { Message } from '../core/message.ts'
import type { Offsets } from '../core/offsets.ts'
import type { Tables } from '../core/schema.ts'

/** A record as it will be published, read back from its own JSON line. */
export interface Checked {
  readonly table: string
  readonly record: Readonly<Record<string, unknown>>
  readonly line: string
}

/** The text that records were read from. */
export interface CheckedText {
  /** What messages call it. */
  readonly path: string
  readonly text: string
  readonly offsets: Offsets
}

export interface CheckContext {
  readonly tables: Tables
  /** Records in published order: those of one document, or of a registry (then there is no text). */
  readonly entries: readonly Checked[]
  readonly source: CheckedText | null
}

/** A check is data; it names every fault and repairs none. */
export interface Check {
  readonly name: string
  readonly description: string
  readonly check: (context: CheckContext) => Message[]
}

/** A message about a record, placed at its words. */
export function about(
  { source }: CheckContext,
  { table, record }: Checked,
  rule: string,
  actual: string,
  expected: string,
): Message {
  const said = { rule: `check/${rule}`, actual: `${table} ${record.id}: ${actual}`, expected }
  if (!source || typeof record.start !== 'number') return { file: `${table}`, ...said }
  return { file: source.path, ...placeOf(source.text, source.offsets.toUnit(record.start)), ...said }
}

/** The words at offsets in code points. */
export const wordsAt = ({ text, offsets }: CheckedText, start: number, end: number): string =>
  text.slice(offsets.toUnit(start), offsets.toUnit(end))
