import { createHash } from 'node:crypto'
import { type Cache, STAGES, type Stage } from './cache.ts'
import type { CheckedText } from './checks/check.ts'
import type { Document, Extraction, TableRecord } from './core/document.ts'
import type { Message } from './core/message.ts'
import { offsetsOf } from './core/offsets.ts'
import type { Tables } from './core/schema.ts'
import type { Knowledge } from './grammar/knowledge.ts'
import { extract } from './stages/extract.ts'
import type { Readers } from './stages/ingest/formats/format.ts'
import { type Assignment, ingest, type PublishedText, sourceRecord } from './stages/ingest.ts'
import { normalize } from './stages/normalize.ts'
import type { Validators } from './stages/validate/schemas.ts'
import { type Validated, validate } from './stages/validate.ts'

/** What all documents of a run have in common. */
export interface Setting {
  readonly tables: Tables
  readonly validators: Validators
  /** For the formats of this run that are not plain text. */
  readonly readers: Readers
  /** Loaded when a document needs it first. */
  readonly knowledge: () => Knowledge
  readonly cache: Cache
  /** The last stage to run. */
  readonly stage: Stage
  /** The stages whose results are kept in build/. */
  readonly kept: ReadonlySet<Stage>
  /** Whether to make everything anew. */
  readonly force: boolean
  /** Fingerprint of code, schemas and configuration: part of every key. */
  readonly fingerprint: string
}

export interface Processed {
  readonly document: Document
  readonly published: PublishedText
  /** Absent where the run ends before. */
  readonly validated?: Validated
  readonly fromCache: boolean
}

/** One document through the stages. Depends on nothing but the document and the setting: no clock, no other document. */
export function processDocument(assignment: Assignment, setting: Setting): Processed | { faults: readonly Message[] } {
  const ingested = ingest(assignment, setting.readers)
  if (!ingested.document) return ingested
  const { document, published } = ingested
  const { cache, knowledge } = setting
  const key = keyOf(document, setting.fingerprint)
  const { id } = document
  const runs = (stage: Stage) => STAGES.indexOf(stage) <= STAGES.indexOf(setting.stage)
  const known = runs('normalize') && !setting.force ? recordsFrom(cache.read('normalize', id, key)) : undefined

  /** Leaves the result of a stage in build/, unless it is there from the run that these records come from. */
  const keep = (stage: Stage, members: () => readonly string[]) => {
    if (!setting.kept.has(stage) || (known && cache.has(stage, id, key))) return
    cache.write(stage, id, key, members())
  }

  keep('ingest', () => [`"document": ${JSON.stringify(document, null, 1)}`])
  const made = { document, published, fromCache: known !== undefined }
  if (!runs('extract')) return made
  if (!runs('normalize') && !setting.force && cache.has('extract', id, key)) return { ...made, fromCache: true }

  const extraction = known ? {} : extract(document, knowledge())
  if (!known) keep('extract', () => ['"findings": ', ...tablesOfLines(extraction)])
  if (!runs('normalize')) return made

  const records = known ?? normalize(document, extraction, knowledge())
  keep('normalize', () => ['"records": ', ...lines(records)])
  if (!runs('validate')) return made

  // Lines are those of the text that is published.
  const path = assignment.raw.format === 'text' ? assignment.raw.path : `text/${id}.txt`
  const source: CheckedText = { path, text: document.text, offsets: offsetsOf(document.text) }
  const entries = [sourceRecord(document, published.sha256), ...records]
  const validated = validate(entries, source, setting.tables, setting.validators)
  keep('validate', () => [`"records": ${validated.entries.length},\n"messages": `, ...lines(validated.messages)])
  return { ...made, validated }
}

/** Hash of everything that the records of a document depend on. */
function keyOf({ id, file, sha256, meta }: Document, fingerprint: string): string {
  return createHash('sha256')
    .update(JSON.stringify([id, file, sha256, meta, fingerprint]))
    .digest('hex')
}

function recordsFrom(cached: unknown): TableRecord[] | undefined {
  const { records } = (cached ?? {}) as { records?: unknown }
  return Array.isArray(records) ? records : undefined
}

const PART = 1000

/** JSON of a list, an item to a line, in parts of a thousand items. */
function lines(items: readonly unknown[]): string[] {
  const parts: string[] = ['[\n']
  for (let from = 0; from < items.length; from += PART) {
    const part = items.slice(from, from + PART).map(item => JSON.stringify(item))
    parts.push((from > 0 ? ',\n' : '') + part.join(',\n'))
  }
  return [...parts, '\n]']
}

const tablesOfLines = (extraction: Extraction): string[] => [
  '{\n',
  ...Object.entries(extraction).flatMap(([table, findings], i) => [
    `${i > 0 ? ',\n' : ''}${JSON.stringify(table)}: `,
    ...lines(findings),
  ]),
  '\n}',
]
