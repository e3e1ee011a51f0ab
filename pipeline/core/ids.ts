import { sha256 } from './hash.ts'

/**
 * Ids of records: the table's prefix and 64 bits of SHA-256 over source, table, the words of the sentence and an
 * ordinal within them. Offsets play no part, so an edit elsewhere in the text keeps them.
 */
export class Ids {
  private readonly seen = new Map<string, number>()

  constructor(private readonly source: string) {}

  /** The next id for a record of a table whose sentence has these words. */
  next(prefix: string, words: string): string {
    const base = `${prefix} ${words}`
    const ordinal = this.seen.get(base) ?? 0
    this.seen.set(base, ordinal + 1)
    return `${prefix}_${sha256(`${this.source}\n${base}\n${ordinal}`).slice(0, 16)}`
  }
}
