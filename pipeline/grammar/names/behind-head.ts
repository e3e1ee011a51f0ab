/** What stands behind the head of an organisation's name: "of Defence", "of the Republic of X", "in X". */
import { lookUp } from '../tokens.ts'
import {
  capitalAt,
  entryAt,
  HEADS,
  isCalendar,
  isDemonym,
  isGrammar,
  isHyphen,
  isIn,
  OFFICES,
  placeAt,
  type Scene,
} from './words.ts'

/** Words behind a head that belong to the name. */
export interface Behind {
  readonly to: number
  /** A place or words written large stand there. */
  readonly named: boolean
  /** A place stands there. */
  readonly placed: boolean
}

/** What kinds of complement a head takes. */
export interface Takes {
  /** Written large, so that any large words belong to it: "of Veterans", "for State Security". */
  readonly titled: boolean
  /** Of soldiers: "to" and "on" say where they went. */
  readonly armed: boolean
  /** "in X" belongs to it. */
  readonly located: boolean
  /** Other organisations belong to it: "of the 4th Army". */
  readonly bodies: boolean
}

const PORTFOLIO = new Set(['portfolio'])
const MOST = 4

/** Reads on behind a head. */
export function behindHead(scene: Scene, head: number, takes: Takes): Behind {
  let behind: Behind = { to: head, named: false, placed: false }
  for (let i = 0; i < MOST; i++) {
    const more = complementAt(scene, behind.to, takes, behind.named)
    if (!more) break
    behind = { ...more, placed: behind.placed || more.placed }
  }
  return behind
}

const TITLED_ONLY = /^(?:for|on|against|to)$/

function complementAt(scene: Scene, at: number, takes: Takes, named: boolean): Behind | null {
  const { tokens, to } = scene
  if (at + 1 >= to) return null
  const { text, capital } = tokens.word[at]!
  if (capital && scene.cased) return null
  const inside = text === 'in' && takes.located
  if (text !== 'of' && !inside && !(takes.titled && !takes.armed && TITLED_ONLY.test(text))) return null
  let next = at + 1
  if (/^(?:the|its)$/.test(tokens.word[next]!.text)) next++
  if (
    next < to &&
    /^(?:former|then|member|states|state)$/.test(tokens.word[next]!.text) &&
    !tokens.word[next]!.capital
  ) {
    // "of the member states of the Union": the words between belong to it.
    if (/^member$/.test(tokens.word[next]!.text)) {
      while (next < to && /^(?:member|states)$/.test(tokens.word[next]!.text)) next++
      return complementAt(scene, next, takes, named)
    }
    next++
  }
  if (next >= to) return null
  const place = placeAt(scene, next)
  if (place?.from === next && place.to <= to) {
    // "of Riverland National Academy of Sciences": the place begins a longer name.
    const run = takes.titled && !inside ? largeWords(scene, next) : place.to
    return { to: Math.max(place.to, headWithin(scene, place.to, run)), named: true, placed: true }
  }
  if (inside) {
    const end = named ? largeWords(scene, next) : next
    return end > next ? { to: end, named, placed: false } : null
  }
  const body = takes.bodies ? bodyEnd(scene, next) : next
  if (body > next) return { to: body, named: true, placed: false }
  const field = takes.titled ? entryAt(scene, next, PORTFOLIO) : undefined
  if (field && text !== 'of' && !capitalAt(scene, next)) return null
  const end = largeWords(scene, next)
  if (end === next) return field ? { to: withJoined(scene, field.to), named: true, placed: false } : null
  if (field && field.to >= end) return { to: withJoined(scene, field.to), named: true, placed: false }
  const head_ = headWithin(scene, next, end)
  if (head_ > next) return takes.titled || takes.bodies ? { to: head_, named: true, placed: false } : null
  if (!takes.titled && !isState(scene, next)) return null
  if (text !== 'of' && !takes.titled) return null
  return { to: field && field.to > next ? field.to : withJoined(scene, end), named: true, placed: isState(scene, next) }
}

/** "of the Yugoslav People's Army", "of the Danish army": where the head of another organisation ends. */
function bodyEnd(scene: Scene, from: number): number {
  for (let at = from; at < Math.min(from + 5, scene.to); at++) {
    const head = entryAt(scene, at, HEADS)
    if (head && at > from && head.part === 'nouns') return head.to
    const word = scene.tokens.word[at]!
    if (
      word.kind === 'mark' ||
      (!capitalAt(scene, at) && !isIn(word, 'modifier')) ||
      (isGrammar(word) && !word.shouted)
    )
      break
  }
  return from
}

/** "the army of the Kingdom of X": words that begin the name of a state or a part of one. */
const isState = ({ tokens }: Scene, at: number): boolean =>
  tokens.word[at]!.capital &&
  /^(?:republic|kingdom|state|federation|province|city|empire|emirate|union|islamic|federal|united|people's)$/.test(
    tokens.word[at]!.text,
  )

/** The end of the words with capitals that begin at a token: no offices, no organisations' other parts, no months. */
function largeWords(scene: Scene, from: number): number {
  const { tokens, to } = scene
  let at = from
  while (at < to && at - from < 8) {
    if (isHyphen(tokens, at)) {
      at++
      continue
    }
    const word = tokens.word[at]!
    if (!capitalAt(scene, at) || isCalendar(word)) break
    if (isGrammar(word) && !word.shouted) break
    if (isIn(word, 'title') || isHolder(scene, at)) break
    at++
  }
  while (at > from && isHyphen(tokens, at - 1)) at--
  // "of Allied forces": an adjective of other words.
  const next = tokens.word[at]
  return at - from === 1 && isDemonym(tokens.word[from]!) && at < to && next?.kind === 'word' && !isGrammar(next)
    ? from
    : at
}

/** "of Colonel Berg", "of President Berg": a person, where "of Ministers" and "of the Prosecutor" are none. */
function isHolder(scene: Scene, at: number): boolean {
  const office = entryAt(scene, at, OFFICES)
  if (!office || office.form === 'plural' || entryAt(scene, at, HEADS)) return false
  return office.group === 'rank' || capitalAt(scene, office.to) === 'inner'
}

/** The end of the last head within some words, or their beginning: "Communist Party" of "Communist Party Anna Berg". */
function headWithin(scene: Scene, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const hit = entryAt(scene, at, HEADS)
    if (hit && hit.to <= Math.max(to, at + 1)) return hit.to
  }
  return from
}

/** "Health and Welfare": joined fields, never a second organisation. */
function withJoined(scene: Scene, at: number): number {
  const { tokens, to } = scene
  if (at + 1 >= to || !/^(?:and|&)$/.test(tokens.word[at]!.text)) return at
  const field = entryAt(scene, at + 1, PORTFOLIO)
  if (field) return field.to
  const end = largeWords(scene, at + 1)
  if (end === at + 1 || placeAt(scene, at + 1) || headWithin(scene, at + 1, end) > at + 1) return at
  const next = tokens.word[end]
  // Two words may be the name of a person; one that "of" or a mark follows is a field.
  return end - at === 2 && (!next || next.text === 'of' || next.kind === 'mark') && !lookUp(tokens, at + 1, 'verb')
    ? end
    : at
}
