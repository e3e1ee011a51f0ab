import type { Reading } from '../reading.ts'
import { isLink, nameAt, type PlaceName } from './names.ts'
import { determinersFrom, headFrom, nameBefore, titledName } from './nouns-of-place.ts'

const RELATED =
  /^(?:of|in|near|around|on|along|inside|outside|within|across|throughout|north|south|east|west|between|at|surrounding)$/

/** Phrases behind a place that say where it lies: "of the Cora region", "in the direction of X and Y". */
export function behind(
  reading: Reading,
  from: number,
  limit: number,
): { next: number; within: PlaceName | null; back: boolean } {
  const { tokens } = reading
  let next = from
  let within: PlaceName | null = null
  let back = false
  for (let steps = 0; steps < 3; steps++) {
    let at = next
    if (at >= limit || !RELATED.test(tokens.word[at]!.text)) break
    const preposition = at
    while (at < limit && isLink(tokens, at)) at++
    if (
      at < limit &&
      tokens.word[at]!.text === 'the' &&
      /^(?:direction|vicinity|part|area)s?$/.test(tokens.word[at + 1]?.text ?? '') &&
      tokens.word[at + 2]?.text === 'of'
    )
      at += 3
    if (at < limit && /^(?:it|them)$/.test(tokens.word[at]!.text)) return { next: at + 1, within, back }
    const start = determinersFrom(tokens, at, limit)
    const noun = headFrom(reading, start, limit)
    const named = noun ? nameBefore(reading, start, noun.from) : nameAt(reading, start, limit)
    const end = noun?.to ?? named?.to
    if (end === undefined || start >= limit || (named && tokens.word[named.to]?.text === "'s" && !noun)) break
    // "35 villages of Alba", "90 villages of the district"
    if (steps === 0 && tokens.word[preposition]!.text === 'of') {
      within = named ?? (noun && titledName(reading, noun.to, limit))
      back = !within && start > at && noun !== null && !noun.plural
    }
    if (noun && !named) {
      const title = titledName(reading, noun.to, limit)
      next = title && !noun.plural ? title.to : end
    } else next = end
    if (steps === 0 && !within && named) within = named
  }
  return { next, within, back }
}
