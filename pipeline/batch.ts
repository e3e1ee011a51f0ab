import type { Checked } from './checks/check.ts'
import type { Message } from './core/message.ts'
import type { Tables } from './core/schema.ts'
import { byTable, type Facts, factsOf } from './facts.ts'
import { evidenceCsv } from './formats/csv.ts'
import { FORMATS } from './formats/index.ts'
import { processDocument, type Setting } from './job.ts'
import type { Assignment } from './stages/ingest.ts'

/** Part of a file of the dataset: bytes to be put after those of earlier batches. */
export interface Piece {
  readonly format: string
  readonly table: string
  readonly records: number
  readonly bytes: Uint8Array
}

/** What comes of some documents: bytes to write, and what must be known of all documents. Plain data. */
export interface BatchResult {
  /** Faults of inputs; then there is nothing to publish. */
  readonly faults: readonly Message[]
  /** Records that may not be published. */
  readonly refused: readonly Message[]
  readonly texts: readonly { readonly id: string; readonly sha256: string; readonly bytes: Uint8Array }[]
  readonly pieces: readonly Piece[]
  readonly documents: number
  readonly fromCache: number
  readonly facts: Facts
}

/** Runs some documents through the stages and writes their records in every format. */
export function runBatch(assignments: readonly Assignment[], setting: Setting): BatchResult {
  const faults: Message[] = []
  const refused: Message[] = []
  const texts: BatchResult['texts'][number][] = []
  const entries: Checked[] = []
  let fromCache = 0
  for (const assignment of assignments) {
    const processed = processDocument(assignment, setting)
    if ('faults' in processed) {
      faults.push(...processed.faults)
      continue
    }
    const { document, bytes, validated } = processed
    if (processed.fromCache) fromCache++
    refused.push(...(validated?.messages ?? []))
    if (setting.stage !== 'publish') continue
    texts.push({ id: document.id, sha256: document.sha256, bytes })
    for (const entry of validated?.entries ?? []) entries.push(entry)
  }
  const good = faults.length === 0 && refused.length === 0 ? entries : []
  return {
    ...{ faults, refused, texts, fromCache, documents: assignments.length },
    pieces: piecesOf(good, setting.tables),
    facts: factsOf(good, setting.tables),
  }
}

/** The records of a batch in every format: a piece for each file that they add to. */
export function piecesOf(entries: readonly Checked[], tables: Tables): Piece[] {
  const encoder = new TextEncoder()
  const pieces: Piece[] = []
  for (const [table, of] of byTable(entries)) {
    for (const format of FORMATS) {
      const bytes = encoder.encode(format.piece(of, tables.get(table)!))
      pieces.push({ format: format.name, table, records: of.length, bytes })
    }
  }
  const evidence = evidenceCsv.piece(entries)
  if (evidence !== '')
    pieces.push({ format: 'csv', table: evidenceCsv.name, records: 0, bytes: encoder.encode(evidence) })
  return pieces
}
