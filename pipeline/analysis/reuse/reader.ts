import { type Offsets, offsetsOf } from '../../core/offsets.ts'
import { distinct, shinglesOf } from './shingles.ts'
import { type Words, wordsOf } from './words.ts'

/** A text read to be compared. */
export interface ReadText {
  readonly text: string
  readonly words: Words
  /** In the order of the text. */
  readonly shingles: Float64Array
  /** Sorted, each once. */
  readonly distinct: Float64Array
  readonly offsets: Offsets
}

/** Above this many characters the texts read first are forgotten. */
const KEPT_CHARACTERS = 4e6

/** Reads texts, and keeps the last ones: a text is compared with one after another. */
export function readerOf(textOf: (source: string) => string): (source: string) => ReadText {
  const kept = new Map<string, ReadText>()
  let characters = 0
  return source => {
    const known = kept.get(source)
    // Put at the end again: what was used last goes last.
    if (known && kept.delete(source)) kept.set(source, known)
    if (known) return known
    const text = textOf(source)
    const words = wordsOf(text)
    const shingles = shinglesOf(words)
    const read = { text, words, shingles, distinct: distinct(shingles), offsets: offsetsOf(text) }
    for (const [name, old] of kept) {
      if (characters + text.length <= KEPT_CHARACTERS) break
      characters -= old.text.length
      kept.delete(name)
    }
    characters += text.length
    kept.set(source, read)
    return read
  }
}
