/** The tables, in the order in which they are published. Adding one: its file, and a line here. */
import type { z } from 'zod'
import { claims } from './claims.ts'
import { coverage } from './coverage.ts'
import { dates } from './dates.ts'
import { eventNames, events } from './events.ts'
import { numbers } from './numbers.ts'
import { placeNames, places } from './places.ts'
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
  coverage,
} as const

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]
export type RecordOf<T extends TableName> = z.infer<(typeof TABLES)[T]>

/** Fields that point at records of other tables. A list of targets: the id may be in any of them. */
export const FOREIGN_KEYS: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly TableName[]>>>>> = {
  claims: { source_id: ['sources'], part_of: ['claims'], event_id: ['events'], place_id: ['places'] },
  numbers: { source_id: ['sources'], record_id: ['claims', 'dates'], event_id: ['events'] },
  dates: { source_id: ['sources'], event_id: ['events'] },
  events: { place_ids: ['places'], part_of: ['events'], record_ids: ['claims', 'dates', 'event_names', 'numbers'] },
  event_names: { source_id: ['sources'], event_id: ['events'] },
  places: { part_of: ['places'], record_ids: ['place_names', 'claims'] },
  place_names: { source_id: ['sources'], place_id: ['places'], event_id: ['events'] },
  coverage: {
    source_id: ['sources'],
    record_ids: ['claims', 'numbers', 'dates', 'event_names', 'place_names'],
    event_id: ['events'],
  },
}
