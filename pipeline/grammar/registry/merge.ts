/** Registry files of one sort as one: what comes later goes before. */
import type { ActorsFile, EventsFile, PlacesFile } from './shapes.ts'

/** An entry takes the place of an earlier one with its id. */
function latest<T>(files: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  const entries = new Map<string, T>()
  for (const file of files) for (const [id, entry] of Object.entries(file)) entries.set(id, entry)
  return Object.fromEntries(entries)
}

export const mergePlaces = (files: readonly PlacesFile[]): PlacesFile => ({
  places: latest(files.map(({ places }) => places)),
})

export const mergeActors = (files: readonly ActorsFile[]): ActorsFile => ({
  actors: latest(files.map(({ actors }) => actors)),
})

/** Lists of nouns grow by the words that they lack. */
export function mergeEvents(files: readonly EventsFile[]): EventsFile {
  const lists: Record<string, string[]> = {}
  for (const { events: _, ...own } of files) {
    for (const [name, list] of Object.entries(own as Record<string, string[]>))
      lists[name] = [...new Set([...(lists[name] ?? []), ...list])]
  }
  return { ...lists, events: latest(files.map(({ events }) => events)) } as EventsFile
}
