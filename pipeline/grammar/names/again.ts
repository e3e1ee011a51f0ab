import type { Range } from '../counted.ts'
import type { Layout } from '../sentence.ts'
import type { Tokens } from '../tokens.ts'
import { type Person, surnameOf } from './people.ts'
import {
  capitalAt,
  entryAt,
  isCalendar,
  isGrammar,
  isHyphen,
  isIn,
  isPossessive,
  isStart,
  isUnknown,
  OFFICES,
  PRIVATE,
  type Scene,
} from './words.ts'

/** Another mention of somebody whom the text names elsewhere with an office. */
export interface Again extends Range {
  readonly id: string
}

/**
 * Finds full names and surnames of known persons in a whole text: one pass over its words. A surname behind another
 * first name is somebody else's; from there on it alone names nobody.
 * @param taken whether a token belongs to a mention or to another name already
 */
export function mentionsAgain(
  tokens: Tokens,
  layout: Layout,
  persons: readonly Person[],
  sceneAt: (sentence: number) => Scene,
  taken: (at: number) => boolean,
): Again[] {
  if (persons.length === 0) return []
  const first = new Map<string, Person[]>()
  const last = new Map<string, Person | null>()
  for (const person of persons) {
    const surname = surnameOf(person.words)
    const known = last.get(surname)
    // Of two or more a surname alone says nothing.
    last.set(surname, known === undefined || known?.id === person.id ? person : null)
    if (person.words.length < 2) continue
    const same = first.get(person.words[0]!)
    if (same) same.push(person)
    else first.set(person.words[0]!, [person])
  }
  const found: Again[] = []
  for (const [i, sentence] of layout.sentences.entries()) {
    let scene: Scene | null = null
    for (let at = sentence.from; at < sentence.to; at++) {
      const { text, capital } = tokens.word[at]!
      if (!capital) continue
      const whole = first.get(text)
      const key = surnameKey(tokens, at, sentence.to, last)
      if ((!whole && !key) || taken(at)) continue
      scene ??= sceneAt(i)
      const full = whole
        ?.map(person => ({ id: person.id, from: at, to: endOf(tokens, at, person.words) }))
        .find(({ to }) => to > at && to <= sentence.to)
      if (full) {
        found.push(full)
        at = full.to - 1
        continue
      }
      if (!key || !scene.cased) continue
      const surname = last.get(key.word)
      if (isOthers(scene, at)) last.set(key.word, null)
      else if (surname && isAlone(scene, at, key.to)) found.push({ id: surname.id, from: at, to: key.to })
    }
  }
  return found
}

/** The surname that begins at a token: one word, or words that hyphens join. */
function surnameKey(
  tokens: Tokens,
  at: number,
  limit: number,
  last: ReadonlyMap<string, Person | null>,
): { word: string; to: number } | null {
  let word = tokens.word[at]!.text
  let to = at + 1
  while (to + 1 < limit && isHyphen(tokens, to)) {
    word += `-${tokens.word[to + 1]!.text}`
    to += 2
  }
  return last.has(word) ? { word, to } : null
}

/** The token behind the words of a full name that begins at a token, or 0. */
function endOf(tokens: Tokens, from: number, words: readonly string[]): number {
  let at = from
  for (const word of words) {
    for (const [i, part] of word.split('-').entries()) {
      if (i > 0) {
        if (!isHyphen(tokens, at)) return 0
        at++
      }
      if (tokens.word[at]?.text !== part) return 0
      at++
      if (part.length === 1 && tokens.word[at]?.text === '.') at++
    }
  }
  return isHyphen(tokens, at) ? 0 : at
}

/** Another first name stands before it: "Maria Berg" where the text knows "Jan Berg". */
function isOthers(scene: Scene, at: number): boolean {
  if (at - 1 < scene.from) return false
  const before = scene.tokens.word[at - 1]!
  if (!capitalAt(scene, at - 1) || isGrammar(before) || isIn(before, 'title') || isIn(before, 'opener')) return false
  return !['office', 'rank', 'public_role'].some(group => isIn(before, group))
}

/** "Mrs Berg, the widow of President Berg": a relative of the same name. */
function isRelative(scene: Scene, at: number): boolean {
  for (let i = at; i < Math.min(at + 3, scene.to); i++) if (entryAt(scene, i, PRIVATE)) return true
  return false
}

/** A surname that stands for itself: no word with a capital joins it, and it is no ordinary word. */
function isAlone(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene
  const word = tokens.word[from]!
  if (isHyphen(tokens, from - 1) || (isStart(scene, from) && !isUnknown(word))) return false
  // "in May" is no person, "Mr May" is one.
  if (isCalendar(word) && !(from > scene.from && isIn(tokens.word[from - 1]!, 'title'))) return false
  const next = to < scene.to ? tokens.word[to]! : undefined
  if (next?.text === ',' && isRelative(scene, to + 1)) return false
  if (!next || isPossessive(next) || isGrammar(next) || entryAt(scene, to, OFFICES)) return true
  return !capitalAt(scene, to)
}
