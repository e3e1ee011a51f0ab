import type { Polarity, Voice } from '../../schemas/common.ts'
import type { Span } from '../core/span.ts'
import type { Range } from './counted.ts'
import type { Quotation } from './quotation.ts'
import type { Layout } from './sentence.ts'
import { withEnds } from './speech/narrator.ts'
import { type QuotedSpeech, quotedSpeeches } from './speech/quoted.ts'
import { reportedSpeeches } from './speech/reported.ts'
import type { Tokens } from './tokens.ts'

/** A stretch of text that somebody is said to say. */
export interface Speech extends Span {
  readonly voice: Exclude<Voice, 'narrator'>
  /** Who says so, in the words of the text; null where nobody is named. */
  readonly claimant: Span | null
  /** Id of the actor who speaks, where it is known. */
  readonly speaker: string | null
  /** More than one actor could be the one whom the claimant's words stand for. */
  readonly ambiguous: boolean
  /** Denied where the verb denies what follows. */
  readonly polarity: Polarity
  readonly closed: boolean
  /** Where the paragraph begins and the one before it: as far back a person is named whom a pronoun stands for. */
  readonly paragraph: number
  readonly before: number
  /** What the grammar of quotations read; null for words that are reported. */
  readonly quoted: QuotedSpeech | null
}

/** Speeches of a text, in order: quoted and reported. The actors who speak are not known yet. */
export function speechesOf(
  tokens: Tokens,
  layout: Layout,
  marked: readonly Quotation[],
  dates: readonly Range[],
): Speech[] {
  const quotations = withEnds(tokens, layout, marked)
  const quoted = quotedSpeeches(tokens, layout, quotations, dates).map(speech => ({
    start: speech.quotation.start,
    end: speech.quotation.end,
    voice: 'quoted' as const,
    claimant: speech.claimant && spanOf(tokens, speech.claimant),
    polarity: 'asserted' as const,
    closed: speech.quotation.closed,
    quoted: speech,
  }))
  const reported = reportedSpeeches(tokens, layout, quotations, dates).map(({ claimant, ...speech }) => ({
    ...speech,
    voice: 'reported' as const,
    claimant: spanOf(tokens, claimant),
    closed: true,
    quoted: null,
  }))
  const speeches = [...quoted, ...reported].sort((a, b) => a.start - b.start || b.end - a.end)
  let at = 0
  return speeches.map(speech => {
    while (at + 1 < layout.paragraphs.length && layout.paragraphs[at + 1]!.start <= speech.start) at++
    const paragraph = layout.paragraphs[at]!.start
    const before = layout.paragraphs[at - 1]
    return {
      ...speech,
      speaker: null,
      ambiguous: false,
      paragraph,
      before: before && !before.heading ? before.start : paragraph,
    }
  })
}

const spanOf = (tokens: Tokens, { from, to }: Range): Span => ({ start: tokens.start[from]!, end: tokens.end[to - 1]! })
