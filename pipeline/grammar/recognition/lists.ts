import type { Range } from '../counted.ts'
import { lookUpFunction, type Tokens } from '../tokens.ts'

/** Members that stand at one place of a list: usually one; "the parliaments of A and B" is one place with two members. */
export interface Place<T> extends Range {
  readonly members: readonly T[]
  /** The place itself ends in "and others". */
  readonly open?: boolean
}

/** Names in a row. */
export interface List<T> extends Range {
  readonly members: readonly T[]
  /** Goes on unnamed: "and others", "including". */
  readonly open: boolean
  /** Two members with a comma and no "and" between: the second may say again who the first is. */
  readonly comma: boolean
}

/**
 * Reads names joined by commas, "and", "as well as", "including": any list, whatever its members are. Names that hold an
 * "and" themselves are safe, as `placeAt` reads a whole name. A comma or "and" with no member behind ends the list.
 * @param placeAt reads the member or members at a token, or null
 */
export function listAt<T>(
  tokens: Tokens,
  from: number,
  limit: number,
  placeAt: (at: number) => Place<T> | null,
): List<T> | null {
  const first = placeAt(from)
  if (!first) return null
  const members = [...first.members]
  let open = first.open ?? false
  let to = first.to
  let joined = false
  for (;;) {
    const mark = separatorAt(tokens, to, limit)
    if (!mark) break
    const end = openEndAt(tokens, mark.next, limit)
    if (end) return { from, to: end, members, open: true, comma: false }
    const next = placeAt(mark.next)
    if (!next) break
    members.push(...next.members)
    open ||= mark.including || (next.open ?? false)
    joined ||= !mark.bare
    to = next.to
  }
  return { from, to, members, open, comma: members.length === 2 && !joined }
}

/** A comma, a joining word or both; `bare`: a comma alone. */
function separatorAt(
  tokens: Tokens,
  from: number,
  limit: number,
): { next: number; bare: boolean; including: boolean } | null {
  let at = from
  if (at < limit && tokens.word[at]!.text === ',') at++
  const including = at < limit ? lookUpFunction(tokens, at, 'including') : undefined
  if (including) return { next: including.to, bare: false, including: true }
  const joiner = at < limit ? lookUpFunction(tokens, at, 'joiner') : undefined
  if (joiner) {
    const also = joiner.to < limit && /^(?:also|later|then|finally|even)$/.test(tokens.word[joiner.to]!.text)
    return { next: also ? joiner.to + 1 : joiner.to, bare: false, including: false }
  }
  return at > from ? { next: at, bare: true, including: false } : null
}

/** "others", "many others", "several other countries", "among others", "etc.": where it ends, or 0. */
function openEndAt(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit && at - from < 3 && QUANTIFIER.test(tokens.word[at]!.text)) at++
  const text = at < limit ? tokens.word[at]!.text : ''
  if (text === 'others' || text === 'etc') return at + 1
  if (text === 'more' && at > from) return at + 1
  if (text === 'other' && at + 1 < limit && tokens.word[at + 1]!.kind === 'word') return at + 2
  return /^among(?:st)?$/.test(text) && tokens.word[at + 1]?.text === 'others' && at + 1 < limit ? at + 2 : 0
}

const QUANTIFIER = /^(?:many|several|some|numerous|various|a|number|of|dozens|the|few|a)$/
