import { touches } from '../tokens.ts'
import { senseOf } from '../words.ts'
import type { Organisation } from './organisations.ts'
import {
  capitalAt,
  entryAt,
  isCalendar,
  isDemonym,
  isGrammar,
  isHyphen,
  isIn,
  isPeople,
  isStart,
  OFFICES,
  placeAt,
  type Scene,
} from './words.ts'

const PORTFOLIO = new Set(['portfolio'])

/** What an office is of: its end, and the end of the words with capitals behind it, which may be a name. */
export interface Complement {
  readonly sure: number
  readonly to: number
}

const LINKS = /^(?:of|for|to|at|in|on|with)$/

/** "of the Republic of X", "for foreign affairs", "of the local government". */
export function complementAt(scene: Scene, at: number, organisations: readonly Organisation[]): Complement | null {
  const { tokens, to } = scene
  if (at + 1 >= to || tokens.word[at]!.capital || !LINKS.test(tokens.word[at]!.text)) return null
  const strict = tokens.word[at]!.text !== 'of' && tokens.word[at]!.text !== 'for'
  let next = at + 1
  while (next < to && /^(?:the|its|his|her|their|former|a|an|our|then)$/.test(tokens.word[next]!.text)) next++
  if (next >= to || tokens.word[next]!.kind === 'mark') return null
  const known = knownEnd(scene, next, organisations)
  if (known > next) {
    const end = withJoined(scene, known, organisations)
    return { sure: end, to: largeEnd(scene, end) }
  }
  const small = strict ? next : smallEnd(scene, next)
  if (small > next) return { sure: small, to: small }
  const large = largeEnd(scene, next)
  // "a representative of Grand Ayatollah Ali …": another person with another office.
  for (let i = next; i < Math.min(large, next + 3); i++)
    if (entryAt(scene, i, OFFICES)?.form === 'singular') return null
  if (large === next || strict) return null
  // "of the UN Berg": behind an acronym a name may stand.
  const acronym = tokens.word[next]!.shouted && large - next > 1 && !tokens.word[next + 1]!.shouted
  return { sure: acronym ? next + 1 : large, to: large }
}

/** The end of a place, an organisation or a field that begins at a token. */
function knownEnd(scene: Scene, at: number, organisations: readonly Organisation[]): number {
  const body = organisations.find(({ from, to }) => from <= at && at < to)
  const place = placeAt(scene, at)
  const field = entryAt(scene, at, PORTFOLIO)
  return Math.max(at, body?.to ?? 0, place?.to ?? 0, field?.to ?? 0)
}

function withJoined(scene: Scene, at: number, organisations: readonly Organisation[]): number {
  const { tokens, to } = scene
  if (at + 1 >= to || tokens.word[at]!.text !== 'and') return at
  const field = entryAt(scene, at + 1, PORTFOLIO)
  if (field) return field.to
  const place = placeAt(scene, at + 1)
  return place?.from === at + 1 && organisations.length === 0 ? place.to : at
}

/** Small words in a row: "local government", "human rights group", joined by "and". */
function smallEnd(scene: Scene, from: number): number {
  const { tokens, to } = scene
  let at = from
  while (at < to && at - from < 6) {
    const word = tokens.word[at]!
    const adjective =
      word.capital &&
      isDemonym(word) &&
      at + 1 < to &&
      !tokens.word[at + 1]!.capital &&
      tokens.word[at + 1]!.kind === 'word' &&
      !isGrammar(tokens.word[at + 1]!)
    if (isHyphen(tokens, at) && at > from) at++
    else if (
      word.text === 'and' &&
      at > from &&
      at + 1 < to &&
      !tokens.word[at + 1]!.capital &&
      senseOf(tokens.word[at + 1]!, 'actor')
    )
      at++
    else if (word.kind !== 'word' || (word.capital && !adjective) || isGrammar(word) || endsPhrase(scene, at)) break
    else at++
  }
  return at
}

const endsPhrase = ({ tokens }: Scene, at: number): boolean =>
  tokens.word[at]!.senses.some(
    ({ class: name, form }) => (name === 'verb' || name === 'say') && (form === 'past' || form === 's'),
  ) && !isPeople(tokens.word[at]!)

/** The end of a row of words with capitals. */
function largeEnd(scene: Scene, from: number): number {
  const { tokens, to } = scene
  let at = from
  while (at < to && at - from < 8) {
    const word = tokens.word[at]!
    if (isHyphen(tokens, at) && at > from) {
      at++
      continue
    }
    const initial = word.text === '.' && at > from && touches(tokens, at - 1) && tokens.word[at - 1]!.text.length === 1
    if (
      !initial &&
      (!capitalAt(scene, at) || isStart(scene, at) || isCalendar(word) || isGrammar(word) || isIn(word, 'title'))
    )
      break
    at++
  }
  return at
}
