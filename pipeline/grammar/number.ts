import { joinRanges } from './number/ranges.ts'
import { afterArticle, ordinalAt, scalesAt, severalAt, vagueAt, wordsAt, zeroAt } from './number/words.ts'
import { type Tokens, touches } from './tokens.ts'
import { BEGINS, isFunction, senseOf } from './words.ts'

export type NumberSort = 'cardinal' | 'ordinal' | 'vague' | 'range' | 'fraction' | 'zero'

/** A number expression, found and read. `from` and `to` are tokens, half-open. */
export interface NumberExpression {
  readonly from: number
  readonly to: number
  readonly sort: NumberSort
  /** The number; null for ranges and vague words. */
  readonly value: number | null
  /** Ends of a range. */
  readonly low?: number
  readonly high?: number
  /** Power of ten of a vague word. */
  readonly magnitude?: number
  /** Written in digits. */
  readonly digits: boolean
}

/** The number of digits with their separators: "4,823", "4 823", "2.5". */
export const valueOfDigits = (digits: string): number => Number(digits.replace(/[^\d.]/g, ''))

const STARTS = BEGINS.number | BEGINS.lead | BEGINS.zero

/** Number expressions between two tokens, in order. Linear in the number of tokens. */
export function numbersIn(tokens: Tokens, from: number, to: number): NumberExpression[] {
  const found: NumberExpression[] = []
  for (let at = from; at < to; ) {
    const number = tokens.word[at]!.begins & STARTS ? numberAt(tokens, at, to) : undefined
    if (number) {
      found.push(number)
      at = number.to
    } else {
      at++
    }
  }
  return joinRanges(tokens, found)
}

function numberAt(tokens: Tokens, at: number, to: number): NumberExpression | undefined {
  const word = tokens.word[at]!
  if (word.kind === 'number') return digitsAt(tokens, at, to)
  if (word.kind === 'mark' || word.senses.length === 0) return undefined
  if (senseOf(word, 'vague')) return vagueAt(tokens, at, to)
  if (isFunction(word, 'determiner') && (word.text === 'a' || word.text === 'an')) return afterArticle(tokens, at, to)
  if (word.text === 'several' || word.text === 'few' || word.text === 'many') return severalAt(tokens, at, to)
  if (isFunction(word, 'none')) return zeroAt(tokens, at)
  if (senseOf(word, 'number')) return wordsAt(tokens, at, to) ?? ordinalAt(tokens, at)
  return ordinalAt(tokens, at)
}

function digitsAt(tokens: Tokens, at: number, to: number): NumberExpression {
  const value = valueOfDigits(tokens.word[at]!.text)
  const next = tokens.word[at + 1]
  if (next && at + 1 < to && touches(tokens, at)) {
    if (senseOf(next, 'ordinal')?.name === 'ending')
      return { from: at, to: at + 2, sort: 'ordinal', value, digits: true }
    const short = next.text === 'm' || next.text === 'bn' || next.text === 'mn' ? (next.text === 'bn' ? 1e9 : 1e6) : 0
    // "£5m" is an amount; "5m" may be metres: left to the reader of units.
    if (short && at > 0 && senseOf(tokens.word[at - 1]!, 'money'))
      return { from: at, to: at + 2, sort: 'cardinal', value: value * short, digits: true }
  }
  const scaled = scalesAt(tokens, at + 1, to)
  return scaled
    ? { from: at, to: scaled.to, sort: 'cardinal', value: rounded(value * scaled.factor), digits: true }
    : { from: at, to: at + 1, sort: 'cardinal', value, digits: true }
}

/** 2.3 million is 2300000, not 2299999.9999999995. */
const rounded = (value: number): number => Number(value.toPrecision(12))
