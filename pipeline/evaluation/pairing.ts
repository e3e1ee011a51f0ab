/** Pairs annotated items with records, one to one, the best pair first. */
import type { GoldItem, OtherRecord } from './other-gold.ts'

export interface Pairing {
  readonly gold: readonly GoldItem[]
  readonly records: readonly OtherRecord[]
  /** Items and the records they took. */
  readonly taken: ReadonlyMap<GoldItem, OtherRecord>
}

/** `score` is how well an item and a record go together; 0 or less: not at all. Items that are not doubtful go first. */
export function pairUp<G extends GoldItem>(
  gold: readonly G[],
  records: readonly OtherRecord[],
  score: (gold: G, record: OtherRecord) => number,
): Pairing {
  const candidates = gold.flatMap((item, i) =>
    records.flatMap((record, j) => {
      const value = score(item, record)
      return value > 0 ? [{ item, record, value, i, j }] : []
    }),
  )
  // Later ones first where all else is equal: so counts tests/peer/score_other.py, and the two must agree.
  candidates.sort((a, b) => isDoubtful(a.item) - isDoubtful(b.item) || b.value - a.value || b.i - a.i || b.j - a.j)
  const taken = new Map<GoldItem, OtherRecord>()
  const used = new Set<OtherRecord>()
  for (const { item, record } of candidates) {
    if (taken.has(item) || used.has(record)) continue
    taken.set(item, record)
    used.add(record)
  }
  return { gold, records, taken }
}

const isDoubtful = ({ doubtful }: GoldItem): number => (doubtful ? 1 : 0)
