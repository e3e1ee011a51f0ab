import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Document, TableRecord } from '../core/document.ts'
import type { Message } from '../core/message.ts'
import { offsetsOf } from '../core/offsets.ts'
import { countWords } from '../core/words.ts'
import { decode } from './ingest/decode.ts'
import type { RawFile } from './ingest/folder.ts'
import type { SourceEntry } from './ingest/sources.ts'

/** A text to be read, and what is said of it. Plain data, so that it crosses workers. */
export interface Assignment {
  readonly raw: RawFile
  readonly entry: SourceEntry
}

export interface Ingested {
  readonly document?: Document
  /** The bytes as received, for publishing. */
  readonly bytes?: Uint8Array
  readonly faults: readonly Message[]
}

/** Which text? Bytes to text, unchanged. The only stage that reads the sources. */
export function ingest({ raw, entry }: Assignment): Ingested {
  let bytes: Buffer
  try {
    bytes = readFileSync(raw.path)
  } catch (error) {
    const actual = `${(error as NodeJS.ErrnoException).code} when it was read`
    return { faults: [{ file: raw.path, rule: 'ingest/read', actual, expected: 'a readable file' }] }
  }
  const faults: Message[] = []
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (entry.sha256 && entry.sha256.value !== sha256) {
    const { at, value } = entry.sha256
    faults.push({ ...at, actual: `sha256 ${value} for ${raw.file}`, expected: `${sha256}, the hash of the file` })
  }
  const { text, fault } = decode(bytes, raw.path)
  if (fault) faults.push(fault)
  if (faults.length > 0 || text === undefined) return { faults }
  return { document: { id: raw.id, file: raw.file, text, sha256, meta: entry.meta }, bytes, faults }
}

/** What is published of the document itself. */
export function sourceRecord({ id, file, text, sha256, meta }: Document): TableRecord<'sources'> {
  const { title, publisher, author, published, party, party_basis, kind, language, url, notes } = meta
  const record = {
    ...{ id, file, title, publisher, author, published, party, party_basis, kind, language, url, sha256 },
    // Texts are published byte for byte as they were received.
    text_sha256: sha256,
    characters: offsetsOf(text).points,
    words: countWords(text),
    lineage: null,
    notes,
  }
  return { table: 'sources', record }
}
