/** The tables, in the order in which they are published. Adding one: its file, and a line here. */
import type { z } from 'zod'
import { actors, mentions } from './actors.ts'
import { checks, comparisons, sharedPassages, sourceRelations } from './analysis.ts'
import { characterizations } from './characterizations.ts'
import { claims } from './claims.ts'
import { controlChanges } from './control-changes.ts'
import { coverage } from './coverage.ts'
import { dates } from './dates.ts'
import { eventNames, events } from './events.ts'
import { legalActs } from './legal-acts.ts'
import { numbers } from './numbers.ts'
import { observances } from './observances.ts'
import { placeNames, places } from './places.ts'
import { quotations } from './quotations.ts'
import { recognitions } from './recognitions.ts'
import { responsibility } from './responsibility.ts'
import { sources } from './sources.ts'

export const TABLES = {
  sources,
  claims,
  numbers,
  dates,
  events,
  event_names: eventNames,
  places,
  place_names: placeNames,
  actors,
  mentions,
  recognitions,
  legal_acts: legalActs,
  observances,
  quotations,
  characterizations,
  responsibility,
  control_changes: controlChanges,
  comparisons,
  checks,
  source_relations: sourceRelations,
  shared_passages: sharedPassages,
  coverage,
} as const

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]
export type RecordOf<T extends TableName> = z.infer<(typeof TABLES)[T]>

const READ_FROM_TEXT = [
  'claims',
  'numbers',
  'dates',
  'event_names',
  'place_names',
  'mentions',
  'recognitions',
  'legal_acts',
  'observances',
  'quotations',
  'characterizations',
  'responsibility',
  'control_changes',
] as const satisfies readonly TableName[]

/** What every record read from a text points at. */
const ENVELOPE = { source_id: ['sources'], event_id: ['events'], speaker_id: ['actors'] } as const

/** Fields that point at records of other tables. A list of targets: the id may be in any of them. */
export const FOREIGN_KEYS: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly TableName[]>>>>> = {
  claims: { ...ENVELOPE, part_of: ['claims'], place_id: ['places'] },
  numbers: { ...ENVELOPE, record_id: ['claims', 'dates'] },
  dates: ENVELOPE,
  events: { place_ids: ['places'], part_of: ['events'], record_ids: [...READ_FROM_TEXT, 'coverage'] },
  event_names: ENVELOPE,
  places: { part_of: ['places'], record_ids: READ_FROM_TEXT },
  place_names: { ...ENVELOPE, place_id: ['places'] },
  actors: { part_of: ['actors'], record_ids: [...READ_FROM_TEXT, 'coverage'] },
  mentions: { ...ENVELOPE, actor_id: ['actors'], place_id: ['places'] },
  recognitions: { ...ENVELOPE, actor_id: ['actors'], place_id: ['places'] },
  legal_acts: { ...ENVELOPE, issuer_id: ['actors'], signatory_id: ['actors'] },
  observances: { ...ENVELOPE, place_id: ['places'], organiser_id: ['actors'], act_id: ['legal_acts'] },
  quotations: ENVELOPE,
  characterizations: ENVELOPE,
  responsibility: { ...ENVELOPE, actor_id: ['actors'], place_id: ['places'] },
  control_changes: {
    ...ENVELOPE,
    place_id: ['places'],
    district_id: ['places'],
    from_id: ['actors'],
    to_id: ['actors'],
  },
  comparisons: { event_id: ['events'], record_ids: READ_FROM_TEXT, sources: ['sources'] },
  checks: { event_id: ['events'], record_ids: READ_FROM_TEXT, sources: ['sources'] },
  source_relations: { source_a: ['sources'], source_b: ['sources'] },
  shared_passages: { source_a: ['sources'], source_b: ['sources'] },
  coverage: { ...ENVELOPE, record_ids: READ_FROM_TEXT },
}
