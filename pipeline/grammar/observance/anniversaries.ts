import { hull } from '../../core/span.ts'
import { isFiniteVerb, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import { spanOfTokens } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { said } from './carrier.ts'
import { namesHarm, namesRemembered } from './cues.ts'
import { organiserOf } from './organiser.ts'
import { endOfPhrase, startOfPhrase } from './phrase.ts'
import { datesIn, type GroupHit, groupAt, groupIn, type Observance, type Scene } from './words.ts'

/**
 * Commemorations that name no other way of remembering: "the town marks the anniversary of the flood", "the massacre is
 * commemorated every year with large events", "an order on commemoration of the 100th anniversary of …".
 */
export function anniversariesIn(scene: Scene): Observance[] {
  const { tokens, sentence } = scene
  const found: Observance[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const noun = /^commemorations?$/.test(tokens.word[at]!.text)
    const verb = noun ? undefined : groupAt(tokens, at, sentence.to, 'commemorate')
    const observance = noun ? commemorationOf(scene, at) : verb ? commemorated(scene, verb) : null
    if (observance) return [observance]
  }
  return found
}

/** The anniversary among some tokens, with what it is of; its ordinal stands before it. */
function anniversaryIn({ tokens, sentence }: Scene, range: Range): Range | null {
  for (let at = range.from; at < range.to; at++) {
    if (!/^anniversar(?:y|ies)$/.test(tokens.word[at]!.text)) continue
    return { from: startOfOrdinal(tokens, at, sentence.from), to: endOfPhrase(tokens, at + 1, sentence.to) }
  }
  return null
}

function startOfOrdinal(tokens: Tokens, noun: number, limit: number): number {
  let at = noun
  while (at > limit && noun - at < 4) {
    const word = tokens.word[at - 1]!
    const ordinal =
      word.kind === 'number' || word.senses.some(({ class: name }) => name === 'ordinal' || name === 'number')
    if (!ordinal && !/^(?:-|next|first)$/.test(word.text)) break
    at--
  }
  return at === noun ? startOfPhrase(tokens, noun, limit) : at
}

/** "commemoration of the 100th anniversary of the flood" */
function commemorationOf(scene: Scene, at: number): Observance | null {
  const anniversary = anniversaryIn(scene, { from: at + 1, to: Math.min(scene.sentence.to, at + 7) })
  if (!anniversary || !namesHarm(scene.reading, anniversary)) return null
  const { tokens } = scene
  return {
    rule: 'observances/anniversary-planned',
    kind: 'other',
    words: spanOfTokens(tokens, { from: at, to: anniversary.to }),
    head: { from: at, to: at + 1 },
    name: spanOfTokens(tokens, anniversary),
    organiser: null,
    polarity: 'asserted',
    modality: 'actual',
  }
}

/** A verb of commemorating whose object is an anniversary, or an event that is commemorated every year or on a day. */
function commemorated(scene: Scene, verb: GroupHit): Observance | null {
  const { tokens, sentence } = scene
  const use = verbUse(tokens, verb, verb.sense.form, sentence)
  if (use.voice === 'infinitive' || use.voice === 'gerund' || use.voice === 'reduced') return null
  const passive = use.voice === 'passive'
  const patient = passive ? use.subject : use.object
  if (!patient) return null
  const anniversary = anniversaryIn(scene, patient)
  const means = meansOf(scene, verb.to)
  if (anniversary ? !namesHarm(scene.reading, anniversary) : !isEventKept(scene, verb, patient)) return null
  const name = means ?? anniversary
  const own = [spanOfTokens(tokens, use.group), ...(name ? [spanOfTokens(tokens, name)] : [])]
  if (!name)
    own.push(spanOfTokens(tokens, passive ? { from: patient.from, to: verb.to } : { from: verb.from, to: patient.to }))
  return {
    rule: anniversary ? 'observances/anniversary' : 'observances/commemorated',
    kind: 'other',
    words: hull(own),
    head: verb,
    name: name && spanOfTokens(tokens, name),
    organiser: organiserOf(scene, patient),
    ...said(scene, patient, { verb, use }),
  }
}

/** "the massacre is commemorated every year": by a verb that can mean nothing else, with a date or "every year". */
function isEventKept(scene: Scene, verb: GroupHit, patient: Range): boolean {
  const { tokens, sentence, reading } = scene
  if (!/^(?:commemorate|mourn|remember)$/.test(verb.sense.base ?? '') || patient.to - patient.from > 20) return false
  if (!namesRemembered(reading, patient)) return false
  const recurs = tokens.word.slice(sentence.from, sentence.to).some(word => isFunction(word, 'yearly'))
  return recurs || datesIn(reading, sentence).some(({ reading: date }) => date.edtf?.startsWith('XXXX'))
}

/** "commemorated every year with large-scale events" */
function meansOf({ tokens, sentence }: Scene, from: number): Range | null {
  for (let at = from; at < Math.min(sentence.to, from + 6); at++) {
    if (isFiniteVerb(tokens, at)) return null
    if (tokens.word[at]!.text !== 'with') continue
    const noun = groupIn(tokens, { from: at + 1, to: Math.min(sentence.to, at + 8) }, 'broad_other')
    return noun ? { from: startOfPhrase(tokens, noun.from, at + 1), to: noun.to } : null
  }
  return null
}
