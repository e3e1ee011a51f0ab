import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import { LEADS, leadsOf } from './leads.ts'
import {
  capitalAt,
  entryAt,
  HEADS,
  type Hit,
  isCalendar,
  isDemonym,
  isGrammar,
  isHyphen,
  isIn,
  isPeople,
  isPossessive,
  isStart,
  isUnknown,
  OFFICES,
  PLACE_GROUPS,
  PLACE_NOUNS,
  type PlaceKind,
  placeAt,
  type Scene,
} from './words.ts'

/** Of these the noun is part of the name: "Market Street", "Cedar River"; the rest of it alone names something else. */
const WHOLE: ReadonlySet<string> = new Set(['place_street_square', 'place_land', 'place_height', 'place_other'])

/** A place in no registry, where a noun shows that it is one. */
export interface ShownPlace extends Range {
  readonly kind: PlaceKind
  /** Sure by itself: "the village of X"; "X village" may hold an adjective. */
  readonly sure: boolean
  /** Stands before its noun, as adjectives do. */
  readonly adjectival: boolean
}

/** The places of a sentence that stand with a noun for what they are. */
export function placesShown(scene: Scene): ShownPlace[] {
  const { tokens, from, to } = scene
  const found: ShownPlace[] = []
  for (let at = from; at < to; at++) {
    const noun = leadsOf(tokens.word[at]!) & LEADS.place ? entryAt(scene, at, PLACE_GROUPS) : undefined
    if (!noun) continue
    const kind = PLACE_NOUNS.get(noun.group)!
    const behind = namesBehind(scene, noun, kind)
    found.push(...(behind.length > 0 ? behind : namesBefore(scene, noun, kind)))
    at = noun.to - 1
  }
  return found
}

/** "the village of X", "the towns of X, Y and Z", "the village X" is left alone. */
function namesBehind(scene: Scene, noun: Hit, kind: PlaceKind): ShownPlace[] {
  const { tokens, to } = scene
  if (kind === 'street_square' || isBody(scene, noun) || noun.to + 1 >= to || !isFunction(tokens.word[noun.to]!, 'of'))
    return []
  const found: ShownPlace[] = []
  let at = noun.to + 1
  while (at < to) {
    const place = placeAt(scene, at)
    const end = place?.from === at ? place.to : nameEnd(scene, at)
    if (end === at) break
    const own = entryAt(scene, end, PLACE_GROUPS)
    const sort = own && own.form !== 'plural' ? PLACE_NOUNS.get(own.group)! : kind
    // "two villages of X": X is no village.
    const alone =
      noun.form === 'plural' && found.length === 0 && !own && !/^(?:,|and)$/.test(tokens.word[end]?.text ?? '')
    if (!place && !alone) found.push({ from: at, to: end, kind: sort, sure: true, adjectival: false })
    if (noun.form !== 'plural' || own) break
    at = end
    if (at < to && tokens.word[at]!.text === ',') at++
    if (at < to && tokens.word[at]!.text === 'and') at++
    if (at === end) break
  }
  return found
}

/** "the Department of X" is a state body, "the department of X" a place. */
const isBody = (scene: Scene, { from }: Hit): boolean => !!capitalAt(scene, from) && !!entryAt(scene, from, HEADS)

/** The end of a place's name that begins at a token: large words, joined by hyphens, "de", "al-" and the like. */
function nameEnd(scene: Scene, from: number): number {
  const { tokens, to } = scene
  let at = from
  let end = from
  while (at < to && at - from < 7) {
    const word = tokens.word[at]!
    if (
      isHyphen(tokens, at) ||
      (isIn(word, 'name_part') &&
        !word.capital &&
        at + 1 < to &&
        (capitalAt(scene, at + 1) === 'inner' || isHyphen(tokens, at + 1)))
    ) {
      at++
      continue
    }
    if (!isNameWord(scene, at) && !(at > from && isHyphen(tokens, at - 1) && word.kind === 'word')) break
    end = ++at
  }
  return end
}

function isNameWord(scene: Scene, at: number): boolean {
  const word = scene.tokens.word[at]!
  if (
    !capitalAt(scene, at) ||
    isCalendar(word) ||
    isGrammar(word) ||
    isPeople(word) ||
    isIn(word, 'opener') ||
    placeAt(scene, at)
  )
    return false
  return (
    !entryAt(scene, at, HEADS) &&
    !entryAt(scene, at, OFFICES) &&
    !entryAt(scene, at, PLACE_GROUPS) &&
    !isIn(word, 'demonym')
  )
}

/** "X village", "X and Y districts", "Pasteur Street". */
function namesBefore(scene: Scene, noun: Hit, kind: PlaceKind): ShownPlace[] {
  const { tokens } = scene
  const large = tokens.word[noun.from]!.capital
  const whole = WHOLE.has(noun.group) || (noun.group === 'place_city' && large)
  const street = noun.group === 'place_street_square'
  if (whole && !large && (street || noun.form === 'plural')) return []
  const found: ShownPlace[] = []
  let end = noun.from
  while (end > scene.from) {
    const start = nameStart(scene, end)
    if (start === end || isIndefinite(scene, start) || isOrdinary(scene, start, end)) break
    found.push({ from: start, to: whole ? noun.to : end, kind, sure: isSure(scene, start, end), adjectival: !whole })
    if (noun.form !== 'plural' || whole || !/^(?:and|,)$/.test(tokens.word[start - 1]?.text ?? '')) break
    end = start - 1
    if (end > scene.from && tokens.word[end - 1]!.text === ',') end--
  }
  // "Cedar villages" are villages of Cedar; "Cedar and Birch villages" are two.
  return noun.form === 'plural' && !whole && found.length < 2 ? [] : found
}

function nameStart(scene: Scene, end: number): number {
  let at = end
  while (at > scene.from && end - at < 4) {
    if (isHyphen(scene.tokens, at - 1) && at - 1 > scene.from) at--
    else if (
      isNameWord(scene, at - 1) &&
      !(isStart(scene, at - 1) && at < end && !isUnknown(scene.tokens.word[at - 1]!))
    )
      at--
    else break
  }
  return at
}

/** "a village", "two Kurdish villages", "his Oakford district": one of several. */
function isIndefinite({ tokens, from }: Scene, at: number): boolean {
  if (at <= from) return false
  const { text, kind } = tokens.word[at - 1]!
  return (
    kind === 'number' ||
    /^(?:an?|any|each|every|another|some|several|many|two|three|four|five|six|seven|eight|nine|ten|his|her|their|my|our)$/.test(
      text,
    ) ||
    isPossessive(tokens.word[at - 1]!)
  )
}

/** Only words for directions, ages and sizes: "Northern Province", "the Old City". */
function isOrdinary({ tokens }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (word.kind === 'word' && !isIn(word, 'place_modifier') && !isIn(word, 'modifier') && !isIn(word, 'opener'))
      return false
  }
  return true
}

/** "Oakford province" may be an adjective's: "Danish village". One that looks like it must be named elsewhere too. */
const isSure = (scene: Scene, from: number, to: number): boolean =>
  !isDemonym(scene.tokens.word[to - 1]!) && !(to - from === 1 && isStart(scene, from))
