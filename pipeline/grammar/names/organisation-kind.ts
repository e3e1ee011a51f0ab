import type { ActorKind } from '../../../schemas/actors.ts'
import type { Range } from '../counted.ts'
import type { Word } from '../words.ts'
import type { Before } from './before-head.ts'
import { entryAt, type Hit, isDemonym, isIn, isPossessive, kindOfGroup, placeAt, type Scene } from './words.ts'

const OF_STATES = new Set(['of_states'])
const AMBIGUOUS = new Set(['ambiguous_formation'])

/** The kind of an organisation by its head and its other words: "International …" and "… of Europe" are of several states. */
export function kindOf(scene: Scene, hit: Hit, name: Range & Pick<Before, 'counted'>): ActorKind {
  const kind = kindOfGroup(hit.group)!
  if (entryAt(scene, hit.from, AMBIGUOUS)) return name.counted ? 'armed_force' : 'other'
  const words = scene.tokens.word.slice(name.from, name.to)
  if (entryAt(scene, hit.from, OF_STATES))
    return words.length > hit.to - hit.from && !isUnited(words[0]!) && isOfState(scene, name, hit) ? 'state_body' : kind
  if (kind !== 'state_body' && kind !== 'ngo' && kind !== 'other') return kind
  if (words.some(isInternational)) return 'international'
  return kind === 'state_body' && words.some(word => word.capital && isIn(word, 'party_titled')) ? 'party' : kind
}

const isInternational = (word: Word): boolean =>
  word.capital && isIn(word, 'international_mark') && (word.text.length > 2 || word.shouted)

const isUnited = (word: Word): boolean => /^(?:un|u\.n\.|united)$/.test(word.text)

/** "the National Security Council", "the Security Council of Riverland". */
function isOfState(scene: Scene, { from, to }: Range, head: Range): boolean {
  if (from < head.from) return true
  for (let at = from; at < to; at++) {
    const word = scene.tokens.word[at]!
    if (placeAt(scene, at) || isPossessive(word) || isDemonym(word)) return true
  }
  return false
}
