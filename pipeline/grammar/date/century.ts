import { completeDraft, type Draft } from './draft.ts'
import { basisOf } from './locate.ts'
import type { Source } from './source.ts'
import type { DateContext, Inference } from './types.ts'

/** Two digits above this are of the 1900s where nothing else is known. */
const PIVOT = 30

/**
 * The draft with its two-digit year completed: the century that puts it nearest to publication, or else to the latest
 * year of four digits in the text.
 */
export function withCentury(
  text: string,
  draft: Draft,
  latest: Source | null,
  context: DateContext,
): { draft: Draft; inferred: Inference } {
  const short = draft.shortYear ?? 0
  const published = /^\d{4}/.exec(context.published ?? '')?.[0]
  const reference = published !== undefined ? Number(published) : latest?.last.year
  const year =
    reference === undefined ? pivoted(draft, short) : nearTo(short, reference, hasApostrophe(text, draft) ? 1700 : 1900)
  const completed =
    draft.fixed === null ? completeDraft(draft, year) : { ...draft, fixed: `${String(year).slice(0, 3)}X` }
  if (published !== undefined) {
    return { draft: completed, inferred: { parts: ['century'], basis: 'publication', span: null } }
  }
  const basis = latest === null ? 'document' : basisOf(context, draft.match, latest.words)
  return { draft: completed, inferred: { parts: ['century'], basis, span: latest?.words ?? null } }
}

/** "the twenties" are the 1920s, "14 JAN 05" is in 2005. */
const pivoted = (draft: Draft, short: number): number => short + (short > PIVOT || draft.fixed !== null ? 1900 : 2000)

const CENTURIES = [1700, 1800, 1900, 2000] as const

/** The year with those last digits that is nearest to another year; only an apostrophe ("the men of '48") goes below 1900. */
function nearTo(short: number, reference: number, earliest: number): number {
  return CENTURIES.filter(century => century >= earliest)
    .map(century => century + short)
    .reduce((best, year) => (Math.abs(year - reference) < Math.abs(best - reference) ? year : best))
}

const hasApostrophe = (text: string, { match }: Draft): boolean =>
  /['’]/.test(text[(match.parts.shortYear ?? match.parts.decade ?? match).start - 1] ?? '')
