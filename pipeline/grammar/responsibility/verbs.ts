import type { ResponsibilityRole } from '../../../schemas/responsibility.ts'
import type { VerbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Sense } from '../lexicon.ts'
import { isDashAt, touches } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { actNounBefore, actNounFrom } from './act-noun.ts'
import type { Scene } from './actor.ts'
import { harm, isNoun, type Verb, verbAt } from './harm.ts'
import { complementEnd } from './phrase.ts'
import type { Site } from './site.ts'
import { active, isPassive, passive, useOf } from './voices.ts'
import { type Found, found, isAdverb } from './words.ts'

/** What a verb at a token says that its subject, or those behind "by", did; null where it says nothing of the kind. */
export function verbSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  if (isDashAt(tokens, at - 1) && touches(tokens, at - 1)) return null
  return violence(scene, at) ?? commission(scene, at) ?? part(scene, at) ?? move(scene, at)
}

/** "attacked the village", "was besieged by the army", "…, killing 12". */
function violence(scene: Scene, at: number): Site | null {
  const verb = verbAt(scene, at, 'alleged_perpetrator') ?? harm(scene, at)
  if (!verb || isNoun(scene, verb)) return null
  const use = useOf(scene, verb)
  if (isPassive(use)) return passive(scene, verb, use, 'alleged_perpetrator', 'responsibility/passive', null)
  const end = objectEnd(scene, verb)
  if (end === 0) return null
  return active(scene, verb, use, 'alleged_perpetrator', 'responsibility/active', { from: verb.from, to: end })
}

/** "killings carried out by", not "autopsies after the killings carried out by": nothing else stands between. */
function isSaidOf(scene: Scene, act: Found, { voice, group }: VerbUse): boolean {
  const { tokens } = scene.reading
  if (voice !== 'reduced') return true
  let before = group.from - 1
  while (before > act.to && isAdverb(tokens.word[before]!)) before--
  if (/^(?:,|and)$/.test(tokens.word[before]!.text)) return true
  let end = Math.max(act.to, complementEnd(scene, act.to))
  while (end < group.from && (scene.isDate(end) || /^(?:in|on|of|the)$/.test(tokens.word[end]!.text))) end++
  return end >= group.from || isAdverb(tokens.word[end]!)
}

/** "committed a massacre", "carried out mass killings", "did this": the violence is in what was done. */
function commission(scene: Scene, at: number): Site | null {
  const verb = verbAt(scene, at, 'commit')
  if (!verb) return null
  const use = useOf(scene, verb)
  if (isPassive(use)) {
    const act = actNounBefore(scene, use.group.from)
    return act && isSaidOf(scene, act, use)
      ? passive(scene, verb, use, 'alleged_perpetrator', 'responsibility/committed', act)
      : null
  }
  const act = actNounFrom(scene, verb.to)
  if (act) return active(scene, verb, use, 'alleged_perpetrator', 'responsibility/commits', actFrom(scene, verb, act))
  return null
}

const PARTS: readonly ResponsibilityRole[] = ['alleged_organiser', 'alleged_orderer', 'alleged_supporter']

/** "organised the massacre", "the attack was ordered by", "supported the aggression". */
function part(scene: Scene, at: number): Site | null {
  for (const role of PARTS) {
    const verb = verbAt(scene, at, role)
    if (!verb) continue
    const groups = role === 'alleged_supporter' ? ['act', 'deed'] : ['act', 'deed', 'gunfire', 'operation']
    const use = useOf(scene, verb)
    if (isPassive(use)) {
      const act = actNounBefore(scene, use.group.from, groups, 25)
      const site = act && passive(scene, verb, use, role, 'responsibility/organised', act)
      if (site) return site
      continue
    }
    const act =
      actNounFrom(scene, verb.to, groups) ?? (role === 'alleged_orderer' ? orderedDeed(scene, verb) : undefined)
    const site =
      act &&
      !isPeaceful(scene, verb.to, act.from) &&
      active(scene, verb, use, role, 'responsibility/organises', actFrom(scene, verb, act))
    if (site) return site
  }
  return null
}

/** "ordered the guards to fire on the crowd": the verb that says what was to be done. */
function orderedDeed(scene: Scene, verb: Verb): Found | undefined {
  const { tokens } = scene.reading
  for (let at = verb.to; at < Math.min(scene.to - 1, verb.to + 12); at++) {
    if (/^[,;:.]$/.test(tokens.word[at]!.text)) return undefined
    if (!isFunction(tokens.word[at]!, 'to')) continue
    const deed = verbAt(scene, at + 1, 'alleged_perpetrator') ?? harm(scene, at + 1)
    return deed ? { ...deed, sense: NO_SENSE } : undefined
  }
  return undefined
}
const NO_SENSE: Sense = { class: 'responsibility', name: 'act' }

/** "entered the town", "moved in": people in arms only, and only in company of violence. */
function move(scene: Scene, at: number): Site | null {
  const verb = verbAt(scene, at, 'move')
  if (!verb) return null
  const use = useOf(scene, verb)
  if (isPassive(use)) return null
  const end = Math.max(complementEnd(scene, verb.to), verb.to)
  const site = active(scene, verb, use, 'alleged_perpetrator', 'responsibility/moved', { from: verb.from, to: end })
  const [first] = site?.actors ?? []
  return site && first?.armed && !isPeaceful(scene, first.from, first.to) ? { ...site, weak: true } : null
}

const isPeaceful = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (found(scene.reading.tokens, at, 'peaceful', 'words')) return true
  return false
}

/** Where the object of a verb ends, or 0 where it has none and needs one. */
function objectEnd(scene: Scene, verb: Verb): number {
  const { tokens } = scene.reading
  const next = tokens.word[verb.to]
  if (verb.to >= scene.to || !next) return 0
  // "opened fire", "shot at": words of their own that need no more.
  if (verb.to - verb.from > 1) return Math.max(complementEnd(scene, verb.to), verb.to)
  if (next.kind === 'mark' && !/^[“"‘'«]$/.test(next.text)) return 0
  if (isFunction(next, 'preposition') && !/^(?:about|over|near|up)$/.test(next.text)) return 0
  if (
    isFunction(next, 'of') ||
    isFunction(next, 'by') ||
    isFunction(next, 'to') ||
    isFunction(next, 'be') ||
    isFunction(next, 'have')
  )
    return 0
  const end = complementEnd(scene, verb.to)
  return end > verb.to ? end : senseOf(next, 'qualifier') ? verb.to + 1 : 0
}

/** The words from the verb to the end of what was done. */
function actFrom(scene: Scene, verb: Verb, act: Range): Range {
  return { from: verb.from, to: Math.max(complementEnd(scene, act.to), act.to, verb.to) }
}
