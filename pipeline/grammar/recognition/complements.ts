import { isFiniteVerb } from '../clause.ts'
import type { Reading } from '../reading.ts'
import { isFunction } from '../words.ts'
import { type Term, termAt } from './terms.ts'
import { groupAt, isAdverb, skipArticles } from './words.ts'

// Between the object and "as" there may be a long description of the event.
export const REACH = 70
/** Groups of words that may say that something is recognised or condemned. */
export const CUES: ReadonlySet<string> = new Set(['recognised', 'condemned', 'other', 'judged', 'described'])

/** "as a massacre" or "to be a massacre" right at a token. */
export function termBehindAs(reading: Reading, at: number, limit: number): Term | null {
  const { tokens } = reading
  if (at >= limit) return null
  const { text } = tokens.word[at]!
  if (text === 'as') return termAt(reading, tokens.word[at + 1]?.text === 'being' ? at + 2 : at + 1, limit)
  return text === 'to' && tokens.word[at + 1]?.text === 'be' ? termAt(reading, at + 2, limit) : null
}

/** The first "as" with a term behind it, over the description of the object; `near`: within one phrase. */
export function asTerm(reading: Reading, from: number, limit: number, near: boolean): Term | null {
  const { tokens } = reading
  for (let at = from; at < limit && at - from < REACH; at++) {
    const term = termBehindAs(reading, at, limit)
    if (term) return term
    const word = tokens.word[at]!
    if (/^[;:]$/.test(word.text) || (near && isFiniteVerb(tokens, at))) return null
    if (at > from && endsClause(reading, at)) return null
  }
  return null
}

/** An auxiliary, a conjunction or another verb for the same sort of deed: what follows is said of something else. */
const endsClause = ({ tokens }: Reading, at: number): boolean => {
  const word = tokens.word[at]!
  if (isFunction(word, 'modal') || isFunction(word, 'have')) return !word.capital
  const { sense } = groupAt(tokens, at, CUES) ?? {}
  return (
    (sense?.part === 'verbs' && (sense.form === 'past' || sense.form === 's') && tokens.word[at - 1]?.text === 'and') ||
    /^(?:when|while|because|although|if|but|whereas)$/.test(word.text)
  )
}

/** The term behind a passive verb: "as genocide", over an agent too ("by A as genocide"); "was declared a genocide". */
export function termIn(reading: Reading, group: string, from: number, limit: number): Term | null {
  const { tokens } = reading
  let at = from
  while (at < limit && isAdverb(tokens.word[at]!)) at++
  const direct = group === 'judged' || group === 'described'
  return (at < limit && direct ? termAt(reading, at, limit) : null) ?? asTerm(reading, at, limit, false)
}

/** "declared the famine an act of genocide": a term behind "a" and an object before it. */
export function secondObject(reading: Reading, from: number, limit: number): Term | null {
  const { tokens } = reading
  const pronoun = /^(?:it|this|them|these|that)$/.test(tokens.word[from]!.text)
  if (pronoun) return termAt(reading, from + 1, limit)
  for (let at = skipArticles(tokens, from, limit) + 1; at < limit && at - from < 30; at++) {
    const word = tokens.word[at]!
    if (/^[;:,]$/.test(word.text) || isFunction(word, 'relative') || endsClause(reading, at)) return null
    const before = tokens.word[at - 1]!
    if (isFunction(before, 'preposition') || isFunction(before, 'of') || isFunction(before, 'by')) continue
    const term = /^(?:a|an|the)$/.test(word.text) ? termAt(reading, at, limit) : null
    if (term && (word.text !== 'the' || term.aggressor)) return term
  }
  return null
}
