import type { ConfigFile } from '../core/knowledge.ts'
import type { Actors } from './registry/actors.ts'
import type { Events } from './registry/events.ts'
import type { Places } from './registry/places.ts'
import type { Vocabulary } from './words.ts'

/** What the pipeline knows besides the text: words of English, places, actors and events. */
export interface Knowledge {
  readonly files: readonly ConfigFile[]
  readonly vocabulary: Vocabulary
  readonly places: Places
  readonly actors: Actors
  readonly events: Events
}
