import { isUpper } from '../characters.ts'
import type { Range } from '../counted.ts'
import type { Quotation } from '../quotation.ts'
import type { Layout } from '../sentence.ts'
import type { Tokens } from '../tokens.ts'
import { attributionBefore } from './attribution.ts'
import { leadingSubject } from './leading.ts'
import {
  actsWithin,
  behind,
  follows,
  insideOf,
  isEndedLine,
  narratorOf,
  type Place,
  sentenceBefore,
  tailOf,
  tokenFrom,
} from './nearby.ts'
import { speaks } from './subject.ts'
import { isClosedOff, isEnded, isListed, isStatement, isTitled, isWording } from './wording.ts'

/** Where the words stand that say who speaks: the end of the rule id of a record. */
export type FoundBy = 'before' | 'behind' | 'within' | 'sentence-before' | 'continued' | 'nobody'

/** A quotation that somebody says or a document holds. */
export interface QuotedSpeech {
  readonly quotation: Quotation
  readonly foundBy: FoundBy
  /** Who speaks, in tokens. */
  readonly claimant: Range | null
  /** The claimant is the subject of the sentence before, which says nothing: a person, or nobody. */
  readonly tentative: boolean
  /** The narrator's words that say who, when, where and to whom, nearest first. */
  readonly frames: readonly Range[]
}

// How many stretches of narrator's words between the pieces of one speech are looked at.
const FRAMES = 2

/** The quotations of a text that somebody speaks, in order. Titles, slogans and words held at a distance are left out. */
export function quotedSpeeches(
  tokens: Tokens,
  layout: Layout,
  quotations: readonly Quotation[],
  dates: readonly Range[],
): QuotedSpeech[] {
  const place: Place = { tokens, layout, dates, quoted: insideOf(tokens, quotations) }
  const found: QuotedSpeech[] = []
  let i = 0
  for (const quotation of quotations) {
    while (i + 1 < layout.sentences.length && layout.sentences[i]!.end <= quotation.open) i++
    const speech = speechOf(place, i, quotation, found.at(-1))
    if (speech) found.push(speech)
  }
  return closedByLast(tokens.text, layout, found)
}

function speechOf(place: Place, at: number, quotation: Quotation, last: QuotedSpeech | undefined): QuotedSpeech | null {
  const { tokens, layout, dates, quoted } = place
  const sentence = layout.sentences[at]!
  const open = tokenFrom(tokens, sentence, quotation.open)
  const made = (foundBy: FoundBy, claimant: Range | null, frames: readonly Range[], tentative = false) => ({
    quotation,
    foundBy,
    claimant,
    tentative,
    frames,
  })
  const region = { from: last ? Math.max(sentence.from, behind(tokens, last.quotation)) : sentence.from, to: open }
  const within = region.from > sentence.from
  const frames = (own: Range) => (within && last ? [own, ...last.frames.slice(0, FRAMES)] : [own])

  const before = region.from < open ? attributionBefore(tokens, region, dates, quoted) : null
  // A comma ends what the narrator broke into without a mark.
  const tail = quotation.closed || tokens.text[quotation.end - 1] === ',' ? tailOf(place, quotation) : null
  const lead = before?.direct && !before.naming ? before : null
  const short = !isWording(tokens, quotation)
  const whole = isClosedOff(tokens, quotation) && (isEndedLine(place, quotation) || isSetOff(tokens, quotation, open))
  if (lead && (!short || whole)) {
    const sure = lead.claimant ?? (lead.told || isStatement(tokens, quotation))
    if (sure && (lead.claimant || !isListed(tokens, quotation))) return made('before', lead.claimant, frames(region))
  }
  // “…,” he said, “…”: what stands between two pieces of one speech leads back to the first.
  if (tail && !isListed(tokens, quotation)) return made('behind', tail.claimant, frames(tail.frame))
  if (within && last && continues(tokens, region) && !isTitled(tokens, quotation, region.from, open))
    return made('continued', last.claimant, frames(region), last.tentative)
  if (!quotation.closed && region.from < open) return null
  if (before?.claimant && !short && !isTitled(tokens, quotation, region.from, open) && !isListed(tokens, quotation))
    return made('within', before.claimant, frames(region))
  const doer = short || isListed(tokens, quotation) ? null : actsWithin(tokens, region, quotation, dates)
  if (doer) return made('within', doer, frames(region))
  if (region.from < open || isListed(tokens, quotation)) return null
  return opensSentence(place, at, quotation, last, made)
}

type Maker = (by: FoundBy, claimant: Range | null, frames: readonly Range[], tentative?: boolean) => QuotedSpeech

/** A quotation that nothing stands before in its sentence and nothing attributes behind it. */
function opensSentence(
  { tokens, layout, dates, quoted }: Place,
  at: number,
  quotation: Quotation,
  last: QuotedSpeech | undefined,
  made: Maker,
): QuotedSpeech | null {
  if (layout.paragraphs[layout.sentences[at]!.paragraph]!.heading) return null
  const whole = isStatement(tokens, quotation)
  if (last && follows(tokens, layout, last, quotation, at) && (whole || isEnded(tokens, quotation)))
    return made('continued', last.claimant, last.frames, last.tentative)
  const previous = sentenceBefore(tokens, layout, at)
  const outside = previous && narratorOf(tokens, previous, last)
  if (outside && isEnded(tokens, quotation)) {
    const told = attributionBefore(tokens, outside, dates, quoted)
    const here = previous.paragraph === layout.sentences[at]!.paragraph
    const leads = told && (told.direct ? /[:,]/.test(tokens.word[outside.to - 1]!.text) : here)
    if (told?.claimant && !told.naming && (leads || here) && (whole || isWording(tokens, quotation)))
      return made('sentence-before', told.claimant, [outside])
    if (whole && here) {
      const subject = leadingSubject(tokens, outside.from, outside.to, dates)
      if (subject && speaks(tokens, subject)) return made('sentence-before', subject, [outside], true)
    }
  }
  return whole ? made('nobody', null, []) : null
}

/** "he said, “Go”, and": a comma or colon before the marks and a capital within. */
const isSetOff = (tokens: Tokens, { start }: Quotation, open: number): boolean =>
  /^[:,]$/.test(tokens.word[open - 1]?.text ?? '') && isUpper(tokens.text.charCodeAt(start))

/** "he said, “": only a tag stands between two pieces; "and", "but", "then" may lead on. */
function continues(tokens: Tokens, { from, to }: Range): boolean {
  return to - from < 12 && /^[,;]$/.test(tokens.word[to - 1]?.text ?? '') && from < to
}

/** The pieces of a speech over several paragraphs are closed by the mark that closes the last one. */
function closedByLast(text: string, { paragraphs }: Layout, speeches: readonly QuotedSpeech[]): QuotedSpeech[] {
  const closed = [...speeches]
  for (let i = closed.length - 2; i >= 0; i--) {
    const [one, next] = [closed[i]!, closed[i + 1]!]
    if (one.quotation.closed || next.foundBy !== 'continued' || !next.quotation.closed) continue
    if (/[\r\n\u2028\u2029]/.test(text.slice(one.quotation.end, next.quotation.open)) && paragraphs.length > 1)
      closed[i] = { ...one, quotation: { ...one.quotation, closed: true } }
  }
  return closed
}
