import { byCodePoint } from '../../core/order.ts'
import { grouped, type Stated } from './record.ts'

/** More different things of a group than this are not compared pair by pair: the number of pairs grows with the square. */
const MOST = 300

interface Matching<T> {
  /** What is told of in the same terms, and need not be compared. */
  readonly alike: (one: T) => string
  /** How likely two of them are one; those below `enough` are not. */
  readonly score: (a: T, b: T) => number
  readonly enough: number
  /** Whether one source may mean one thing by both. */
  readonly same: (a: T, b: T) => boolean
}

interface Group<T> {
  members: Stated<T>[]
  /** What each source says here. */
  readonly bySource: Map<string, T>
}

/**
 * Puts together what sources state of one thing: the best pairs first, and never two that one source sets apart (greedy
 * one-to-one matching, as in record linkage). Only what is in several sources is returned.
 */
export function matched<T extends { readonly id: string }>(
  stated: readonly Stated<T>[],
  { alike, score, enough, same }: Matching<T>,
): Stated<T>[][] {
  const groups = [...grouped(stated, ({ said }) => alike(said)).values()].map(
    (members): Group<T> => ({ members, bySource: new Map(members.map(({ said, source }) => [source.id, said])) }),
  )
  const compared = [...groups].sort((a, b) => b.members.length - a.members.length).slice(0, MOST)
  const first = (at: number): T => compared[at]!.members[0]!.said
  const pairs = compared.flatMap((_, a) =>
    compared.slice(a + 1).flatMap((_, i) => {
      const b = a + 1 + i
      const value = score(first(a), first(b))
      return value >= enough ? [{ a, b, value }] : []
    }),
  )
  pairs.sort((p, q) => q.value - p.value || byCodePoint(first(p.a).id, first(q.a).id) || p.b - q.b)
  // Where each has gone; a group that was taken holds nothing.
  const at = [...compared]
  for (const { a, b } of pairs) {
    const [left, right] = [at[a]!, at[b]!]
    const apart = [...right.bySource].some(([source, said]) => {
      const other = left.bySource.get(source)
      return other !== undefined && !same(other, said)
    })
    if (left === right || apart) continue
    left.members = [...left.members, ...right.members]
    right.members = []
    for (const [source, said] of right.bySource) left.bySource.set(source, said)
    at.forEach((group, i) => {
      if (group === right) at[i] = left
    })
  }
  return groups
    .filter(({ members }) => new Set(members.map(({ source }) => source.id)).size > 1)
    .map(({ members }) => [...members].sort((a, b) => byCodePoint(a.source.id, b.source.id)))
}
