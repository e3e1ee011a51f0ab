import { isFiniteVerb, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { isDashAt } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { bodiesAt } from './bodies.ts'
import type { Body } from './body.ts'
import type { List } from './lists.ts'
import { dateIn, placeAt } from './names.ts'
import { groupAt, isAdverb, isTime, nounGoesOn, skipArticles } from './words.ts'

/** A sentence and the lists of bodies in it. */
export interface Scene extends Range {
  readonly reading: Reading
  readonly lists: readonly List<Body>[]
}

export const ADOPTED: ReadonlySet<string> = new Set(['adopted'])
export const DOCUMENT: ReadonlySet<string> = new Set(['document'])

/** All lists of bodies of a sentence, from left to right. */
export function sceneOf(reading: Reading, { from, to }: Range): Scene {
  const lists: List<Body>[] = []
  for (let at = from; at < to; ) {
    // "In Germany, parliament …": where something is does not join a list.
    const where = isWhere(reading, at - 1, from) ? placeAt(reading, at) : null
    if (where) {
      at = where.to
      continue
    }
    const list = bodiesAt(reading, at, to)
    if (list) lists.push(list)
    at = list?.to ?? at + 1
  }
  return { reading, from, to, lists }
}

const isWhere = ({ tokens }: Reading, at: number, from: number): boolean =>
  at >= from && /^(?:in|at|near|to|with|against|for|between|over|towards|across)$/.test(tokens.word[at]!.text)

/** The bodies that are the subject of an active verb whose words begin at a token; null where none are. */
export function subjectOf(scene: Scene, verb: number): List<Body> | null {
  const { lists, reading } = scene
  for (let i = lists.length - 1; i >= 0; i--) {
    const list = lists[i]!
    if (list.to > verb) continue
    if (verb - list.to > 90) return null
    const leading = leads(scene, list)
    if (!leading || isConditional(reading, list.from, scene.from)) continue
    if (bridges(reading, list.to, verb)) return leading === 'including' ? { ...list, open: true } : list
    if (sharesSubject(scene, i, verb)) return list
  }
  return null
}

/** Whether a list may be a subject: nothing leads to it but the words for its document, or "including". */
function leads({ reading, from }: Scene, list: List<Body>): true | 'including' | false {
  const { tokens } = reading
  const at = list.from - 1
  if (at < from) return true
  const word = tokens.word[at]!
  if (word.kind === 'mark' || isAdverb(word) || isTime(word)) return true
  if (isFunction(word, 'including') || (word.text === 'as' && tokens.word[at - 1]?.text === 'such')) return 'including'
  if (isFunction(word, 'of')) return isDocumentEnd(reading, at)
  if (isFunction(word, 'by')) return !!groupAt(tokens, at - 1, ADOPTED) || isDocumentEnd(reading, at)
  if (isFunction(word, 'relative') || isFunction(word, 'conjunction') || isFunction(word, 'subordinator')) return true
  return dateIn(reading, { from: at, to: at + 1 }) !== null
}

/** Whether a noun for a document ends before a token. */
export const isDocumentEnd = ({ tokens }: Reading, to: number): boolean =>
  [1, 2, 3].some(width => groupAt(tokens, to - width, DOCUMENT)?.next === to)

const isConditional = ({ tokens }: Reading, at: number, from: number): boolean =>
  [1, 2].some(back => at - back >= from && /^(?:if|unless|whether|until|should)$/.test(tokens.word[at - back]!.text))

/** Whether what stands between a list and its verb leaves the list the subject: nothing, adverbs, an aside, a place or date. */
function bridges(reading: Reading, from: number, verb: number): boolean {
  const { tokens } = reading
  let at = from
  let to = verb
  while (to > at && isAdverb(tokens.word[to - 1]!)) to--
  // "the council's resolution 12 condemned", "the Senate resolution recognising"
  const own = at < to && isFunction(tokens.word[at]!, 'possessive') ? at + 1 : at
  const document = own < to ? groupAt(tokens, own, DOCUMENT) : undefined
  if (document && document.next <= to) {
    at = document.next
    while (at < to && /^(?:no|\.|\(|\)|\d[\d/.]*|of|on|,|which|that)$/.test(tokens.word[at]!.text)) at++
  }
  if (at < to && tokens.word[at]!.kind === 'number') at++
  if (at >= to) return true
  if (to - at <= 2 && isFunction(tokens.word[to - 1]!, 'relative'))
    return to - at === 1 || tokens.word[at]!.text === ','
  const [first, last] = [tokens.word[at]!, tokens.word[to - 1]!]
  if (first.text === ',' && last.text === ',') return to - at < 70
  if (isDashAt(tokens, at) && isDashAt(tokens, to - 1)) return to - at < 40
  if (to - at > 16) return false
  if (isFunction(first, 'relative')) return relativeCloses(reading, at, to)
  const opening =
    isFunction(first, 'preposition') ||
    isFunction(first, 'of') ||
    isTime(first) ||
    dateIn(reading, { from: at, to: at + 1 })
  return !!opening && !anyFinite(reading, at, to) && !commaOutsideDate(reading, at, to)
}

/** "51 countries that are members of X recognised": one verb of its own, and no comma. */
function relativeCloses(reading: Reading, from: number, to: number): boolean {
  let finite = 0
  for (let at = from; at < to; at++) {
    if (reading.tokens.word[at]!.text === ',') return false
    if (isFiniteVerb(reading.tokens, at)) finite++
  }
  return finite > 0
}

const anyFinite = ({ tokens }: Reading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isFiniteVerb(tokens, at)) return true
  return false
}

function commaOutsideDate(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (reading.tokens.word[at]!.text === ',' && !dateIn(reading, { from: at, to: at + 1 })) return true
  }
  return false
}

/** "The council met and condemned …": the verb follows "and", and the list is the only subject before it. */
function sharesSubject({ reading, lists, from }: Scene, index: number, verb: number): boolean {
  const { tokens } = reading
  let to = verb
  while (to > from && isAdverb(tokens.word[to - 1]!)) to--
  if (!/^(?:and|but|then)$/.test(tokens.word[to - 1]?.text ?? '')) return false
  const list = lists[index]!
  if (index > 0 && lists.slice(0, index).some(other => leads({ reading, from, to: verb, lists }, other))) return false
  return verb - list.to < 45 && anyFinite(reading, list.to, Math.min(list.to + 6, verb))
}

/** The bodies behind "by" (or "at the level of", `more`) that belong to a passive verb or a noun that ends at a token. */
export function agentOf({ reading, to }: Scene, from: number, more: RegExp | null = null): List<Body> | null {
  const { tokens } = reading
  for (let at = from; at < to && at - from < 60; at++) {
    const word = tokens.word[at]!
    if (/^[;:]$/.test(word.text) || (isFunction(word, 'relative') && word.text !== 'that') || isClauseVerb(reading, at))
      return null
    const level = word.text === 'at' && tokens.word[at + 2]?.text === 'level' && tokens.word[at + 3]?.text === 'of'
    if (!(isFunction(word, 'by') || level || more?.test(word.text))) continue
    // "genocide committed by X": that is who did it.
    if (at > from && isFunction(word, 'by') && isParticiple(reading, at - 1)) continue
    const start = level ? lastName(reading, at + 4, to) : at + 1
    const list = bodiesAt(reading, start, to)
    if (!list || nounGoesOn(tokens, list.to, to)) continue
    if (
      !(isFunction(word, 'by') || level || word.text === 'from') &&
      list.members.some(({ group }) => group === 'place' || group === 'government')
    )
      continue
    return list
  }
  return null
}

/** "at the level of the highest body - the Senate": the name behind the dash, where there is one. */
function lastName(reading: Reading, from: number, to: number): number {
  for (let at = from; at < to && at - from < 8; at++) {
    if (isDashAt(reading.tokens, at) && bodiesAt(reading, at + 1, to)) return at + 1
  }
  return skipArticles(reading.tokens, from, to)
}

const isClauseVerb = ({ tokens }: Reading, at: number): boolean =>
  (isFunction(tokens.word[at]!, 'be') && !/^be(?:en|ing)?$/.test(tokens.word[at]!.text)) ||
  isFunction(tokens.word[at]!, 'have')

const isParticiple = ({ tokens }: Reading, at: number): boolean => {
  const word = tokens.word[at]!
  const known = senseOf(word, 'verb') ?? senseOf(word, 'trigger')
  return !groupAt(tokens, at, ADOPTED) && !word.capital && (/ed$/.test(word.text) || known?.form === 'participle')
}

/** Whether a verb tells what was done: no "must", "would", "will"; negated where it says so. */
export function doneness(tokens: Reading['tokens'], verb: Range, form: Parameters<typeof verbUse>[2], scene: Range) {
  const use = verbUse(tokens, verb, form, scene)
  let done = use.modality === 'actual'
  for (let at = use.group.from; at < verb.from; at++) {
    if (isFunction(tokens.word[at]!, 'modal') && !tokens.word[at]!.capital) done = false
  }
  return { use, done }
}
