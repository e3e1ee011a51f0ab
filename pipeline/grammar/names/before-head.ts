/** What stands before the head of an organisation's name: "former Yugoslav", "Sri Lankan", "4th motor rifle". */
import { lookUp, type Tokens, touches } from '../tokens.ts'
import { isFunction, senseOf, type Word } from '../words.ts'
import {
  capitalAt,
  isCalendar,
  isDemonym,
  isGrammar,
  isHyphen,
  isIn,
  isPeople,
  isPossessive,
  isUnknown,
  placeAt,
  type Scene,
} from './words.ts'

/** Words before a head that belong to the name. */
export interface Before {
  readonly from: number
  /** A place, a people or a name stands there. */
  readonly named: boolean
  /** A word with a capital of its own stands there. */
  readonly titled: boolean
  /** An ordinal or a number stands there. */
  readonly counted: boolean
}

const LONGEST = 12

/** Reads back from a head; `formation` says whether an ordinal may name it. */
export function beforeHead(scene: Scene, head: number, formation: boolean): Before {
  const { tokens } = scene
  let from = head
  let [named, titled, counted] = [false, false, false]
  // Small words before the first name are kept only where nothing to their left names the organisation.
  let small = 0
  let at = head - 1
  while (at >= scene.from && head - at < LONGEST) {
    const word = tokens.word[at]!
    if (isHyphen(tokens, at) && at - 1 >= scene.from) {
      at--
      if (named && from === at + 2) from = at
      continue
    }
    if (isPossessive(word) && isPeoples(scene, at)) {
      from = at - 1
      titled = true
      at -= 2
      continue
    }
    if (isPossessive(word)) {
      const owner = ownerBefore(scene, at)
      return owner < at ? { from: owner, named: true, titled, counted } : { from, named, titled, counted }
    }
    const ordinal = formation ? ordinalAt(tokens, at) : at + 1
    if (ordinal <= at) {
      counted = true
      from = at = ordinal
      at--
      continue
    }
    const place = placeAt(scene, at)
    if (place && place.from >= scene.from) {
      named = true
      titled ||= scene.cased
      from = place.from
      at = place.from - 1
      continue
    }
    const sort = sortOf(scene, at)
    if (sort === 'title' && named && !capitalAt(scene, head) && !isPartOfPeople(scene, at)) break
    if (
      sort === 'name' ||
      (sort === 'title' && capitalAt(scene, at) === 'inner' && !isIn(word, 'place_modifier') && !isIn(word, 'modifier'))
    )
      named = true
    if (sort === 'title' || (sort === 'name' && scene.cased)) titled = true
    if (sort === 'title' || sort === 'name') from = at
    else if (sort === 'small' || (sort === 'and' && isJoined(scene, at))) {
      if (!named && !titled) from = at
      else if (++small > 2) break
    } else if (sort !== 'adjective' || named || !namesFurther(scene, at - 1)) break
    at--
  }
  const first = tokens.word[from - 1]
  if (named && first && from > scene.from && /^(?:former|ex)$/.test(first.text)) from--
  return { from, named, titled, counted }
}

/** "the Sri Lankan army", "South African troops"; not "during Operation X British troops". */
const isPartOfPeople = (scene: Scene, at: number): boolean =>
  isIn(scene.tokens.word[at]!, 'place_modifier') ||
  isModifier(scene, at) ||
  !(at > scene.from && capitalAt(scene, at - 1))

/** "the People's Army", "the Women's Union": those whom it is for. */
const isPeoples = (scene: Scene, mark: number): boolean =>
  mark > scene.from && capitalAt(scene, mark - 1) !== null && isPeople(scene.tokens.word[mark - 1]!)

type Sort = 'name' | 'title' | 'small' | 'and' | 'adjective' | null

function sortOf(scene: Scene, at: number): Sort {
  const word = scene.tokens.word[at]!
  if (word.kind !== 'word') return isMonthNumber(scene, at) ? 'title' : null
  const capital = capitalAt(scene, at)
  const known = isDemonym(word) && isLarge(word)
  if (known && (capital || !scene.cased)) return 'name'
  if (word.text === 'and' || word.text === '&') return 'and'
  if (isIn(word, 'opener') || isGrammar(word)) return null
  if (isIn(word, 'office') || isIn(word, 'title') || isIn(word, 'public_role'))
    return isIn(word, 'modifier') ? 'small' : null
  if (capital === 'inner') return isCalendar(word) && !isNumberBehind(scene, at) ? null : 'title'
  const modifier = isModifier(scene, at)
  if (capital === 'start') return word.shouted || modifier || leadsOn(scene, at) ? 'title' : null
  if (modifier) return 'small'
  return isPlainAdjective(word) ? 'adjective' : null
}

/** "Sri Lankan": a word at the start of a sentence that no lexicon knows, before another with a capital. */
const leadsOn = (scene: Scene, at: number): boolean =>
  isUnknown(scene.tokens.word[at]!) &&
  capitalAt(scene, at + 1) === 'inner' &&
  !scene.tokens.word[at]!.text.endsWith('ly')

/** "US", "UN" count in capitals only: "us" is a pronoun. */
const isLarge = (word: Word): boolean => word.capital && (word.text.length > 2 || word.shouted)

const isModifier = (scene: Scene, at: number): boolean => {
  const word = scene.tokens.word[at]!
  return isIn(word, 'modifier') || isIn(word, 'armed_force') || isIn(word, 'state_body')
}

/** "special and internal troops", "Truth and Reconciliation Commission": both sides are words of one name. */
function isJoined(scene: Scene, at: number): boolean {
  if (at - 1 < scene.from) return false
  const [before, behind] = [scene.tokens.word[at - 1]!, scene.tokens.word[at + 1]!]
  if (isIn(before, 'armed_force') || isIn(before, 'state_body')) return false
  if (isIn(before, 'portfolio') && capitalAt(scene, at - 1)) return capitalAt(scene, at + 1) === 'inner'
  return isIn(before, 'modifier') && isIn(behind, 'modifier') && !before.capital && !behind.capital
}

/** "the Danish heroic army": an adjective that no lexicon knows, with the name right before it. */
const isPlainAdjective = (word: Word): boolean =>
  !word.capital && word.text.length > 3 && isUnknown(word) && !/(?:ed|[^u]s|ing|ly)$/.test(word.text)

function namesFurther(scene: Scene, at: number): boolean {
  if (at < scene.from) return false
  const word = scene.tokens.word[at]!
  return isPossessive(word) || !!placeAt(scene, at) || (isDemonym(word) && word.capital && isLarge(word))
}

/** "the March 23 Movement": a number of two figures between a name's words. */
const isMonthNumber = ({ tokens, ...scene }: Scene, at: number): boolean =>
  tokens.word[at]!.kind === 'number' &&
  tokens.end[at]! - tokens.start[at]! < 3 &&
  capitalAt({ tokens, ...scene }, at - 1) === 'inner' &&
  capitalAt({ tokens, ...scene }, at + 1) === 'inner' &&
  isIn(tokens.word[at + 1]!, 'other_titled')
const isNumberBehind = ({ tokens }: Scene, at: number): boolean => tokens.word[at + 1]?.kind === 'number'

/** Where an ordinal in figures that ends at a token begins, else the token after it. */
function ordinalAt(tokens: Tokens, at: number): number {
  if (at < 1 || tokens.word[at - 1]!.kind !== 'number' || !touches(tokens, at - 1)) return at + 1
  return lookUp(tokens, at, 'ordinal')?.sense.name === 'ending' ? at - 1 : at + 1
}

/** The place or people that "'s" at a token belongs to: "Denmark", "the former Yugoslavia". No person owns a name. */
function ownerBefore(scene: Scene, mark: number): number {
  const place = placeAt(scene, mark - 1)
  const word = scene.tokens.word[mark - 1]!
  if (!place && !(word.shouted && scene.cased) && !(isDemonym(word) && isLarge(word))) return mark
  const from = place && place.from >= scene.from ? place.from : mark - 1
  const before = scene.tokens.word[from - 1]
  return before && from > scene.from && before.text === 'former' ? from - 1 : from
}

/** "a Danish court", "another army": one of several, not the one of that name. */
export function isIndefinite({ tokens, from, to }: Scene, at: number, end: number): boolean {
  const before = at > from ? tokens.word[at - 1]! : undefined
  const next = end < to ? tokens.word[end]! : undefined
  // "an Israeli army inquiry": the article belongs to the inquiry.
  if (next?.kind === 'word' && !isGrammar(next) && !senseOf(next, 'verb') && !senseOf(next, 'say')) return false
  return !!before && isFunction(before, 'determiner') && /^(?:an?|any|each|every|another)$/.test(before.text)
}
