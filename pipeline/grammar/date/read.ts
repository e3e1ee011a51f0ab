import type { ReviewReason } from '../../../schemas/common.ts'
import type { Span } from '../../core/span.ts'
import { weekdayOf } from './calendar.ts'
import { withCentury } from './century.ts'
import { type Issue, issueOf } from './dateline.ts'
import { completeDraft, type Draft, draftOf, edtfOf, settleOrder } from './draft.ts'
import { boundsOf, isBackwards } from './edtf.ts'
import { chooseYear } from './infer.ts'
import { basisOfIssue } from './issue.ts'
import { basisOf, spanAt } from './locate.ts'
import { isNumeric } from './numeric.ts'
import { isQuoted } from './quoted.ts'
import { type Anchors, resolveRelative } from './relative.ts'
import { DayIndex, type Source, sourceOf } from './source.ts'
import type { DateContext, DateMatch, DateReading, Inference } from './types.ts'
import { WEEKDAYS } from './words.ts'
import { isYearly } from './yearly.ts'

/** A draft on its way to a reading. */
interface Entry {
  draft: Draft
  inferred: Inference | null
  source: Source | null
  readonly yearly: boolean
}

/**
 * Reads the dates that were found: their values, with missing years filled in from the nearest words that give them.
 * Nothing is made up: what neither the text nor its publication settles stays open and is marked for review.
 */
export function readDates(text: string, matches: readonly DateMatch[], context: DateContext): DateReading[] {
  const order = settleOrder(text, matches)
  const entries = matches.map(match => stated(text, draftOf(text, match, order), context))
  fillCenturies(text, entries, context)
  const issue = issueOf(
    text,
    entries.map(e => e.source),
    context.published,
  )
  fillYears(text, entries, context, issue)
  return entries.flatMap(entry => reading(text, entry) ?? [])
}

/** An entry as far as its own words go. */
function stated(text: string, draft: Draft, context: DateContext): Entry {
  const [first] = draft.points
  const yearless = first !== undefined && first.year === null && draft.shortYear === null
  const yearly =
    yearless && first.day !== undefined && isYearly(text, draft.match, spanAt(context.sentences, draft.match.start))
  return { draft, inferred: null, source: draft.shortYear === null ? sourceOf(draft, draft.match, true) : null, yearly }
}

/** Completes years of two digits. */
function fillCenturies(text: string, entries: readonly Entry[], context: DateContext): void {
  let latest: Source | null = null
  for (const { source } of entries) if (source !== null && source.last.year > (latest?.last.year ?? 0)) latest = source
  for (const entry of entries) {
    if (entry.draft.shortYear === null) continue
    const { draft, inferred } = withCentury(text, entry.draft, latest, context)
    entry.draft = draft
    entry.inferred = inferred
    entry.source = sourceOf(draft, draft.match, true)
  }
}

/** For each entry the next one after it that has a source. */
function nextSources(entries: readonly Entry[]): (Source | null)[] {
  const next: (Source | null)[] = new Array(entries.length).fill(null)
  let after: Source | null = null
  for (let i = entries.length - 1; i >= 0; i--) {
    next[i] = after
    after = entries[i]!.source ?? after
  }
  return next
}

/** How far back a date may stand that "the next day" is counted from. */
const REACH = 1500

/** Fills in missing years and counts relative dates, in order of the text. */
function fillYears(text: string, entries: readonly Entry[], context: DateContext, issue: Issue | null): void {
  const known = entries.map(e => e.source).filter(s => s !== null)
  const days = new DayIndex()
  for (const source of known) days.add(source)
  const next = nextSources(entries)
  let previous: Source | null = null
  let previousFull: Source | null = null
  let previousDay: Source | null = null
  for (const [i, entry] of entries.entries()) {
    const { shape, match, points } = entry.draft
    const near = (source: Source | null): Source | null =>
      source !== null && match.start - source.end <= REACH ? source : null
    if (shape === 'relative' || shape === 'weekday') {
      const said = issue !== null && isQuoted(text, match, spanAt(context.paragraphs, match.start)) ? null : issue
      relate(
        text,
        entry,
        { day: near(previousDay), month: near(previousFull), year: near(previous), issue: said },
        context,
      )
    } else if (points[0]?.year === null && !entry.yearly) {
      if (points[0].month === undefined) fillMonth(entry, near(previousFull), context)
      else {
        const around = { text, context, days, issue, previous, previousFull, next: next[i] ?? null, stated: known }
        const choice = chooseYear(entry.draft, around)
        if (choice !== null) {
          fill(entry, completeDraft(entry.draft, choice.year), {
            parts: ['year'],
            basis: choice.basis,
            span: choice.span,
          })
        }
      }
    }
    if (entry.source === null) continue
    previous = entry.source
    if (previous.last.month !== undefined) previousFull = previous
    if (previous.last.day !== undefined) previousDay = previous
  }
}

function fill(entry: Entry, draft: Draft, inferred: Inference): void {
  entry.draft = draft
  entry.inferred = inferred
  entry.source = sourceOf(draft, inferred.span ?? draft.match, false)
}

/** "On the 10th": month and year of the date before. */
function fillMonth(entry: Entry, before: Source | null, context: DateContext): void {
  if (before?.last.month === undefined) return
  const basis = basisOf(context, entry.draft.match, before.words)
  const draft = completeDraft(entry.draft, before.last.year, before.last.month)
  fill(entry, draft, { parts: ['year', 'month'], basis, span: before.words })
}

function relate(text: string, entry: Entry, anchors: Anchors, context: DateContext): void {
  const { draft } = entry
  const found = resolveRelative(text, draft, anchors)
  if (found === null) return
  const { points, precision } = found
  const parts: Inference['parts'] =
    precision === 'year' ? ['year'] : precision === 'month' ? ['year', 'month'] : ['year', 'month', 'day']
  const source = precision === 'year' ? anchors.year : precision === 'month' ? anchors.month : anchors.day
  const span: Span | null = found.from === 'text' && source !== null ? source.words : null
  const where =
    span === null && anchors.issue !== null
      ? basisOfIssue(context, draft, anchors.issue)
      : { basis: span === null ? ('publication' as const) : basisOf(context, draft.match, span), span }
  fill(entry, { ...draft, points, precision, joined: 'range' }, { parts, ...where })
  // A day counted from the day of issue is no step of the narrative: dates around it take no year from it.
  if (found.from === 'issue') entry.source = null
}

/** Relative dates that count from somewhere are durations where nothing says from where: no date is left of them. */
const COUNTED_FROM = new Set(['dates/later', 'dates/ago'])

function reading(text: string, { draft, inferred, yearly }: Entry): DateReading | null {
  const { match } = draft
  const value = edtfOf(draft)
  if (value === null && COUNTED_FROM.has(match.rule)) return null
  const isOpen = draft.points[0]?.year === null
  // Half of a month of an unknown year has no days of its own: its length is unknown.
  const unsaid = (isOpen && draft.precision === 'part_of_month') || (value !== null && isBackwards(value))
  const edtf = unsaid ? null : value
  const bounds = edtf === null ? null : boundsOf(edtf)
  const review: ReviewReason[] = [...draft.review]
  if (!yearly && review.length === 0 && (edtf === null || isOpen)) review.push('unresolved_date')
  if (!agreesWithWeekday(text, draft)) review.push('implausible_date')
  return {
    start: match.start,
    end: match.end,
    rule: match.rule,
    edtf,
    from: bounds?.from ?? null,
    to: bounds?.to ?? null,
    precision: yearly ? 'yearly_day' : isOpen || edtf === null ? 'unresolved' : draft.precision,
    inferred,
    numeric: isNumeric(text, draft),
    review,
  }
}

/** First year whose weekdays are checked: before it, texts of some countries count by the Julian calendar. */
const GREGORIAN = 1925

/** Whether a weekday that stands with a full date is the one it fell on. */
function agreesWithWeekday(text: string, { match, points, shape }: Draft): boolean {
  const { weekday } = match.parts
  const [first] = points
  if (shape !== 'calendar' || weekday === undefined || first === undefined || first.year === null) return true
  const { year, month, day } = first
  if (month === undefined || day === undefined || year < GREGORIAN) return true
  const word = text.slice(weekday.start, weekday.end).toLowerCase()
  return WEEKDAYS[weekdayOf({ year, month, day }) - 1] === word
}
