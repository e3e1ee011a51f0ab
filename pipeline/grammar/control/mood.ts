import type { Modality } from '../../../schemas/common.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { entryAt } from './triggers.ts'

/** What stands before an infinitive or a noun and says whether it came about. */
export interface Governor {
  readonly sort: 'managed' | 'planned' | 'attempted'
  /** Where the governing words begin. */
  readonly from: number
}

const REACH = 5

/** The words shortly before a token that say whether what it says came about. Null where there are none. */
export function governorBefore(tokens: Tokens, at: number, limit: number): Governor | null {
  for (let from = at - 1; from >= Math.max(limit, at - REACH); from--) {
    const word = tokens.word[from]!
    if (/^[.;:,]$/.test(word.text)) return null
    if (entryAt(tokens, from, 'attempts')) return { sort: 'attempted', from }
    if (entryAt(tokens, from, 'plans')) return { sort: 'planned', from }
    if (entryAt(tokens, from, 'manages')) return { sort: 'managed', from }
  }
  return null
}

/**
 * How an infinitive is governed: "managed to", "plans to", "was to". Null where it only states a goal, as after "attempts
 * to" and "an offensive to": whether the place changed hands is not said.
 */
export function governorOf(
  tokens: Tokens,
  to: number,
  limit: number,
): { governor: Governor; modality: Modality } | null {
  const governor = governorBefore(tokens, to, limit)
  if (governor?.sort === 'attempted') return null
  if (governor) return { governor, modality: governor.sort === 'managed' ? 'actual' : 'hypothetical' }
  const before = tokens.word[to - 1]
  if (!before || to <= limit || !isFunction(before, 'be')) return null
  const past = /^(?:was|were)$/.test(before.text)
  return { governor: { sort: past ? 'managed' : 'planned', from: to - 1 }, modality: past ? 'actual' : 'future' }
}

/** Whether the clause of a verb begins with "if". */
export function isConditional(tokens: Tokens, { from }: Range, limit: number): boolean {
  for (let at = from - 1; at >= Math.max(limit, from - 14); at--) {
    const { text } = tokens.word[at]!
    if (/^(?:if|unless|whether|lest)$/.test(text)) return true
    if (/^[,;:.]$/.test(text)) return false
  }
  return false
}
