/** A number that is part of another in one source and stands beside it in another. */
import type { SaidFigure } from '../said.ts'
import { overlapOf } from '../words.ts'
import type { Figure } from './figure.ts'

/** Where figures stand: those of one source by sentence, and the cluster that each belongs to. */
export interface Surroundings {
  readonly byId: ReadonlyMap<string, SaidFigure>
  readonly bySentence: ReadonlyMap<string, readonly Figure[]>
  /** Of each claim the clusters it is in. */
  readonly clustersOf: ReadonlyMap<string, ReadonlySet<number>>
}

/** A cluster seen from two sources that place it differently. */
export interface Misplaced {
  readonly within: Figure
  readonly beside: Figure
  /** The number it is part of, or what the number holds, in words. */
  readonly other: string
  readonly sort: 'total' | 'tail'
}

/** The first two figures of a cluster of which one is part of a total and the other stands beside that total. */
export function misplacedOf(figures: readonly Figure[], surroundings: Surroundings): Misplaced | null {
  return byTotals(figures, surroundings) ?? byTails(figures)
}

function byTotals(figures: readonly Figure[], { byId, bySentence, clustersOf }: Surroundings): Misplaced | null {
  const clustersOfTotals = new Map<number, Figure>()
  for (const within of figures) {
    if (within.said.relation !== 'part' || within.said.total === null) continue
    for (const cluster of clustersOf.get(within.said.total) ?? [])
      if (!clustersOfTotals.has(cluster)) clustersOfTotals.set(cluster, within)
  }
  if (clustersOfTotals.size === 0) return null
  for (const beside of figures.filter(({ said }) => mayStandBeside(said))) {
    for (const { said } of bySentence.get(sentenceKey(beside)) ?? []) {
      if (said === beside.said) continue
      for (const cluster of clustersOf.get(said.id) ?? []) {
        const within = clustersOfTotals.get(cluster)
        if (!within || within.source.id === beside.source.id) continue
        return { within, beside, other: byId.get(within.said.total!)!.text, sort: 'total' }
      }
    }
  }
  return null
}

/** A subgroup may be part of a total without a word that says so; a number that is added, or of another measure, may not. */
const mayStandBeside = ({ relation, subgroup }: SaidFigure): boolean =>
  relation === 'additional' || (relation === null && subgroup === null)

/** "6 children, including a baby" against "6 children and a baby". */
function byTails(figures: readonly Figure[]): Misplaced | null {
  const tailed = figures.filter(({ said }) => said.tail !== null).slice(0, MOST_TAILS)
  for (const holder of tailed) {
    if (!holder.said.tail?.within) continue
    for (const other of tailed) {
      const { tail } = other.said
      if (!tail || tail.within || other.source.id === holder.source.id) continue
      if (overlapOf(tail.words, holder.said.tail.words) < LIKE_TAILS) continue
      return { within: holder, beside: other, other: holder.said.tail.text, sort: 'tail' }
    }
  }
  return null
}

/** More tails of one figure than this are not compared: one pair is enough. */
const MOST_TAILS = 100
/** Two tails speak of one thing where at least this share of the shorter one's words is in the other. */
const LIKE_TAILS = 0.5

export const sentenceKey = ({ source, said }: Figure): string => `${source.id} ${said.sentence}`
