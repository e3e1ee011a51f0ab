import type { ObservanceKind } from '../../../schemas/observances.ts'
import { phraseBehind } from '../clause.ts'
import type { Range } from '../counted.ts'
import { spanOfTokens } from '../reading.ts'
import { BEGINS, isFunction } from '../words.ts'
import { said } from './carrier.ts'
import { namesRemembered } from './cues.ts'
import { atMemorial, between, type Deed, isSolemn, patient, used, withNoun, withPurpose } from './deed.ts'
import { organiserOf } from './organiser.ts'
import { endOfPhrase, startOfPhrase } from './phrase.ts'
import { placeOfVisit } from './visits.ts'
import { type GroupHit, groupAt, groupIn, type Observance, type Scene } from './words.ts'

/** What people do in remembrance: lay flowers, light candles, lower flags, sound sirens, visit graves, keep silent, bury. */
export function deedsIn(scene: Scene): Observance[] {
  const { tokens, sentence } = scene
  const found: Observance[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!(tokens.word[at]!.begins & BEGINS.observance)) continue
    for (const deed of DEEDS) {
      const hit = groupAt(tokens, at, sentence.to, ...deed.groups)
      if (!hit || (hit.sense.part === 'nouns') !== (deed.rule === 'observances/signals')) continue
      const words = deed.read(scene, hit)
      if (!words) continue
      found.push(observanceOf(scene, deed.kind, deed.rule, hit, words))
      at = hit.to - 1
      break
    }
  }
  return found
}

const DEEDS: readonly Deed[] = [
  {
    rule: 'observances/silence',
    kind: 'moment_of_silence',
    groups: ['moment_of_silence'],
    read: (scene, hit) => {
      if (hit.sense.part !== 'verbs') return null
      const to = Math.min(scene.sentence.to, hit.to + 4)
      const { word } = scene.tokens
      for (let at = hit.to; at < to; at++)
        if (/^minutes?$|^moments?$/.test(word[at]!.text)) return { from: hit.from, to: at + 1 }
      return /silence$/.test(word[hit.to - 1]!.text) && isSolemn(scene) ? hit : null
    },
  },
  {
    rule: 'observances/half-mast',
    kind: 'flag_lowering',
    groups: ['flag_lowering'],
    read: (scene, hit) => {
      const before = { from: Math.max(scene.sentence.from, hit.from - 10), to: hit.from }
      const flag = groupIn(scene.tokens, before, 'flag')
      return flag ? { from: startOfPhrase(scene.tokens, flag.from, scene.sentence.from), to: hit.to } : hit
    },
  },
  {
    rule: 'observances/flag-lowered',
    kind: 'flag_lowering',
    groups: ['lower'],
    read: (scene, hit) =>
      isSolemn(scene) && !mast(scene, hit) ? withNoun(scene, hit, patient(scene, hit), 'flag') : null,
  },
  {
    rule: 'observances/flag-raised',
    kind: 'other',
    groups: ['raise'],
    read: (scene, hit) => {
      const use = used(scene, hit)
      const doer = use.voice === 'active' ? use.subject : use.agent
      return doer && groupIn(scene.tokens, doer, 'office') && !scene.tokens.word[doer.to - 1]!.text.startsWith('who')
        ? withNoun(scene, hit, patient(scene, hit), 'flag')
        : null
    },
  },
  {
    rule: 'observances/sirens',
    kind: 'other',
    groups: ['sound'],
    read: (scene, hit) => {
      if (!isSolemn(scene)) return null
      const use = used(scene, hit)
      const sounded = withNoun(scene, hit, use.object, 'siren')
      // "ships sound sirens": who sounds them belongs to it.
      if (sounded)
        return use.subject && between(use.subject, hit) < 3 ? { from: use.subject.from, to: sounded.to } : sounded
      return withNoun(scene, hit, use.subject, 'siren')
    },
  },
  {
    rule: 'observances/signals',
    kind: 'other',
    groups: ['siren'],
    read: ({ tokens, ...scene }, { from, to }) =>
      isSolemn({ tokens, ...scene }) &&
      isFunction(tokens.word[from - 1]!, 'be') &&
      tokens.word[from - 2]?.text === 'there'
        ? { from, to }
        : null,
  },
  {
    rule: 'observances/flowers',
    kind: 'ceremony',
    groups: ['lay'],
    read: (scene, hit) =>
      scene.cued || atMemorial(scene, hit) ? withNoun(scene, hit, patient(scene, hit), 'flower') : null,
  },
  {
    rule: 'observances/candles',
    kind: 'ceremony',
    groups: ['light'],
    read: (scene, hit) =>
      scene.cued || atMemorial(scene, hit) ? withNoun(scene, hit, patient(scene, hit), 'candle') : null,
  },
  {
    rule: 'observances/prayers',
    kind: 'ceremony',
    groups: ['pray'],
    read: (scene, hit) => {
      const whole = {
        from: hit.from,
        to: endOfPhrase(
          scene.tokens,
          scene.tokens.word[hit.to - 1]!.text === 'for' ? hit.to - 1 : hit.to,
          scene.sentence.to,
        ),
      }
      const object = phraseBehind(scene.tokens, hit.to, scene.sentence.to)
      return scene.cued && ((object && namesRemembered(scene.reading, object)) || namesRemembered(scene.reading, whole))
        ? whole
        : null
    },
  },
  {
    rule: 'observances/visited',
    kind: 'visit',
    groups: ['visit'],
    read: (scene, hit) => {
      const object = placeOfVisit(scene, hit.to)
      return object && { from: hit.from, to: object.to }
    },
  },
  {
    rule: 'observances/gathered',
    kind: 'ceremony',
    groups: ['gather'],
    read: withPurpose,
  },
  {
    rule: 'observances/marched',
    kind: 'march',
    groups: ['walk'],
    read: withPurpose,
  },
  {
    rule: 'observances/buried',
    kind: 'funeral',
    groups: ['funeral'],
    read: (scene, hit) => {
      const use = used(scene, hit)
      return { from: use.voice === 'passive' ? use.group.from : hit.from, to: hit.to }
    },
  },
  {
    rule: 'observances/buried-with-honours',
    kind: 'funeral',
    groups: ['bury'],
    read: ({ tokens, sentence }, hit) => {
      const honours = groupIn(tokens, { from: hit.to, to: Math.min(sentence.to, hit.to + 12) }, 'honours')
      return honours ? { from: hit.from, to: honours.to } : null
    },
  },
]

/** "lowered to half-mast": the other rule reads it. */
const mast = ({ tokens, sentence }: Scene, hit: GroupHit): boolean =>
  !!groupIn(tokens, { from: hit.to, to: Math.min(sentence.to, hit.to + 8) }, 'flag_lowering')

function observanceOf(scene: Scene, kind: ObservanceKind, rule: string, hit: GroupHit, words: Range): Observance {
  const { tokens } = scene
  const span = spanOfTokens(tokens, words)
  const use = used(scene, hit)
  return {
    rule,
    kind,
    words: span,
    head: hit,
    name: span,
    organiser: kind === 'visit' || kind === 'funeral' ? null : organiserOf(scene, words),
    ...said(scene, words, { verb: hit, use }),
  }
}
