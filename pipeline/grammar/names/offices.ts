/** Phrases for offices, ranks and public roles: "then General Secretary of the Central Committee". */
import type { Range } from '../counted.ts'
import { touches } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { complementAt } from './office-complement.ts'
import type { Organisation } from './organisations.ts'
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
  isPossessive,
  OFFICES,
  placeAt,
  type Scene,
} from './words.ts'

/** An office and its words. A name may follow at `to`, or within the last words of the phrase from `sure` on. */
export interface Office extends Range {
  readonly head: Hit
  /** The end of what surely belongs to the office: behind it may stand a complement, a name or both. */
  readonly sure: number
}

const LONGEST = 24

/** The office whose head stands at a token. */
export function officeAt(scene: Scene, at: number, organisations: readonly Organisation[]): Office | null {
  const head = entryAt(scene, at, OFFICES)
  if (!head || !isHead(scene, head)) return null
  const from = beginning(scene, head.from, organisations)
  let sure = abbreviationEnd(scene, head.to)
  let to = sure
  for (let i = 0; i < 5 && to === sure && to - from < LONGEST; i++) {
    const more = complementAt(scene, sure, organisations)
    if (!more) break
    sure = more.sure
    to = more.to
  }
  return { from, to, sure, head }
}

/** "Gen" and "General" are ranks, "general" is not; "a head" of something else is none. */
function isHead(scene: Scene, head: Hit): boolean {
  if (head.group === 'rank' && head.part === 'words') return !!capitalAt(scene, head.from)
  const word = scene.tokens.word[head.from]!
  // "to head", "led", "judges that": a verb behind "to" or a pronoun.
  const before = head.from > scene.from ? scene.tokens.word[head.from - 1]! : undefined
  return !(
    before &&
    !word.capital &&
    (isFunction(before, 'to') || isFunction(before, 'modal')) &&
    head.form === 'singular' &&
    senseOf(word, 'verb')
  )
}

/** "Gen.", "Lt. Col.": the full stop belongs to the rank. */
const abbreviationEnd = ({ tokens, to }: Scene, at: number): number =>
  at < to && tokens.word[at]!.text === '.' && touches(tokens, at - 1) && tokens.word[at - 1]!.text.length < 5
    ? at + 1
    : at

/** Back over words that belong to an office: "then", "Foreign", "UN", "Israel's former". */
function beginning(scene: Scene, head: number, organisations: readonly Organisation[]): number {
  const { tokens } = scene
  let from = head
  let at = head - 1
  while (at >= scene.from && head - at < 10) {
    const word = tokens.word[at]!
    if (isPossessive(word)) {
      const body = organisations.find(one => one.to === at)
      const owner = body?.from ?? ownerBefore(scene, at)
      return owner < at ? owner : from
    }
    if (isHyphen(tokens, at) && at > scene.from) {
      at -= 2
      from = at + 1
      continue
    }
    if (word.text === '.' && at > scene.from && touches(tokens, at - 1) && isIn(tokens.word[at - 1]!, 'rank')) {
      at -= 2
      from = at + 1
      continue
    }
    if (word.text === 'and' && at > scene.from && isOfficeWord(scene, at - 1) && isOfficeWord(scene, at + 1)) {
      at--
      continue
    }
    const body = organisations.find(one => one.from <= at && at < one.to)
    if (body && body.from >= scene.from) {
      from = body.from
      at = from - 1
      continue
    }
    if (!belongs(scene, at)) break
    const place = placeAt(scene, at)
    from = place && place.from >= scene.from ? place.from : at
    at = from - 1
  }
  return from
}

const isOfficeWord = (scene: Scene, at: number): boolean => {
  const word = scene.tokens.word[at]!
  return isIn(word, 'office') || isIn(word, 'rank') || isIn(word, 'public_role') || isIn(word, 'role_modifier')
}

function belongs(scene: Scene, at: number): boolean {
  const word = scene.tokens.word[at]!
  if (word.kind !== 'word' || isCalendar(word) || (isIn(word, 'opener') && !isOfficeWord(scene, at))) return false
  if (isIn(word, 'role_modifier') || isIn(word, 'modifier')) return word.capital || !isGrammar(word)
  if (isIn(word, 'rank')) return !!entryAt(scene, at, OFFICES) && (word.capital || !isLargeOnly(scene, at))
  if (isIn(word, 'public_role') || isIn(word, 'office') || entryAt(scene, at, HEADS)) return !isGrammar(word)
  if (placeAt(scene, at)) return true
  if (isGrammar(word)) return word.shouted && isDemonym(word)
  if (isDemonym(word) && word.capital) return true
  return capitalAt(scene, at) === 'inner' && (word.shouted || isIn(word, 'place_modifier'))
}

/** "private", "major" are ranks only when written large. */
const isLargeOnly = (scene: Scene, at: number): boolean => entryAt(scene, at, OFFICES)?.part === 'words'

/** "Israel's", "UNESCO's": the place, people or body that owns the office. */
function ownerBefore(scene: Scene, mark: number): number {
  const place = placeAt(scene, mark - 1)
  if (place && place.from >= scene.from) return place.from
  const word = scene.tokens.word[mark - 1]!
  return capitalAt(scene, mark - 1) && (word.shouted || isDemonym(word)) ? mark - 1 : mark
}
