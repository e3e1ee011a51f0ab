import { isDash } from '../characters.ts'
import type { NumberExpression } from '../number.ts'
import { type Tokens, touches } from '../tokens.ts'
import { senseOf } from '../words.ts'

/** Scale words in a row, "hundred thousand", perhaps after a hyphen. */
export function scalesAt(tokens: Tokens, at: number, to: number): { factor: number; to: number } | undefined {
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

export const isDashToken = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && tokens.end[at]! - tokens.start[at]! === 1 && isDash(tokens.text.charCodeAt(tokens.start[at]!))

/** Number words: "thirty-two", "one hundred and five", "two million". */
export function wordsAt(tokens: Tokens, from: number, limit: number): NumberExpression | undefined {
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
export function afterArticle(tokens: Tokens, at: number, limit: number): NumberExpression | undefined {
  const next = tokens.word[at + 1]
  if (!next || at + 1 >= limit) return undefined
  const scale = senseOf(next, 'scale')
  if (scale) {
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
    const half = andAHalf(tokens, end, limit)
    if (half) return { from: at, to: half, sort: 'cardinal', value: value * 1.5, digits: false }
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
export function severalAt(tokens: Tokens, at: number, limit: number): NumberExpression | undefined {
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
export function vagueAt(tokens: Tokens, at: number, limit: number): NumberExpression {
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
export function zeroAt(tokens: Tokens, at: number): NumberExpression | undefined {
  const next = tokens.word[at + 1]?.text
  const two = tokens.word[at]!.text === 'no' && next === 'one'
  if (tokens.word[at]!.text === 'zero' || tokens.word[at]!.text === 'not') return undefined
  return { from: at, to: two ? at + 2 : at + 1, sort: 'zero', value: 0, digits: false }
}

/** "first", "twenty-first", "one hundredth". */
export function ordinalAt(tokens: Tokens, at: number): NumberExpression | undefined {
  const sense = senseOf(tokens.word[at]!, 'ordinal')
  if (sense?.name === 'word') return { from: at, to: at + 1, sort: 'ordinal', value: sense.value!, digits: false }
  return undefined
}
