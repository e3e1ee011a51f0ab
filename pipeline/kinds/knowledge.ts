import type { z } from 'zod'
import type { ConfigFile } from '../core/knowledge.ts'
import { Fault, type Message } from '../core/message.ts'
import { parseConfig } from '../core/yaml.ts'
import type { Knowledge } from '../grammar/knowledge.ts'
import { Lexicon } from '../grammar/lexicon.ts'
import { compile } from '../grammar/lexicons/compile.ts'
import { type LexiconData, type LexiconFile, SHAPES } from '../grammar/lexicons/shapes.ts'
import { Actors } from '../grammar/registry/actors.ts'
import { Events } from '../grammar/registry/events.ts'
import { Places } from '../grammar/registry/places.ts'
import {
  type ActorsFile,
  actorsFile,
  type EventsFile,
  eventsFile,
  type PlacesFile,
  placesFile,
} from '../grammar/registry/shapes.ts'
import { BEGINS, Vocabulary } from '../grammar/words.ts'

/** What lexicons and registries say. Throws a Fault that names every file, line and what was expected there. */
export function loadKnowledge(files: readonly ConfigFile[]): Knowledge {
  const faults: Message[] = []
  const read = <T>(file: ConfigFile, shape: z.ZodType<T>, rule: string): T | null => {
    const { data, faults: found } = parseConfig(file, shape, rule)
    faults.push(...found)
    return data
  }
  const lexicons: Partial<Record<LexiconFile, unknown>> = {}
  const places: PlacesFile[] = []
  const events: EventsFile[] = []
  const actors: ActorsFile[] = []
  for (const file of files) {
    const [part, name = ''] = file.name.split('/')
    if (part === 'lexicons') {
      const shape = SHAPES[name as LexiconFile]
      if (shape) lexicons[name as LexiconFile] = read(file, shape as z.ZodType<unknown>, 'lexicon/shape')
      else faults.push(unknownFile(file, 'lexicon/file', Object.keys(SHAPES)))
    } else if (name === 'events.yaml') {
      const data = read(file, eventsFile, 'registry/shape')
      if (data) events.push(data)
    } else if (name === 'actors.yaml') {
      const data = read(file, actorsFile, 'registry/shape')
      if (data) actors.push(data)
    } else {
      const data = read(file, placesFile, 'registry/shape')
      if (data) places.push(data)
    }
  }
  const folder = files.find(file => file.name.startsWith('lexicons/'))?.path.replace(/[^/\\]*$/, '') ?? 'lexicons/'
  for (const name of Object.keys(SHAPES)) {
    if (!files.some(file => file.name === `lexicons/${name}`)) {
      faults.push({
        file: `${folder}${name}`,
        rule: 'lexicon/missing',
        actual: 'missing file',
        expected: `the lexicon ${name}`,
      })
    }
  }
  if (faults.length > 0) throw new Fault(faults, 2)
  const registered = new Places(places)
  checkReferences(files, registered, events, actors, faults)
  if (faults.length > 0) throw new Fault(faults, 2)
  const lexicon = new Lexicon(compile(lexicons as LexiconData))
  return knowing(files, lexicon, {
    places: registered,
    events: new Events(events, registered),
    actors: new Actors(actors),
  })
}

type Registries = Pick<Knowledge, 'places' | 'events' | 'actors'>

function knowing(files: readonly ConfigFile[], lexicon: Lexicon, registries: Registries): Knowledge {
  const { places, events, actors } = registries
  const registered = (word: string) =>
    (places.begins(word) ? BEGINS.place : 0) |
    (events.begins(word) ? BEGINS.event : 0) |
    (actors.begins(word) ? BEGINS.registered : 0)
  return { files, vocabulary: new Vocabulary(lexicon, registered), ...registries }
}

const unknownFile = (file: ConfigFile, rule: string, known: readonly string[]): Message => ({
  file: file.path,
  rule,
  actual: 'file that no part of the pipeline reads',
  expected: `one of ${known.join(', ')}`,
})

/** Every place and event that a registry points at must be there. */
function checkReferences(
  files: readonly ConfigFile[],
  places: Places,
  events: readonly EventsFile[],
  actors: readonly ActorsFile[],
  faults: Message[],
): void {
  const say = (name: string, id: string, actual: string, expected: string) => {
    const file = files.find(
      candidate =>
        candidate.name.startsWith('registry/') && candidate.text.includes(`${id}:`) && candidate.name.endsWith(name),
    )
    const line = file ? file.text.slice(0, file.text.indexOf(`${id}:`)).split('\n').length : undefined
    faults.push({ file: file?.path ?? name, ...(line ? { line } : {}), rule: 'registry/reference', actual, expected })
  }
  for (const place of places.entries.values()) {
    if (place.part_of && !places.entries.has(place.part_of))
      say('.yaml', place.id, `part_of ${place.part_of}`, 'the id of a place')
  }
  const known = new Set(actors.flatMap(file => Object.keys(file.actors)))
  for (const [id, { part_of }] of actors.flatMap(file => Object.entries(file.actors))) {
    if (part_of && !known.has(part_of)) say('actors.yaml', id, `part_of ${part_of}`, 'the id of an actor')
  }
  const ids = new Set(events.flatMap(file => Object.keys(file.events)))
  for (const [id, event] of events.flatMap(file => Object.entries(file.events))) {
    for (const place of event.places)
      if (!places.entries.has(place)) say('events.yaml', id, `place ${place}`, 'the id of a place')
    if (event.part_of && !ids.has(event.part_of))
      say('events.yaml', id, `part_of ${event.part_of}`, 'the id of an event')
  }
}
