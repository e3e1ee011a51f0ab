/** Sentences of two texts by what they share: rare words and figures weigh most. */
import type { Side } from './measure.ts'

/** A sentence: its features, each once, and where it stands. */
export interface Sentence {
  /** Code points. */
  readonly start: number
  readonly end: number
  /** Words, half-open. */
  readonly from: number
  readonly to: number
  readonly features: readonly number[]
  /** False for headings and items of lists, which no mark ends. */
  readonly ended: boolean
}

/** Figures are set apart from words by what is added to them: "eight" and "8" are one feature. */
const FIGURE = 2 ** 33

/** A mark that ends a sentence, and what may stand behind it. */
const ENDED = /[.!?…:;]["'“”‘’»)\]]*$/

/** The sentences of a text. Features: words without their endings, and the values of figures. */
export function sentencesOf({ facts, read }: Side): Sentence[] {
  const { sentences, figures, figureAt } = facts.reuse
  const { words, offsets } = read
  const found: Sentence[] = []
  let word = 0
  let figure = 0
  for (let at = 0; at < sentences.length; at += 2) {
    const [start, end] = [sentences[at]!, sentences[at + 1]!]
    const [first, last] = [offsets.toUnit(start), offsets.toUnit(end)]
    while (word < words.count && words.start[word]! < first) word++
    const from = word
    while (word < words.count && words.start[word]! < last) word++
    while (figure < figures.length && figureAt[figure]! < start) figure++
    const features = new Set<number>(words.stem.subarray(from, word))
    for (; figure < figures.length && figureAt[figure]! < end; figure++) features.add(FIGURE + figures[figure]!)
    found.push({
      start,
      end,
      from,
      to: word,
      features: [...features],
      ended: ENDED.test(read.text.slice(Math.max(first, last - 4), last)),
    })
  }
  return found
}

/** A figure weighs as much as so many words that are as rare. */
const FIGURE_WEIGHT = 2

/**
 * Weights of features over all sentences of both texts: the logarithm of how rare they are (Spärck Jones 1972), so
 * that words of every sentence weigh next to nothing.
 */
export class Weights {
  private readonly frequency = new Map<number, number>()
  private readonly sentences: number

  constructor(sentences: readonly Sentence[]) {
    this.sentences = sentences.length
    for (const { features } of sentences)
      for (const feature of features) this.frequency.set(feature, (this.frequency.get(feature) ?? 0) + 1)
  }

  of(feature: number): number {
    const rare = Math.log((this.sentences + 1) / (this.frequency.get(feature) ?? 1))
    return feature >= FIGURE ? FIGURE_WEIGHT * rare : rare
  }

  /** Length of the vector of some features. */
  norm(features: readonly number[]): number {
    return Math.sqrt(features.reduce((sum, feature) => sum + this.of(feature) ** 2, 0))
  }

  /** Cosine of the angle between two sets of features. */
  cosine(a: readonly number[], b: ReadonlySet<number>): number {
    const dot = a.reduce((sum, feature) => (b.has(feature) ? sum + this.of(feature) ** 2 : sum), 0)
    return dot === 0 ? 0 : dot / (this.norm(a) * this.norm([...b]))
  }
}
