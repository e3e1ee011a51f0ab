import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import { isFunction } from '../words.ts'
import type { ActorMention } from './actors.ts'

/** Mentions of actors that lie within some tokens, in order. */
export const actorsIn = ({ actors }: Pick<Reading, 'actors'>, range: Range): ActorMention[] => within(actors, range)

/** Mentions of places that lie within some tokens, in order. */
export const placesIn = ({ places }: Pick<Reading, 'places'>, range: Range): PlaceMention[] => within(places, range)

function within<T extends Range>(mentions: readonly T[], { from, to }: Range): T[] {
  const found: T[] = []
  for (let i = firstWhere(mentions.length, at => mentions[at]!.from >= from); i < mentions.length; i++) {
    const mention = mentions[i]!
    if (mention.from >= to) break
    if (mention.to <= to) found.push(mention)
  }
  return found
}

/**
 * The actor that a phrase names, as an id: its first actor that no "of" or "in" leads to, a person before others; else a
 * country that the phrase consists of, as a state. Null where it names none.
 */
export function actorOfPhrase(reading: Reading, phrase: Range): string | null {
  const heads = actorsIn(reading, phrase).filter(
    ({ from, to }) => !isComplement(reading, phrase.from, from) && !isOwner(reading, to, phrase.to),
  )
  const person = heads.find(({ kind }) => kind === 'person')
  return (person ?? heads[0])?.actor ?? forceOfMembers(reading, phrase) ?? stateOfPhrase(reading, phrase)
}

const MEMBERS = /^(?:personnel|units?|troops|forces|soldiers|servicemen|fighters|detachments?|elements|subunits?)$/

/** "units of the 4th division": the armed force whose members or parts a phrase names. */
function forceOfMembers(reading: Reading, { from, to }: Range): string | null {
  const { word } = reading.tokens
  let at = from
  while (at < to && word[at]!.text !== 'of') at++
  if (at === from || at >= to || !MEMBERS.test(word[at - 1]!.text)) return null
  const next = word[at + 1]?.text === 'the' ? at + 2 : at + 1
  return (
    actorsIn(reading, { from: next, to }).find(actor => actor.from === next && actor.kind === 'armed_force')?.actor ??
    null
  )
}

/** A state that a phrase consists of, but for its article: its id as a place is its id as an actor. */
function stateOfPhrase(reading: Reading, { from, to }: Range): string | null {
  const first = reading.tokens.word[from]?.text === 'the' ? from + 1 : from
  const state = placesIn(reading, { from, to }).find(place => place.from === first && place.to === to)
  return state?.kind === 'country' ? state.place : null
}

/** "the army's 4th division": what follows the possessive is the head. */
const isOwner = ({ tokens }: Reading, to: number, end: number): boolean =>
  to + 1 < end && isFunction(tokens.word[to]!, 'possessive')

const isComplement = ({ tokens }: Reading, start: number, at: number): boolean => {
  let before = at - 1
  while (before > start && /^(?:the|a|an|former|then)$/.test(tokens.word[before]!.text)) before--
  return before >= start && /^(?:of|in|from|for|to|with|at)$/.test(tokens.word[before]!.text)
}
