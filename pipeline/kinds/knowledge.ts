import type { z } from 'zod'
import type { ConfigFile } from '../core/knowledge.ts'
import { Fault, type Message } from '../core/message.ts'
import { parseConfig } from '../core/yaml.ts'
import type { Knowledge } from '../grammar/knowledge.ts'
import { Lexicon } from '../grammar/lexicon.ts'
import { compile } from '../grammar/lexicons/compile.ts'
import { added, completed } from '../grammar/lexicons/merge.ts'
import { type LexiconData, type LexiconFile, SHAPES } from '../grammar/lexicons/shapes.ts'
import { Actors } from '../grammar/registry/actors.ts'
import { Events } from '../grammar/registry/events.ts'
import { mergeActors, mergeEvents, mergePlaces } from '../grammar/registry/merge.ts'
import { Places } from '../grammar/registry/places.ts'
import { partOf, wrongReferences } from '../grammar/registry/references.ts'
import { actorsFile, eventsFile, placesFile } from '../grammar/registry/shapes.ts'
import { BEGINS, Vocabulary } from '../grammar/words.ts'

/**
 * What lexicons and registries say. A file of a lexicon that comes again adds to the one before; an entry of a registry
 * that comes again takes the place of the one before. Throws a Fault that names every file, line and what was expected.
 */
export function loadKnowledge(files: readonly ConfigFile[]): Knowledge {
  const faults: Message[] = []
  const lexicons = readLexicons(files, faults)
  const read = <T>(part: string, shape: z.ZodType<T>): T[] =>
    files.flatMap(file => {
      if (partOf(file.name) !== part) return []
      const { data, faults: found } = parseConfig(file, shape, 'registry/shape')
      faults.push(...found)
      return data === null ? [] : [data]
    })
  const places = mergePlaces(read('places', placesFile))
  const events = mergeEvents(read('events', eventsFile))
  const actors = mergeActors(read('actors', actorsFile))
  if (faults.length === 0) faults.push(...wrongReferences(files, { ...places, ...actors, eventsFile: events }))
  if (faults.length > 0) throw new Fault(faults, 2)
  const registered = new Places([places])
  return knowing(files, new Lexicon(compile(lexicons)), {
    places: registered,
    events: new Events([events], registered),
    actors: new Actors([actors]),
  })
}

/** All lexicons, each with what later files of its name add. Complete only where there is no fault. */
function readLexicons(files: readonly ConfigFile[], faults: Message[]): LexiconData {
  const lexicons = new Map<string, unknown>()
  const own = files.filter(({ name }) => name.startsWith('lexicons/'))
  for (const file of own) {
    const name = file.name.slice('lexicons/'.length)
    const shape: z.ZodType<unknown> | undefined = SHAPES[name as LexiconFile]
    if (!shape) {
      faults.push(unknownFile(file, 'lexicon/file', Object.keys(SHAPES)))
      continue
    }
    const known = lexicons.get(name)
    const { data, faults: found } = parseConfig(file, shape, 'lexicon/shape', more => completed(known, more))
    faults.push(...found)
    lexicons.set(name, known === undefined ? data : data === null ? known : added(known, data))
  }
  const folder = own[0]?.path.replace(/[^/\\]*$/, '') ?? 'lexicons/'
  for (const name of Object.keys(SHAPES)) {
    const message = { file: `${folder}${name}`, rule: 'lexicon/missing', actual: 'missing file' }
    if (!lexicons.has(name)) faults.push({ ...message, expected: `the lexicon ${name}` })
  }
  return Object.fromEntries(lexicons) as LexiconData
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
