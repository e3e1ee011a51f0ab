import { type Day, dayOf, type Point, plusDays, plusMonths, serial, weekdayOf } from './calendar.ts'
import type { Issue } from './dateline.ts'
import type { Draft } from './draft.ts'
import type { Source } from './source.ts'
import type { DatePrecision } from './types.ts'
import { cardinalNumber, WEEKDAYS } from './words.ts'

/** What a relative date comes to, and which of its two anchors it was counted from. */
export interface Resolution {
  readonly points: readonly Point[]
  readonly precision: DatePrecision
  readonly from: 'text' | 'issue'
}

/** The anchors: the latest date of the text that names a day, a month, a year; and the day of issue. */
export interface Anchors {
  readonly day: Source | null
  readonly month: Source | null
  readonly year: Source | null
  readonly issue: Issue | null
}

type Unit = 'day' | 'week' | 'month' | 'year'

/** Reads a relative date; null where the text does not give its anchor. */
export function resolveRelative(text: string, { match }: Draft, anchors: Anchors): Resolution | null {
  const word = (name: string): string | undefined => {
    const span = match.parts[name]
    return span === undefined ? undefined : text.slice(span.start, span.end).toLowerCase()
  }
  const unit = word('unit') as Unit | undefined
  if (word('weekday') !== undefined) return onWeekday(text, match.end, word('weekday')!, word('deictic'), anchors.issue)
  if (word('night') !== undefined) return fromIssue(anchors.issue, 'day', -1)
  const deictic = word('deictic')
  if (deictic !== undefined) return deicticDate(deictic, unit, anchors.issue)
  if (unit === undefined) return null
  if (word('same') !== undefined) return fromText(anchors, unit, 0)
  const step = word('step')
  if (step !== undefined) return fromText(anchors, unit, step === 'next' || step === 'following' ? 1 : -1)
  const count = cardinalNumber(word('count') ?? '')
  if (count === undefined) return null
  const direction = word('direction')
  if (direction === 'ago') return fromIssue(anchors.issue, unit, -count)
  return fromText(anchors, unit, direction === 'later' ? count : -count)
}

const STEPS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, this: 0, last: -1, next: 1 }

function deicticDate(word: string, unit: Unit | undefined, issue: Issue | null): Resolution | null {
  const step = STEPS[word]
  if (step === undefined || issue === null) return null
  if (unit !== 'week') return fromIssue(issue, unit ?? 'day', step)
  const monday = serial(issue.day) - weekdayOf(issue.day) + 1 + 7 * step
  return { points: [dayOf(monday), dayOf(monday + 6)], precision: 'days', from: 'issue' }
}

/** Counted from the day of issue. "Two weeks ago" names no day. */
function fromIssue(issue: Issue | null, unit: Unit, count: number): Resolution | null {
  return issue === null ? null : counted(issue.day, unit, count, 'issue')
}

/** Counted from the date before in the text: its last day, month or year. */
function fromText(anchors: Anchors, unit: Unit, count: number): Resolution | null {
  const source = unit === 'week' ? null : anchors[unit]
  return source === null ? null : counted(source.last, unit, count, 'text')
}

function counted(
  from: Point & { readonly year: number },
  unit: Unit,
  count: number,
  anchor: 'text' | 'issue',
): Resolution | null {
  const { year, month, day } = from
  if (unit === 'year') return { points: [{ year: year + count }], precision: 'year', from: anchor }
  if (month === undefined) return null
  if (unit === 'month') return { points: [plusMonths(year, month, count)], precision: 'month', from: anchor }
  if (unit === 'week' || day === undefined) return null
  return { points: [plusDays({ year, month, day }, count)], precision: 'day', from: anchor }
}

/** The last such weekday before the issue, the issue itself included; the next one where the sentence speaks of the future. */
function onWeekday(
  text: string,
  end: number,
  word: string,
  deictic: string | undefined,
  issue: Issue | null,
): Resolution | null {
  const weekday = WEEKDAYS.indexOf(word as (typeof WEEKDAYS)[number]) + 1
  if (issue === null || weekday === 0) return null
  const back = (weekdayOf(issue.day) - weekday + 7) % 7
  const isFuture =
    deictic === 'next' || (deictic === undefined && /^[^.;\n]{0,60}\b(?:will|shall)\b/i.test(text.slice(end, end + 80)))
  const days = isFuture ? (7 - back) % 7 || 7 : -(deictic === 'last' && back === 0 ? 7 : back)
  const point: Day = plusDays(issue.day, days)
  return { points: [point], precision: 'day', from: 'issue' }
}
