import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import { ACTS, actNounBefore, actNounFrom, startOfAct } from './act-noun.ts'
import type { Scene } from './actor.ts'
import { type ActorList, actorsFrom, actorsUpTo } from './actors.ts'
import { complementEnd } from './phrase.ts'
import { polarityOf, type Site, site } from './site.ts'
import { groupFrom, subjectOf } from './subject.ts'
import { found, foundVerb, isAdverb } from './words.ts'

/** "X is responsible for the massacre", "X was behind it", "X claimed responsibility for the attack". */
export function guiltSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  const claim = found(tokens, at, 'guilt', 'verbs', scene.to)
  const words = claim ?? found(tokens, at, 'guilt', 'words', scene.to)
  if (!words) return null
  const act = actNounFrom(scene, words.to)
  if (!act) return null
  const verb = groupFrom(tokens, at, scene.from)
  if (!claim && (verb === at || (!isFunction(tokens.word[at - 1]!, 'be') && !isAdverb(tokens.word[at - 1]!))))
    return null
  const subject = claim ? subjectOf(scene, verb, claim.sense.form)?.list : actorsUpTo(scene, verb)
  const denied = claim && /^deny|^deni/.test(tokens.word[at]!.text)
  return subject
    ? site(
        'responsibility/guilt',
        'alleged_perpetrator',
        subject.actors,
        words,
        actRange(scene, words, act),
        act.to,
        denied ? 'denied' : polarityOf(scene, verb, at),
      )
    : null
}

/** "accused X of genocide", "X was blamed for the attack", "condemned X for committing". */
export function blameSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  const verb = found(tokens, at, 'blame', 'verbs', scene.to)
  if (!verb) return null
  const passive = groupFrom(tokens, at, scene.from) < at && isFunction(tokens.word[at - 1]!, 'be')
  const list: ActorList | null = passive
    ? actorsUpTo(scene, groupFrom(tokens, at, scene.from))
    : actorsFrom(scene, verb.to)
  const from = passive ? verb.to : (list?.to ?? 0)
  const on = passive && tokens.word[verb.to]?.text === 'on' ? actorsFrom(scene, verb.to + 1) : null
  const blamed = on && actNounBefore(scene, groupFrom(tokens, at, scene.from), ACTS, 25)
  if (blamed)
    return site(
      'responsibility/blamed',
      'alleged_perpetrator',
      on.actors,
      verb,
      { from: startOfAct(scene, blamed.from), to: blamed.to },
      on.to,
    )
  if (!list || !/^(?:of|for|with|over)$/.test(tokens.word[from]?.text ?? '')) return null
  const act = deedBehind(scene, from + 1)
  if (!act) return null
  return site(
    'responsibility/blamed',
    'alleged_perpetrator',
    list.actors,
    verb,
    act,
    act.to,
    polarityOf(scene, groupFrom(tokens, at, scene.from), at),
  )
}

/** "committing the massacre", "killing 12", "the massacre": what somebody is accused of. */
function deedBehind(scene: Scene, from: number): Range | null {
  const { tokens } = scene.reading
  const done = foundVerb(tokens, from, 'commit', scene.to)
  const noun = actNounFrom(scene, done?.form === 'ing' ? done.to : from)
  const verb = found(tokens, from, 'alleged_perpetrator', 'verbs', scene.to)
  const harm = tokens.word[from]?.senses.some(
    ({ class: name, frame, form }) => name === 'trigger' && frame === 'patient' && form === 'ing',
  )
  if (noun)
    return { from: done ? from : startOfAct(scene, noun.from), to: Math.max(complementEnd(scene, noun.to), noun.to) }
  if (verb?.sense.form === 'ing' || harm)
    return { from, to: Math.max(complementEnd(scene, verb?.to ?? from + 1), from + 1) }
  return null
}

/** "was the fault of X", "is the work of X". */
export function faultSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  const words = found(tokens, at, 'fault', 'words', scene.to)
  if (!words) return null
  const act = actNounBefore(scene, at, ACTS, 25)
  const list = act && actorsFrom(scene, words.to)
  const role = /^(?:work|handiwork|doing)$/.test(tokens.word[at]!.text) ? 'alleged_perpetrator' : 'alleged_organiser'
  return list
    ? site('responsibility/fault', role, list.actors, words, { from: startOfAct(scene, act.from), to: act.to }, list.to)
    : null
}

const actRange = (scene: Scene, words: Range, act: Range): Range => ({
  from: words.to,
  to: Math.max(act.to, complementEnd(scene, act.to)),
})
