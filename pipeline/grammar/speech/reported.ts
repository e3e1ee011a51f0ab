import type { Polarity } from '../../../schemas/common.ts'
import { firstWhere } from '../../core/search.ts'
import type { Span } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import type { Quotation } from '../quotation.ts'
import type { Layout, Sentence } from '../sentence.ts'
import { lookUp, type Tokens } from '../tokens.ts'
import { BEGINS, isFunction, senseOf } from '../words.ts'
import { sharedSubject, speaks, subjectBefore, subjectBehind } from './subject.ts'
import { isPlainSaying, isPluralSource, says } from './verbs.ts'

/** What somebody is said to say without marks around it: the words, and the tokens of those who say so. */
export interface Reported extends Span {
  readonly claimant: Range
  /** Denied where the verb denies what follows. */
  readonly polarity: Polarity
}

/** Reported speech: "according to X, …", "X said that …", "…, X said." */
export function reportedSpeeches(
  tokens: Tokens,
  layout: Layout,
  quotations: readonly Quotation[],
  dates: readonly Range[],
): Reported[] {
  const found: Reported[] = []
  for (const sentence of layout.sentences) {
    if (!(sentence.begins & BEGINS.saying)) continue
    for (let at = sentence.from; at < sentence.to; at++) {
      const { senses, begins } = tokens.word[at]!
      if (!(begins & BEGINS.saying)) continue
      const according = lookUp(tokens, at, 'say')
      if (according?.sense.name === 'according') {
        const subject = subjectBehind(tokens, according.next, sentence.to, dates)
        if (subject) found.push(speech(sentence.start, sentence.end, subject))
        continue
      }
      const unsaid = isUnsaid(tokens, at)
      if (
        !(unsaid || saysSomething(tokens, at) || pluralSays(tokens, at)) ||
        inQuotation(quotations, tokens.start[at]!)
      )
        continue
      const subject = subjectBefore(tokens, sentence.from, at, dates) ?? sharedSubject(tokens, sentence.from, at)
      const denied = senses.some(sense => sense.name === 'deny')
      if (!subject || !(denied || isPlainSaying(tokens.word[at]!) || speaks(tokens, subject))) continue
      const span = reach(tokens, sentence, subject, at)
      if (span) found.push(speech(span.start, span.end, subject, unsaid ? 'negated' : denied ? 'denied' : 'asserted'))
    }
  }
  return found
}

/** "did not say that": what follows is said by nobody. */
const isUnsaid = (tokens: Tokens, at: number): boolean =>
  tokens.word[at]!.senses.some(sense => sense.class === 'say' && sense.form === 'base') &&
  tokens.word[at + 1]?.text === 'that' &&
  (isNot(tokens, at - 1) || (tokens.word[at - 1]?.text === 'not' && isFunction(tokens.word[at - 2]!, 'do')))

const isNot = (tokens: Tokens, at: number): boolean =>
  at >= 0 && isFunction(tokens.word[at]!, 'do') && isFunction(tokens.word[at]!, 'negation')

/** "sources speak of", "figures show": a plural that says things, before a base form. */
const pluralSays = (tokens: Tokens, at: number): boolean =>
  tokens.word[at]!.senses.some(sense => sense.class === 'say' && sense.form === 'base') &&
  at > 0 &&
  isPluralSource(tokens.word[at - 1]!)

/** A verb of saying that is not the noun alike: "states that", never "member states"; "found that", never "found a gun". */
function saysSomething(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  if (!says(word)) return false
  const sense = word.senses.find(({ class: name }) => name === 'say')
  const next = tokens.word[at + 1]
  if (!sense || !next) return !sense
  if (sense.name === 'say' && sense.form !== 's')
    return !/^(?:in|by|under)$/.test(next.text) || thatFollows(tokens, at + 2)
  if (next.text === 'that') return !tokens.word[at + 2] || !senseOf(tokens.word[at + 2]!, 'time_unit')
  if (/^[:"“«]$/.test(next.text)) return true
  // "the Organization of American States.": a capital within a sentence begins a name.
  if (word.capital && !word.shouted) return false
  if (sense.name === 'say') return /^(?:how|,|\.)$/.test(next.text)
  if (sense.name === 'say_figure' && (next.begins & BEGINS.number || lookUp(tokens, at + 1, 'qualifier'))) return true
  return isToll(tokens, at + 1)
}

/** "stated in Paris that" says something; "the terms stated in the treaty" do not. */
function thatFollows(tokens: Tokens, from: number): boolean {
  for (let at = from; at < Math.min(from + 8, tokens.count); at++) if (tokens.word[at]!.text === 'that') return true
  return false
}

/** "put the toll at 40" */
const isToll = (tokens: Tokens, at: number): boolean =>
  [1, 2, 3].some(ahead => tokens.word[at + ahead]?.senses.some(({ frame }) => frame === 'toll' || frame === 'state'))

const speech = (start: number, end: number, claimant: Range, polarity: Polarity = 'asserted'): Reported => ({
  start,
  end,
  claimant,
  polarity,
})

/** What is said: behind the verb to the end of the sentence, or what stands before a closing "X said". */
function reach(tokens: Tokens, sentence: Sentence, subject: Range, verb: number): Span | null {
  const behind = tokens.word[verb + 1]
  const closes = !behind || verb + 1 >= sentence.to || /^[.,;]$/.test(behind.text)
  if (closes && subject.from > sentence.from && tokens.word[subject.from - 1]!.text === ',') {
    return { start: sentence.start, end: tokens.start[subject.from]! }
  }
  return verb + 1 < sentence.to ? { start: tokens.start[verb + 1]!, end: sentence.end } : null
}

const inQuotation = (quotations: readonly Quotation[], offset: number): boolean => {
  const low = firstWhere(quotations.length, middle => quotations[middle]!.end > offset)
  return low < quotations.length && quotations[low]!.start <= offset
}
