import type { RecordOf } from '../../../schemas/index.ts'
import type { PlaceKind } from '../../../schemas/places.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { Names } from './names.ts'
import type { PlacesFile } from './shapes.ts'

export type PlaceEntry = Omit<RecordOf<'places'>, 'record_ids'>

/** A place named in a text. */
export interface PlaceMention extends Range {
  readonly place: string
  readonly kind: PlaceKind
  readonly language: string | null
}

/** Places and their names. */
export class Places {
  readonly entries = new Map<string, PlaceEntry>()
  /** ISO 3166-2 codes of places that are subdivisions of a state. */
  readonly codes = new Map<string, string>()
  private readonly names = new Names()

  constructor(files: readonly PlacesFile[]) {
    for (const { places } of files) {
      for (const [id, place] of Object.entries(places)) {
        if ('extends' in place) continue
        const { name, kind, part_of = null, country = null } = place
        const { latitude = null, longitude = null, coordinates_origin = null } = place
        if (place.code) this.codes.set(id, place.code)
        const origin = { latitude, longitude, coordinates_origin }
        this.entries.set(id, { id, name, kind, part_of, country, ...origin, registered: true })
      }
    }
    for (const { places } of files) {
      for (const [id, place] of Object.entries(places)) {
        const target = 'extends' in place ? place.extends : id
        for (const name of place.names) this.names.add(target, name, 'hint' in place ? place.hint : [])
      }
    }
    this.names.close()
  }

  /** Names of a place, as words. */
  namesOf(place: string): (readonly string[])[] {
    return this.names.of(place)
  }

  /** Whether any name begins with the word; the cheap first question for every token. */
  begins(word: string): boolean {
    return this.names.begins(word)
  }

  /** Places named between two tokens, the longest name at each place of the text. */
  mentionsIn(tokens: Tokens, from: number, to: number): PlaceMention[] {
    return this.names.usesIn(tokens, from, to).map(({ id, from: first, to: last, language }) => {
      const { kind } = this.entries.get(id)!
      return { from: first, to: last, place: id, kind, language }
    })
  }
}
