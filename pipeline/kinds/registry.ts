import { ACTOR_KINDS, type ActorKind } from '../../schemas/actors.ts'
import { FOREIGN_KEYS, type RecordOf } from '../../schemas/index.ts'
import { PLACE_KINDS } from '../../schemas/places.ts'
import type { TableRecord } from '../core/document.ts'
import { byCodePoint } from '../core/order.ts'
import type { Knowledge } from '../grammar/knowledge.ts'
import { readUnregistered } from '../grammar/names/unregistered.ts'

const REGISTRIES = ['events', 'places', 'actors'] as const
type Registry = (typeof REGISTRIES)[number]

/** Of each table, the fields that point at a registry table. */
const POINTERS = new Map(
  Object.entries(FOREIGN_KEYS).map(([table, keys]) => [
    table,
    Object.entries(keys).flatMap(([field, targets]) =>
      REGISTRIES.filter(registry => targets.includes(registry)).map(registry => ({ field, registry })),
    ),
  ]),
)

/** Which registry entries a record uses, each once, as `table:id`: `events:omagh-1998`. */
export function usesOf({ table, record }: TableRecord): string[] {
  const uses = new Set<string>()
  if (!('source_id' in record)) return []
  const values: Readonly<Record<string, unknown>> = record
  for (const { field, registry } of POINTERS.get(table) ?? []) {
    const value = values[field]
    if (typeof value === 'string') uses.add(`${registry}:${value}`)
  }
  return [...uses]
}

/** Records of the registry tables, for the entries that records use; `uses` maps `table:id` to sorted record ids. */
export function registryRecords(knowledge: Knowledge, uses: ReadonlyMap<string, readonly string[]>): TableRecord[] {
  const idsOf = (registry: Registry) =>
    [...uses.keys()]
      .filter(key => key.startsWith(`${registry}:`))
      .map(key => key.slice(registry.length + 1))
      .sort(byCodePoint)
  const used = { events: new Set(idsOf('events')), places: new Set(idsOf('places')), actors: new Set(idsOf('actors')) }
  const recordIds = (registry: Registry, id: string) => [...uses.get(`${registry}:${id}`)!]
  // An entry that nothing mentions is not published, and so cannot be pointed at.
  const within = (registry: Registry, id: string | null) => (id !== null && used[registry].has(id) ? id : null)
  return [
    ...[...used.events].map((id): TableRecord => {
      const { name, date, place_ids, part_of, kind } = knowledge.events.entries.get(id)!
      const record: RecordOf<'events'> = {
        ...{ id, name, date },
        place_ids: place_ids.filter(place => used.places.has(place)),
        part_of: within('events', part_of),
        kind,
        record_ids: recordIds('events', id),
      }
      return { table: 'events', record }
    }),
    ...[...used.places].map((id): TableRecord => {
      const entry = knowledge.places.entries.get(id) ?? unregisteredPlace(id)
      const part_of = within('places', entry.part_of)
      return { table: 'places', record: { ...entry, part_of, record_ids: recordIds('places', id) } }
    }),
    ...[...used.actors].map((id): TableRecord => {
      const entry = actorEntry(knowledge, id)
      const part_of = within('actors', entry.part_of)
      return { table: 'actors', record: { ...entry, part_of, record_ids: recordIds('actors', id) } }
    }),
  ]
}

type PlaceEntry = Omit<RecordOf<'places'>, 'record_ids'>
type ActorEntry = Omit<RecordOf<'actors'>, 'record_ids'>

/** A registered actor, a state as its place is registered, or one that only texts name. */
function actorEntry({ actors, places }: Knowledge, id: string): ActorEntry {
  const known = actors.entries.get(id)
  if (known) return known
  const state = places.entries.get(id)
  if (state) return { id, name: state.name, kind: 'state', part_of: null, country: state.country, registered: true }
  const { name, kind } = readUnregistered(id)
  const isKind = (word: string): word is ActorKind => (ACTOR_KINDS as readonly string[]).includes(word)
  return { id, name, kind: isKind(kind) ? kind : 'other', part_of: null, country: null, registered: false }
}

function unregisteredPlace(id: string): PlaceEntry {
  const { name, kind } = readUnregistered(id)
  const known = PLACE_KINDS.find(one => one === kind) ?? 'other'
  const open = { part_of: null, country: null, latitude: null, longitude: null, coordinates_origin: null }
  return { id, name, kind: known, ...open, registered: false }
}
