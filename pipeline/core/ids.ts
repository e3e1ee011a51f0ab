import { Hash64 } from './hash.ts'
import type { Span } from './span.ts'

/**
 * Ids of records: the table's prefix and a 64-bit hash of source, words of the sentence, table and an ordinal within
 * them. White space counts as one space and offsets play no part, so an edit elsewhere in the text keeps the ids.
 */
export class Ids {
  private readonly source: Hash64
  private readonly sentences: (Hash64 | undefined)[] = []
  /** How many records of a table have an id of a sentence with these words: its hash without the ordinal. */
  private readonly given = new Map<string, number>()

  /** `sentences` are those of the text, which records name by number. */
  constructor(
    source: string,
    private readonly text: string,
    private readonly spans: readonly Span[],
  ) {
    this.source = Hash64.start().text(source).unit(10)
  }

  /** The next id for a record of a table in a sentence. */
  next(prefix: string, sentence: number): string {
    const words = this.words(sentence).fork().unit(10).text(prefix)
    const base = words.hex()
    const ordinal = this.given.get(base) ?? 0
    this.given.set(base, ordinal + 1)
    return `${prefix}_${ordinal === 0 ? base : words.unit(10).unit(ordinal).hex()}`
  }

  private words(sentence: number): Hash64 {
    const known = this.sentences[sentence]
    if (known) return known
    const hash = this.source.fork()
    const { start, end } = this.spans[sentence]!
    let space = false
    for (let at = start; at < end; at++) {
      const unit = this.text.charCodeAt(at)
      const blank = unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0xa0
      if (!blank) hash.unit(unit)
      else if (!space) hash.unit(0x20)
      space = blank
    }
    this.sentences[sentence] = hash
    return hash
  }
}
