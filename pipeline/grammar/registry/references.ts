import type { ConfigFile } from '../../core/knowledge.ts'
import type { Message } from '../../core/message.ts'
import type { ActorsFile, EventsFile, PlacesFile } from './shapes.ts'

type Part = 'actors' | 'events' | 'places'

type Registries = PlacesFile & ActorsFile & { readonly eventsFile: EventsFile }

/** Every place, actor, event and list of words that a registry points at must be there. */
export function wrongReferences(files: readonly ConfigFile[], registries: Registries): Message[] {
  const { places, actors, eventsFile } = registries
  const { events } = eventsFile
  const faults: Message[] = []
  const say = (part: Part, id: string, actual: string, expected: string) =>
    faults.push({ ...entryIn(files, part, id), rule: 'registry/reference', actual, expected })
  const isPlace = (id: string) => Object.hasOwn(places, id) && !('extends' in places[id]!)
  for (const [id, place] of Object.entries(places)) {
    if ('extends' in place) {
      if (!isPlace(place.extends)) say('places', id, `extends ${place.extends}`, 'the id of a place')
    } else if (place.part_of && !isPlace(place.part_of))
      say('places', id, `part_of ${place.part_of}`, 'the id of a place')
  }
  for (const [id, { part_of }] of Object.entries(actors))
    if (part_of && !Object.hasOwn(actors, part_of)) say('actors', id, `part_of ${part_of}`, 'the id of an actor')
  for (const [id, event] of Object.entries(events)) {
    for (const place of event.places) if (!isPlace(place)) say('events', id, `place ${place}`, 'the id of a place')
    if (event.part_of && !Object.hasOwn(events, event.part_of))
      say('events', id, `part_of ${event.part_of}`, 'the id of an event')
    for (const list of listsOf(event))
      if (list !== 'place' && !Object.hasOwn(eventsFile, `${list}_nouns`))
        say('events', id, `{${list}} in a name or heading`, `{place}, or a list ${list}_nouns`)
  }
  return faults
}

/** The lists of words that the patterns of an event ask for. */
function listsOf({ names = [], headings = [] }: EventsFile['events'][string]): Set<string> {
  const patterns = [...names.map(name => (typeof name === 'string' ? name : name.text)), ...headings]
  return new Set(patterns.flatMap(text => [...text.matchAll(/\{([^}]*)\}/g)].map(([, list]) => list!)))
}

/** Where an entry stands: in the last file that has it, for that one counts. */
function entryIn(files: readonly ConfigFile[], part: Part, id: string): { file: string; line?: number } {
  const of = files.filter(({ name }) => partOf(name) === part)
  for (const { path, text } of of.reverse()) {
    const line = text.split('\n').findIndex(one => one.replace(/["']/g, '').trimStart().startsWith(`${id}:`))
    if (line >= 0) return { file: path, line: line + 1 }
  }
  return { file: `${part}.yaml` }
}

/** What a file of the registry holds, by its name; null for other files. */
export function partOf(name: string): Part | null {
  if (!name.startsWith('registry/')) return null
  return name === 'registry/events.yaml' ? 'events' : name === 'registry/actors.yaml' ? 'actors' : 'places'
}
