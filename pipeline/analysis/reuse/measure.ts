/** Two texts measured against each other, exactly. */
import type { DocumentFacts } from '../facts.ts'
import { bitsOfRun, figureNgrams, longestRun } from './figures.ts'
import type { ReadText } from './reader.ts'
import { SHINGLE, sampledMark, shared } from './shingles.ts'

export interface Measured {
  /** Share of the shingles of each text that stand in the other (Broder 1997). */
  readonly containmentA: number
  readonly containmentB: number
  /** Shingles that stand in both; formulas of very many documents left out, here and in the next. */
  readonly sharedShingles: number
  /** Words of the longest stretch that stands in both. */
  readonly passage: number
  /** The longest run of the same figures. */
  readonly run: readonly number[]
  /** Bits of surprise that it holds. */
  readonly runBits: number
  readonly figureNgrams: number
  /** Figures of the text that has fewer. */
  readonly fewerFigures: number
}

/** A document's facts and its text. */
export interface Side {
  readonly facts: DocumentFacts
  readonly read: ReadText
}

/** Measures two texts; `common`: marks of sampled shingles that very many documents hold. */
export function measure(a: Side, b: Side, common: ReadonlySet<number>): Measured {
  const both = shared(a.read.distinct, b.read.distinct)
  const [ours, theirs] = [a.facts.reuse.figures, b.facts.reuse.figures]
  const run = longestRun(ours, theirs)
  const ngrams = figureNgrams(theirs)
  return {
    containmentA: shareOf(both.length, a.read.distinct.length),
    containmentB: shareOf(both.length, b.read.distinct.length),
    sharedShingles: Math.round(both.length * ownShare(both, common)),
    passage: both.length === 0 ? 0 : longestPassage(a.read.shingles, b.read.shingles, new Set(both), common),
    run,
    runBits: bitsOfRun(run),
    figureNgrams: [...figureNgrams(ours).keys()].filter(ngram => ngrams.has(ngram)).length,
    fewerFigures: Math.min(ours.length, theirs.length),
  }
}

/** Four decimals: as exact as anyone reads it. */
const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4)

/**
 * Words of the longest stretch of one text that stands in the other. Follows a stretch while the next shingles agree,
 * and looks the first one up where it ends: of a sequence that stands several times in b its first place.
 */
function longestPassage(a: Float64Array, b: Float64Array, both: ReadonlySet<number>, common: ReadonlySet<number>) {
  const placeOf = new Map<number, number>()
  b.forEach((shingle, at) => {
    if (both.has(shingle) && !placeOf.has(shingle)) placeOf.set(shingle, at)
  })
  let longest = 0
  for (let at = 0; at < a.length; ) {
    const place = placeOf.get(a[at]!)
    if (place === undefined) {
      at++
      continue
    }
    let length = 1
    while (at + length < a.length && a[at + length] === b[place + length]) length++
    const own = Math.round(length * ownShare(a.subarray(at, at + length), common))
    longest = Math.max(longest, own)
    at += length
  }
  return longest === 0 ? 0 : longest + SHINGLE - 1
}

/** Share of some shingles, by those in the sample, that is not known from very many documents. */
function ownShare(shingles: Iterable<number>, common: ReadonlySet<number>): number {
  if (common.size === 0) return 1
  const marks = [...shingles].map(sampledMark).filter(mark => mark >= 0)
  return marks.length === 0 ? 1 : marks.filter(mark => !common.has(mark)).length / marks.length
}
