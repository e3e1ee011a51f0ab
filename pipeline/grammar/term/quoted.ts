import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { Quotation } from '../quotation.ts'
import { firstTokenFrom, type Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { termWordsAt, usageAt } from './words.ts'

/** Words in quotation marks: a title, a slogan, or a speech whose speaker the text does not lead to with a verb of saying. */
export interface Quoted {
  /** What bears the words, right before the mark: "the decree", "slogans". */
  readonly bearer: Range | null
  readonly closed: boolean
}

// Shorter ones hold a word at a distance or name something, unless they stand in a list of slogans.
const FEWEST = 4

/**
 * The quotation that a token stands in, or null.
 * @param quotations those of the text, in order
 * @param limit the first token where a bearer may stand
 */
export function quotedAround(
  tokens: Tokens,
  at: number,
  quotations: readonly Quotation[],
  limit: number,
): Quoted | null {
  const offset = tokens.start[at]!
  const index = firstWhere(quotations.length, i => quotations[i]!.end > offset)
  const quotation = quotations[index]
  if (!quotation || quotation.start > offset) return null
  const first = firstOfList(tokens.text, quotations, index)
  const listed = first !== quotation
  if (!listed && tokens.text.slice(quotation.start, quotation.end).split(/\s+/, FEWEST).length < FEWEST) return null
  return { bearer: bearerBefore(tokens, firstTokenFrom(tokens, first.open), limit), closed: quotation.closed }
}

/** "slogans: “…”, “…” and “…”": the first of quotations with nothing but marks and "and" between them. */
function firstOfList(text: string, quotations: readonly Quotation[], index: number): Quotation {
  let first = index
  while (
    first > 0 &&
    index - first < 12 &&
    /^["”’»'“]?[,;]?\s*(?:and\s*|or\s*)?$/.test(text.slice(quotations[first - 1]!.end, quotations[first]!.open))
  )
    first--
  return quotations[first]!
}

/** "signed | the decree | “…”", "| slogans | reading “…”" */
function bearerBefore(tokens: Tokens, open: number, limit: number): Range | null {
  let to = open
  while (
    to > limit &&
    /^(?:[,:]|reading|entitled|titled|called|named|saying|such|as|like)$/.test(tokens.word[to - 1]!.text)
  )
    to--
  if (to <= limit) return null
  const noun = termWordsAt(tokens, to - 1)
  if (!usageAt(noun, 'bearer')) return null
  const from = to - 2 >= limit && isFunction(tokens.word[to - 2]!, 'determiner') ? to - 2 : to - 1
  return { from, to }
}
