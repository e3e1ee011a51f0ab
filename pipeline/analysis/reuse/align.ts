/** Sentence by sentence, what of one text stands in another: word for word, reworded, or translated anew. */
import type { Side } from './measure.ts'
import { type Sentence, sentencesOf, Weights } from './sentences.ts'

/** Sentences of each text that say the same: one against one, or against two where a translator split it. */
export interface Aligned {
  readonly a: readonly Sentence[]
  readonly b: readonly Sentence[]
  readonly likeness: number
}

interface Pair {
  readonly a: number
  readonly b: number
  readonly likeness: number
  /** With the likeness of the sentences before and after. */
  readonly score: number
}

/** Sentences this alike are one by themselves. */
const ALIKE = 0.42
/** Sentences this alike are, where those before or behind them are alike too. */
const ALIKE_IN_PLACE = 0.24
/** What neighbours must add then. */
const SUPPORTED = 0.3
/** How much the likeness of each neighbour counts. */
const NEIGHBOUR = 0.4
/** Less is forgotten at once: a long text has very many such pairs. */
const REMEMBERED = 0.1
/** Headings and exclamations are alike by chance. */
const LEAST_FEATURES = 6
/** How much more alike two sentences together must be. */
const GAIN = 0.04
/** A feature of more sentences than these leads to no pair: its weight is next to nothing. */
const MANY_SENTENCES = 200

/**
 * Aligns the sentences of two texts: likeness is the cosine of their weighted features; sentences whose neighbours are
 * alike, in this order, are taken at less, so that a section that was moved is aligned like one that was not (local
 * alignment, as against that of whole texts in Gale & Church 1993). Each sentence is used once, the best pairs first.
 */
export function align(sideA: Side, sideB: Side): Aligned[] {
  const [a, b] = [sentencesOf(sideA), sentencesOf(sideB)]
  const weights = new Weights([...a, ...b])
  const taken = best(pairsOf(a, b, weights))
  const [usedA, usedB] = [new Set(taken.map(pair => pair.a)), new Set(taken.map(pair => pair.b))]
  return taken
    .sort((x, y) => x.a - y.a)
    .map(pair => {
      const ours = [a[pair.a]!]
      const theirs = [b[pair.b]!]
      const grown =
        grow(theirs, ours, b, pair.b, usedB, weights, pair.likeness) ??
        grow(ours, theirs, a, pair.a, usedA, weights, pair.likeness)
      return { a: ours, b: theirs, likeness: grown ?? pair.likeness }
    })
}

/** Adds to one side the sentence before or behind it that makes both sides more alike; the likeness then, or null. */
function grow(
  side: Sentence[],
  other: readonly Sentence[],
  all: readonly Sentence[],
  at: number,
  used: Set<number>,
  weights: Weights,
  likeness: number,
): number | null {
  const features = other.flatMap(sentence => sentence.features)
  const options = [at - 1, at + 1].flatMap(next => {
    const sentence = all[next]
    if (!sentence || used.has(next) || sentence.features.length < LEAST_FEATURES) return []
    const both = new Set([...side[0]!.features, ...sentence.features])
    return [{ next, sentence, likeness: weights.cosine(features, both) }]
  })
  const [first] = options.sort((x, y) => y.likeness - x.likeness)
  if (!first || first.likeness < likeness + GAIN) return null
  used.add(first.next)
  side.push(first.sentence)
  side.sort((x, y) => x.start - y.start)
  return first.likeness
}

/** Pairs that are alike enough, each sentence once. */
function best(pairs: readonly Pair[]): Pair[] {
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  return [...pairs]
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    .filter(pair => {
      const supported = pair.likeness >= ALIKE_IN_PLACE && pair.score - pair.likeness >= SUPPORTED * NEIGHBOUR
      if (usedA.has(pair.a) || usedB.has(pair.b) || !(pair.likeness >= ALIKE || supported)) return false
      usedA.add(pair.a)
      usedB.add(pair.b)
      return true
    })
}

/** All pairs of sentences that share something of weight, by an inverted index from features to sentences. */
function pairsOf(a: readonly Sentence[], b: readonly Sentence[], weights: Weights): Pair[] {
  const holders = new Map<number, number[]>()
  b.forEach(({ features }, at) => {
    for (const feature of features) {
      const list = holders.get(feature)
      if (list) list.push(at)
      else holders.set(feature, [at])
    }
  })
  const norms = b.map(({ features }) => weights.norm(features))
  const alike = a.map(({ features }) => {
    const products = new Map<number, number>()
    if (features.length < LEAST_FEATURES) return products
    for (const feature of features) {
      const list = holders.get(feature) ?? []
      if (list.length > MANY_SENTENCES) continue
      const square = weights.of(feature) ** 2
      for (const at of list) products.set(at, (products.get(at) ?? 0) + square)
    }
    const norm = weights.norm(features)
    const likenesses = [...products].map(([at, product]): [number, number] => [at, product / (norm * norms[at]!)])
    return new Map(likenesses.filter(([, likeness]) => likeness >= REMEMBERED))
  })
  return alike.flatMap((row, at) =>
    [...row].flatMap(([other, likeness]) => {
      const theirs = b[other]!
      if (likeness < ALIKE_IN_PLACE || theirs.features.length < LEAST_FEATURES) return []
      // A heading takes up the words of a sentence without saying the same.
      if (a[at]!.ended !== theirs.ended) return []
      const score = likeness + NEIGHBOUR * (near(alike, at, other, -1) + near(alike, at, other, 1))
      return [{ a: at, b: other, likeness, score }]
    }),
  )
}

/** The likeness of the sentences before or behind a pair; one that was split or left out moves them by one. */
function near(alike: readonly Map<number, number>[], a: number, b: number, step: 1 | -1): number {
  const at = (i: number, j: number) => alike[a + step * i]?.get(b + step * j) ?? 0
  return Math.max(at(1, 1), at(1, 2), at(2, 1), at(2, 2))
}
