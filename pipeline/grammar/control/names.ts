import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import { placesIn } from '../names/lookup.ts'
import type { Reading } from '../reading.ts'
import { isDashAt, type Tokens, touches } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { entryAt } from './triggers.ts'

/** A name that stands where a place may stand. */
export interface PlaceName extends Range {
  /** Id of the registry, where the whole name is registered. */
  readonly place: string | null
  /** Id of a registered place that the name ends in: "Eastern Riverland". */
  readonly holds: string | null
  /** The text elsewhere shows that the name is one of a place. */
  readonly shown: boolean
}

/** The date that covers a token, as an index, or -1. */
export function dateAt({ dates }: Reading, at: number): number {
  const i = firstWhere(dates.length, middle => dates[middle]!.to > at)
  return i < dates.length && dates[i]!.from <= at ? i : -1
}

// "Deir ez-Zor", "Khan al-Assal", "Rio de Janeiro": small words within names.
const PARTICLES = /^(?:al|el|ez|es|as|ash|ad|ar|de|del|la|le|les|du|di|da|do|dos|bin|en|sur|am|an|upon|y|e)$/
const LONGEST = 6

/** The name that begins at a token: registered, or words with capitals. Null where none does. */
export function nameAt(reading: Reading, at: number, limit: number): PlaceName | null {
  const { tokens } = reading
  if (!isNameWord(reading, at)) return null
  let to = at + 1
  while (to < limit && to - at < LONGEST) {
    if (isNameWord(reading, to)) to++
    else if (
      isDashAt(tokens, to) &&
      touches(tokens, to - 1) &&
      touches(tokens, to) &&
      to + 1 < limit &&
      isInner(reading, to + 1)
    )
      to += 2
    else if (PARTICLES.test(tokens.word[to]!.text) && to + 1 < limit) {
      const next = isDashAt(tokens, to + 1) ? to + 2 : to + 1
      if (next >= limit || !isNameWord(reading, next)) break
      to = next + 1
    } else break
  }
  const mentions = placesIn(reading, { from: at, to: at + 8 })
  const own = mentions.find(({ from }) => from === at)
  if (own && own.to >= to) return { from: at, to: Math.min(own.to, limit), place: own.place, holds: null, shown: true }
  const holds = mentions.find(({ to: end }) => end === to)?.place ?? null
  const shown = shownPlaces(reading).has(textOf(tokens, at, to))
  return { from: at, to, place: null, holds, shown }
}

/** Whether a name is one of people: "Bosniaks", "General Smith", an actor that is no place. */
export function isOfPeople(reading: Reading, { from, to }: Range): boolean {
  const { tokens, actors } = reading
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (senseOf(word, 'status') || senseOf(word, 'unit')?.only?.[0] === 'people') return true
  }
  const last = tokens.word[to - 1]!.text
  if (/(?:[^s]s|ese|men|ists?)$/.test(last) && last.length > 4) return true
  const i = firstWhere(actors.length, middle => actors[middle]!.to > from)
  return i < actors.length && actors[i]!.from < to
}

function isNameWord(reading: Reading, at: number): boolean {
  const word = reading.tokens.word[at]!
  if (word.kind !== 'word' || !word.capital || word.text.startsWith("'")) return false
  if (dateAt(reading, at) >= 0) return false
  return !word.senses.some(({ class: name }) => name === 'function' || name === 'number')
}

const isInner = (reading: Reading, at: number): boolean => {
  const word = reading.tokens.word[at]!
  return word.kind === 'word' && (word.capital || word.text.length < 4)
}

const shown = new WeakMap<Reading, ReadonlySet<string>>()
const WHERE = /^(?:in|near|around|outside|inside|towards?|throughout|across|within)$/
const TITLE = /^(?:city|town|village|settlement|district|province|region|island|port|capital|stronghold|enclave)$/

/** Names that stand behind "in" or "near", or beside "city", somewhere in the text. Read once for a text. */
function shownPlaces(reading: Reading): ReadonlySet<string> {
  const known = shown.get(reading)
  if (known) return known
  const { tokens } = reading
  const found = new Set<string>()
  for (let at = 1; at < tokens.count; at++) {
    if (!tokens.word[at]!.capital || !isNameWord(reading, at)) continue
    const before = tokens.word[at - 1]!
    const titled = before.text === 'of' && at > 1 && TITLE.test(tokens.word[at - 2]!.text)
    const begins = titled || (WHERE.test(before.text) && !before.shouted)
    let to = at + 1
    while (to < tokens.count && isNameWord(reading, to)) to++
    const next = tokens.word[to]
    // Not "in Smith's house".
    if (((begins || isHeld(tokens, at)) && next?.text !== "'s") || isTitled(tokens, at, to) || isHeldBehind(tokens, to))
      found.add(textOf(tokens, at, to))
    at = to - 1
  }
  shown.set(reading, found)
  return found
}

/** "Mosul city", "Mosul, the country's second city,": the words behind say what it is. */
function isTitled({ word, count }: Tokens, from: number, to: number): boolean {
  const next = word[to]
  if (!next || to - from > 3) return false
  if (next.text !== ',') return !next.capital && TITLE.test(next.text)
  for (let at = to + 1; at < Math.min(count, to + 7) && word[at]!.kind === 'word'; at++)
    if (TITLE.test(word[at]!.text)) return true
  return false
}

/** "occupied Mosul", "the siege of Mosul": said of nothing but places. */
function isHeld(tokens: Tokens, at: number): boolean {
  const of = tokens.word[at - 1]!.text === 'of'
  const before = of ? at - 2 : at - 1
  return before >= 0 && HELD.some(group => entryAt(tokens, before, group, of ? 'nouns' : 'verbs') !== undefined)
}

/** "Mosul was retaken" */
function isHeldBehind(tokens: Tokens, to: number): boolean {
  let at = to
  let passive = false
  for (; at < Math.min(tokens.count, to + 4); at++) {
    const word = tokens.word[at]!
    if (isFunction(word, 'be')) passive = true
    else if (!isFunction(word, 'have') && !/ly$/.test(word.text)) break
  }
  return (
    passive &&
    at < tokens.count &&
    HELD.some(group => /^(?:past|participle)$/.test(entryAt(tokens, at, group, 'verbs')?.form ?? ''))
  )
}

const HELD = ['occupied', 'besieged', 'captured', 'invaded', 'annexed', 'liberated', 'transferred']

const textOf = ({ word }: Tokens, from: number, to: number): string =>
  word
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** Whether the words around a token are all in capitals, so that capitals tell no names. */
export const isShouted = ({ tokens }: Reading, { from, to }: Range): boolean =>
  tokens.word.slice(from, to).every(({ capital, kind }) => capital || kind !== 'word') &&
  tokens.word.slice(from, to).some(({ shouted }) => shouted)

/** "to", "from" and so on: a preposition that links a noun to what stands before it. */
export const isLink = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return (
    isFunction(word, 'of') ||
    isFunction(word, 'to') ||
    isFunction(word, 'by') ||
    (isFunction(word, 'preposition') && !/^(?:later|ago|down|away|out|up|back|off)$/.test(word.text))
  )
}

/** Whether a name ends at a token: no noun follows that it would only describe ("captured Allied soldiers"). */
export function endsName(reading: Reading, at: number, limit: number): boolean {
  const { tokens } = reading
  if (at >= limit) return true
  const word = tokens.word[at]!
  if (word.kind === 'mark') return !isDashAt(tokens, at) || !touches(tokens, at - 1)
  if (word.kind === 'number' || dateAt(reading, at) >= 0) return true
  return (
    /[a-z](?:ly|ed)$/.test(word.text) ||
    /^(?:also|alone|itself|again|today|respectively)$/.test(word.text) ||
    word.senses.some(
      ({ class: name, form }) =>
        name === 'function' || (name !== 'unit' && (form === 'past' || form === 's' || form === 'participle')),
    )
  )
}
