import { witnessesOf } from '../record.ts'
import type { Figure } from './figure.ts'
import type { Judged } from './verdict.ts'

/** Figures that answer one question, the measure under which they met, and what they amount to. */
export interface JudgedCluster extends Judged {
  readonly measure: string
  readonly figures: readonly Figure[]
}

/** A comparison to be told: a total with those of its parts that need no row of their own. */
export interface Composed extends JudgedCluster {
  readonly parts: readonly JudgedCluster[]
}

/**
 * Parts that single out an age or sex, that every source of the total states and on which all of them agree, stand with
 * their total: "40, of these 12 children and 9 women" is one finding. Parts that differ are compared apart.
 */
export function composed(clusters: readonly JudgedCluster[]): Composed[] {
  const byId = new Map(clusters.flatMap(cluster => cluster.figures.map(({ said }) => [said.id, cluster] as const)))
  const partsOf = new Map<JudgedCluster, JudgedCluster[]>()
  const folded = new Set<JudgedCluster>()
  for (const part of clusters) {
    const total = totalOf(part, byId)
    if (!total) continue
    partsOf.set(total, [...(partsOf.get(total) ?? []), part])
    folded.add(part)
  }
  return clusters
    .filter(cluster => !folded.has(cluster))
    .map(cluster => ({ ...cluster, parts: partsOf.get(cluster) ?? [] }))
}

/** The one comparison of totals that all figures of a cluster are parts of, if its sources are the same. */
function totalOf(part: JudgedCluster, byId: ReadonlyMap<string, JudgedCluster>): JudgedCluster | null {
  if (part.verdict !== 'agree' || !part.figures.every(({ said }) => said.subgroup !== null)) return null
  const totals = new Set(part.figures.map(({ said }) => (said.total === null ? undefined : byId.get(said.total))))
  const [total] = totals
  if (totals.size > 1 || !total || total === part || total.measure !== part.measure) return null
  const same = witnesses(total) === witnesses(part)
  return same && (total.verdict === 'agree' || total.verdict.startsWith('agree_')) ? total : null
}

const witnesses = ({ figures }: JudgedCluster): string =>
  witnessesOf(figures)
    .map(({ id }) => id)
    .join('|')
