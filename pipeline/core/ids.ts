import { sha256 } from './hash.ts'

/**
 * Ids of records: the table's prefix and 64 bits of SHA-256 over source, table, the words of the sentence and an
 * ordinal within them. Offsets play no part, so an edit elsewhere in the text keeps them.
 */
export class Ids {
  /** Sentence by its words: their digest, and how many records of each table it has given an id. */
  private readonly sentences = new Map<string, { readonly digest: string; readonly given: Map<string, number> }>()

  constructor(private readonly source: string) {}

  /** The next id for a record of a table whose sentence has these words. */
  next(prefix: string, words: string): string {
    let sentence = this.sentences.get(words)
    if (!sentence) {
      // Long sentences are hashed once; the ids of their records are hashes of this short digest.
      sentence = { digest: sha256(`${this.source}\n${words}`).slice(0, 32), given: new Map() }
      this.sentences.set(words, sentence)
    }
    const ordinal = sentence.given.get(prefix) ?? 0
    sentence.given.set(prefix, ordinal + 1)
    return `${prefix}_${sha256(`${prefix} ${sentence.digest} ${ordinal}`).slice(0, 16)}`
  }
}
