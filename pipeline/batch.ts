import { type DocumentFacts, documentFacts } from './analysis/index.ts'
import type { Checked } from './checks/check.ts'
import type { Message } from './core/message.ts'
import { Messages } from './core/messages.ts'
import { type Facts, factsOf } from './facts.ts'
import { processDocument, type Setting } from './job.ts'
import { type Piece, Pieces } from './pieces.ts'
import type { Assignment, PublishedText } from './stages/ingest.ts'

/** A text to publish. */
export interface BatchText extends PublishedText {
  readonly id: string
  /** Hash of the file as received. */
  readonly received: string
}

/** What comes of some documents: bytes to write, and what must be known of all documents. Plain data. */
export interface BatchResult {
  /** Faults of inputs; then there is nothing to publish. */
  readonly faults: readonly Message[]
  /** Records that may not be published. */
  readonly refused: readonly Message[]
  readonly texts: readonly BatchText[]
  readonly pieces: readonly Piece[]
  readonly documents: number
  readonly fromCache: number
  /** Of each document. */
  readonly facts: readonly Facts[]
  /** Records of the sources: complete only when all documents have been compared. */
  readonly sources: readonly Checked[]
  readonly compared: readonly DocumentFacts[]
}

/** Runs some documents through the stages and writes their records in every format, one after the other. */
export function runBatch(assignments: readonly Assignment[], setting: Setting): BatchResult {
  const faults: Message[] = []
  const refused = new Messages()
  const texts: BatchText[] = []
  const pieces = new Pieces(setting.tables)
  const facts: Facts[] = []
  const sources: Checked[] = []
  const compared: DocumentFacts[] = []
  let fromCache = 0
  for (const assignment of assignments) {
    const processed = processDocument(assignment, setting)
    if ('faults' in processed) {
      faults.push(...processed.faults)
      continue
    }
    const { document, published, validated } = processed
    if (processed.fromCache) fromCache++
    refused.add(validated?.messages ?? [])
    if (setting.stage !== 'publish' || !validated || validated.messages.length > 0) continue
    texts.push({ id: document.id, received: document.sha256, ...published })
    pieces.add(validated.entries.filter(({ table }) => table !== 'sources'))
    sources.push(...validated.entries.filter(({ table }) => table === 'sources'))
    compared.push(documentFacts(validated.entries, document.text))
    facts.push(factsOf(validated.entries, setting.tables))
  }
  const made = { texts, fromCache, facts, sources, compared, documents: assignments.length }
  return { ...made, faults, refused: refused.list(), pieces: pieces.list() }
}
