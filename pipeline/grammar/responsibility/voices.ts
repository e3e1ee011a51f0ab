import type { Modality, Polarity } from '../../../schemas/common.ts'
import type { ResponsibilityRole } from '../../../schemas/responsibility.ts'
import { isFiniteVerb, type VerbUse, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import { isDashAt } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { startOfAct } from './act-noun.ts'
import type { ActorPhrase, Scene } from './actor.ts'
import { actorsFrom } from './actors.ts'
import type { Verb } from './harm.ts'
import { complementEnd } from './phrase.ts'
import type { Site } from './site.ts'
import { groupFrom, subjectOf } from './subject.ts'
import { breaksPhrase, type Found, isDeterminer } from './words.ts'

export function useOf(scene: Scene, verb: Verb): VerbUse {
  const { tokens } = scene.reading
  const group = groupFrom(tokens, verb.from, scene.from)
  const has = (name: string) => tokens.word.slice(group, verb.from).some(word => isFunction(word, name))
  // "were overrun": the base form is the participle too. "prisoners taken": the participle alone is no past.
  const form = verb.form === 'base' && has('be') && !has('to') ? 'participle' : verb.form
  const use = verbUse(tokens, verb, form, scene)
  if (verb.form === 'participle' && use.voice === 'active' && !has('have')) return { ...use, voice: 'reduced' }
  // "was to attack"
  return has('be') && has('to') && use.modality === 'actual' ? { ...use, modality: 'hypothetical' } : use
}

export const isPassive = ({ voice }: VerbUse): boolean => voice === 'passive' || voice === 'reduced'

export function passive(
  scene: Scene,
  verb: Verb,
  use: VerbUse,
  role: ResponsibilityRole,
  rule: string,
  noun: Found | null,
): Site {
  const by = byOf(scene, verb.to)
  const list = by > 0 ? actorsFrom(scene, by + 1) : null
  const act = noun ? actBefore(scene, verb, use, noun) : { from: patientFrom(scene, use), to: verb.to }
  return {
    rule,
    role,
    actors: list?.actors ?? [],
    words: { from: use.group.from, to: verb.to },
    act,
    end: list?.to ?? verb.to,
    weak: false,
    active: false,
    ...saidOf(scene, use),
  }
}

// "was killed in the square on Monday by": a "by" further behind belongs to other words.
const REACH = 12

/** The "by" of a verb, or 0: nothing but phrases of place, time and manner stands between. */
function byOf({ reading: { tokens }, to }: Scene, from: number): number {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const word = tokens.word[at]!
    if (isFunction(word, 'by')) return at
    const ends = word.kind === 'mark' && !isDashAt(tokens, at)
    if (
      ends ||
      isFunction(word, 'relative') ||
      isFiniteVerb(tokens, at) ||
      /^(?:following|after|before|during|amid|despite|when|while)$/.test(word.text)
    )
      return 0
  }
  return 0
}

/** The noun for the act with what belongs to it; with the verb where that stands right behind. */
function actBefore(scene: Scene, verb: Verb, use: VerbUse, noun: Found): Range {
  const from = startOfAct(scene, noun.from)
  const end = Math.max(noun.to, Math.min(complementEnd(scene, noun.to), use.group.from))
  return { from, to: use.group.from - end < 2 ? verb.to : end }
}

/** Where the words for whom or what it was done to begin, as far as they stand right before the verb. */
function patientFrom(scene: Scene, { group, subject, voice }: VerbUse): number {
  const { tokens } = scene.reading
  if (voice === 'passive')
    return subject && subject.to === group.from && subject.to - subject.from <= 12 ? subject.from : group.from
  // "to regain the lands occupied by": the noun phrase right before the participle.
  let at = group.from
  while (at > scene.from && group.from - at < 8) {
    const word = tokens.word[at - 1]!
    if (isDeterminer(word)) return at - 1
    if (word.kind === 'mark' || breaksPhrase(word)) break
    at--
  }
  return at
}

export function active(
  scene: Scene,
  verb: Verb,
  use: VerbUse,
  role: ResponsibilityRole,
  rule: string,
  act: Range,
): Site | null {
  const begin = use.group.from
  const subject = subjectOf(scene, startOf(scene, begin, verb), verb.form)
  const said = saidOf(scene, use)
  const actors: readonly ActorPhrase[] = subject?.list.actors ?? []
  if (subject && !agrees(scene, verb, use, subject.list.to)) return null
  return {
    rule,
    role,
    actors,
    words: { from: begin, to: verb.to },
    act,
    end: act.to,
    weak: false,
    active: true,
    ...said,
    ...(subject?.tried ? { modality: 'hypothetical' as const } : {}),
  }
}

/** Behind "to" the verb before it has the subject. */
const startOf = (scene: Scene, group: number, verb: Verb): number =>
  isFunction(scene.reading.tokens.word[group]!, 'to') ? group + 1 : Math.min(group, verb.from)

/** "the army attack" is no clause: a form without ending has a subject in the plural or an auxiliary. */
function agrees(scene: Scene, verb: Verb, use: VerbUse, subject: number): boolean {
  if (verb.form !== 'base' || use.group.from < verb.from) return true
  return /s$|men$|people$|police$/.test(scene.reading.tokens.word[subject - 1]!.text)
}

function saidOf(scene: Scene, { group, polarity, modality }: VerbUse): { polarity: Polarity; modality: Modality } {
  return { polarity, modality: modality === 'actual' && isConditional(scene, group.from) ? 'hypothetical' : modality }
}

/** "if the army attacks", "whether the regime ordered". */
function isConditional({ reading: { tokens }, from }: Scene, at: number): boolean {
  for (let before = at - 1; before >= from && at - before < 15; before--) {
    if (/^(?:if|unless|whether)$/.test(tokens.word[before]!.text)) return true
    if (/^[,;:]$/.test(tokens.word[before]!.text)) return false
  }
  return false
}
