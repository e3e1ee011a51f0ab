import type { Polarity } from '../../../schemas/common.ts'
import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Hit } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { bodiesAt } from './bodies.ts'
import type { Found } from './found.ts'
import type { What } from './what.ts'
import { ADOPTED, agentOf, DOCUMENT, doneness, type Scene, subjectOf } from './who.ts'
import { groupAt } from './words.ts'

const DECIDED: ReadonlySet<string> = new Set(['decided', 'refused'])
const UNDONE: ReadonlySet<string> = new Set(['undone'])
const FIRST =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|\d+(?:st|nd|rd)|only|latest|last|next|one)$/

/** The verb that an infinitive hangs on: "voted to recognise", "refused to recognise". */
export function governorOf(scene: Scene, to: number): (Range & { negated: boolean; rule: string }) | null {
  const { tokens } = scene.reading
  for (let at = to - 1; at >= scene.from && to - at < 16; at--) {
    const hit = groupAt(tokens, at, DECIDED)
    if (hit && hit.sense.part === 'verbs' && hit.next <= to) {
      const { use, done } = doneness(tokens, { from: at, to: hit.next }, hit.sense.form, scene)
      if (!done || use.voice === 'passive' || use.voice === 'infinitive') return null
      const negated = hit.sense.name === 'refused' || use.polarity === 'negated'
      return {
        from: use.group.from,
        to: hit.next,
        negated,
        rule: negated ? 'recognition/refused' : 'recognition/decided',
      }
    }
    if (isFiniteVerb(tokens, at)) return null
  }
  return null
}

/** "became the first country to recognise", "X, the first to recognise", "the first to recognise it was X". */
export function firstTo(scene: Scene, to: number, verb: Range, whats: readonly What[]): Found | null {
  const { reading, from } = scene
  const { tokens } = reading
  if (whats.length === 0) return null
  let first = to - 1
  while (first >= from && to - first < 7 && !FIRST.test(tokens.word[first]!.text)) first--
  if (first < from || !FIRST.test(tokens.word[first]!.text)) return null
  let at = first - 1
  while (
    at >= from &&
    (isFunction(tokens.word[at]!, 'determiner') || /^(?:among|one|of|also)$/.test(tokens.word[at]!.text))
  )
    at--
  const rule = 'recognition/first'
  const found = (bodies: Found['bodies'] | null, governor: Range): Found | null =>
    bodies && { bodies, verb, whats, polarity: 'asserted', rule, governor }
  const links = at >= from && (isFunction(tokens.word[at]!, 'be') || /^becom|^became$/.test(tokens.word[at]!.text))
  if (links) {
    let start = at
    while (start > from && isFunction(tokens.word[start - 1]!, 'have')) start--
    if (start > from && (isFunction(tokens.word[start - 1]!, 'modal') || isFunction(tokens.word[start - 1]!, 'to')))
      return null
    return found(subjectOf(scene, start), { from: start, to: at + 1 })
  }
  if (at >= from && tokens.word[at]!.text === ',') return found(subjectOf(scene, at), { from: at, to: at + 1 })
  const end = Math.max(...whats.map(what => what.end))
  for (let next = end; next < scene.to && next - end < 10; next++) {
    if (/^(?:was|were|is|are)$/.test(tokens.word[next]!.text))
      return found(bodiesAt(reading, next + 1, scene.to), { from: next, to: next + 1 })
  }
  return null
}

/**
 * A document that recognises or condemns: "adopted a resolution recognising …", "a resolution condemning … was passed by …",
 * "voted for a law that recognises …".
 * @param from token that the words for the deed begin at
 */
export function byDocument(scene: Scene, from: number, verb: Range, whats: readonly What[]): Found | null {
  const { reading } = scene
  const { tokens } = reading
  if (whats.length === 0) return null
  let document = -1
  for (let at = from - 1; at >= scene.from && from - at < 9; at--) {
    if (groupAt(tokens, at, DOCUMENT)) document = at
    if (document >= 0 || isFiniteVerb(tokens, at) || tokens.word[at]!.text === ';') break
  }
  if (document < 0 || groupAt(tokens, document - 1, UNDONE)) return null
  const rule = 'recognition/document'
  const polarity: Polarity = 'asserted'
  const before = adoptionBefore(scene, document)
  if (before === 'undone') return null
  if (before) {
    const bodies = before.passive ? agentOf(scene, before.to, IN) : subjectOf(scene, before.from)
    return bodies && { bodies, verb, whats, polarity, rule, governor: before }
  }
  return adoptedBehind(scene, verb, whats, rule) ?? ownDocument(scene, from, verb, whats, rule)
}

const IN = /^(?:in|at)$/

/** The verb before a document: what was done with it. */
function adoptionBefore(scene: Scene, document: number): (Range & { passive: boolean }) | 'undone' | null {
  const { tokens } = scene.reading
  for (let at = document - 1; at >= scene.from && document - at < 30; at--) {
    if (groupAt(tokens, at, UNDONE)?.sense.part === 'verbs') return 'undone'
    const hit = groupAt(tokens, at, ADOPTED)
    if (hit && hit.next <= document && hit.sense.form !== 'ing') return adoption(scene, at, hit)
    if (tokens.word[at]!.text === ';' || isFiniteVerb(tokens, at)) return null
  }
  return null
}

function adoption(scene: Scene, at: number, hit: Hit): (Range & { passive: boolean }) | 'undone' | null {
  const { use, done } = doneness(scene.reading.tokens, { from: at, to: hit.next }, hit.sense.form, scene)
  if (!done || use.polarity === 'negated') return 'undone'
  if (use.voice === 'infinitive') {
    const governor = governorOf(scene, use.group.from)
    return governor && !governor.negated ? { from: governor.from, to: hit.next, passive: false } : 'undone'
  }
  return { from: use.group.from, to: hit.next, passive: use.voice === 'passive' }
}

/** "a resolution condemning the killings was adopted by A", "… were adopted in A and B". */
function adoptedBehind(scene: Scene, verb: Range, whats: readonly What[], rule: string): Found | null {
  const { tokens } = scene.reading
  const end = Math.max(...whats.map(what => what.end))
  for (let at = end; at < scene.to && at - end < 40; at++) {
    if (groupAt(tokens, at, UNDONE)?.sense.part === 'verbs') return null
    const hit = groupAt(tokens, at, ADOPTED)
    if (!hit || (hit.sense.form !== 'past' && hit.sense.form !== 'participle')) continue
    const { use, done } = doneness(tokens, { from: at, to: hit.next }, hit.sense.form, scene)
    if (!done || use.polarity === 'negated') return null
    const bodies = agentOf(scene, hit.next, IN)
    return bodies && { bodies, verb, whats, polarity: 'asserted', rule, governor: { from: at, to: hit.next } }
  }
  return null
}

/** "the Senate resolution recognising …", "documents adopted by A recognising …". */
function ownDocument(scene: Scene, from: number, verb: Range, whats: readonly What[], rule: string): Found | null {
  const bodies = subjectOf(scene, from)
  return bodies && { bodies, verb, whats, polarity: 'asserted', rule }
}
