import type { Document, Extraction } from '../core/document.ts'
import type { Knowledge } from '../grammar/knowledge.ts'
import { readingOf } from '../grammar/reading.ts'
import { KINDS } from '../kinds/index.ts'

/** Where? Spans only. A pure function of the document. */
export function extract(document: Document, knowledge: Knowledge): Extraction {
  const reading = readingOf(document, knowledge)
  return Object.fromEntries(KINDS.map(kind => [kind.table, kind.extract(reading)]))
}
