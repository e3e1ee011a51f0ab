import type { Form } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, type Word } from '../words.ts'
import type { Scene } from './actor.ts'
import { type ActorList, actorsUpTo } from './actors.ts'
import { found, foundIn, isAdverb, isSaying, isVerbal } from './words.ts'

/** Who does what a verb says, and what the words between them say of it. */
export interface Subject {
  readonly list: ActorList
  /** It was tried, planned or threatened: no more than that. */
  readonly tried: boolean
}

// Verbs of one subject that follow one another: no more than these are gone back over.
const DEEPEST = 4
const REACH = 60

/**
 * The actors who are the subject of a verb that is not passive, or null where the words before it name none.
 * @param at the first token of the verb with its auxiliaries
 */
export function subjectOf(scene: Scene, at: number, form: Form | undefined, depth = 0): Subject | null {
  const { tokens } = scene.reading
  let to = at
  while (to > scene.from && isAdverb(tokens.word[to - 1]!)) to--
  if (to === scene.from || depth > DEEPEST) return null
  const before = tokens.word[to - 1]!
  if (isFunction(before, 'to')) return to - 1 > scene.from ? ofGoverning(scene, to - 1, depth) : null
  if (isFunction(before, 'relative')) return ofAntecedent(scene, to - 1)
  if (/^(?:and|or|but|then)$/.test(before.text)) return ofVerbBefore(scene, to - 1, depth)
  if (form === 'ing')
    return before.text === ',' || found(tokens, to - 1, 'begin', 'verbs')
      ? ofVerbBefore(scene, to - (before.text === ',' ? 1 : 0), depth)
      : null
  const list =
    before.text === ','
      ? (besideName(scene, to - 1) ?? besideAside(scene, to - 1))
      : (actorsUpTo(scene, to) ?? beforeParticiple(scene, to))
  return list && { list, tried: false }
}

/** "managed to annex", "tried to storm": the subject of the verb before "to". */
function ofGoverning(scene: Scene, to: number, depth: number): Subject | null {
  const { tokens } = scene.reading
  let at = to - 1
  while (at > scene.from && isAdverb(tokens.word[at]!)) at--
  const able = found(tokens, at, 'begin', 'words')
  let verb = at
  const wanted = tokens.word[at]!.senses.some(({ class: name, name: sort }) => name === 'verb' && sort === 'threaten')
  if (!able && !wanted) {
    const two = at > scene.from ? foundIn(tokens, at - 1, ['begin', 'move'], 'verbs', to) : undefined
    if (two?.to === to) verb = at - 1
    else if (foundIn(tokens, at, ['begin', 'move'], 'verbs', to)?.to !== to) return null
  }
  const subject = subjectOf(scene, groupFrom(tokens, verb, scene.from), undefined, depth + 1)
  return subject && { ...subject, tried: subject.tried || wanted }
}

/** "the soldiers who fired", "units, which attacked". */
function ofAntecedent(scene: Scene, relative: number): Subject | null {
  const { tokens } = scene.reading
  const end = tokens.word[relative - 1]?.text === ',' ? relative - 1 : relative
  const list = lastUpTo(scene, end)
  return list && { list, tried: false }
}

/** The actors right before a relative; they may be the object or the agent of another verb. */
function lastUpTo(scene: Scene, end: number): ActorList | null {
  const { tokens } = scene.reading
  // "leaders of the regime who": the leaders, not the regime.
  for (const name of ['by', 'of']) {
    for (let from = end - 1; from > scene.from && end - from < 25; from--) {
      const word = tokens.word[from]!
      if (!isFunction(word, name) && !isVerbal(tokens, from)) continue
      const list = actorsUpTo({ ...scene, from: from + 1 }, end)
      if (list) return list
    }
    const list = actorsUpTo(scene, end)
    if (list) return list
  }
  return null
}

/** "entered the town and killed", "…, killing": the subject of the verb before. */
function ofVerbBefore(scene: Scene, to: number, depth: number): Subject | null {
  const { tokens } = scene.reading
  for (let at = to - 1; at >= scene.from && to - at < REACH; at--) {
    const word = tokens.word[at]!
    const opened = /^["”»]$/.test(word.text) ? opening(tokens, at, scene.from) : 0
    if (opened > 0) at = opened - 1
    if (/^[;:“”"«»()]$/.test(tokens.word[at]!.text) || isSaying(tokens.word[at]!)) return null
    if (opened > 0) continue
    if (isFunction(word, 'relative') && word.text !== 'that') return ofAntecedent(scene, at)
    if (!isVerbal(tokens, at) || isAttribute(tokens, at)) continue
    const group = groupFrom(tokens, at, scene.from)
    // "was captured, forcing": the subject of a passive does nothing.
    if (isPassive(tokens, group, at)) return null
    const subject = subjectOf(scene, group, undefined, depth + 1)
    if (subject) return subject
    // A passive or a clause with another subject: what follows "and" is theirs.
    if (group < at || !/ed$/.test(word.text)) return null
  }
  return null
}

const isPassive = (tokens: Tokens, group: number, verb: number): boolean => {
  if (/ing$/.test(tokens.word[verb]!.text)) return false
  for (let at = group; at < verb; at++) if (isFunction(tokens.word[at]!, 'be')) return true
  return false
}

/** Where a quotation within the sentence begins that ends at a token, or 0. */
function opening(tokens: Tokens, close: number, from: number): number {
  for (let at = close - 1; at > from; at--) if (/^["“«]$/.test(tokens.word[at]!.text)) return at
  return 0
}

/** A participle before a noun: "the besieged town". */
function isAttribute(tokens: Tokens, at: number): boolean {
  const before = tokens.word[at - 1]
  return !!before && (isFunction(before, 'determiner') || isFunction(before, 'preposition') || isFunction(before, 'of'))
}

/** The first auxiliary or adverb of the verb at a token. */
export function groupFrom(tokens: Tokens, verb: number, from: number): number {
  let at = verb
  while (at > from && (isAuxiliary(tokens, at - 1) || isAdverb(tokens.word[at - 1]!))) at--
  while (at < verb && isAdverb(tokens.word[at]!)) at++
  return at
}

const isAuxiliary = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return (
    ['be', 'have', 'do', 'negation'].some(name => isFunction(word, name)) ||
    (isFunction(word, 'modal') && !word.capital)
  )
}

/** "the minister, Jane Doe, came": the comma closes the name. */
function besideName(scene: Scene, comma: number): ActorList | null {
  const list = actorsUpTo(scene, comma)
  const last = list?.actors.at(-1)
  if (!last) return null
  for (let at = last.from; at < last.to; at++) if (scene.reading.tokens.word[at]!.text === ',') return list
  return null
}

/** "The army, violating all rules, fired": the actors before an aside that ends with a comma. */
function besideAside(scene: Scene, comma: number): ActorList | null {
  const { tokens } = scene.reading
  for (let at = comma - 1; at > scene.from && comma - at < 45; at--) {
    const { text } = tokens.word[at]!
    if (/^[;:“”"«»()]$/.test(text)) return null
    if (text !== ',' || !opensAside(tokens.word[at + 1]!)) continue
    const list = actorsUpTo(scene, at)
    if (list) return list
  }
  return null
}

const opensAside = (word: Word): boolean =>
  ['preposition', 'relative', 'subordinator'].some(name => isFunction(word, name)) ||
  /(?:ing|ed)$/.test(word.text) ||
  /^(?:led|including|along|together|himself|themselves)$/.test(word.text)

/** "troops led by General Doe attacked": the words before the participle. */
function beforeParticiple(scene: Scene, end: number): ActorList | null {
  const { tokens } = scene.reading
  for (let at = end - 1; at > scene.from && end - at < 14; at--) {
    const word = tokens.word[at]!
    if (word.kind === 'mark' || isFunction(word, 'relative')) return null
    if (
      (isFunction(word, 'by') || isFunction(word, 'preposition')) &&
      isVerbal(tokens, at - 1) &&
      (at - 1 === scene.from || !isAuxiliary(tokens, at - 2))
    )
      return actorsUpTo(scene, at - 1)
  }
  return null
}
