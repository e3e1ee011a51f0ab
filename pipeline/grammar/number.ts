import { isDash } from './characters.ts'
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

/** The number of digits with their separators: "1,275", "1 275", "2.5". */
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

/** Scale words in a row, "hundred thousand", perhaps after a hyphen. */
function scalesAt(tokens: Tokens, at: number, to: number): { factor: number; to: number } | undefined {
  let factor = 1
  let next = at
  for (; next < to; next++) {
    const dash = isDashToken(tokens, next) && touches(tokens, next) ? 1 : 0
    const word = tokens.word[next + dash]
    const sense = word && next + dash < to ? senseOf(word, 'scale') : undefined
    if (!sense) break
    factor *= sense.value!
    next += dash
  }
  return next > at ? { factor, to: next } : undefined
}

const isDashToken = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && tokens.end[at]! - tokens.start[at]! === 1 && isDash(tokens.text.charCodeAt(tokens.start[at]!))

/** Number words: "thirty-two", "one hundred and five", "two million". */
function wordsAt(tokens: Tokens, from: number, limit: number): NumberExpression | undefined {
  let total = 0
  let group = 0
  let last = Number.POSITIVE_INFINITY
  let largest = Number.POSITIVE_INFINITY
  let at = from
  let end = from
  while (at < limit) {
    const word = tokens.word[at]!
    const number = senseOf(word, 'number')
    const scale = senseOf(word, 'scale')
    if (number && number.name !== 'fraction') {
      const value = number.value!
      // "twenty five" adds up, "five twenty" are two numbers.
      if (!(last === Number.POSITIVE_INFINITY || (last >= 20 && last < 100 && value < 10) || last >= 100)) break
      group += value
      last = value
    } else if (scale && end > from) {
      // "one thousand and two thousand": a scale that is not smaller begins a number of its own.
      if (scale.value! >= 1000 && scale.value! >= largest) break
      if (scale.value! === 100 || scale.value! === 12 || scale.value === 20) group = Math.max(group, 1) * scale.value!
      else {
        total += Math.max(group, 1) * scale.value!
        group = 0
        largest = scale.value!
      }
      last = scale.value!
    } else break
    end = ++at
    at = skipJoint(tokens, at, limit, last, largest)
  }
  if (end === from) return fractionAt(tokens, from, limit)
  const value = total + group
  const half = andAHalf(tokens, end, limit)
  if (half) return { from, to: half, sort: 'cardinal', value: value + 0.5, digits: false }
  const fraction = fractionAfter(tokens, end, limit, value)
  return fraction ? { ...fraction, from } : { from, to: end, sort: 'cardinal', value, digits: false }
}

/** Over a hyphen, or over "and" behind a hundred or more: "thirty-two", "one hundred and five". */
function skipJoint(
  tokens: Tokens,
  at: number,
  limit: number,
  last: number,
  largest = Number.POSITIVE_INFINITY,
): number {
  if (at + 1 >= limit) return at
  const dash = isDashToken(tokens, at) && (touches(tokens, at) || tokens.end[at - 1] === tokens.start[at])
  const joins = (dash && last < 100) || (last >= 100 && tokens.word[at]!.text === 'and')
  const next = tokens.word[at + 1]!
  const scale = tokens.word[at + 2] && senseOf(tokens.word[at + 2]!, 'scale')
  if (scale && scale.value! >= 1000 && scale.value! >= largest) return at
  return joins &&
    (senseOf(next, 'number') || (senseOf(next, 'scale') && last < 100)) &&
    senseOf(next, 'number')?.name !== 'fraction'
    ? at + 1
    : at
}

/** The token behind "and a half", or 0: "three and a half". */
function andAHalf(tokens: Tokens, at: number, limit: number): number {
  return at + 2 < limit &&
    tokens.word[at]!.text === 'and' &&
    tokens.word[at + 1]!.text === 'a' &&
    tokens.word[at + 2]!.text === 'half'
    ? at + 3
    : 0
}

/** "two thirds", "three-quarters" behind their number. */
function fractionAfter(tokens: Tokens, at: number, limit: number, value: number): NumberExpression | undefined {
  const skip = isDashToken(tokens, at) ? 1 : 0
  const word = tokens.word[at + skip]
  if (!word || at + skip >= limit) return undefined
  const sense = senseOf(word, 'number')
  if (sense?.name !== 'fraction') return undefined
  return { from: at, to: at + skip + 1, sort: 'fraction', value: value * sense.value!, digits: false }
}

/** "half" alone, "half a million". "third" and "second" alone are ordinals. */
function fractionAt(tokens: Tokens, at: number, limit: number): NumberExpression | undefined {
  const word = tokens.word[at]!
  if (word.text !== 'half') return undefined
  const article = tokens.word[at + 1]
  if (article && (article.text === 'a' || article.text === 'an') && at + 2 < limit) {
    const scaled = scalesAt(tokens, at + 2, limit)
    if (scaled) return { from: at, to: scaled.to, sort: 'cardinal', value: 0.5 * scaled.factor, digits: false }
  }
  return { from: at, to: at + 1, sort: 'fraction', value: 0.5, digits: false }
}

/** "a dozen", "a hundred and fifty", "a third of", "a quarter of". */
function afterArticle(tokens: Tokens, at: number, limit: number): NumberExpression | undefined {
  const next = tokens.word[at + 1]
  if (!next || at + 1 >= limit) return undefined
  const scale = senseOf(next, 'scale')
  if (scale) {
    if (tokens.word[at + 2]?.text === 'or') return undefined
    let value = scale.value!
    let end = at + 2
    const joined = skipJoint(tokens, end, limit, value)
    if (joined > end) {
      const rest = wordsAt(tokens, joined, limit)
      if (rest?.value != null && rest.value < value) {
        value += rest.value
        end = rest.to
      }
    }
    const scaled = scalesAt(tokens, end, limit)
    return { from: at, to: scaled?.to ?? end, sort: 'cardinal', value: value * (scaled?.factor ?? 1), digits: false }
  }
  const fraction = fractionAfter(tokens, at + 1, limit, 1)
  const scaled =
    fraction && /^an?$/.test(tokens.word[fraction.to + 1]?.text ?? '')
      ? scalesAt(tokens, fraction.to + 2, limit)
      : undefined
  // "a quarter of a million"
  if (fraction && scaled)
    return { from: at, to: scaled.to, sort: 'cardinal', value: fraction.value! * scaled.factor, digits: false }
  return fraction && tokens.word[fraction.to]?.text === 'of' ? { ...fraction, from: at } : undefined
}

/** "several hundred", "a few thousand": vague. */
function severalAt(tokens: Tokens, at: number, limit: number): NumberExpression | undefined {
  const scaled = scalesAt(tokens, at + 1, limit)
  if (!scaled) return undefined
  const from = at > 0 && tokens.word[at]!.text === 'few' && tokens.word[at - 1]!.text === 'a' ? at - 1 : at
  return {
    from,
    to: scaled.to,
    sort: 'vague',
    value: null,
    magnitude: Math.floor(Math.log10(scaled.factor)),
    digits: false,
  }
}

/** "dozens", "hundreds of thousands". */
function vagueAt(tokens: Tokens, at: number, limit: number): NumberExpression {
  let magnitude = senseOf(tokens.word[at]!, 'vague')!.value!
  let to = at + 1
  while (to + 1 < limit && tokens.word[to]!.text === 'of') {
    const more = senseOf(tokens.word[to + 1]!, 'vague')
    if (!more) break
    magnitude += more.value!
    to += 2
  }
  return { from: at, to, sort: 'vague', value: null, magnitude, digits: false }
}

/** "no one", "none", "no": a number only where it counts people or things harmed, which the links decide. */
function zeroAt(tokens: Tokens, at: number): NumberExpression | undefined {
  const next = tokens.word[at + 1]?.text
  const two = tokens.word[at]!.text === 'no' && next === 'one'
  if (tokens.word[at]!.text === 'zero' || tokens.word[at]!.text === 'not') return undefined
  return { from: at, to: two ? at + 2 : at + 1, sort: 'zero', value: 0, digits: false }
}

/** "first", "twenty-first", "one hundredth". */
function ordinalAt(tokens: Tokens, at: number): NumberExpression | undefined {
  const sense = senseOf(tokens.word[at]!, 'ordinal')
  if (sense?.name === 'word') return { from: at, to: at + 1, sort: 'ordinal', value: sense.value!, digits: false }
  return undefined
}

/** Joins "131–170", "500 to 1,000", "between 3,200 and 5,000", "two or three", "twenty-first". */
function joinRanges(tokens: Tokens, found: NumberExpression[]): NumberExpression[] {
  const joined: NumberExpression[] = []
  for (let i = 0; i < found.length; i++) {
    const a = found[i]!
    const b = found[i + 1]
    const range = b && rangeOf(tokens, a, b)
    if (range) {
      joined.push(range)
      i++
    } else {
      joined.push(a)
    }
  }
  return joined
}

function rangeOf(tokens: Tokens, a: NumberExpression, b: NumberExpression): NumberExpression | undefined {
  if (b.from !== a.to + 1) return undefined
  const between = tokens.word[a.to]!.text
  const dash = isDashToken(tokens, a.to)
  // "twenty-first" is one ordinal of two words.
  if (dash && b.sort === 'ordinal' && a.sort === 'cardinal' && !a.digits && !b.digits && a.value! % 10 === 0) {
    return { from: a.from, to: b.to, sort: 'ordinal', value: a.value! + b.value!, digits: false }
  }
  if (a.sort !== 'cardinal' || b.sort !== 'cardinal') return undefined
  const before = a.from > 0 ? tokens.word[a.from - 1]!.text : ''
  const opens =
    dash ||
    (between === 'to' && !rises(tokens, a.from)) ||
    (between === 'and' && before === 'between') ||
    between === 'or'
  if (!opens) return undefined
  const { low, high } = spread(tokens, a, b)
  if (!(low < high)) return undefined
  return { from: a.from, to: b.to, sort: 'range', value: null, low, high, digits: a.digits && b.digits }
}

/** "2 to 3 million", "five to six thousand": the scale of the second is that of the first too. */
function spread(tokens: Tokens, a: NumberExpression, b: NumberExpression): { low: number; high: number } {
  const scaled = scalesAt(tokens, b.from + 1, b.to)
  const low = scaled && a.to === a.from + 1 && a.value! < scaled.factor ? a.value! * scaled.factor : a.value!
  return { low: low < b.value! ? low : a.value!, high: b.value! }
}

/** "rose from 12 to 15": two numbers, not a range. */
function rises(tokens: Tokens, at: number): boolean {
  if (at < 2 || tokens.word[at - 1]!.text !== 'from') return false
  return RISE.test(tokens.word[at - 2]!.text)
}
const RISE =
  /^(?:rise|rose|risen|rises|rising|climb|climbed|climbs|jump|jumped|grow|grew|grown|increase|increased|fall|fell|fallen|drop|dropped|revised|raised|went|up|down|lowered|reduced|decreased)$/
