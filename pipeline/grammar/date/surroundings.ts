import type { Span } from '../../core/span.ts'
import type { Issue } from './dateline.ts'
import type { Draft } from './draft.ts'
import { basisOf } from './locate.ts'
import type { DayIndex, Source } from './source.ts'
import type { DateContext, InferenceBasis } from './types.ts'

/** A year for a date that has none, and where it comes from. */
export interface YearChoice {
  readonly year: number
  readonly basis: InferenceBasis
  readonly span: Span | null
}

/** What surrounds a date: the dates with a known year before and after it, and all that the document says of days. */
export interface Surroundings {
  readonly text: string
  readonly context: DateContext
  readonly days: DayIndex
  readonly issue: Issue | null
  /** Nearest date with a known year before, and the nearest of those that name a month. */
  readonly previous: Source | null
  readonly previousFull: Source | null
  /** Nearest after. */
  readonly next: Source | null
  /** Dates of the document with a stated year, by start. */
  readonly stated: readonly Source[]
}

/** One way to find a year for a date; null where it gives none. */
export type Choose = (draft: Draft, around: Surroundings) => YearChoice | null

/** The year of a source, with the words that it comes from. */
export function taken(draft: Draft, { context }: Surroundings, source: Source, year = source.last.year): YearChoice {
  return { year, basis: basisOf(context, draft.match, source.words), span: source.words }
}

/** Words right after a date. */
export const afterDate = ({ text }: Surroundings, { match }: Draft): string => text.slice(match.end, match.end + 40)
