import type { RecordOf } from '../../../schemas/index.ts'
import { byCodePoint } from '../../core/order.ts'
import { analysisId } from '../ids.ts'

type Check = RecordOf<'checks'>

/** What a check says; `about` tells checks of equal numbers apart: the measure, the unit. */
export interface Draft extends Omit<Check, 'id' | 'record_ids' | 'sources'> {
  readonly about: string
  readonly record_ids: readonly string[]
  readonly sources: readonly string[]
}

/** Checks sorted by id. What is stated several times in the same numbers is one check over all of these records. */
export function checksFrom(drafts: readonly Draft[]): Check[] {
  const made = new Map<string, { draft: Draft; records: Set<string> }>()
  for (const draft of drafts) {
    const { kind, event_id, about, expression, sources, record_ids } = draft
    const id = analysisId('chk', kind, event_id ?? '', about, expression, ...sources)
    const known = made.get(id) ?? { draft, records: new Set() }
    for (const record of record_ids) known.records.add(record)
    made.set(id, known)
  }
  return [...made]
    .map(([id, { draft, records }]): Check => {
      const { kind, expression, event_id, sources, verdict, explanation } = draft
      return { id, kind, expression, record_ids: [...records], event_id, sources: [...sources], verdict, explanation }
    })
    .sort((a, b) => byCodePoint(a.id, b.id))
}
