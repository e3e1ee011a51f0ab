import type { Sense } from './lexicon.ts'
import { NONE, readNoun } from './noun-phrase.ts'
import type { ClassedNumber } from './number-class.ts'
import { lookUp, lookUpFunction, matches, type Tokens } from './tokens.ts'
import { isFunction } from './words.ts'

/** Tokens, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Named extends Range {
  readonly name: string
}

/** A number with what it counts: "more than 80 unarmed villagers". */
export interface Counted extends Range {
  readonly number: ClassedNumber
  readonly qualifier: Named | null
  /** Words that add it to another number: "21 more", "another 25", "three others". */
  readonly additional: Range | null
  /** Words that make it a part of others: "of them", "of whom". */
  readonly anaphor: Range | null
  /** "out of" or "of the" before the number or the words of the whole: "6 out of 20", "nine of the 20". */
  readonly partitive: Range | null
  readonly noun: Range | null
  /** Unit by the lexicon, or null where the noun is unknown. */
  readonly unit: string | null
  /** Group of the unit; null for unknown nouns and for none. */
  readonly group: string | null
  readonly subgroup: Named | null
  readonly status: Named | null
  /** Harm said of them by a word before the noun, or by the noun itself: "three wounded men", "12 deaths". */
  readonly own: readonly { readonly sense: Sense; readonly at: Range }[]
}

/**
 * Reads what stands around a number. `from` and `to` bound the words it may take: the sentence, less what belongs to
 * the numbers on either side. `isDate` tells tokens of dates, which may stand before a noun: "150 “May 3 martyrs”".
 */
export function countedAt(
  tokens: Tokens,
  number: ClassedNumber,
  from: number,
  to: number,
  isDate: (at: number) => boolean,
): Counted {
  const before = readBefore(tokens, number.from, from, number.sort === 'range')
  let at = number.to
  let additional = before.additional
  let qualifier = before.qualifier
  const after = at < to ? lookUp(tokens, at, 'qualifier') : undefined
  if (after && after.sense.form === 'past' && after.next <= to) {
    qualifier = { name: after.sense.name, from: at, to: after.next }
    at = after.next
  }
  if (at < to && isFunction(tokens.word[at]!, 'more') && !isComparison(tokens, at, to)) {
    additional ??= { from: at, to: at + 1 }
    at++
  }
  const anaphor = at < to ? lookUpFunction(tokens, at, 'of_them') : undefined
  const joins = anaphor ? undefined : partitiveAt(tokens, at, to, number)
  const phrase = anaphor ? NONE : readNoun(tokens, joins?.next ?? at, to, isDate, !!joins && joins.next > at + 1)
  const end = anaphor?.to ?? (phrase.end > 0 ? phrase.end : joins?.silent ? number.to : at)
  return {
    number,
    from: before.from,
    to: Math.max(end, number.to),
    qualifier,
    additional,
    anaphor: anaphor ?? null,
    partitive: joins && number.sort !== 'vague' && number.sort !== 'fraction' ? { from: at, to: joins.next } : null,
    noun: phrase.noun,
    unit: phrase.unit,
    group: phrase.group,
    subgroup: phrase.subgroup,
    status: phrase.status,
    own: phrase.own,
  }
}

/** "500 more than" compares; "500 more were killed" adds. */
const isComparison = (tokens: Tokens, at: number, to: number): boolean =>
  tokens.word[at]!.text === 'more' && at + 1 < to && tokens.word[at + 1]!.text === 'than'

function readBefore(tokens: Tokens, at: number, from: number, range: boolean) {
  let start = at
  let qualifier: Named | null = null
  let additional: Range | null = null
  for (let found = true; found; ) {
    found = false
    for (let width = 4; width > 0 && !found; width--) {
      const begin = start - width
      if (begin < from) continue
      for (const entry of tokens.word[begin]!.entries) {
        const { sense, words } = entry
        if (words.length !== width || !matches(tokens, begin, words)) continue
        if (sense.class === 'qualifier' && sense.form === 'base')
          qualifier ??= { name: sense.name, from: begin, to: start }
        else if (sense.class === 'function' && sense.name === 'another') additional ??= { from: begin, to: start }
        else if (!(sense.class === 'function' && sense.name === 'total')) continue
        start = begin
        found = true
        break
      }
    }
  }
  // "between 3,200 and 5,000", "from 40 to 60": the word belongs to the range.
  if (range && start === at && /^(?:between|from)$/.test(tokens.word[at - 1]?.text ?? '') && at > from) start--
  return { from: start, qualifier, additional }
}

/** "hundreds of", "two thirds of the", "nine of the", "76 out of". `silent`: the "of" belongs to the number itself. */
function partitiveAt(
  tokens: Tokens,
  at: number,
  to: number,
  number: ClassedNumber,
): { next: number; silent: boolean } | undefined {
  if (at >= to) return undefined
  const outOf = lookUpFunction(tokens, at, 'out_of')
  if (outOf) return { next: skipDeterminers(tokens, outOf.to, to), silent: false }
  if (tokens.word[at]!.text !== 'of') return undefined
  const next = skipDeterminers(tokens, at + 1, to)
  if (number.sort === 'vague' || number.sort === 'fraction') return { next, silent: true }
  // "12 of the victims", "three of his sons"; "12 of Aleppo" is no part of a whole.
  return next > at + 1 ? { next, silent: tokens.word[next]?.kind !== 'number' } : undefined
}

function skipDeterminers(tokens: Tokens, from: number, to: number): number {
  let at = from
  while (at < to && isFunction(tokens.word[at]!, 'determiner')) at++
  return at
}
