import type { Range } from '../counted.ts'
import type { Linked } from '../link/resolve.ts'
import type { PlacedDate } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'

/** A body that may recognise or condemn. The range holds its words, without the article. */
export interface Body extends Range {
  /** Group of the lexicon that its noun stands in; `place` for a country that acts by its own name. */
  readonly group: string
  /** The noun, which the members of a list share: "the parliaments of A and B". */
  readonly head: Range | null
  readonly place: PlaceMention | null
  /** Id of a registered actor that the words name. */
  readonly actor: string | null
  readonly counted: Linked | null
  /** A date in brackets behind a member: "A (1965), B (1982)". */
  readonly date: PlacedDate | null
  /** It has a name of its own that no registry of places knows. */
  readonly named: boolean
}

/** A body of which nothing is known yet. */
export const BARE = { head: null, place: null, actor: null, counted: null, date: null, named: false } as const
