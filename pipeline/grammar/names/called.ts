import type { ActorKind } from '../../../schemas/actors.ts'
import type { Range } from '../counted.ts'
import { capitalAt, entryAt, isCalendar, isGrammar, isHyphen, isIn, placeAt, type Scene } from './words.ts'

const CALLED = new Set(['called'])

/** "the newspaper Le Monde", "the rebel group Free Valley": the name behind a noun for what it is. */
export function calledBehind(scene: Scene, at: number): (Range & { kind: ActorKind }) | null {
  const noun = entryAt(scene, at, CALLED)
  if (!noun || noun.form === 'plural' || capitalAt(scene, at) === 'inner') return null
  const { tokens, to } = scene
  let from = noun.to
  while (from < to && from - noun.to < 1 && /^[“"«]$/.test(tokens.word[from]!.text)) from++
  let end = from
  while (end < to && end - from < 5) {
    const word = tokens.word[end]!
    if (isHyphen(tokens, end) && end > from) {
      end++
      continue
    }
    if (
      !capitalAt(scene, end) ||
      isCalendar(word) ||
      (isGrammar(word) && !word.shouted) ||
      isIn(word, 'office') ||
      isIn(word, 'title')
    )
      break
    end++
  }
  if (end === from || placeAt(scene, from)) return null
  return { from, to: end, kind: kindOf(noun.base) }
}

function kindOf(noun: string): ActorKind {
  if (/rebel|guerrilla|militant|armed|militia/.test(noun)) return 'armed_force'
  return /human rights|rights group|charity/.test(noun) ? 'ngo' : 'media'
}
