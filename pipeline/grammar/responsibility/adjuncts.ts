import type { ResponsibilityRole } from '../../../schemas/responsibility.ts'
import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import type { Scene } from './actor.ts'
import { type ActorList, actorsFrom, actorsUpTo } from './actors.ts'
import type { Site } from './site.ts'
import { found, isVerbal } from './words.ts'

/** "with the help of X", "under the orders of X", and who stands behind it. */
export interface Adjunct extends Range {
  readonly role: ResponsibilityRole
  /** The words that lead to the actors. */
  readonly words: Range
  readonly list: ActorList
}

const ROLES: readonly ResponsibilityRole[] = ['alleged_orderer', 'alleged_supporter', 'alleged_organiser']

/** The phrase at a token that says on whose orders or with whose help something was done. */
export function adjunctAt(scene: Scene, at: number): Adjunct | null {
  const { tokens } = scene.reading
  for (const role of ROLES) {
    const words = found(tokens, at, role, 'words', scene.to)
    // "was supported by": the verb itself says it.
    if (!words || (isVerbal(tokens, at) && at > scene.from && isFunction(tokens.word[at - 1]!, 'be'))) continue
    // At the head of a sentence a comma ends the phrase: the subject follows.
    const list = actorsFrom(scene, words.to, scene.to, !isOpening(scene, at))
    return list ? { from: at, to: list.to, role, words: { from: words.from, to: words.to }, list } : null
  }
  return ownedAt(scene, at)
}

const OWNED =
  /^(?:orders?|instructions?|command|behest|help|support|assistance|backing|leadership|instigation|direction)$/

/** "on the governor's orders", "with Ruritania's help". */
function ownedAt(scene: Scene, at: number): Adjunct | null {
  const { tokens } = scene.reading
  if (!/^(?:on|at|under|with|by|upon)$/.test(tokens.word[at]!.text)) return null
  for (let mark = at + 2; mark < Math.min(scene.to - 1, at + 9); mark++) {
    if (!isFunction(tokens.word[mark]!, 'possessive')) continue
    let noun = mark + 1
    if (/^(?:direct|personal|express|military|active|explicit)$/.test(tokens.word[noun]!.text)) noun++
    const word = tokens.word[noun]
    if (!word || noun >= scene.to || !OWNED.test(word.text)) return null
    const list = actorsUpTo({ ...scene, from: at + 1 }, mark)
    if (!list || list.actors[0]!.from > at + 2) return null
    const role = /^(?:order|instruct|command|behest)/.test(word.text)
      ? 'alleged_orderer'
      : /^(?:leadership|instigation|direction)$/.test(word.text)
        ? 'alleged_organiser'
        : 'alleged_supporter'
    return { from: at, to: noun + 1, role, words: { from: mark + 1, to: noun + 1 }, list }
  }
  return null
}

/** A phrase at the head of a sentence: only an opening ("On the night of 25 May,") stands before it. */
export function isOpening(scene: Scene, at: number): boolean {
  const {
    reading: { tokens },
    from,
    isDate,
  } = scene
  for (let before = from; before < at; before++) {
    if (isDate(before)) continue
    if (isFiniteVerb(tokens, before) || isVerbal(tokens, before)) return false
  }
  if (at === from) return true
  // "The rebels, backed by X, …": the subject stands before it.
  return tokens.word[at - 1]!.kind !== 'word' && actorsUpTo(scene, at - 1) === null
}

/**
 * The site that an adjunct belongs to: the one right before it, else the one whose subject or verb it leads to.
 * None where another verb stands between.
 */
export function siteOf(scene: Scene, adjunct: Adjunct, sites: readonly Site[]): Site | null {
  const { tokens } = scene.reading
  const before = sites.findLast(site => site.end <= adjunct.from && clear(scene, site.end, adjunct.from))
  if (before) return before
  // "a victory gained under the leadership of X": the verb right before it is not one of violence.
  if (adjunct.from > scene.from && isVerbal(tokens, adjunct.from - 1)) return null
  const after = sites.find(site => site.words.from >= adjunct.to && site.active)
  if (!after) return null
  const subject = after.actors[0]
  const aside = subject && subject.to <= adjunct.from && tokens.word[adjunct.from - 1]!.text === ','
  const opening = subject && subject.from >= adjunct.to && isOpening(scene, adjunct.from)
  return aside || opening ? after : null
}

// What stands between an act and its adjunct: "in the town of X, early in the morning,".
const REACH = 25

function clear({ reading: { tokens } }: Scene, from: number, to: number): boolean {
  if (to - from > REACH) return false
  for (let at = from; at < to; at++) {
    if (/^[;:]$/.test(tokens.word[at]!.text) || isFiniteVerb(tokens, at) || isVerbal(tokens, at)) return false
  }
  return true
}
