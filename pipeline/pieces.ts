import type { Checked } from './checks/check.ts'
import type { Tables } from './core/schema.ts'
import { byTable } from './facts.ts'
import { evidenceCsv } from './formats/csv.ts'
import { FORMATS } from './formats/index.ts'

/** Part of a file of the dataset: bytes to be put after those of earlier batches. */
export interface Piece {
  readonly format: string
  readonly table: string
  readonly records: number
  readonly bytes: Uint8Array
}

const PART = 5000

/** Records in every format, gathered document by document: what is written can be forgotten. */
export class Pieces {
  readonly #tables: Tables
  readonly #parts = new Map<
    string,
    { format: string; table: string; separator: string; texts: string[]; records: number }
  >()

  constructor(tables: Tables) {
    this.#tables = tables
  }

  add(entries: readonly Checked[]): void {
    // In parts: the records of one large text are longer than a string can be.
    for (let from = 0; from < entries.length; from += PART) this.#add(entries.slice(from, from + PART))
  }

  #add(entries: readonly Checked[]): void {
    for (const [table, of] of byTable(entries)) {
      const schema = this.#tables.get(table)!
      for (const { name, separator, piece } of FORMATS) this.#put(name, table, separator, piece(of, schema), of.length)
    }
    const evidence = evidenceCsv.piece(entries)
    if (evidence !== '') this.#put('csv', evidenceCsv.name, '', evidence, 0)
  }

  /** A piece for each file that was added to. */
  list(): Piece[] {
    const encoder = new TextEncoder()
    return [...this.#parts.values()].map(({ format, table, separator, texts, records }) => {
      const parts = texts.map((text, i) => encoder.encode(i > 0 ? separator + text : text))
      return { format, table, records, bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts) }
    })
  }

  #put(format: string, table: string, separator: string, text: string, records: number): void {
    const key = `${format}/${table}`
    const part = this.#parts.get(key) ?? { format, table, separator, texts: [], records: 0 }
    this.#parts.set(key, part)
    part.texts.push(text)
    part.records += records
  }
}

/** Records in every format: a piece for each file that they add to. */
export function piecesOf(entries: readonly Checked[], tables: Tables): Piece[] {
  const pieces = new Pieces(tables)
  pieces.add(entries)
  return pieces.list()
}
