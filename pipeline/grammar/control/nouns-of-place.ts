import type { Reading } from '../reading.ts'
import { isDashAt, type Tokens, touches } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { dateAt, isOfPeople, nameAt, type PlaceName } from './names.ts'
import { entryAt } from './triggers.ts'

/** Words that say whose a place is. */
export const POSSESSIVE = /^(?:its|their|our|his|her|my|your)$/
/** Words that say how many places, without a number. */
export const VAGUE = /^(?:several|some|many|few|numerous|various|dozens|scores|hundreds|countless|most)$/
// A noun further behind than this many words is another phrase's.
const LONGEST = 9

/** "eastern Aleppo": a part of what is named. */
export function directedName(reading: Reading, at: number, limit: number): PlaceName | null {
  if (!DIRECTION.test(reading.tokens.word[at]!.text) || at + 1 >= limit) return null
  const name = nameAt(reading, at + 1, limit)
  return name && { ...name, from: at, place: null, holds: name.place ?? name.holds }
}

const DIRECTION =
  /^(?:(?:north|south)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|upper|lower|western|coastal|inner|outer|rural)$/

/** The token behind the determiners that begin at one; words such as "several" are left to be read. */
export function determinersFrom(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit - 1 && isFunction(tokens.word[at]!, 'determiner') && !VAGUE.test(tokens.word[at]!.text)) at++
  return at
}

/** The place noun that a noun phrase beginning at a token ends in. */
export function headFrom(
  reading: Reading,
  from: number,
  limit: number,
): { from: number; to: number; base: string; plural: boolean } | null {
  const { tokens } = reading
  let best = null
  for (let at = from; at < Math.min(limit, from + LONGEST); ) {
    const word = tokens.word[at]!
    const noun = entryAt(tokens, at, 'place_nouns')
    if (noun && noun.next <= limit) {
      best = { from: at, to: noun.next, base: noun.base, plural: noun.form === 'plural' }
      at = noun.next
      continue
    }
    // "blockade stopped most ports": without an article a verb, no participle.
    if (
      at === from &&
      /[a-z]ed$/.test(word.text) &&
      !word.capital &&
      !isFunction(tokens.word[at - 1]!, 'determiner') &&
      !POSSESSIVE.test(tokens.word[at - 1]!.text)
    )
      break
    const goesOn =
      word.kind === 'word' ? !stops(tokens, at) : isDashAt(tokens, at) && touches(tokens, at - 1) && touches(tokens, at)
    // Another noun behind the head makes it the first part of a compound: "city council".
    if (
      best &&
      at === best.to &&
      word.kind === 'word' &&
      goesOn &&
      (!word.capital || word.shouted) &&
      !/(?:ly|ed|en)$/i.test(word.text)
    )
      return null
    const counts = at > from && word.senses.some(({ class: name }) => name === 'number')
    if (!goesOn || best || counts || dateAt(reading, at) >= 0) break
    at++
  }
  return best
}

/** A word that no noun phrase holds between its first word and its head; participles may stand there. */
function stops(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  if (word.text === "'s") return false
  return (
    word.senses.some(
      ({ class: name, name: own }) =>
        name === 'function' &&
        !['of_them', 'more', 'another', 'total', 'which_is', 'possessive'].includes(own) &&
        !VAGUE.test(word.text),
    ) ||
    (isFunction(word, 'determiner') && !VAGUE.test(word.text))
  )
}

/** "Alba settlement": the name right before the head; not "the Syrian city", which is an adjective. */
export function nameBefore(reading: Reading, from: number, head: number): PlaceName | null {
  for (let at = from; at < head; at++) {
    const name = nameAt(reading, at, head)
    if (name && name.to === head) {
      const adjective = !name.place && /(?:an|ian|ish|ese|i|ern|ch)$/.test(reading.tokens.word[head - 1]!.text)
      return adjective || isOfPeople(reading, name) ? null : name
    }
    if (name) at = name.to - 1
  }
  return null
}

/** "city of Alba", "the village Alba". */
export function titledName(reading: Reading, at: number, limit: number): PlaceName | null {
  const { tokens } = reading
  if (at >= limit) return null
  const of = isFunction(tokens.word[at]!, 'of')
  const name = nameAt(reading, of ? at + 1 : at, limit)
  return name && tokens.word[name.to]?.text !== "'s" ? name : null
}
