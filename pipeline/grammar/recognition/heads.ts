import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { type Hit, isDashAt } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { dateIn } from './names.ts'
import { groupAt, isAdverb, isLink, isTime } from './words.ts'

const KINDS = ['national_parliament', 'member', 'subnational_legislature', 'international_organisation']
/** Groups of the lexicon whose words are nouns for bodies. */
export const BODIES: ReadonlySet<string> = new Set([...KINDS, 'interparliamentary', 'government', 'body'])
/** Bodies whose nouns count only as parts of names. */
export const PROPER: ReadonlySet<string> = new Set(['international_organisation', 'interparliamentary'])
const ADJECTIVES: ReadonlySet<string> = new Set(['body_adjective'])
const LONGEST_NAME = 9

/** The noun for a body in its phrase. */
export interface Head extends Range {
  readonly hit: Hit
}

/** The noun for a body behind names and adjectives: "the UN Security Council", "Germany's lower house". */
export function headAt(reading: Reading, from: number, limit: number): Head | null {
  const { tokens } = reading
  let found: Head | null = null
  for (let at = from; at < limit && at - from < LONGEST_NAME; ) {
    const hit = groupAt(tokens, at, BODIES)
    if (hit && hit.next <= limit && isWritten(reading, at, hit) && !isDashAt(tokens, at - 1)) {
      found = { from: at, to: hit.next, hit }
      at = hit.next
      continue
    }
    const word = tokens.word[at]!
    const joined =
      isDashAt(tokens, at) || isFunction(word, 'possessive') || groupAt(tokens, at, ADJECTIVES) !== undefined
    if (found && !word.capital) break
    if (
      !joined &&
      (!word.capital || isLink(word) || isAdverb(word) || isTime(word) || dateIn(reading, { from: at, to: at + 1 }))
    )
      break
    at++
  }
  return found
}

/** Names of bodies begin with a capital, short ones are all capitals; nouns for international bodies are parts of names. */
function isWritten({ tokens }: Reading, at: number, { sense, next }: Hit): boolean {
  const word = tokens.word[at]!
  if (sense.part === 'words')
    return next === at + 1 && word.text.length <= 4 && sense.name !== 'national_parliament'
      ? word.shouted || word.text.includes('.')
      : word.capital
  if (sense.name === 'member') return sense.form === 'plural' || /delegation$/.test(sense.base ?? '')
  return !PROPER.has(sense.name) || word.capital
}

/** A name before the noun that is no adjective of a people: "California Senate"; "French Senate" has none. */
export const isNamed = ({ tokens }: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    const plain = groupAt(tokens, at, ADJECTIVES) || groupAt(tokens, at, BODIES)
    if (word.capital && !plain && !/(?:an|ish|ese|ch|i|eek|ak|akh|ek|iss|ine|ot|ic|men)$/.test(word.text)) return true
  }
  return false
}
