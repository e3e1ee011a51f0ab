import type { Chunk } from '../chunk/chunk.ts'
import type { Counted } from '../counted.ts'
import type { Tokens } from '../tokens.ts'

/** A number and the number that it is a part of, both as indices of chunks; `total` -1 points to an earlier sentence. */
export interface Part {
  readonly part: number
  readonly total: number
  readonly rule: string
}

export interface Parts {
  readonly parts: readonly Part[]
  /** The letters with lists of parts made silent, so that a verb behind them finds its subject. */
  readonly letters: string
}

/** Finds totals and their parts by the words that tie them. `before` is the number an earlier sentence left open. */
export function partsOf(tokens: Tokens, chunks: readonly Chunk[], letters: string, before: Counted | null): Parts {
  const symbols = [...letters]
  const parts: Part[] = []
  const known = (at: number) => parts.some(({ part }) => part === at)
  const put = (part: number, total: number, rule: string) => {
    if (part !== total && !known(part)) parts.push({ part, total, rule })
  }
  for (let at = 0; at < chunks.length; at++) {
    const symbol = letters[at]!
    if (symbol === 'i') includingList(chunks, letters, at, before, symbols, put, known)
    else if (symbol === '(' || symbol === '-' || isColon(tokens, chunks[at]!))
      enclosedList(tokens, chunks, letters, at, symbols, put, known)
    else if (symbol === 'Q') {
      const counted = chunks[at]!.counted!
      const whole = /^od{0,2}Q/.exec(letters.slice(at + 1))
      const outOf = counted.partitive && /^p?od{0,2}Q/.exec(letters.slice(at + 1))
      if (outOf) put(at, at + outOf[0].length, 'claims/out-of')
      else if (whole && (counted.group === 'share' || counted.number.sort === 'fraction'))
        put(at, at + whole[0].length, 'claims/share-of')
      else if (counted.anaphor) {
        const total = totalBefore(chunks, letters, at, known)
        if (total >= 0 && fits(chunks[at]!.counted!, chunks[total]!.counted!)) put(at, total, 'claims/of-them')
        else if (total < 0 && before && fits(counted, before)) put(at, -1, 'claims/of-them')
      } else if (opensWithTotal(letters, at)) wholeFirst(chunks, letters, at, put)
    }
  }
  return { parts, letters: symbols.join('') }
}

type Put = (part: number, total: number, rule: string) => void
type Known = (at: number) => boolean

const isColon = (tokens: Tokens, chunk: Chunk): boolean => chunk.symbol === ';' && tokens.word[chunk.from]!.text === ':'

/** "95 …, including 12 children, 30 women and 8 elderly"; also with the parts before the word, the total behind it. */
function includingList(
  chunks: readonly Chunk[],
  letters: string,
  at: number,
  before: Counted | null,
  symbols: string[],
  put: Put,
  known: Known,
): void {
  const members = listFrom(letters, at + 1, /^[dvwC,"(&;]{0,6}$/)
  if (members.length === 0) return
  const total = totalBefore(chunks, letters, at, known)
  const first = chunks[members[0]!]!.counted!
  const preceding = total >= 0 ? listBackFrom(letters, total) : []
  if (
    total >= 0 &&
    !first.subgroup &&
    preceding.every(i => isSmaller(chunks[i]!.counted!, first) && chunks[i]!.counted!.subgroup !== null)
  ) {
    for (const i of preceding) put(i, members[0]!, 'claims/parts-before-total')
    return
  }
  if (total < 0 && !before) return
  const whole = total >= 0 ? chunks[total]!.counted! : before!
  for (const i of members) {
    if (!fits(chunks[i]!.counted!, whole)) return
    put(i, total, 'claims/including')
    silence(symbols, at, i)
  }
}

/** "32 people (26 Danes and six Swedes)", "32 people – 26 … –", "32 people: 26 …". */
function enclosedList(
  tokens: Tokens,
  chunks: readonly Chunk[],
  letters: string,
  at: number,
  symbols: string[],
  put: Put,
  known: Known,
): void {
  const members = listFrom(letters, at + 1, /^[dv]{0,2}$/)
  if (members.length === 0) return
  const total = totalBefore(chunks, letters, at, known)
  if (total < 0 || at - total > 5) {
    if (letters[at] === '(') wholeInBrackets(tokens, chunks, letters, at, members[0]!, put)
    return
  }
  const whole = chunks[total]!.counted!
  if (letters[at] === '(' && saysWhole(tokens, chunks[at]!.from)) {
    wholeInBrackets(tokens, chunks, letters, at, members[0]!, put)
    return
  }
  if (members.length < 2 && letters[at] !== '(') return
  const sum = members.reduce((total, i) => total + (chunks[i]!.counted!.number.value ?? 0), 0)
  if (whole.number.value === null || sum > whole.number.value) return
  for (const i of members) {
    if (!fits(chunks[i]!.counted!, whole)) return
    put(i, total, 'claims/enclosed-parts')
  }
  const end = letters[at] === '(' ? letters.indexOf(')', members.at(-1)!) : members.at(-1)!
  silence(symbols, at, end < 0 ? members.at(-1)! : end)
}

/** "25 per cent or 7,500 sq km of the entire territory (29,800 sq km)": the whole stands in brackets. */
function wholeInBrackets(
  tokens: Tokens,
  chunks: readonly Chunk[],
  letters: string,
  at: number,
  whole: number,
  put: Put,
): void {
  if (!saysWhole(tokens, chunks[at]!.from)) return
  for (let i = at - 1; i >= 0 && at - i < 14 && letters[i] !== '.'; i--) {
    const counted = chunks[i]!.counted
    if (counted && (counted.group === 'share' || fits(counted, chunks[whole]!.counted!)))
      put(i, whole, 'claims/of-whole')
  }
}

function saysWhole(tokens: Tokens, bracket: number): boolean {
  for (let at = bracket - 1; at >= Math.max(0, bracket - 6); at--)
    if (/^(?:entire|whole|total|overall)$/.test(tokens.word[at]!.text)) return true
  return false
}

/** "Of the 103 bodies, 27 were women": the sentence or clause begins with the whole. */
const opensWithTotal = (letters: string, at: number): boolean =>
  /(?:^|[.,;(s"])od?$/.test(letters.slice(Math.max(0, at - 4), at)) || /^od?$/.test(letters.slice(0, at))

function wholeFirst(chunks: readonly Chunk[], letters: string, at: number, put: Put): void {
  const whole = chunks[at]!.counted!
  const comma = letters.indexOf(',', at)
  if (comma < 0) return
  for (let i = comma + 1; i < letters.length && letters[i] !== '.' && letters[i] !== ';'; i++) {
    if (letters[i] === 'Q' && fits(chunks[i]!.counted!, whole)) put(i, at, 'claims/of-the-total')
  }
}

/** The members of a list: numbers joined by commas and "and", each with words of its own. */
function listFrom(letters: string, from: number, opening: RegExp): number[] {
  const first = letters.indexOf('Q', from)
  if (first < 0 || !opening.test(letters.slice(from, first))) return []
  const members = [first]
  for (let at = first; ; ) {
    const next = letters.indexOf('Q', at + 1)
    if (next < 0 || !/^[wdpovBxC]{0,6}[,&k]{1,2}[dv]{0,2}$/.test(letters.slice(at + 1, next))) return members
    members.push(next)
    at = next
  }
}

/** The members of the list that ends at a number, itself included. */
function listBackFrom(letters: string, last: number): number[] {
  const members = [last]
  for (let at = last; ; ) {
    const next = letters.lastIndexOf('Q', at - 1)
    if (at === 0 || next < 0 || !/^[wdov]{0,4}[,&k]{1,2}[dv]{0,2}$/.test(letters.slice(next + 1, at))) return members
    members.unshift(next)
    at = next
  }
}

/** The nearest number before a place that is itself no part of another. */
function totalBefore(chunks: readonly Chunk[], letters: string, at: number, known: Known): number {
  for (let i = at - 1; i >= 0 && letters[i] !== '.'; i--) {
    if (letters[i] === 'Q' && !known(i) && chunks[i]!.counted!.group !== 'share' && !chunks[i]!.counted!.partitive)
      return i
  }
  return -1
}

/** Whether one number can be a part of another: the same sort of thing, and not more of it. */
export function fits(part: Counted, whole: Counted): boolean {
  if (part.group !== null && whole.group !== null && part.group !== whole.group && part.group !== 'share') return false
  if (part.unit !== whole.unit && part.group === whole.group && part.group !== 'people' && part.group !== null)
    return part.group === 'things' || part.group === 'places'
  return !isSmaller(whole, part)
}

const isSmaller = (a: Counted, b: Counted): boolean =>
  a.number.value !== null && b.number.value !== null && a.number.value < b.number.value

function silence(symbols: string[], from: number, to: number): void {
  for (let i = from; i <= to; i++) symbols[i] = 'z'
}
