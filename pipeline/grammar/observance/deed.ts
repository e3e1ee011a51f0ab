import type { ObservanceKind } from '../../../schemas/observances.ts'
import { isFiniteVerb, type VerbUse, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import { formOf } from './carrier.ts'
import { startOfPhrase } from './phrase.ts'
import { datesIn, endsClause, type GroupHit, groupAt, groupIn, type Scene } from './words.ts'

/** One sort of deed and how to read it at a verb. */
export interface Deed {
  readonly rule: string
  readonly kind: ObservanceKind
  readonly groups: readonly string[]
  /** The words of the deed, or null where the sentence does not speak of one. */
  readonly read: (scene: Scene, hit: GroupHit) => Range | null
}

/** How the verb of a deed is used. */
export const used = ({ tokens, sentence }: Scene, hit: GroupHit): VerbUse =>
  verbUse(tokens, hit, formOf(tokens, hit), sentence)

/** What a verb is done to: its object, or its subject in the passive. */
export function patient(scene: Scene, hit: GroupHit): Range | null {
  const use = used(scene, hit)
  return use.voice === 'passive' || use.voice === 'reduced' ? use.subject : use.object
}

/** Nouns of a group among what a verb is done to: the hull of verb and noun. */
export function withNoun(scene: Scene, hit: GroupHit, side: Range | null, ...groups: readonly string[]): Range | null {
  if (!side) return null
  const { tokens } = scene
  // The nearest noun: behind the verb the first, before it the last.
  let noun: GroupHit | undefined
  for (let at = side.from; at < side.to; at++) {
    const here = groupAt(tokens, at, side.to, ...groups)
    if (!here) continue
    noun = here
    if (side.from >= hit.to) break
  }
  if (!noun || between(noun, hit) > 10) return null
  const from = startOfPhrase(tokens, noun.from, scene.sentence.from)
  return { from: Math.min(from, hit.from), to: Math.max(noun.to, hit.to) }
}

/** How many tokens stand between two ranges. */
export const between = (a: Range, b: Range): number => (a.to <= b.from ? b.from - a.to : a.from - b.to)

/** Somewhere that people remember, behind the verb. */
export const atMemorial = ({ tokens, sentence }: Scene, hit: GroupHit): boolean =>
  !!groupIn(tokens, { from: hit.to, to: Math.min(sentence.to, hit.to + 12) }, 'memorial_place')

/** A day of every year stands in the sentence: sirens that warn have none. */
const recurs = ({ reading, sentence }: Scene): boolean =>
  datesIn(reading, sentence).some(({ reading: date }) => date.edtf?.startsWith('XXXX'))
/** Whether a sentence speaks of remembrance, or of what comes back every year, or follows one that does. */
export const isSolemn = (scene: Scene): boolean => scene.cued || scene.follows || recurs(scene)

/** "gathered in the square to mourn the dead", "marched in memory of": a verb of coming together and what it is for. */
export function withPurpose(scene: Scene, hit: GroupHit): Range | null {
  const { tokens, sentence } = scene
  // "a march", "marches": the noun.
  const noun =
    hit.sense.form === 's' || (hit.sense.form === 'base' && used(scene, hit).voice === 'active' && isBare(scene, hit))
  if (noun) return null
  for (let at = hit.to; at < Math.min(sentence.to, hit.to + 14); at++) {
    const { text } = tokens.word[at]!
    if (endsClause(text) || isFiniteVerb(tokens, at)) return null
    const purpose = text === 'to' ? groupAt(tokens, at + 1, sentence.to, 'cue', 'commemorate') : undefined
    if (purpose?.sense.form === 'base') return { from: hit.from, to: purpose.to }
    if (text === 'in' && /^(?:memory|honou?r|remembrance|tribute)$/.test(tokens.word[at + 1]?.text ?? ''))
      return { from: hit.from, to: at + 2 }
  }
  return null
}

/** Behind an article, an adjective or nothing at all: no plural and no pronoun whose verb it could be. */
function isBare({ tokens, sentence }: Scene, { from }: Range): boolean {
  const before = from > sentence.from ? tokens.word[from - 1]! : undefined
  if (!before) return true
  return !isFunction(before, 'pronoun') && !/s$|^people$/.test(before.text)
}
