import type { RecordOf } from '../../../schemas/index.ts'
import type { Tokens } from '../tokens.ts'
import { Names, type NameUse } from './names.ts'
import type { ActorsFile } from './shapes.ts'

export type ActorEntry = Omit<RecordOf<'actors'>, 'record_ids'>

/** Persons, organisations and armed forces that are registered, and their names. */
export class Actors {
  readonly entries = new Map<string, ActorEntry>()
  private readonly names = new Names()

  constructor(files: readonly ActorsFile[]) {
    for (const { actors } of files) {
      for (const [id, { names, name, kind, part_of = null, country = null }] of Object.entries(actors)) {
        this.entries.set(id, { id, name, kind, part_of, country, registered: true })
        for (const form of names) this.names.add(id, form)
      }
    }
    this.names.close()
  }

  /** Whether any name begins with the word; the cheap first question for every token. */
  begins(word: string): boolean {
    return this.names.begins(word)
  }

  /** Names of actors between two tokens; a name may stand within a longer one. */
  namesIn(tokens: Tokens, from: number, to: number): NameUse[] {
    return this.names.usesIn(tokens, from, to, true)
  }
}
