import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import type { Sentence } from '../sentence.ts'
import { wordAt } from '../tokens.ts'
import { BEGINS } from '../words.ts'
import { actorsIn } from './lookup.ts'
import { nameFrom, words } from './person-name.ts'
import { entryAt, isStart, isUnknown, PRIVATE, placeAt, type Scene, sceneOf } from './words.ts'

// "survivor Anna Berg", "Anna Berg, a mother of two": cue and name stand close together.
const REACH = 6

/**
 * Whether a sentence names somebody who is no actor, next to words for a victim, a witness or a relative, or with an
 * age: "Anna Berg, 34, …". Looks only at sentences with such words or with numbers.
 */
export function namesPrivatePerson(reading: Reading, sentence: Sentence): boolean {
  if (!(sentence.begins & (BEGINS.actor | BEGINS.number))) return false
  const { tokens, places } = reading
  const scene = sceneOf(tokens, sentence, places)
  for (let at = sentence.from; at < sentence.to; at++) {
    const name = tokens.word[at]!.capital ? nameFrom(scene, at) : null
    if (!name) continue
    if (isPrivate(reading, scene, name)) return true
    at = name.to - 1
  }
  return false
}

function isPrivate(reading: Reading, scene: Scene, name: Range): boolean {
  if (
    placeAt(scene, name.from) ||
    actorsIn(reading, { from: Math.max(0, name.from - REACH), to: name.to + REACH }).some(
      ({ from, to }) => from < name.to && name.from < to,
    )
  )
    return false
  if (hasAge(scene, name.to)) return true
  // One word with a capital may be anything at the start of a sentence.
  if (words(scene, name) < 2 && (isStart(scene, name.from) || !isUnknown(scene.tokens.word[name.from]!))) return false
  const from = Math.max(scene.from, name.from - REACH)
  const to = Math.min(scene.to, name.to + REACH)
  for (let at = from; at < to; at++) if ((at < name.from || at >= name.to) && entryAt(scene, at, PRIVATE)) return true
  return false
}

/** ", 34," or "(34)" right behind a name. */
function hasAge({ tokens, to }: Scene, at: number): boolean {
  if (at + 1 >= to || !/^[,(]$/.test(tokens.word[at]!.text) || !/^\d{1,2}$/.test(tokens.word[at + 1]!.text))
    return false
  const mark = wordAt(tokens, at + 2)?.text
  return at + 2 >= to || (!!mark && /^[,.;)]$/.test(mark))
}
