import type { Polarity, Voice } from '../../schemas/common.ts'
import { firstWhere } from '../core/search.ts'
import type { Span } from '../core/span.ts'
import type { Range } from './counted.ts'
import type { Quotation } from './quotation.ts'
import type { Layout, Sentence } from './sentence.ts'
import { sharedSubject, speaks, subjectBefore, subjectBehind } from './speech/subject.ts'
import type { Tokens } from './tokens.ts'
import { firstTokenFrom, lookUp } from './tokens.ts'
import { BEGINS, isFunction, senseOf, type Word } from './words.ts'

/** A stretch of text that somebody is said to say. */
export interface Speech extends Span {
  readonly voice: Exclude<Voice, 'narrator'>
  /** Who says so, in the words of the text; null where nobody is named. */
  readonly claimant: Span | null
  /** Denied where the verb denies what follows. */
  readonly polarity: Polarity
  readonly closed: boolean
}

// A quotation shorter than this is a title, a slogan or a word held at a distance, unless a verb of saying leads to it.
const SPOKEN_WORDS = 6

/** Speeches of a text, in order: quoted and reported. */
export function speechesOf(
  tokens: Tokens,
  layout: Layout,
  quotations: readonly Quotation[],
  dates: readonly Range[],
): Speech[] {
  return [...quoted(tokens, layout, quotations), ...reported(tokens, layout, quotations, dates)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

function quoted(tokens: Tokens, layout: Layout, quotations: readonly Quotation[]): Speech[] {
  const found: Speech[] = []
  let i = 0
  for (const quotation of quotations) {
    while (i + 1 < layout.sentences.length && layout.sentences[i]!.end <= quotation.open) i++
    const sentence = layout.sentences[i]!
    const claimant = speakerBefore(tokens, layout, i, quotation) ?? speakerBehind(tokens, quotation)
    const words = tokens.text.slice(quotation.start, quotation.end).split(/\s+/, SPOKEN_WORDS).length
    if (!claimant && (words < SPOKEN_WORDS || sentence.start < quotation.open)) continue
    if (words < 3) continue
    found.push({
      start: quotation.start,
      end: quotation.end,
      voice: 'quoted',
      claimant,
      polarity: 'asserted',
      closed: quotation.closed,
    })
  }
  return found
}

/** "The decree read: “…”", "He stated that … . “…": the verb of saying before the mark, else in the sentence before. */
function speakerBefore(tokens: Tokens, layout: Layout, at: number, quotation: Quotation): Span | null {
  const sentence = layout.sentences[at]!
  const open = tokenAt(tokens, sentence, quotation.open)
  const inside = lastSaying(tokens, sentence.from, open)
  if (inside) return inside
  const previous = layout.sentences[at - 1]
  if (open > sentence.from || !previous || previous.paragraph !== sentence.paragraph) return null
  return lastSaying(tokens, previous.from, previous.to)
}

function lastSaying(tokens: Tokens, from: number, to: number): Span | null {
  for (let at = to - 1; at >= from; at--) {
    if (!says(tokens.word[at]!)) continue
    const subject = subjectBefore(tokens, from, at)
    if (subject) return spanOf(tokens, subject)
  }
  return null
}

/** "“…,” said the minister", "“…,” the minister said". */
function speakerBehind(tokens: Tokens, quotation: Quotation): Span | null {
  if (!quotation.closed) return null
  let at = firstTokenFrom(tokens, quotation.end)
  while (at < tokens.count && tokens.word[at]!.kind === 'mark') at++
  for (let i = at; i < Math.min(at + 12, tokens.count); i++) {
    const word = tokens.word[i]!
    if (word.kind === 'mark' && word.text !== ',' && word.text !== '-') return null
    if (!says(word)) continue
    const subject = i === at ? subjectBehind(tokens, i + 1) : subjectBefore(tokens, at, i)
    return subject ? spanOf(tokens, subject) : null
  }
  return null
}

/** Reported speech: "according to X, …", "X said that …", "…, X said." */
function reported(tokens: Tokens, layout: Layout, quotations: readonly Quotation[], dates: readonly Range[]): Speech[] {
  const found: Speech[] = []
  for (const sentence of layout.sentences) {
    if (!(sentence.begins & BEGINS.saying)) continue
    for (let at = sentence.from; at < sentence.to; at++) {
      const { senses, begins } = tokens.word[at]!
      if (!(begins & BEGINS.saying)) continue
      const according = lookUp(tokens, at, 'say')
      if (according?.sense.name === 'according') {
        const subject = subjectBehind(tokens, according.next, sentence.to, dates)
        if (subject) found.push(speech(sentence.start, sentence.end, spanOf(tokens, subject)))
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
      if (span)
        found.push({
          ...speech(span.start, span.end, spanOf(tokens, subject)),
          polarity: unsaid ? 'negated' : denied ? 'denied' : 'asserted',
        })
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
  !!tokens.word[at - 1]?.senses.some(sense => sense.class === 'source_noun' && sense.form === 'plural')

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
  if (sense.name === 'say') return /^(?:how|,|\.)$/.test(next.text)
  if (sense.name === 'say_figure' && (next.begins & BEGINS.number || lookUp(tokens, at + 1, 'qualifier'))) return true
  return isToll(tokens, at + 1)
}

/** Verbs of saying proper: whoever does it speaks, "the movement itself admitted". */
const isPlainSaying = (word: Word): boolean => word.senses.some(sense => sense.class === 'say' && sense.name === 'say')

/** "stated in Paris that" says something; "the terms stated in the treaty" do not. */
function thatFollows(tokens: Tokens, from: number): boolean {
  for (let at = from; at < Math.min(from + 8, tokens.count); at++) if (tokens.word[at]!.text === 'that') return true
  return false
}

/** "put the toll at 40" */
const isToll = (tokens: Tokens, at: number): boolean =>
  [1, 2, 3].some(ahead => tokens.word[at + ahead]?.senses.some(({ frame }) => frame === 'toll' || frame === 'state'))

/** A finite verb of saying or denying. */
export const says = (word: Word): boolean =>
  word.senses.some(
    sense =>
      (sense.class === 'say' || (sense.class === 'verb' && sense.name === 'deny')) &&
      (sense.form === 'past' || sense.form === 's' || sense.form === 'participle'),
  )

const speech = (start: number, end: number, claimant: Span): Speech => ({
  start,
  end,
  voice: 'reported',
  claimant,
  polarity: 'asserted',
  closed: true,
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

const spanOf = (tokens: Tokens, { from, to }: Range): Span => ({ start: tokens.start[from]!, end: tokens.end[to - 1]! })

function tokenAt(tokens: Tokens, sentence: Sentence, offset: number): number {
  let at = sentence.from
  while (at < sentence.to && tokens.start[at]! < offset) at++
  return at
}
