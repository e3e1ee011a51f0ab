import type { Range } from '../counted.ts'
import type { Form } from '../lexicon.ts'
import { matches } from '../tokens.ts'
import type { Scene } from './actor.ts'
import { found, foundVerb } from './words.ts'

/** A verb and its form. */
export interface Verb extends Range {
  readonly form: Form
}

export const verbAt = (scene: Scene, at: number, group: string): Verb | null => {
  const hit = foundVerb(scene.reading.tokens, at, group, scene.to)
  return hit ? { from: hit.from, to: hit.to, form: hit.form } : null
}

const HARMS: ReadonlySet<string> = new Set(['killed', 'wounded', 'captured', 'displaced', 'destroyed', 'damaged'])

/** A verb of harm of measures.yaml, but those that accuse nobody by themselves. */
export function harm(scene: Scene, at: number): Verb | null {
  const { tokens } = scene.reading
  let best: Verb | null = null
  for (const { sense, words, gap } of tokens.word[at]!.entries) {
    if (sense.class !== 'trigger' || sense.frame !== 'patient' || !HARMS.has(sense.name) || sense.form === undefined)
      continue
    // "took … hostage": the first words alone, where the rest follows what was taken.
    const to = at + (gap || words.length)
    if (gap > 0 ? !follows(scene, to, words.slice(gap)) : !matches(tokens, at, words)) continue
    if (!best || to > best.to) best = { from: at, to, form: sense.form }
  }
  if (!best) return null
  if (found(tokens, at, 'of_people', 'verbs', scene.to)?.to === best.to && !hasPeople(scene, best.to)) return null
  const harmless = found(tokens, at, 'harmless', 'verbs', scene.to)
  return harmless && harmless.to >= best.to ? null : best
}

/** Whether people are named or counted within the next few words, before a mark. */
function hasPeople({ reading: { tokens }, to }: Scene, from: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const { senses, kind, text } = tokens.word[at]!
    if (kind === 'mark') return false
    if (
      /^(?:them|him|her)$/.test(text) ||
      senses.some(({ class: name, only }) => name === 'unit' && only?.[0] === 'people')
    )
      return true
  }
  return false
}

/** "the forces from the north": a noun for people in arms that looks like a verb. */
export const isNoun = ({ reading: { tokens } }: Scene, { from, form }: Verb): boolean =>
  (form === 's' || form === 'base') && found(tokens, from, 'armed', 'nouns') !== undefined

/** Whether words stand within the next few tokens. */
function follows(scene: Scene, from: number, words: readonly string[]): boolean {
  const { tokens } = scene.reading
  for (let at = from; at < Math.min(scene.to, from + 12); at++) {
    if (tokens.word[at]!.text === words[0] && matches(tokens, at, words)) return true
  }
  return false
}
