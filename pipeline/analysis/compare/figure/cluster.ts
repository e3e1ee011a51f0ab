import { byCodePoint } from '../../../core/order.ts'
import type { Figure } from './figure.ts'
import { ENOUGH, scoreOf } from './score.ts'
import { amountKey } from './value.ts'

/**
 * More different figures of one event and measure than this are compared only where they are equal: the number of pairs
 * would grow with the square.
 */
const MOST = 300
/** Of sources that state the same in the same terms this many stand for all when words are compared. */
const SPOKESMEN = 4

/**
 * Figures of one event and measure, put together where they answer the same question. Equal figures first, then the
 * best-scoring pairs: average-free agglomeration, one question per source, so that two figures that one source sets apart
 * never meet (the one-to-one constraint of record linkage).
 */
export function clustersOf(figures: readonly Figure[]): Figure[][] {
  const clusters = equalOnes(figures).map(figures => new Cluster(figures))
  const compared = [...clusters].sort((a, b) => b.figures.length - a.figures.length || a.order(b)).slice(0, MOST)
  const pairs = pairsOf(compared, weightOf(figures))
  for (const { a, b } of pairs) {
    const [left, right] = [a.top(), b.top()]
    if (left !== right && left.mayTake(right)) left.take(right)
  }
  return clusters.filter(cluster => cluster.top() === cluster).map(({ figures }) => figures)
}

/** Figures that are equal in amount, unit, subgroup and place; never two of one sentence. */
function equalOnes(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>()
  const counts = new Map<string, number>()
  for (const figure of figures) {
    const { said, source } = figure
    const key = [amountKey(said), said.unit, said.subgroup, said.place].join('|')
    const here = `${key}|${source.id}|${said.sentence}`
    const times = counts.get(here) ?? 0
    counts.set(here, times + 1)
    const at = `${key}|${times}`
    const group = groups.get(at)
    if (group) group.push(figure)
    else groups.set(at, [figure])
  }
  return [...groups.values()]
}

interface Pair {
  readonly a: Cluster
  readonly b: Cluster
  readonly score: number
}

/** Pairs that score high enough, the best first. */
function pairsOf(clusters: readonly Cluster[], weight: (word: string) => number): Pair[] {
  const pairs: Pair[] = []
  clusters.forEach((a, i) => {
    for (const b of clusters.slice(i + 1)) {
      let score = Number.NEGATIVE_INFINITY
      for (const x of a.spokesmen) for (const y of b.spokesmen) score = Math.max(score, scoreOf(x, y, weight))
      if (score >= ENOUGH) pairs.push({ a, b, score })
    }
  })
  return pairs.sort((p, q) => q.score - p.score || p.a.order(q.a) || p.b.order(q.b))
}

/** Words that many figures of the group share tell less: the inverse document frequency of Spärck Jones (1972). */
function weightOf(figures: readonly Figure[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const { said } of figures) for (const word of new Set(said.words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return word => Math.log(1 + figures.length / (counts.get(word) ?? 1))
}

class Cluster {
  readonly figures: Figure[]
  readonly spokesmen: readonly Figure[]
  private into: Cluster | null = null
  /** What each source states here: its numbers and where. */
  private readonly stated = new Map<string, { readonly numbers: Set<string>; readonly sentences: Set<number> }>()

  constructor(figures: readonly Figure[]) {
    this.figures = [...figures]
    this.spokesmen = figures.slice(0, SPOKESMEN)
    for (const figure of figures) this.note(figure)
  }

  private note({ source, said }: Figure): void {
    const known = this.stated.get(source.id) ?? { numbers: new Set(), sentences: new Set() }
    known.numbers.add(`${said.value ?? amountKey(said)}`)
    known.sentences.add(said.sentence)
    this.stated.set(source.id, known)
  }

  top(): Cluster {
    let top: Cluster = this
    while (top.into) top = top.into
    return top
  }

  /** Unless a source states another number in each of the two, or the same one twice in a sentence. */
  mayTake(other: Cluster): boolean {
    for (const [source, theirs] of other.stated) {
      const ours = this.stated.get(source)
      if (!ours) continue
      const both = new Set([...ours.numbers, ...theirs.numbers])
      if (both.size > Math.min(ours.numbers.size, theirs.numbers.size)) return false
      if ([...theirs.sentences].some(sentence => ours.sentences.has(sentence))) return false
    }
    return true
  }

  take(other: Cluster): void {
    other.into = this
    this.figures.push(...other.figures)
    for (const figure of other.figures) this.note(figure)
  }

  order(other: Cluster): number {
    return byCodePoint(this.figures[0]!.said.id, other.figures[0]!.said.id)
  }
}
