import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Document, SourceMeta, TableRecord } from '../core/document.ts'
import type { Message } from '../core/message.ts'
import { offsetsOf } from '../core/offsets.ts'
import { countWords } from '../core/words.ts'
import { decode } from './ingest/decode.ts'
import type { RawFile } from './ingest/folder.ts'
import type { Read, Readers, Stated } from './ingest/formats/format.ts'
import type { SourceEntry } from './ingest/sources.ts'

/** A text to be read, and what is said of it. Plain data, so that it crosses workers. */
export interface Assignment {
  readonly raw: RawFile
  readonly entry: SourceEntry
}

/** The text as it is published: that of the document, in bytes. */
export interface PublishedText {
  readonly bytes: Uint8Array
  readonly sha256: string
}

export type Ingested =
  | { readonly document: Document; readonly published: PublishedText; readonly faults?: never }
  | { readonly document?: never; readonly faults: readonly Message[] }

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Which text? Bytes to text: a plain text unchanged, of a page or of Markdown the main text. The only stage that reads
 * the sources. `readers` are those of the formats at hand.
 */
export function ingest({ raw, entry }: Assignment, readers: Readers): Ingested {
  let bytes: Buffer
  try {
    bytes = readFileSync(raw.path)
  } catch (error) {
    const actual = `${(error as NodeJS.ErrnoException).code} when it was read`
    return { faults: [{ file: raw.path, rule: 'ingest/read', actual, expected: 'a readable file' }] }
  }
  const faults: Message[] = []
  const sha256 = sha256Of(bytes)
  if (entry.sha256 && entry.sha256.value !== sha256) {
    const { at, value } = entry.sha256
    faults.push({ ...at, actual: `sha256 ${value} for ${raw.file}`, expected: `${sha256}, the hash of the file` })
  }
  const { text, fault } = decode(bytes, raw.path)
  if (fault) faults.push(fault)
  const { main, faults: unreadable = [] } = text === undefined ? {} : mainTextOf(text, raw, readers)
  faults.push(...unreadable)
  if (faults.length > 0 || !main) return { faults }
  const document = { id: raw.id, file: raw.file, text: main.text, sha256, meta: metaOf(entry, main.stated) }
  if (raw.format === 'text') return { document, published: { bytes, sha256 } }
  const written = new TextEncoder().encode(main.text)
  return { document, published: { bytes: written, sha256: sha256Of(written) } }
}

const SILENT: Stated = { title: null, author: null, published: null }

function mainTextOf(text: string, { format, path }: RawFile, readers: Readers): Read {
  return format === 'text' ? { main: { text, stated: SILENT } } : readers[format]!(text, path)
}

/** What sources.yaml says, then what the file says of itself. */
function metaOf({ meta, said = [] }: SourceEntry, stated: Stated): SourceMeta {
  const known = { ...meta }
  for (const field of ['title', 'author', 'published'] as const)
    if (!said.includes(field)) known[field] ??= stated[field]
  return known
}

/** What is published of the document itself. */
export function sourceRecord({ id, file, text, sha256, meta }: Document, text_sha256: string): TableRecord<'sources'> {
  const { title, publisher, author, published, party, party_basis, kind, language, url, notes } = meta
  const record = {
    ...{ id, file, title, publisher, author, published, party, party_basis, kind, language, url, sha256 },
    text_sha256,
    characters: offsetsOf(text).points,
    words: countWords(text),
    lineage: null,
    notes,
  }
  return { table: 'sources', record }
}
