import { agentBehind } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, type Word } from '../words.ts'
import { carrierOf } from './carrier.ts'
import { dateAt, groupAt, type Scene } from './words.ts'

/**
 * Who organises an observance, in the words of the text: the doer of a verb of organising, the words behind its "by", or
 * those of "with the support of …", "with …'s organisation".
 */
export function organiserOf(scene: Scene, phrase: Range, ...groups: readonly string[]): Range | null {
  const { tokens, sentence } = scene
  const carrier = carrierOf(scene, phrase, ...(groups.length > 0 ? groups : ['organise']))
  if (carrier) {
    const { use, verb } = carrier
    const passive = use.voice === 'passive' || use.voice === 'reduced'
    const doer = passive
      ? (use.agent ?? agentBehind(tokens, verb.to, sentence.to))
      : use.voice === 'active'
        ? use.subject
        : null
    const named = doer && trimmed(scene, doer, !passive)
    if (named && !(named.from < phrase.to && phrase.from < named.to)) return named
  }
  return sponsor(scene)
}

/** "With the support of the Red Cross", "at the initiative of X", "with X's support". */
function sponsor({ tokens, sentence }: Scene): Range | null {
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = groupAt(tokens, at, sentence.to, 'auspices')
    if (!hit) continue
    const lead = leadBefore(tokens, at, sentence.from)
    if (lead < 0) continue
    if (tokens.word[hit.to]?.text === 'of') {
      let to = hit.to + 1
      while (to < sentence.to && to - hit.to < 14 && isNameWord(tokens, to)) to++
      const from = tokens.word[hit.to + 1]?.text === 'the' ? hit.to + 2 : hit.to + 1
      if (to > from) return { from, to }
    }
    if (tokens.word[at - 1]?.text === "'s") {
      const from = tokens.word[lead + 1]?.text === 'the' ? lead + 2 : lead + 1
      if (at - 1 > from) return { from, to: at - 1 }
    }
  }
  return null
}

/** The token of "with", "under", "at", "on" or "through" that leads to a word of support, or -1. */
function leadBefore(tokens: Tokens, noun: number, limit: number): number {
  for (let at = noun - 1; at >= Math.max(limit, noun - 10); at--) {
    const { text, kind } = tokens.word[at]!
    if (/^(?:with|under|at|on|through|by)$/.test(text)) return at
    if (kind === 'mark' && !/^[-–']$/.test(text)) return -1
  }
  return -1
}

const isNameWord = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return word.capital || /^(?:of|the|for|and|on)$/.test(word.text) || word.text === '-'
}

/** A doer without the openings of its sentence; null where nobody in particular is named. */
function trimmed({ tokens, reading, sentence }: Scene, doer: Range, isSubject: boolean): Range | null {
  let { from, to } = doer
  // "In 2017, the city": what a comma shuts off before the doer is an opening.
  for (let at = to - 1; at > from && isSubject; at--) {
    if (tokens.word[at]!.text !== ',') continue
    const opening = tokens.word[from]!
    const dated = !!dateAt(reading, from) || !!dateAt(reading, at - 1)
    const led = from > sentence.from && isLead(tokens.word[from - 1]!)
    if (isLead(opening) || dated || led) from = at + 1
    break
  }
  // "In 1998 the government", "Last month the mayor": a date is an opening too.
  const dated = isSubject ? dateAt(reading, isLead(tokens.word[from]!) ? from + 1 : from) : undefined
  if (dated && dated.to < to) from = dated.to
  // "by order of the mayor": whose order it is.
  const order = groupAt(tokens, tokens.word[from]?.text === 'the' ? from + 1 : from, to, 'auspices')
  if (order && tokens.word[order.to]?.text === 'of') from = order.to + 1
  for (let at = from; at < to; at++) {
    if (endsOrganiser(tokens, at, from)) to = at
  }
  while (from < to && /^(?:the|a|an|today|yesterday|and)$/.test(tokens.word[from]!.text)) from++
  if (from >= to || !isSomebody(tokens, from, to)) return null
  return { from, to }
}

const isLead = (word: Word): boolean => isFunction(word, 'preposition') || isFunction(word, 'by')

const endsOrganiser = (tokens: Tokens, at: number, from: number): boolean => {
  const word = tokens.word[at]!
  if (at === from) return false
  return (
    (isFunction(word, 'preposition') && !word.capital && word.text !== 'for') ||
    isFunction(word, 'relative') ||
    isFunction(word, 'to') ||
    (word.text === ',' && !tokens.word[at + 1]?.capital)
  )
}

/** A name, or people who act: no date, no number, no pronoun, no thing that cannot organise. */
function isSomebody(tokens: Tokens, from: number, to: number): boolean {
  const first = tokens.word[from]!
  if (isFunction(first, 'pronoun') || isFunction(first, 'preposition') || isFunction(first, 'yearly')) return false
  if (first.kind === 'number') return false
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (word.capital && at + 1 <= to && word.senses.every(({ class: name }) => name !== 'function')) return true
    if (
      word.senses.some(({ class: name, only }) => name === 'source_noun' || (name === 'unit' && only?.[0] === 'people'))
    )
      return true
    if (groupAt(tokens, at, to, 'organiser')) return true
  }
  return false
}
