import type { Modality, Polarity } from '../../../schemas/common.ts'
import type { ObservanceKind } from '../../../schemas/observances.ts'
import { firstWhere } from '../../core/search.ts'
import type { Span } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import type { Sense } from '../lexicon.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import type { Sentence } from '../sentence.ts'
import { matches, type Tokens } from '../tokens.ts'
import { BEGINS } from '../words.ts'

/** A way of remembering found in a sentence: where its words stand, and which rule found them. */
export interface Observance {
  readonly rule: string
  readonly kind: ObservanceKind
  /** All its own words. */
  readonly words: Span
  /** The noun or verb that names it: what tells two records of one sentence apart. */
  readonly head: Range
  readonly name: Span | null
  readonly organiser: Range | null
  readonly polarity: Polarity
  readonly modality: Modality
}

/** One sentence and what was found in the sentence before it. */
export interface Scene {
  readonly reading: Reading
  readonly tokens: Tokens
  readonly sentence: Sentence
  /** Number of the sentence in its text. */
  readonly index: number
  /** Whether the sentence holds a word of remembrance. */
  readonly cued: boolean
  /** Whether the sentence before, in the same paragraph, holds a word of remembrance. */
  readonly cuedBefore: boolean
  /** Whether the sentence before, in the same paragraph, speaks of an observance. */
  readonly follows: boolean
}

/** Words of a group of the lexicon and the sense they have there. */
export interface GroupHit extends Range {
  readonly sense: Sense
}

/** The longest words of a group that stand at a token and end within a limit. */
export function groupAt(tokens: Tokens, at: number, limit: number, ...groups: readonly string[]): GroupHit | undefined {
  if (at < 0 || at >= limit || !(tokens.word[at]!.begins & BEGINS.observance)) return undefined
  for (const { sense, words, gap } of tokens.word[at]!.entries) {
    if (sense.class !== 'observance' || gap > 0 || !groups.includes(sense.name)) continue
    if (at + words.length <= limit && matches(tokens, at, words)) return { sense, from: at, to: at + words.length }
  }
  return undefined
}

/** The first words of a group within some tokens. */
export function groupIn(tokens: Tokens, { from, to }: Range, ...groups: readonly string[]): GroupHit | undefined {
  for (let at = from; at < to; at++) {
    const hit = groupAt(tokens, at, to, ...groups)
    if (hit) return hit
  }
  return undefined
}

/** Whether a word ends a clause: a mark that no list goes on behind. */
export const endsClause = (text: string): boolean => /^[;:()—]$/.test(text)

/** The date that a token belongs to, if any. */
export function dateAt({ dates }: Reading, at: number): PlacedDate | undefined {
  const date = dates[firstWhere(dates.length, i => dates[i]!.to > at)]
  return date && date.from <= at ? date : undefined
}

/** The dates of a sentence, in order. */
export function datesIn({ dates }: Reading, { from, to }: Range): PlacedDate[] {
  const found: PlacedDate[] = []
  for (let i = firstWhere(dates.length, at => dates[at]!.from >= from); i < dates.length && dates[i]!.from < to; i++)
    found.push(dates[i]!)
  return found
}
