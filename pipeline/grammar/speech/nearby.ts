import { firstWhere } from '../../core/search.ts'
import type { Span } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import type { Quotation } from '../quotation.ts'
import type { Layout, Sentence } from '../sentence.ts'
import { firstTokenFrom, type Tokens } from '../tokens.ts'
import { type Attribution, attributionBehind } from './attribution.ts'
import { leadingSubject } from './leading.ts'
import type { QuotedSpeech } from './quoted.ts'
import { documentIn } from './role.ts'
import { speaks } from './subject.ts'
import { hasFiniteVerb } from './verbs.ts'
import { isEnded } from './wording.ts'

/** What all quotations of a text are read with. */
export interface Place {
  readonly tokens: Tokens
  readonly layout: Layout
  readonly dates: readonly Range[]
  readonly quoted: (at: number) => boolean
}

/** The sentence before in the same paragraph, or one that ends the paragraph before with a colon. */
export function sentenceBefore(tokens: Tokens, layout: Layout, at: number): Sentence | null {
  const previous = layout.sentences[at - 1]
  if (!previous) return null
  if (previous.paragraph === layout.sentences[at]!.paragraph) return previous
  return tokens.word[previous.to - 1]!.text === ':' ? previous : null
}

/** The narrator's words of a sentence: all of them, or those behind the last quotation that somebody speaks. */
export function narratorOf(tokens: Tokens, { from, to }: Sentence, last: QuotedSpeech | undefined): Range | null {
  let begin = last ? Math.max(from, behind(tokens, last.quotation)) : from
  while (begin < to && tokens.word[begin]!.kind === 'mark') begin++
  return begin < to ? { from: begin, to } : null
}

/** "The resolution “strongly condemns …”": the subject right before the mark does what the first words within say. */
export function actsWithin(tokens: Tokens, region: Range, quotation: Quotation, dates: readonly Range[]): Range | null {
  if (!quotation.closed || region.from >= region.to) return null
  const first = firstTokenFrom(tokens, quotation.start)
  if (tokens.word[first]!.capital || !hasFiniteVerb(tokens, first, first + 2)) return null
  const subject = leadingSubject(tokens, region.from, region.to, dates)
  return subject?.to === region.to && (speaks(tokens, subject) || documentIn(tokens, subject)) ? subject : null
}

/** Whether nothing but the words that attribute the last quotation stand between it and the next. */
export function follows(tokens: Tokens, layout: Layout, last: QuotedSpeech, next: Quotation, at: number): boolean {
  const { sentences, paragraphs } = layout
  const { paragraph, from } = sentences[at]!
  const end = last.quotation.end
  if (paragraphs[paragraph]!.start <= end) {
    // The sentence that the last one ends in is the one before, and its tag is all that it holds besides.
    const tag = last.foundBy === 'behind' || last.foundBy === 'continued' || isBare(tokens, end, next.open)
    return tag && (sentences[at - 1]?.start ?? 0) <= end && from <= firstTokenFrom(tokens, next.open)
  }
  // A paragraph opened anew within a speech that the one before did not close.
  return (
    !last.quotation.closed &&
    next.open === paragraphs[paragraph]!.start &&
    paragraph > 0 &&
    last.quotation.end >= paragraphs[paragraph - 1]!.start
  )
}

const isBare = ({ text }: Tokens, from: number, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(from, Math.min(to, from + 12)))

interface Tail extends Attribution {
  readonly frame: Range
}

/** "“…,” said the minister on Monday": the words behind a closing mark, to the end of the sentence or the next mark. */
export function tailOf({ tokens, layout, dates, quoted }: Place, quotation: Quotation): Tail | null {
  const from = behind(tokens, quotation)
  const at = sentenceOf(layout, from - 1)
  const sentence = layout.sentences[at]!
  let limit = sentence.to
  if (from >= sentence.to) {
    const next = layout.sentences[at + 1]
    if (!next || next.paragraph > sentence.paragraph + 1) return null
    const { text } = tokens.word[next.from]!
    const asks = next.paragraph === sentence.paragraph && /[?!]/.test(tokens.text[quotation.end - 1] ?? '')
    // “Did they leave?” Mayor Doe asked. “…” — Jane Doe
    if (!/^[–—-]$/.test(text) && !(asks && next.to - next.from <= 12)) return null
    limit = next.to
  }
  const first = tokens.word[from]
  if (!first || first.text === '.' || first.text === ';' || first.text === ':') return null
  let to = from
  while (to < limit && !quoted(to) && !/^["“«„]$/.test(tokens.word[to]!.text)) to++
  const found = attributionBehind(tokens, from, to, dates)
  return found && { ...found, frame: { from, to } }
}

/** A mark or a new sentence follows the quotation. */
export const isEndedLine = ({ tokens, layout }: Place, quotation: Quotation): boolean => {
  const next = behind(tokens, quotation)
  return isEnded(tokens, quotation) || layout.sentences[sentenceOf(layout, next)]!.from === next
}

/** The token behind a quotation and its closing mark. */
export const behind = (tokens: Tokens, { end, closed }: Span & { closed: boolean }): number =>
  firstTokenFrom(tokens, end) + (closed ? 1 : 0)

/** The sentence that holds a token. */
const sentenceOf = ({ sentences }: Layout, token: number): number =>
  Math.min(
    firstWhere(sentences.length, at => sentences[at]!.to > token),
    sentences.length - 1,
  )

/** The first token of a sentence that begins at an offset or behind it. */
export function tokenFrom(tokens: Tokens, sentence: Sentence, offset: number): number {
  let at = sentence.from
  while (at < sentence.to && tokens.start[at]! < offset) at++
  return at
}

/** Whether a token stands within marks. */
export function insideOf(tokens: Tokens, quotations: readonly Quotation[]): (at: number) => boolean {
  return token => {
    const offset = tokens.start[token]!
    const at = firstWhere(quotations.length, middle => quotations[middle]!.end > offset)
    return at < quotations.length && quotations[at]!.open <= offset
  }
}
