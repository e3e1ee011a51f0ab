import { isFunction } from '../words.ts'
import { actNounFrom } from './act-noun.ts'
import type { Scene } from './actor.ts'
import { actorsFrom } from './actors.ts'
import { complementEnd } from './phrase.ts'
import { polarityOf, type Site, site } from './site.ts'
import { groupFrom, subjectOf } from './subject.ts'
import { found } from './words.ts'

/** "developed a plan to exterminate the inhabitants". */
export function planSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  const verb = found(tokens, at, 'plan', 'verbs', scene.to)
  if (!verb) return null
  for (let plan = verb.to; plan < Math.min(scene.to, verb.to + 6); plan++) {
    const noun = found(tokens, plan, 'plan', 'nouns', scene.to)
    if (!noun) continue
    const to = noun.to < scene.to && isFunction(tokens.word[noun.to]!, 'to') ? noun.to + 1 : 0
    const deed =
      to > 0 && isHarm(scene, to)
        ? complementEnd(scene, to + 1)
        : /^(?:of|for)$/.test(tokens.word[noun.to]?.text ?? '')
          ? (actNounFrom(scene, noun.to + 1)?.to ?? 0)
          : 0
    if (deed === 0) return null
    const group = groupFrom(tokens, at, scene.from)
    const subject = subjectOf(scene, group, verb.sense.form)
    return (
      subject &&
      site(
        'responsibility/planned',
        'alleged_organiser',
        subject.list.actors,
        verb,
        { from: at, to: Math.max(deed, noun.to) },
        deed,
        polarityOf(scene, group, at),
      )
    )
  }
  return null
}

/** A verb of violence in its base form. */
const isHarm = ({ reading: { tokens }, to }: Scene, at: number): boolean =>
  found(tokens, at, 'alleged_perpetrator', 'verbs', to) !== undefined ||
  !!tokens.word[at]?.senses.some(
    ({ class: name, frame, form, name: measure }) =>
      name === 'trigger' &&
      frame === 'patient' &&
      form === 'base' &&
      /^(?:killed|displaced|destroyed|wounded|control_changed)$/.test(measure),
  )

/** "provided military support to X". */
export function armsSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  const verb = found(tokens, at, 'arms', 'verbs', scene.to)
  if (!verb) return null
  for (let help = verb.to; help < Math.min(scene.to, verb.to + 4); help++) {
    const noun = found(tokens, help, 'arms', 'nouns', scene.to)
    if (!noun) continue
    const to =
      noun.to < scene.to && /^(?:to|for)$/.test(tokens.word[noun.to]!.text) ? actorsFrom(scene, noun.to + 1) : null
    if (!to) return null
    const group = groupFrom(tokens, at, scene.from)
    const subject = subjectOf(scene, group, verb.sense.form)
    return (
      subject &&
      site(
        'responsibility/armed',
        'alleged_supporter',
        subject.list.actors,
        verb,
        { from: at, to: to.actors[0]!.to },
        to.to,
        polarityOf(scene, group, at),
      )
    )
  }
  return null
}

/** "The army did this", "it is the army that committed this": what the sentence before told of. */
export function thisSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  const verb = found(tokens, at, 'commit', 'verbs', scene.to)
  if (!verb || !/^(?:did|done|do|does|committed|perpetrated)$/.test(tokens.word[at]!.text)) return null
  const object = tokens.word[verb.to]
  if (verb.to >= scene.to || !object || !/^(?:this|that|it|these|so)$/.test(object.text)) return null
  const next = tokens.word[verb.to + 1]
  if (verb.to + 1 < scene.to && next?.kind !== 'mark' && !isFunction(next!, 'preposition')) return null
  const subject = subjectOf(scene, groupFrom(tokens, at, scene.from), verb.sense.form)
  return (
    subject &&
    site(
      'responsibility/this',
      'alleged_perpetrator',
      subject.list.actors,
      verb,
      { from: at, to: verb.to + 1 },
      verb.to + 1,
    )
  )
}

/** "The decisions of X led to the expulsion of Y": who decided. */
export function decisionSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  if (!DECISION.test(tokens.word[at]!.text) || !isFunction(tokens.word[at + 1] ?? tokens.word[at]!, 'of')) return null
  const list = actorsFrom(scene, at + 2)
  const verb = list && found(tokens, list.to, 'result', 'verbs', scene.to)
  const act = verb && actNounFrom(scene, verb.to)
  return act
    ? site(
        'responsibility/decision',
        'alleged_orderer',
        list.actors,
        { from: at, to: at + 1 },
        { from: verb.to, to: Math.max(act.to, complementEnd(scene, act.to)) },
        act.to,
      )
    : null
}

const DECISION = /^(?:decisions?|orders?|decrees?|instructions?|directives?|rulings?|resolutions?|edicts?)$/
