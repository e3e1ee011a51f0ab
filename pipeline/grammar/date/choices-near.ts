import type { Span } from '../../core/span.ts'
import type { Draft } from './draft.ts'
import { basisOfIssue, nearestYear } from './issue.ts'
import { indexBefore, spanAt } from './locate.ts'
import type { Source } from './source.ts'
import { type Choose, type Surroundings, taken, type YearChoice } from './surroundings.ts'

/** Years that stand near a date: in its sentence, its paragraph, the heading, the document; last the day of issue. */

/** Months that a narrative moves on from one date to the next. */
const PACE = 2
const ADVERB =
  /(?:^|[^A-Za-z])(?:on|by|until|till|since|from|before|after|the (?:night|morning|evening|dawn|eve) of)\s+(?:the\s+)?$/i
const OPENS = /(?:^|[.;!?]["”’)]?\s+|\n)(?:On|By|Until|Since)\s+(?:the\s+)?$/

/** A narrative that goes on: "on 3 April … On 9 April". Dates that name an event ("the May 4 events") are none. */
export const narrative: Choose = (draft, around) => {
  const { previousFull, previous, text } = around
  const month = draft.points[0]?.month
  const { start } = draft.match
  const before = text.slice(Math.max(0, start - 30), start)
  if (month === undefined || !ADVERB.test(before)) return null
  const paragraph = spanAt(around.context.paragraphs, start)
  if (previousFull?.last.month !== undefined && within(paragraph, previousFull)) {
    const ahead = month - previousFull.last.month
    if (ahead >= 0 && ahead <= PACE) return taken(draft, around, previousFull)
  }
  return OPENS.test(before) && !within(paragraph, previous) ? inHeading(draft, around) : null
}

/** In a report with a dateline: the year that puts the day nearest to it. */
export const nearDateline: Choose = (draft, { issue, context, previousFull }) => {
  if (issue === null || !issue.report) return null
  const paragraph = spanAt(context.paragraphs, draft.match.start)
  const own = previousFull !== null && previousFull.start >= (paragraph?.start ?? 0) && previousFull.stated
  if (own && previousFull.start !== issue.span?.start) return null
  const last = draft.points.at(-1)
  if (last?.month === undefined) return null
  return { year: nearestYear(last.month, last.day ?? 15, issue.day), ...basisOfIssue(context, draft, issue) }
}

const within = (span: Span | null, source: Source | null): boolean =>
  source !== null && span !== null && source.start >= span.start && source.start < span.end

export const inSentence: Choose = (draft, around) => {
  const sentence = spanAt(around.context.sentences, draft.match.start)
  if (within(sentence, around.previous)) return fromPrevious(draft, around)
  return around.next !== null && within(sentence, around.next)
    ? taken(draft, around, around.next, around.next.first.year)
    : null
}

export const inParagraph: Choose = (draft, around) => {
  const paragraph = spanAt(around.context.paragraphs, draft.match.start)
  if (within(paragraph, around.previous)) return fromPrevious(draft, around)
  return around.next !== null && within(paragraph, around.next)
    ? taken(draft, around, around.next, around.next.first.year)
    : null
}

export const inHeading: Choose = (draft, around) => {
  const heading = around.context.headings[indexBefore(around.context.headings, draft.match.start)]
  if (heading === undefined) return null
  const source = around.stated[indexBefore(around.stated, heading.end)]
  return source !== undefined && within(heading, source) ? taken(draft, around, source) : null
}

export const earlier: Choose = (draft, around) => (around.previous === null ? null : fromPrevious(draft, around))
export const later: Choose = (draft, around) =>
  around.next === null ? null : taken(draft, around, around.next, around.next.first.year)

export const fromIssue: Choose = (draft, { issue, context }) => {
  const last = draft.points.at(-1)
  if (issue === null || last?.month === undefined) return null
  return { year: nearestYear(last.month, last.day ?? 15, issue.day), ...basisOfIssue(context, draft, issue) }
}

export const fromPublicationYear: Choose = (_draft, { context }) => {
  const year = /^\d{4}/.exec(context.published ?? '')?.[0]
  return year === undefined ? null : { year: Number(year), basis: 'publication', span: null }
}

export const anyEvent: Choose = (draft, { context }) => {
  const events = context.events ?? []
  const event = events.findLast(e => e.span.start <= draft.match.start) ?? events[0]
  const year = /^\d{4}/.exec(event?.date ?? '')?.[0]
  return event === undefined || year === undefined ? null : { year: Number(year), basis: 'registry', span: event.span }
}

/** The year of the date before, or the next one where a narrative runs over New Year: "In December 1890 … In January". */
function fromPrevious(draft: Draft, around: Surroundings): YearChoice | null {
  const { previous } = around
  if (previous === null) return null
  return taken(draft, around, previous, previous.last.year + overNewYear(draft, previous, around))
}

function overNewYear(draft: Draft, previous: Source, { text }: Surroundings): 0 | 1 {
  const month = draft.points[0]?.month
  if (month === undefined || previous.last.month === undefined) return 0
  if (previous.last.month < 10 || month > 3) return 0
  const before = text.slice(Math.max(0, draft.match.start - 24), draft.match.start)
  return /(?:^|[.;!?]\s+|\n)(?:On|In|By|Until|Since|Then,? (?:on|in))\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?$/.test(
    before,
  )
    ? 1
    : 0
}
