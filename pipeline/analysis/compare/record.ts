import type { ComparisonVerdict } from '../../../schemas/analysis.ts'
import type { RecordOf } from '../../../schemas/index.ts'
import { byCodePoint } from '../../core/order.ts'
import { analysisId } from '../ids.ts'
import { statedIn, testimony } from './phrases.ts'

export type Comparison = RecordOf<'comparisons'>

/** A source as comparisons name it. */
export interface Witness {
  readonly id: string
  readonly published: string | null
  /** The side it speaks for; `unknown` where that is not known. */
  readonly party: string
  /** The line of text it belongs to. */
  readonly lineage: string
}

/** Something that one source states. */
export interface Stated<T> {
  readonly said: T
  readonly source: Witness
}

/** What one record adds to a comparison. */
export interface Item {
  readonly id: string
  readonly source: Witness
  readonly value: string
}

/** What a comparison has found; the rest follows from its items. */
export interface Finding {
  readonly kind: Comparison['kind']
  readonly key: string
  readonly event: string | null
  /** In the order of their sources. */
  readonly items: readonly Item[]
  readonly verdict: ComparisonVerdict
  /** What is stated, behind "Stated in 3 sources … : ". */
  readonly what: string
  /** Sentences on what differs. */
  readonly details?: readonly string[]
}

/** The record of a finding. Its id depends on the records compared alone. */
export function recordOf({ kind, key, event, items, verdict, what, details = [] }: Finding): Comparison {
  const sources = witnessesOf(items)
  const published = sources.flatMap(({ published }) => (published === null ? [] : [published])).sort(byCodePoint)
  return {
    id: analysisId('cmp', kind, key, ...items.map(({ id }) => id).sort(byCodePoint)),
    kind,
    key,
    event_id: event,
    record_ids: items.map(({ id }) => id),
    values: items.map(({ value }) => value),
    sources: sources.map(({ id }) => id),
    lineages: distinct(sources.map(({ lineage }) => lineage)),
    parties: distinct(sources.map(({ party }) => party)),
    first_published: published[0] ?? null,
    last_published: published.at(-1) ?? null,
    verdict,
    explanation: [`${statedIn(sources)}: ${what}.`, ...details, ...testimony(sources)].join(' '),
    history: historyOf(items),
  }
}

/** The sources of items, each once, in their order. */
export const witnessesOf = (items: readonly { readonly source: Witness }[]): Witness[] => [
  ...new Map(items.map(({ source }) => [source.id, source])).values(),
]

/** What the dated sources state, by date; nothing unless there are two of them. */
function historyOf(items: readonly Item[]): Comparison['history'] {
  const dated = items.filter(({ source }) => source.published !== null)
  if (witnessesOf(dated).length < 2) return []
  const rows = dated.map(({ source, value }) => ({ published: source.published!, source_id: source.id, value }))
  const unique = new Map(rows.map(row => [JSON.stringify(row), row]))
  return [...unique.values()].sort(
    (a, b) => byCodePoint(a.published, b.published) || byCodePoint(a.source_id, b.source_id),
  )
}

/** Each once, by code point. */
export const distinct = (list: readonly string[]): string[] => [...new Set(list)].sort(byCodePoint)

/** A list by a key, each group in the order of the list. */
export function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
