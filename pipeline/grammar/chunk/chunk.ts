import type { Counted, Range } from '../counted.ts'
import type { Sense } from '../lexicon.ts'

/**
 * A sentence as a row of chunks, each named by one letter, so that rules can be written as patterns over letters:
 *
 *   Q  a number with what it counts        P  "were killed": passive, or be + state
 *   B  "killed", "dead": a participle or a past form alone, or a state
 *   A  "killed", "has killed": active by its words     G  "killing"
 *   I  "died", "went missing"              N  "the killing", "fate"           T  "the death toll"
 *   D  "recognised": those counted do it   Y  "was attended": they did it, by
 *   C  be alone    V  another verb         i  "including", "among them"       x  a date
 *   o  of    b  by    p  another preposition    d  determiner    u  pronoun    r  who, which    s  that, when, because
 *   &  and, or    k  along with     ,  comma     ;  semicolon, colon     (  )  brackets     -  dash     "  quotation mark     .  full stop
 *   v  adverb      n  negation  w  any other word
 */
export interface Chunk extends Range {
  readonly symbol: string
  /** Senses of a trigger: all that its words may mean. */
  readonly senses: readonly Sense[]
  readonly counted: Counted | null
  readonly negated: boolean
  readonly hypothetical: boolean
  readonly future: boolean
}

const TRIGGERS = new Set([...'PBAGINTDY'])

export const isTrigger = (chunk: Chunk): boolean =>
  TRIGGERS.has(chunk.symbol) || (chunk.symbol === 'i' && chunk.senses.length > 0)

const NO_SENSES: readonly Sense[] = []

export const plain = (symbol: string, from: number, to: number): Chunk => ({
  symbol,
  from,
  to,
  senses: NO_SENSES,
  counted: null,
  negated: false,
  hypothetical: false,
  future: false,
})
