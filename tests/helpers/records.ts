import type { TableRecord } from '../../pipeline/core/document.ts'
import type { Range } from '../../pipeline/grammar/counted.ts'
import type { Knowledge } from '../../pipeline/grammar/knowledge.ts'
import { type Reading, read, spanOfTokens } from '../../pipeline/grammar/reading.ts'
import { extract } from '../../pipeline/stages/extract.ts'
import { normalize } from '../../pipeline/stages/normalize.ts'
import type { RecordOf, TableName } from '../../schemas/index.ts'
import { documentOf, withoutRegistry } from './knowledge.ts'

/** All records of a text, as published. */
export function allRecordsOf(text: string, knowledge: Knowledge = withoutRegistry): TableRecord[] {
  const document = documentOf(text)
  return normalize(document, extract(document, knowledge), knowledge)
}

/** The records of one table of a text. */
export const recordsOf = <T extends TableName>(
  table: T,
  text: string,
  knowledge: Knowledge = withoutRegistry,
): RecordOf<T>[] =>
  allRecordsOf(text, knowledge).flatMap(record => (record.table === table ? [record.record as RecordOf<T>] : []))

/** What the grammar reads out of a text. */
export const readingOf = (text: string, knowledge: Knowledge = withoutRegistry): Reading =>
  read(documentOf(text), knowledge)

/** The words of a range of tokens, as they stand; null for none. */
export function wordsOf({ tokens }: Pick<Reading, 'tokens'>, range: Range | null | undefined): string | null {
  if (!range) return null
  const { start, end } = spanOfTokens(tokens, range)
  return tokens.text.slice(start, end)
}
