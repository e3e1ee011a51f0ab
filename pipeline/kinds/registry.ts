import type { RecordOf } from '../../schemas/index.ts'
import type { TableRecord } from '../core/document.ts'
import { byCodePoint } from '../core/order.ts'
import type { Knowledge } from '../grammar/knowledge.ts'

/** Which registry entries a record uses, as `table:id`: `events:omagh-1998`. */
export function usesOf({ record }: TableRecord): string[] {
  const uses: string[] = []
  if ('event_id' in record && record.event_id) uses.push(`events:${record.event_id}`)
  if ('place_id' in record && record.place_id) uses.push(`places:${record.place_id}`)
  return uses
}

/** Records of the registry tables, for the entries that records use; `uses` maps `table:id` to sorted record ids. */
export function registryRecords(
  { events, places }: Knowledge,
  uses: ReadonlyMap<string, readonly string[]>,
): TableRecord[] {
  const idsOf = (table: string) =>
    [...uses.keys()]
      .filter(key => key.startsWith(`${table}:`))
      .map(key => key.slice(table.length + 1))
      .sort(byCodePoint)
  const used = { events: new Set(idsOf('events')), places: new Set(idsOf('places')) }
  const eventRecords = [...used.events].map((id): TableRecord => {
    const { name, date, place_ids, part_of, kind } = events.entries.get(id)!
    const record: RecordOf<'events'> = {
      id,
      name,
      date,
      // An entry that nothing mentions is not published, and so cannot be pointed at.
      place_ids: place_ids.filter(place => used.places.has(place)),
      part_of: part_of && used.events.has(part_of) ? part_of : null,
      kind,
      record_ids: [...uses.get(`events:${id}`)!],
    }
    return { table: 'events', record }
  })
  const placeRecords = [...used.places].map((id): TableRecord => {
    const entry = places.entries.get(id)!
    const part_of = entry.part_of && used.places.has(entry.part_of) ? entry.part_of : null
    return { table: 'places', record: { ...entry, part_of, record_ids: [...uses.get(`places:${id}`)!] } }
  })
  return [...eventRecords, ...placeRecords]
}
