import { TERM_CATEGORIES, type TermCategory } from '../../../schemas/characterizations.ts'
import type { Sense } from '../lexicon.ts'
import { matches, type Tokens } from '../tokens.ts'
import { BEGINS } from '../words.ts'

/** The longest entries of the lexicon of terms at a token, and the token behind them. */
export interface TermWords {
  readonly senses: readonly Sense[]
  readonly next: number
}

/** Groups of the lexicon that are no categories: how terms are used, and what is no term. */
export type Usage =
  | 'heighten'
  | 'doubt'
  | 'distance'
  | 'achieve'
  | 'call'
  | 'recognise'
  | 'dub'
  | 'accuse'
  | 'bearer'
  | 'land'
  | 'plain'

/**
 * What the lexicon of terms knows of the words at a token.
 * @returns all senses of its longest entry there: "massacres" is a noun and a verb; undefined where it has none
 */
export function termWordsAt(tokens: Tokens, at: number): TermWords | undefined {
  const word = tokens.word[at]
  if (!word || !(word.begins & BEGINS.term)) return undefined
  let length = 0
  const senses: Sense[] = []
  for (const { sense, words, gap } of word.entries) {
    if (words.length < length) break
    if (sense.class !== 'term' || gap > 0 || !matches(tokens, at, words)) continue
    length = words.length
    senses.push(sense)
  }
  return length > 0 ? { senses, next: at + length } : undefined
}

const CATEGORIES: ReadonlySet<string> = new Set(TERM_CATEGORIES)

/** Whether the group that a sense stands in is a category of terms. */
export const isCategory = (name: string): name is TermCategory => CATEGORIES.has(name)

/** The sense of a usage group among the words at a token, if any. */
export const usageAt = (found: TermWords | undefined, usage: Usage): Sense | undefined =>
  found?.senses.find(({ name }) => name === usage)
