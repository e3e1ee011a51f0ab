import type { Range } from '../counted.ts'
import { placesIn } from '../names/lookup.ts'
import { isDashAt, type Tokens, touches } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { type ActorPhrase, readActor, type Scene } from './actor.ts'
import { simplePhrase } from './phrase.ts'
import { isAdverb, isDeterminer, isVerbal } from './words.ts'

/** Actors joined by commas and "and", and where their words end. */
export interface ActorList extends Range {
  readonly actors: readonly ActorPhrase[]
  /** The last is joined by a comma alone. */
  readonly open: boolean
}

/**
 * The actors whose words begin at a token: "A, B in Ruritania and the men of C".
 * @param commas whether a comma alone may join: not where the list opens a sentence and the subject follows
 */
export function actorsFrom(scene: Scene, from: number, limit = scene.to, commas = true): ActorList | null {
  const { tokens } = scene.reading
  const actors: ActorPhrase[] = []
  let at = from
  let end = from
  let open = false
  while (at < limit) {
    const actor = readActor(scene, at, limit)
    if (!actor) break
    open = actors.length > 0 && tokens.word[at - 1]!.text === ','
    const to = withPlace(scene, actor, limit)
    const whole = to > actor.to ? { ...actor, to, through: to } : actor
    actors.push(whole)
    end = aside(scene, whole.through, limit)
    const next = joined(scene, end, limit, commas)
    if (next === 0) break
    at = next
    // "by A, B and by C"
    if (at < limit && (isFunction(tokens.word[at]!, 'by') || isFunction(tokens.word[at]!, 'of'))) at++
  }
  // "with the help of the militia, soldiers …": a comma alone joins nothing.
  if (open) return { from, to: actors[0]!.through, actors: actors.slice(0, 1), open }
  return actors.length > 0 ? { from, to: end, actors, open } : null
}

/** Where the next of a list may begin, or 0: behind "and", "as well as", "namely" or a comma. */
function joined({ reading: { tokens } }: Scene, at: number, limit: number, commas: boolean): number {
  if (at >= limit) return 0
  let next = at
  if (tokens.word[next]!.text === ',') {
    next++
    if (next < limit && tokens.word[next]!.text === 'namely') return next + 1
    const and = next < limit && /^(?:and|or|as|together|along)$/.test(tokens.word[next]!.text)
    if (!and) return commas ? next : 0
  }
  if (next + 2 < limit && tokens.word[next]!.text === 'as' && tokens.word[next + 1]!.text === 'well') return next + 3
  if (
    next + 1 < limit &&
    /^(?:together|along)$/.test(tokens.word[next]!.text) &&
    tokens.word[next + 1]!.text === 'with'
  )
    return next + 2
  return next < limit && /^(?:and|or)$/.test(tokens.word[next]!.text) ? next + 1 : 0
}

/** "the governor personally", "the army itself". */
function aside({ reading: { tokens } }: Scene, at: number, limit: number): number {
  return at < limit &&
    (isAdverb(tokens.word[at]!) || /^(?:himself|herself|itself|themselves)$/.test(tokens.word[at]!.text))
    ? at + 1
    : at
}

/**
 * "groups in Ruritania": a phrase of place belongs to the actor where another actor or the end of the words follows;
 * elsewhere it may say where the thing was done.
 */
function withPlace(scene: Scene, actor: ActorPhrase, limit: number): number {
  const { tokens } = scene.reading
  const at = actor.to
  if (actor.sort === 'state' || actor.sort === 'person' || at >= limit) return at
  if (!/^(?:in|from|at|near)$/.test(tokens.word[at]!.text)) return at
  const simple = simplePhrase(tokens, at + 1, limit)
  const place = simple && { from: simple.from, to: throughOf(tokens, simple.to, limit) }
  if (!place || !(placesIn(scene.reading, place).length > 0 || tokens.word[place.to - 1]!.capital)) return at
  if (place.to >= limit) return place.to
  const next = joined(scene, place.to, limit, true)
  const following = next > 0 ? readActor(scene, next, limit) : null
  // "in the provinces of A and B": another place, not another actor.
  if (following?.place && following.through >= limit) return following.to
  return following && !following.place ? place.to : at
}

function throughOf(tokens: Tokens, from: number, limit: number): number {
  let end = from
  while (end < limit && isFunction(tokens.word[end]!, 'of')) {
    const next = simplePhrase(tokens, end + 1, limit)
    if (!next) break
    end = next.to
  }
  return end
}

// A list of actors before a verb is hardly longer.
const LONGEST = 45

/** The actors whose words end right before a token, the longest list that reads through to it; null where none does. */
export function actorsUpTo(scene: Scene, to: number): ActorList | null {
  const { tokens } = scene.reading
  let best: ActorList | null = null
  for (let from = to - 1; from >= scene.from && to - from < LONGEST; from--) {
    const word = tokens.word[from]!
    if (/^[;:“”"«»()]$/.test(word.text) || isBarrier(scene, from, to)) break
    if (!mayBegin(scene, from)) continue
    const list = actorsFrom(scene, from, to)
    if (!list || list.to !== to || list.open) continue
    const commas = list.actors.length > 2
    if (!commas || beginsClause(scene, from)) best = list
  }
  return best
}

const isBarrier = ({ reading: { tokens } }: Scene, at: number, to: number): boolean =>
  at < to - 1 &&
  (isFunction(tokens.word[at]!, 'be') ||
    isFunction(tokens.word[at]!, 'have') ||
    (isFunction(tokens.word[at]!, 'relative') && tokens.word[at]!.text !== 'that'))

/** Whether the words of a subject may begin at a token: nothing before it that they would be a part of. */
function mayBegin({ reading: { tokens }, from, isDate }: Scene, at: number): boolean {
  if (at === from) return true
  // "Austria-Hungary": the second half of a compound is no name.
  if (isDashAt(tokens, at - 1) && touches(tokens, at - 1)) return false
  const before = isAdverb(tokens.word[at - 1]!) && at - 1 > from ? at - 2 : at - 1
  const word = tokens.word[before]!
  if (isFunction(word, 'of') || isFunction(word, 'by') || isFunction(word, 'to')) return false
  if (isFunction(word, 'subordinator')) return true
  if (isFunction(word, 'preposition') || isFunction(word, 'possessive')) return false
  if (isDeterminer(tokens.word[at]!)) return true
  if (isDeterminer(word)) return isFunction(word, 'relative')
  return (
    word.kind !== 'word' ||
    isFunction(word, 'conjunction') ||
    isVerbal(tokens, before) ||
    isDate(before) ||
    /^(?:ago|later|then|there)$/.test(word.text)
  )
}

/** A comma within a list that is a subject begins a clause: "after attacking the rebels, soldiers and police" is none. */
function beginsClause({ reading: { tokens }, from }: Scene, at: number): boolean {
  return at === from || tokens.word[at - 1]!.kind !== 'word' || isFunction(tokens.word[at - 1]!, 'subordinator')
}
