import type { Range } from '../counted.ts'
import { isDashAt, type Tokens, touches } from '../tokens.ts'
import { isFunction } from '../words.ts'
import type { Scene } from './actor.ts'
import { endsHere } from './phrase.ts'
import { type Found, found, foundIn, isDeterminer, isVerbal } from './words.ts'

/** Groups of nouns for acts. */
export const ACTS = ['act', 'deed', 'gunfire'] as const

/**
 * A noun for an act of violence at a token, if it is the head of its phrase: "massacre", but not "massacre memorial".
 * A campaign, a policy or a series of such acts is one too.
 */
export function actNounAt(scene: Scene, at: number, groups: readonly string[] = ACTS): Found | undefined {
  const { tokens } = scene.reading
  const hit = foundIn(tokens, at, groups, 'nouns', scene.to)
  if (!hit || isVerbForm(tokens, at, hit)) return undefined
  const compound = foundIn(tokens, hit.to, ['operation', 'plan', 'compound'], 'nouns', scene.to)
  const to = compound ? compound.to : hit.to
  return endsHere(tokens, to, scene.to, scene.isDate) || isFunction(tokens.word[to]!, 'possessive')
    ? { ...hit, to }
    : undefined
}

/** "they attack the town", "killing 12": the word is a verb; a noun has "of", "by", "against" or nothing behind it. */
function isVerbForm(tokens: Tokens, at: number, { to }: Range): boolean {
  if (to - at > 1) return false
  const before = tokens.word[at - 1]
  const next = tokens.word[to]
  const led =
    !!before &&
    (isDeterminer(before) ||
      isFunction(before, 'possessive') ||
      isFunction(before, 'of') ||
      (before.kind === 'word' &&
        !isFunction(before, 'to') &&
        !isFunction(before, 'conjunction') &&
        !isVerbal(tokens, at - 1) &&
        !before.capital))
  if (led) return false
  if (before && (isFunction(before, 'to') || isFunction(before, 'pronoun'))) return true
  return !!next && next.text !== 'of' && (isDeterminer(next) || next.kind === 'number')
}

// "a series of massacres": words that stand for the act behind their "of".
const PART_OF_ACTS =
  /^(?:series|acts?|waves?|campaigns?|polic(?:y|ies)|number|kinds?|forms?|stages?|string|spate|part|rounds?|types?|hundreds|thousands|dozens|scores|orgy|reign|wars?|crimes?|one|some|many|all|most|organi[sz]ation|implementation|execution|commission|perpetration|planning|preparation|course|continuation|instances?|cases?|scale|level)$/

/** The first noun for an act in a phrase that begins at a token: "carried out a series of brutal killings". */
export function actNounFrom(
  scene: Scene,
  from: number,
  groups: readonly string[] = ACTS,
  reach = 9,
): Found | undefined {
  const { tokens } = scene.reading
  for (let at = from; at < scene.to && at - from < reach; at++) {
    const word = tokens.word[at]!
    const hit = actNounAt(scene, at, groups)
    if (hit) return hit
    if (at === from && /ing$/.test(word.text)) return undefined
    if (found(tokens, at, 'about', 'nouns') && endsHere(tokens, at + 1, scene.to, scene.isDate)) return undefined
    if (isFunction(word, 'of') && !PART_OF_ACTS.test(tokens.word[at - 1]!.text)) return undefined
    if (word.kind === 'mark' && !(isDashAt(tokens, at) && touches(tokens, at)) && !/^[“”"',‘’«»]$/.test(word.text))
      return undefined
    if (!(at > from && /^(?:at|on|a|in)$/.test(word.text)) && ENDS.some(name => isFunction(word, name)))
      return undefined
    if (at > from && isVerbal(tokens, at) && !/ed$/.test(word.text)) return undefined
  }
  return undefined
}

const ENDS = ['preposition', 'to', 'by', 'relative', 'conjunction']

/**
 * The noun for an act that a passive verb or participle is said of, nearest before it: "the massacre was carried out".
 * None where the verb is said of an inquiry into it or a ceremony for it.
 */
export function actNounBefore(
  scene: Scene,
  to: number,
  groups: readonly string[] = ACTS,
  reach = 45,
): Found | undefined {
  const { tokens } = scene.reading
  for (let at = to - 1; at >= scene.from && to - at < reach; at--) {
    if (/^[;:“”"«»]$/.test(tokens.word[at]!.text) || /^according$/.test(tokens.word[at]!.text)) return undefined
    const hit = actNounAt(scene, at, groups)
    if (!hit || hit.to > to) continue
    return isAbout(scene, hit.from) ? undefined : hit
  }
  return undefined
}

/** "an inquiry into the massacre", "the ceremony for victims of the attack": the phrase before the noun is of something else. */
export function isAbout(scene: Scene, act: number): boolean {
  const { tokens } = scene.reading
  for (let at = act - 1; at >= scene.from && act - at < 9; at--) {
    const word = tokens.word[at]!
    if (word.kind === 'mark' && !isDashAt(tokens, at)) return false
    if (!word.capital && found(tokens, at, 'about', 'nouns')) return true
    if (isVerbal(tokens, at) && !/ed$/.test(word.text)) return false
  }
  return false
}

/** Where the noun phrase of an act begins, its adjectives included. */
export function startOfAct(scene: Scene, act: number): number {
  const { tokens } = scene.reading
  let at = act
  while (at > scene.from && act - at < 6) {
    const word = tokens.word[at - 1]!
    if (word.kind !== 'word' && !isDashAt(tokens, at - 1)) break
    if (
      isDeterminer(word) ||
      isFunction(word, 'possessive') ||
      isFunction(word, 'preposition') ||
      isFunction(word, 'conjunction') ||
      isFunction(word, 'of') ||
      isFunction(word, 'to') ||
      isFunction(word, 'by') ||
      (isVerbal(tokens, at - 1) && !/ed$/.test(word.text))
    )
      break
    at--
  }
  return at
}
