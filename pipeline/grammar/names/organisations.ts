import type { ActorKind } from '../../../schemas/actors.ts'
import type { Range } from '../counted.ts'
import { type Before, beforeHead, isIndefinite } from './before-head.ts'
import { behindHead } from './behind-head.ts'
import { calledBehind } from './called.ts'
import { headAt, isFormation, namesSomething } from './heads.ts'
import { LEADS, leadsOf } from './leads.ts'
import { kindOf } from './organisation-kind.ts'
import {
  capitalAt,
  entryAt,
  type Hit,
  isHyphen,
  isIn,
  isPossessive,
  isStart,
  isTitled,
  kindOfGroup,
  placeAt,
  type Scene,
} from './words.ts'

/** An organisation, state body or armed force named in a sentence. */
export interface Organisation extends Range {
  readonly kind: ActorKind
  /** The word that says what it is, or the whole name. */
  readonly head: Range
  /** Its short form in brackets behind the name. */
  readonly alias: Range | null
}

/** The organisations that a sentence names, longer ones before those that stand within them. */
export function organisationsIn(scene: Scene): Organisation[] {
  const { tokens, from, to } = scene
  const found: Organisation[] = []
  for (let at = from; at < to; ) {
    if (!(leadsOf(tokens.word[at]!) & LEADS.body)) {
      at++
      continue
    }
    const called = calledBehind(scene, at)
    if (called) found.push({ ...called, head: called, alias: null })
    const hit = headAt(scene, at)
    const name = hit && nameOf(scene, hit)
    if (name) found.push({ ...name, kind: kindOf(scene, hit, name), head: hit, alias: aliasBehind(scene, name.to) })
    at = hit ? hit.to : at + 1
  }
  return withoutModifiers(found.sort((a, b) => a.from - b.from || b.to - a.to))
}

const LOCATED = new Set(['located'])
const PROPER = new Set(['proper'])

/** The words that name what a head stands for; null where nothing names it. `counted`: an ordinal or a number does. */
function nameOf(scene: Scene, hit: Hit): (Range & Pick<Before, 'counted'>) | null {
  if (placeAt(scene, hit.from)) return null
  if (hit.part === 'words') return isWholeName(scene, hit) ? { from: hit.from, to: hit.to, counted: false } : null
  if (!namesSomething(scene, hit)) return null
  const formation = isFormation(scene, hit)
  const before = beforeHead(scene, hit.from, formation)
  const titled = isTitledHere(scene, hit, before)
  // "Organization of": the preposition belongs to the entry.
  const end = /\b(?:of|for)$/.test(hit.base) ? hit.to - 1 : hit.to
  const numbered = formation && !before.counted ? numberBehind(scene, end) : end
  const located = !!entryAt(scene, hit.from, LOCATED)
  const armed = kindOfGroup(hit.group) === 'armed_force'
  const behind = behindHead(scene, numbered, { titled, located, armed, bodies: before.counted })
  const counted = before.counted || numbered > end
  if ((end < hit.to && !behind.named) || isPersonsName(scene, before.from)) return null
  if (!titled && !counted && (isTitled(hit.group) || isIndefinite(scene, before.from, hit.to))) return null
  const whole = end - hit.from > 1 && !armed && isLarge(scene, hit)
  const proper = !!entryAt(scene, hit.from, PROPER)
  const complement = behind.named && (behind.placed || !isStart(scene, hit.from) || isTitled(hit.group))
  const large = titled && (whole || proper || before.titled || complement)
  const small = !isTitled(hit.group) && (before.named || (behind.placed && !isNumbered(scene, hit)))
  return large || small || counted ? { from: before.from, to: behind.to, counted } : null
}

/** "Gen. James Van Fleet": what follows a rank is a person. */
function isPersonsName({ tokens, from }: Scene, at: number): boolean {
  const before = at - 1 > from && tokens.word[at - 1]!.text === '.' ? at - 2 : at - 1
  return before >= from && tokens.word[before]!.capital && isIn(tokens.word[before]!, 'rank')
}

const NUMBERED = new Set(['numbered'])
const isNumbered = (scene: Scene, hit: Hit): boolean => !!entryAt(scene, hit.from, NUMBERED)

/** Whether a head is written large, and not only because a sentence begins with it. */
function isTitledHere(scene: Scene, hit: Hit, before: Before): boolean {
  const capital = capitalAt(scene, hit.from)
  if (capital === 'inner') return true
  return capital === 'start' && (before.from < hit.from || isTitled(hit.group) || hit.form === 'singular')
}

/** "UN", "Red Cross" written as names; in a telegram no short one; no part of a word with a hyphen. */
const isWholeName = (scene: Scene, { from, to }: Hit): boolean =>
  (scene.cased || scene.tokens.word[from]!.text.length > 3 || to - from > 1) && !isHyphen(scene.tokens, to)

/** "Supreme Court", "National Assembly": every word of the head is written large. */
function isLarge(scene: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const word = scene.tokens.word[at]!
    if (word.kind === 'word' && !isPossessive(word) && !capitalAt(scene, at)) return false
  }
  return true
}

/** "Brigade 12", "Battalion 316". */
function numberBehind({ tokens, to, cased }: Scene, at: number): number {
  if (!cased || at >= to || tokens.word[at]!.kind !== 'number' || !tokens.word[at - 1]!.capital) return at
  return /^\d{1,3}$/.test(tokens.word[at]!.text) ? at + 1 : at
}

/** "(JC)": capitals in brackets right behind a name. */
function aliasBehind({ tokens, to }: Scene, at: number): Range | null {
  if (at + 2 >= to || tokens.word[at]!.text !== '(' || tokens.word[at + 2]!.text !== ')') return null
  return tokens.word[at + 1]!.shouted ? { from: at + 1, to: at + 2 } : null
}

/** A name that only leads to the head of a longer one is part of it: "UN" of "UN General Assembly". */
const withoutModifiers = (names: readonly Organisation[]): Organisation[] =>
  names.filter((name, i) => !names.some((other, j) => j < i && other.from === name.from && other.to >= name.to))
