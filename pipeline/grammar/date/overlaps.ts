import type { Candidate } from './find.ts'
import type { DateMatch } from './types.ts'

const lengthOf = ({ match }: Candidate): number => match.end - match.start

/** The total order of candidates that overlap: the longest, then the earlier rule of the list, then the earlier start. */
const byPrecedence = (a: Candidate, b: Candidate): number =>
  lengthOf(b) - lengthOf(a) || a.rank - b.rank || a.match.start - b.match.start

/** Keeps the candidates that win, in order of the text. Works cluster by cluster, so that it stays linear. */
export function resolveOverlaps(candidates: readonly Candidate[]): DateMatch[] {
  const sorted = [...candidates].sort((a, b) => a.match.start - b.match.start || b.match.end - a.match.end)
  const kept: DateMatch[] = []
  let from = 0
  let reach = -1
  for (let i = 0; i <= sorted.length; i++) {
    const next = sorted[i]?.match
    if (next !== undefined && next.start < reach) {
      if (next.end > reach) reach = next.end
      continue
    }
    keepWinners(sorted.slice(from, i), kept)
    from = i
    reach = next?.end ?? reach
  }
  return kept
}

/** Within one cluster: takes candidates in order of precedence, each where nothing taken stands yet. */
function keepWinners(cluster: Candidate[], kept: DateMatch[]): void {
  const [first] = cluster
  if (first === undefined) return
  if (cluster.length === 1) {
    kept.push(first.match)
    return
  }
  const origin = first.match.start
  const taken = new Set<number>()
  const winners: DateMatch[] = []
  for (const { match } of cluster.sort(byPrecedence)) {
    if (isTaken(taken, match.start - origin, match.end - origin)) continue
    for (let i = match.start; i < match.end; i++) taken.add(i - origin)
    winners.push(match)
  }
  kept.push(...winners.sort((a, b) => a.start - b.start))
}

function isTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken.has(i)) return true
  return false
}
