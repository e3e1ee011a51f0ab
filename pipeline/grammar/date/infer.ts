import type { Span } from '../../core/span.ts'
import { type Day, exists, serial } from './calendar.ts'
import type { Issue } from './dateline.ts'
import type { Draft } from './draft.ts'
import { basisOf, indexBefore, spanAt } from './locate.ts'
import type { DayIndex, Source } from './source.ts'
import type { DateContext, Inference, InferenceBasis } from './types.ts'

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

const SAME_YEAR = /^,?\s+(?:of|in)\s+(?:the\s+|that\s+)?(?:very\s+)?(?:same|that)\s+year\b|^\s+that\s+(?:same\s+)?year\b/i
const ISSUE_YEAR = /^\s+(?:of\s+)?(this|last|next)\s+year\b/i
/** Words between two dates that share a year: "on 27 May and ended on 3 June 1905". */
const TIED = 30
const JOINING = /^\s*(?:,|\()?\s*(?:and|or|to|till|until|through|[-–—])\s[^.;:!?]*$/i

/** A year for a date without one, from the nearest words that give it; null where nothing does. */
export function chooseYear(draft: Draft, around: Surroundings): YearChoice | null {
  const isName = NAME.test(after(around, draft))
  for (const choose of isName ? NAMED : CHOICES) {
    const choice = choose(draft, around)
    // 29 February looks further for a leap year.
    if (choice !== null && draft.points.every(point => exists({ ...point, year: choice.year }))) return choice
  }
  return null
}

type Choose = (draft: Draft, around: Surroundings) => YearChoice | null

const taken = (draft: Draft, { context }: Surroundings, source: Source, year = source.last.year): YearChoice => ({
  year,
  basis: basisOf(context, draft.match, source.words),
  span: source.words,
})

const ofTheSameYear: Choose = (draft, around) =>
  around.previous !== null && SAME_YEAR.test(after(around, draft)) ? taken(draft, around, around.previous) : null

const ofThisYear: Choose = (draft, { text, issue, context }) => {
  const word = ISSUE_YEAR.exec(text.slice(draft.match.end, draft.match.end + 40))?.[1]?.toLowerCase()
  if (word === undefined || issue === null) return null
  const year = issue.day.year + (word === 'last' ? -1 : word === 'next' ? 1 : 0)
  return { year, ...basisOfIssue(context, draft, issue) }
}

const after = ({ text }: Surroundings, { match }: Draft): string => text.slice(match.end, match.end + 40)

/** A date that follows in the same breath, or that this one follows. */
const tied: Choose = (draft, around) => {
  const { next, previous, text, context } = around
  const sentence = spanAt(context.sentences, draft.match.start)
  if (next !== null && next.stated && next.start - draft.match.end <= TIED && next.start < (sentence?.end ?? Infinity)) {
    if (next.first.month !== undefined && JOINING.test(text.slice(draft.match.end, next.start))) {
      return taken(draft, around, next, next.first.year)
    }
  }
  if (previous !== null && previous.start >= (sentence?.start ?? 0) && draft.match.start - previous.end <= 16) {
    const between = text.slice(previous.end, draft.match.start)
    if (previous.last.month !== undefined && /^\s*(?:,|and|or|to|until|,\s*and)\s+(?:on\s+|in\s+)?(?:the\s+)?$/i.test(between)) {
      return taken(draft, around, previous)
    }
  }
  return null
}

/** Months that a narrative moves on from one date to the next. */
const PACE = 2
const ADVERB = /(?:^|[^A-Za-z])(?:on|by|until|till|since|from|before|after|the (?:night|morning|evening|dawn|eve) of)\s+(?:the\s+)?$/i
const OPENS = /(?:^|[.;!?]["”’)]?\s+|\n)(?:On|By|Until|Since)\s+(?:the\s+)?$/

/** A narrative that goes on: "on 11 March … On 20 March". Dates that name an event ("the May 4 events") are none. */
const narrative: Choose = (draft, around) => {
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

/** The same day, with its year, elsewhere in the document. */
const sameDay: Choose = (draft, around) => {
  const first = draft.points[0]
  const last = draft.points.at(-1)
  if (first?.month === undefined || first.day === undefined || last?.day === undefined) return null
  const { start } = draft.match
  const source =
    around.days.nearest(first.month, first.day, start) ?? around.days.nearest(last.month ?? first.month, last.day, start)
  if (source === null) return null
  const year = source.first.month === first.month ? source.first.year : source.last.year
  return taken(draft, around, source, year)
}

/** An event of the registry on that day, named in the same sentence or in the heading above. */
const namedEvent: Choose = (draft, { context }) => {
  const [first] = draft.points
  if (first?.month === undefined || first.day === undefined) return null
  const sentence = spanAt(context.sentences, draft.match.start)
  const heading = context.headings[indexBefore(context.headings, draft.match.start)]
  const day = `-${String(first.month).padStart(2, '0')}-${String(first.day).padStart(2, '0')}`
  for (const event of context.events ?? []) {
    const near = [sentence, heading].some(s => s !== null && s !== undefined && event.span.start >= s.start && event.span.start < s.end)
    if (!near) continue
    for (const point of event.date.split('/')) {
      if (point.endsWith(day)) return { year: Number.parseInt(point, 10), basis: 'registry', span: event.span }
    }
  }
  return null
}

/** In a report with a dateline: the year that puts the day nearest to it. */
const nearDateline: Choose = (draft, { issue, context, previousFull }) => {
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

const inSentence: Choose = (draft, around) => {
  const sentence = spanAt(around.context.sentences, draft.match.start)
  if (within(sentence, around.previous)) return fromPrevious(draft, around)
  return around.next !== null && within(sentence, around.next) ? taken(draft, around, around.next, around.next.first.year) : null
}

const inParagraph: Choose = (draft, around) => {
  const paragraph = spanAt(around.context.paragraphs, draft.match.start)
  if (within(paragraph, around.previous)) return fromPrevious(draft, around)
  return around.next !== null && within(paragraph, around.next) ? taken(draft, around, around.next, around.next.first.year) : null
}

const inHeading: Choose = (draft, around) => {
  const heading = around.context.headings[indexBefore(around.context.headings, draft.match.start)]
  if (heading === undefined) return null
  const source = around.stated[indexBefore(around.stated, heading.end)]
  return source !== undefined && within(heading, source) ? taken(draft, around, source) : null
}

const earlier: Choose = (draft, around) => (around.previous === null ? null : fromPrevious(draft, around))
const later: Choose = (draft, around) =>
  around.next === null ? null : taken(draft, around, around.next, around.next.first.year)

const fromIssue: Choose = (draft, { issue, context }) => {
  const last = draft.points.at(-1)
  if (issue === null || last?.month === undefined) return null
  return { year: nearestYear(last.month, last.day ?? 15, issue.day), ...basisOfIssue(context, draft, issue) }
}

const fromPublicationYear: Choose = (_draft, { context }) => {
  const year = /^\d{4}/.exec(context.published ?? '')?.[0]
  return year === undefined ? null : { year: Number(year), basis: 'publication', span: null }
}

const anyEvent: Choose = (draft, { context }) => {
  const events = context.events ?? []
  const event = events.findLast(e => e.span.start <= draft.match.start) ?? events[0]
  const year = /^\d{4}/.exec(event?.date ?? '')?.[0]
  return event === undefined || year === undefined ? null : { year: Number(year), basis: 'registry', span: event.span }
}

/** Nearest words first; the first that gives a year decides. */
const CHOICES: readonly Choose[] = [
  ofTheSameYear,
  ofThisYear,
  tied,
  narrative,
  sameDay,
  namedEvent,
  nearDateline,
  inSentence,
  inParagraph,
  inHeading,
  earlier,
  later,
  fromIssue,
  fromPublicationYear,
  anyEvent,
]

/** "the 19 April Movement", "26 July Street": the day is part of a name, so what stands near says nothing of its year. */
const NAME = /^\s+(?:movement|street|square|avenue|boulevard|brigade|front|university|stadium|airport|bridge|regiment|revolutionary|district)\b/i
const NAMED: readonly Choose[] = [ofTheSameYear, tied, sameDay, namedEvent]

/** The year of the date before, or the next one where a narrative runs over New Year: "In December 1941 … In January". */
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
  return /(?:^|[.;!?]\s+|\n)(?:On|In|By|Until|Since|Then,? (?:on|in))\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?$/.test(before) ? 1 : 0
}

/** Reports tell of the past more than of the future: days ahead count double. */
const AHEAD = 2

/** The year that puts a day of the year nearest to a day. */
export function nearestYear(month: number, day: number, to: Day): number {
  const distance = (year: number): number => {
    const days = serial({ year, month, day }) - serial(to)
    return days > 0 ? days * AHEAD : -days
  }
  return [to.year, to.year - 1, to.year + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best))
}

/** Where the day of issue comes from: the words of a dateline, or the date of publication. */
export function basisOfIssue(context: DateContext, draft: Draft, issue: Issue): Pick<Inference, 'basis' | 'span'> {
  return issue.span === null
    ? { basis: 'publication', span: null }
    : { basis: basisOf(context, draft.match, issue.span), span: issue.span }
}
