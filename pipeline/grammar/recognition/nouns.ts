import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import { bodiesAt } from './bodies.ts'
import { asTerm, termBehindAs } from './complements.ts'
import type { Cue, Found } from './found.ts'
import { byDocument } from './governed.ts'
import { type EventPhrase, eventAt, eventWithin, type Term } from './terms.ts'
import { made, type What } from './what.ts'
import { datesIn } from './when.ts'
import { agentOf, doneness, type Scene, subjectOf } from './who.ts'
import { groupAt, isAdverb } from './words.ts'

const PERFORMED: ReadonlySet<string> = new Set(['performed'])
const DRAWN: ReadonlySet<string> = new Set(['drawn'])
const UNDONE: ReadonlySet<string> = new Set(['undone'])
const ACTS: ReadonlySet<string> = new Set(['performed', 'adopted', 'recognised', 'condemned'])

/** "recognition of … as genocide by …", "reaffirmed its recognition of …", "A's condemnation of …". */
export function ofNoun(scene: Scene, cue: Cue): Found | null {
  const own = whatOf(scene, cue)
  const what = own ?? undergone(scene, cue)
  if (!what) return null
  const verb = { from: cue.from, to: cue.to }
  const whats = [what]
  const performed = own ? performedBy(scene, cue, whats) : null
  if (performed) return performed
  const when = whenClause(scene, cue, verb, whats)
  if (when) return when
  if (isUndone(scene, cue.from)) return null
  const held = own && !isSupposed(scene, own.end)
  const holder = held ? holderOf(scene, cue.from) : null
  if (holder) return { bodies: holder, verb, whats, polarity: 'asserted', rule: 'recognition/possessive' }
  const document = own ? byDocument(scene, cue.from, verb, whats) : null
  if (document) return document
  const agents = agentOf(scene, cue.to, /^from$/)
  return agents && { bodies: agents, verb, whats, polarity: 'asserted', rule: 'recognition/noun' }
}

/** What the noun says is recognised: "of the killings as genocide", "as genocide of the killings". */
function whatOf({ reading, to }: Scene, cue: Cue): What | null {
  const { tokens } = reading
  if (cue.to >= to) return null
  const inverted = termBehindAs(reading, cue.to, to)
  if (inverted) return made(cue.group, null, inverted, inverted.to)
  if (!isFunction(tokens.word[cue.to]!, 'of')) return null
  const object = eventAt(reading, cue.to + 1, to)
  const term = asTerm(reading, cue.to + 1, to, false)
  return made(cue.group, object, bareTerm(object) ?? term, term?.to ?? object?.to ?? cue.to)
}

/** "the assessment of genocide as a crime": a term alone is what the body calls it, not what it calls so. */
const bareTerm = (object: EventPhrase | null): Term | null =>
  object?.judges && !object.proper && object.term?.from === object.from && object.term.to === object.to
    ? { ...object.term, aggressor: false }
    : null

/** "the killings drew condemnation from …", "did those events receive recognition": what undergoes it stands before. */
function undergone(scene: Scene, cue: Cue): What | null {
  const { reading, from } = scene
  const { tokens } = reading
  for (let at = cue.from - 1; at >= from && cue.from - at < 8; at--) {
    const hit = groupAt(tokens, at, DRAWN)
    if (!hit) {
      if (isFiniteVerb(tokens, at)) return null
      continue
    }
    const { use, done } = doneness(tokens, { from: at, to: hit.next }, hit.sense.form, scene)
    if (!done || use.polarity === 'negated' || !use.subject) return null
    const object = eventWithin(reading, use.subject)
    // What undergoes it need not be called anything by the bodies: only the deed is certain.
    const deed = cue.group === 'recognised' || cue.group === 'condemned' ? cue.group : null
    return object && deed && { deed, object, term: object.term, negated: false, end: cue.to }
  }
  return null
}

/** "reaffirmed its recognition", "gave a legal assessment": the verb that the noun is the object of. */
function performedBy(scene: Scene, cue: Cue, whats: readonly What[]): Found | null {
  const { tokens } = scene.reading
  for (let at = cue.from - 1; at >= scene.from && cue.from - at < 9; at--) {
    const hit = groupAt(tokens, at, PERFORMED)
    if (hit && hit.sense.part === 'verbs' && hit.next <= cue.from) {
      const { use, done } = doneness(tokens, { from: at, to: hit.next }, hit.sense.form, scene)
      if (!done || use.voice === 'infinitive' || use.voice === 'passive') return null
      const bodies = subjectOf(scene, use.group.from) ?? subjectOfPronoun(scene, use.group.from)
      const verb = { from: at, to: cue.to }
      return (
        bodies && { bodies, verb, whats, polarity: use.polarity, rule: 'recognition/performed', governor: use.group }
      )
    }
    const word = tokens.word[at]!
    if (word.kind === 'mark' && !/^[-–—‑]$/.test(word.text)) return null
    if (isFiniteVerb(tokens, at) || isFunction(word, 'of') || isFunction(word, 'relative')) return null
  }
  return null
}

/** "According to the decisions of A, it …": the body that the opening names. */
function subjectOfPronoun({ reading, from, lists }: Scene, verb: number) {
  const { tokens } = reading
  let at = verb - 1
  while (at > from && isAdverb(tokens.word[at]!)) at--
  if (!/^(?:it|they)$/.test(tokens.word[at]?.text ?? '')) return null
  return lists.findLast(list => list.to <= at && list.members[0]!.group !== 'place') ?? null
}

/** "A's recognition of … would be": it is only spoken of. */
const isSupposed = ({ reading: { tokens }, to }: Scene, end: number): boolean => {
  for (let at = end; at < to && at - end < 12; at++) {
    if (isFunction(tokens.word[at]!, 'modal') && !tokens.word[at]!.capital) return true
    if (tokens.word[at]!.kind === 'mark' || isFiniteVerb(tokens, at)) return false
  }
  return false
}

/** "A's 1994 recognition of …" */
function holderOf({ reading: { tokens }, lists, from }: Scene, noun: number) {
  for (let at = noun - 1; at >= from && noun - at < 5; at--) {
    if (isFunction(tokens.word[at]!, 'possessive')) return lists.find(list => list.to === at) ?? null
  }
  return null
}

/** "calls for the recognition of", "seeks recognition": nothing was recognised. */
function isUndone({ reading: { tokens }, from }: Scene, noun: number): boolean {
  for (let at = noun - 1; at >= from && noun - at < 9; at--) {
    const word = tokens.word[at]!
    if (groupAt(tokens, at, UNDONE) || isFunction(word, 'modal') || isFunction(word, 'to')) return true
    if (word.text === 'for' || word.text === 'no' || word.text === 'without') return true
    if (word.text === ',' || isFiniteVerb(tokens, at)) return false
  }
  return false
}

/** "recognition came in 1994, when the Senate adopted …": the body of the "when" clause, and its date. */
function whenClause(scene: Scene, cue: Cue, verb: Range, whats: readonly What[]): Found | null {
  const { reading, from, to } = scene
  const { tokens } = reading
  if (!isDrawn(scene, cue)) return null
  for (let at = from; at < to; at++) {
    if (tokens.word[at]!.text !== 'when') continue
    const bodies = bodiesAt(reading, at + 1, to)
    if (!bodies || !acts(scene, bodies.to)) return null
    const before = datesIn(reading, { from, to: at }).findLast(
      ({ reading: date, to: end }) => date.edtf && date.from && at - end < 3,
    )
    const inside = datesIn(reading, { from: at, to }).find(({ reading: date }) => date.edtf && date.from)
    return { bodies, verb, whats, polarity: 'asserted', rule: 'recognition/when', date: before ?? inside ?? null }
  }
  return null
}

/** "recognition … came", "receive recognition" */
function isDrawn({ reading: { tokens }, from, to }: Scene, cue: Cue): boolean {
  for (let at = Math.max(from, cue.from - 8); at < Math.min(to, cue.to + 16); at++)
    if (groupAt(tokens, at, DRAWN)) return true
  return false
}

/** A verb of acting right behind bodies. */
function acts({ reading: { tokens }, to }: Scene, from: number): boolean {
  for (let at = from; at < to && at - from < 5; at++) {
    const hit = groupAt(tokens, at, ACTS)
    if (hit?.sense.part === 'verbs') return true
  }
  return false
}
