import type { Modality, Polarity } from '../../../schemas/common.ts'
import type { ResponsibilityRole } from '../../../schemas/responsibility.ts'
import type { Range } from '../counted.ts'
import type { PlaceMention } from '../registry/places.ts'
import { isFunction } from '../words.ts'
import type { ActorPhrase, Scene } from './actor.ts'

/** Words that say that something was done, with those who are said to have done it, if the words name any. */
export interface Site {
  readonly rule: string
  readonly role: ResponsibilityRole
  readonly actors: readonly ActorPhrase[]
  /** The words that say the role: a verb, a noun or a phrase. */
  readonly words: Range
  /** What was done, as it stands. */
  readonly act: Range | null
  readonly polarity: Polarity
  readonly modality: Modality
  /** Where the words of verb and act end: what follows may say with whose help. */
  readonly end: number
  /** Said of moves that are violent only in company: "entered the town". */
  readonly weak: boolean
  /** The actors stand before the verb as its subject. */
  readonly active: boolean
}

/** One actor who is said to have a part in one act. */
export interface Allegation extends Omit<Site, 'actors' | 'weak' | 'end' | 'active'> {
  readonly actor: ActorPhrase
  /** The first of the actors, where its noun serves them all. */
  readonly lead: ActorPhrase | null
  /** Where it is said to have happened, as far as the words of the act say. */
  readonly place: PlaceMention | null
  /** The place is one of a list. */
  readonly listed: boolean
}

/** A site whose words are no verb with a voice of its own. */
export function site(
  rule: string,
  role: ResponsibilityRole,
  actors: readonly ActorPhrase[],
  words: Range,
  act: Range,
  end: number,
  polarity: Polarity = 'asserted',
): Site {
  return {
    rule,
    role,
    actors,
    words: { from: words.from, to: words.to },
    act,
    polarity,
    modality: 'actual',
    end,
    weak: false,
    active: true,
  }
}

/** Negated where a negation stands between two tokens. */
export function polarityOf({ reading: { tokens } }: Scene, from: number, to: number): Polarity {
  for (let at = from; at < to; at++) if (isFunction(tokens.word[at]!, 'negation')) return 'negated'
  return 'asserted'
}
