import { hash64 } from './hash.ts'

/**
 * Ids of records: the table's prefix and a 64-bit hash of source, table, the words of the sentence and an ordinal within
 * them. Offsets play no part, so an edit elsewhere in the text keeps them.
 */
export class Ids {
  /** Sentence by its words: their hash, and how many records of each table it has given an id. */
  private readonly sentences = new Map<string, { readonly hash: string; readonly given: Map<string, number> }>()

  constructor(private readonly source: string) {}

  /** The next id for a record of a table whose sentence has these words. */
  next(prefix: string, words: string): string {
    let sentence = this.sentences.get(words)
    if (!sentence) {
      sentence = { hash: hash64(`${this.source}\n${words}`), given: new Map() }
      this.sentences.set(words, sentence)
    }
    const ordinal = sentence.given.get(prefix) ?? 0
    sentence.given.set(prefix, ordinal + 1)
    return `${prefix}_${hash64(`${prefix} ${sentence.hash} ${ordinal}`)}`
  }
}
