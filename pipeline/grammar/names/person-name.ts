/** Names of people: words with capitals, initials, particles and hyphens in a row. */
import type { Range } from '../counted.ts'
import { isFact } from '../facts.ts'
import type { Sense } from '../lexicon.ts'
import { touches } from '../tokens.ts'
import type { Word } from '../words.ts'
import {
  capitalAt,
  entryAt,
  HEADS,
  isCalendar,
  isDemonym,
  isGrammar,
  isHyphen,
  isIn,
  isPeople,
  isStart,
  isUnknown,
  PLACE_GROUPS,
  placeAt,
  type Scene,
} from './words.ts'

const LONGEST = 9

/** The name of a person that begins at a token, titles before it passed over; null where none does. */
export function nameFrom(scene: Scene, start: number, limit = scene.to): Range | null {
  const from = behindTitles(scene, start)
  const { tokens } = scene
  let at = from
  let to = from
  while (at < limit && at - from < LONGEST) {
    const next = partFrom(scene, at, at === from)
    if (next === at) break
    at = to = next
    if (at + 1 < limit && isHyphen(tokens, at)) at++
  }
  if (to === from || isInitialOnly(scene, from, to)) return null
  const range = { from, to: withoutLast(scene, from, to) }
  return range.to > from && isPlausible(scene, range) ? range : null
}

/** The name of a person that ends at a token. */
export function nameBefore(scene: Scene, end: number): Range | null {
  const { tokens } = scene
  let from = end
  while (from > scene.from && end - from < LONGEST) {
    const at = from - 1
    const word = tokens.word[at]!
    if (isHyphen(tokens, at)) from--
    else if (isInitialMark(scene, at)) from -= 2
    else if (
      isNameWord(scene, at) ||
      (from < end &&
        word.capital &&
        isGrammar(word) &&
        !isStart(scene, at) &&
        /^(?:may|will|van|an|do)$/.test(word.text))
    )
      from--
    else if (
      from < end &&
      isIn(word, 'name_part') &&
      !word.capital &&
      at > scene.from &&
      (isNameWord(scene, at - 1) || isIn(tokens.word[at - 1]!, 'name_part'))
    )
      from--
    else break
  }
  while (
    from < end &&
    (isHyphen(tokens, from) ||
      isIn(tokens.word[from]!, 'opener') ||
      (isStart(scene, from) && isDemonym(tokens.word[from]!)))
  )
    from++
  const range = { from, to: end }
  return words(scene, range) > 1 && isPlausible(scene, range) ? range : null
}

/** How many words a name has; initials and parts behind hyphens do not count. */
export function words({ tokens }: Scene, { from, to }: Range): number {
  let count = 0
  for (let at = from; at < to; at++)
    if (tokens.word[at]!.kind === 'word' && !(at > from && isHyphen(tokens, at - 1))) count++
  return count
}

function behindTitles({ tokens, to }: Scene, start: number): number {
  let at = start
  while (at < to && (isIn(tokens.word[at]!, 'title') || (tokens.word[at]!.text === '.' && at > start))) at++
  return at
}

/** The token behind one part of a name: "Jan", "J.", "van der Berg", "al-Majid". */
function partFrom(scene: Scene, at: number, first: boolean): number {
  const { tokens, to } = scene
  if (isInitialMark(scene, at + 1)) return at + 2
  if (isNameWord(scene, at) || (first ? isGivenName(scene, at) : isSurnameOnly(scene, at))) return at + 1
  let next = at
  while (next < to && next - at < 6 && (isParticle(scene, next) || (next > at && isHyphen(tokens, next)))) next++
  if (next > at && next < to && isNameWord(scene, next)) return next + 1
  // "Chun Doo-hwan": behind a hyphen a small letter will do.
  return !first && isHyphen(tokens, at - 1) && tokens.word[at]!.kind === 'word' && !isGrammar(tokens.word[at]!)
    ? at + 1
    : at
}

/** "van", "bin"; "al", "as", "ash" before a hyphen. */
const isParticle = (scene: Scene, at: number): boolean =>
  isIn(scene.tokens.word[at]!, 'name_part') ||
  (isHyphen(scene.tokens, at + 1) && /^(?:as|ash|ad|ar|an|at|az)$/.test(scene.tokens.word[at]!.text))

/** The full stop of an initial: "J.", "Yu.". */
const isInitialMark = ({ tokens, from, to }: Scene, at: number): boolean => {
  if (at <= from || at >= to || tokens.word[at]!.text !== '.' || !touches(tokens, at - 1)) return false
  const { capital, kind, text } = tokens.word[at - 1]!
  return kind === 'word' && capital && (text.length === 1 || /^(?:yu|ya|zh|sh|kh|ch|jr|sr)$/.test(text))
}

/** A word with a capital that names no month, people, office, organisation or place noun. */
function isNameWord(scene: Scene, at: number): boolean {
  if (!capitalAt(scene, at)) return false
  const word = scene.tokens.word[at]!
  if (isGrammar(word) || isIn(word, 'title') || isIn(word, 'opener'))
    return isIn(word, 'name_part') && word.text.length > 1 && !isIn(word, 'opener')
  if (isCalendar(word))
    return (
      /^(?:april|june|august|may|jan|mar)$/.test(word.text) &&
      capitalAt(scene, at + 1) === 'inner' &&
      !isCalendar(scene.tokens.word[at + 1]!)
    )
  return !isNoun(scene, at)
}

const THINGS: ReadonlySet<string> = new Set(['unit', 'event_noun'])
const isThing = (sense: Sense): boolean => (sense.class === 'act' || sense.class === 'observance') && isFact(sense)

/** Words that stand for sorts of people, bodies, events or things, however they are written. */
function isNoun(scene: Scene, at: number): boolean {
  const word = scene.tokens.word[at]!
  if (
    isPeople(word) ||
    isOffice(word) ||
    [...PLACE_GROUPS].some(group => isIn(word, group)) ||
    entryAt(scene, at, HEADS)
  )
    return true
  // "Ngo" and "Ed" are names too.
  return word.text.length > 3 && word.senses.some(sense => THINGS.has(sense.class) || isThing(sense))
}

const isOffice = (word: Word): boolean => isIn(word, 'office') || isIn(word, 'rank') || isIn(word, 'public_role')

/** "Secretary of State Dean Acheson": an office that is a first name too, before a surname. */
const isGivenName = (scene: Scene, at: number): boolean =>
  capitalAt(scene, at) === 'inner' &&
  /^(?:dean|earl|duke|marshal)$/.test(scene.tokens.word[at]!.text) &&
  capitalAt(scene, at - 1) !== null &&
  capitalAt(scene, at + 1) === 'inner'

/** "Robert May", "Maurice Bishop": the last word of a name may be one that is something else at other places. */
function isSurnameOnly(scene: Scene, at: number): boolean {
  if (capitalAt(scene, at) !== 'inner' || capitalAt(scene, at + 1)) return false
  const word = scene.tokens.word[at]!
  return (
    /^(?:may|will|march)$/.test(word.text) ||
    ((isIn(word, 'office') || isIn(word, 'rank')) &&
      /^(?:king|prince|bishop|major|pope|marshal|chancellor|dean|judge|khan|shah|pasha|sheikh|speaker)$/.test(
        word.text,
      ))
  )
}

/** What follows shows that the last word of a run belongs to something else: "Obama Foundation". */
function withoutLast(scene: Scene, from: number, to: number): number {
  const next = scene.tokens.word[to]
  return to < scene.to &&
    next &&
    capitalAt(scene, to) &&
    !isGrammar(next) &&
    (entryAt(scene, to, HEADS) || [...PLACE_GROUPS].some(group => isIn(next, group)))
    ? from
    : to
}

const isInitialOnly = ({ tokens }: Scene, from: number, to: number): boolean =>
  to - from <= 2 && tokens.word[to - 1]!.text === '.'

/** No place, no people, no single adjective before a noun. */
function isPlausible(scene: Scene, { from, to }: Range): boolean {
  const { tokens } = scene
  for (let at = from; at < to; at++) {
    const place = placeAt(scene, at)
    if (place && (place.from === from || place.to - place.from > 1 || words(scene, { from, to }) < 2)) return false
  }
  if (words(scene, { from, to }) > 1) return true
  const word = tokens.word[from]!
  if (word.shouted && word.text.length < 5) return false
  // "First Deputy Foreign Minister": still the office.
  if (isIn(word, 'role_modifier') || isIn(word, 'modifier')) return false
  const next = tokens.word[to]
  const noun = to < scene.to && next?.kind === 'word' && !next.capital && isUnknown(next)
  return !(isDemonym(word) && noun)
}
