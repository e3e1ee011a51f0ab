import type { NumberExpression } from '../number.ts'
import type { Tokens } from '../tokens.ts'
import { isDashToken, scalesAt } from './words.ts'

/** Joins "131–170", "500 to 1,000", "between 3,200 and 5,000", "two or three", "twenty-first". */
export function joinRanges(tokens: Tokens, found: NumberExpression[]): NumberExpression[] {
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
