import type { Counted } from './counted.ts'
import type { NumberExpression } from './number.ts'
import { isDashAt, lookUp, type Tokens, touches } from './tokens.ts'
import { isFunction } from './words.ts'

/**
 * Whether "one" (or "half", "a hundred") stands for something other than a count: "one of the bloodiest", "no one",
 * "one another", "one-sided", "one must". It counts before a noun ("one child") or a verb of harm ("one was killed").
 */
export function isStandIn(tokens: Tokens, number: NumberExpression, to: number): boolean {
  if (number.sort === 'zero') return false
  const text = tokens.word[number.from]!.text
  if (number.to - number.from !== 1 || text !== 'one') return false
  const before = tokens.word[number.from - 1]
  const next = number.to < to ? tokens.word[number.to] : undefined
  if (
    before &&
    /^(?:no|any|every|each|this|that|the|which|some|another|such|only|another|last|big|little|loved|number)$/.test(
      before.text,
    )
  ) {
    return next?.text === 'of' || !(before.text === 'the' && next && lookUp(tokens, number.to, 'unit'))
  }
  if (!next || next.kind === 'mark') return !(next && /^[,.;)]$/.test(next.text) && wounds(tokens, number.from))
  if (isDashAt(tokens, number.to) && touches(tokens, number.to - 1)) return false
  if (isFunction(next, 'be')) return false
  return (
    next.text === 'of' ||
    next.text === 'another' ||
    next.text === 'day' ||
    next.text === 'time' ||
    isFunction(next, 'modal') ||
    isFunction(next, 'preposition') ||
    isFunction(next, 'pronoun') ||
    isFunction(next, 'to') ||
    isFunction(next, 'relative')
  )
}

/** "killing one": a verb of harm right before. */
const wounds = (tokens: Tokens, at: number): boolean =>
  !!tokens.word[at - 1]?.senses.some(
    sense => sense.class === 'trigger' && (sense.frame === 'patient' || sense.frame === 'act'),
  )

/** "no one", "none of the villagers", "no villagers", "no deaths" may count nobody; "no doubt" does not. */
export function isZeroCount(tokens: Tokens, counted: Counted): boolean {
  const { from } = counted.number
  const text = tokens.word[from]!.text
  if (text === 'nobody' || text === 'none' || counted.number.to - from === 2) return true
  return (
    text === 'no' &&
    counted.noun !== null &&
    counted.noun.from === counted.number.to &&
    (counted.group !== null || counted.unit === 'person')
  )
}
