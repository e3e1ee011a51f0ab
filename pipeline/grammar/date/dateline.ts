import type { Span } from '../../core/span.ts'
import type { Day } from './calendar.ts'
import type { Source } from './source.ts'

/** The day that "today" means, and the words that say so; `span` is null for a date of publication from outside. */
export interface Issue {
  readonly day: Day
  readonly span: Span | null
  /** A report with a dateline ("LIMA, 14 JAN 89 --"): its dates lie near it. */
  readonly report: boolean
}

/** A dateline stands near the beginning. */
const REACH = 500
const AFTER_DATELINE = /^(?:T\d\d:\d\d(?::\d\d)?)?\s*(?:--|[—–]|\([^)]{1,60}\)\s*(?:--|[—–])|\[|\/)/
const BESIDE = /^[\s\d:|.,T+Z-]*(?:\n|\r|$)|^\s+by\s/i

/** The day of issue: of publication where it is known, else of a dateline, else none. */
export function issueOf(text: string, sources: readonly (Source | null)[], published: string | null): Issue | null {
  const dateline = datelineOf(text, sources)
  const known = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(published ?? '')
  if (known !== null) {
    const day = { year: Number(known[1]), month: Number(known[2]), day: Number(known[3]) }
    return { day, span: null, report: dateline?.report ?? false }
  }
  return dateline
}

function datelineOf(text: string, sources: readonly (Source | null)[]): Issue | null {
  for (const source of sources) {
    if (source === null) continue
    if (source.start > REACH) return null
    const { year, month, day } = source.first
    if (month === undefined || day === undefined || (source.first !== source.last && source.last.day !== day)) continue
    const line = text.slice(Math.max(0, text.lastIndexOf('\n', source.start - 1) + 1), source.start)
    const after = text.slice(source.end, source.end + 80)
    const report = AFTER_DATELINE.test(after)
    // A line of its own, but for a clock, a label or a place: not "On 7 May 1990", which tells of something.
    const alone = BESIDE.test(after) && /^[^.!?]{0,40}$/.test(line) && !/\b(?:on|since|until|by|of|in)\s+$/i.test(line)
    if (line.length < 60 && (report || alone)) {
      return { day: { year, month, day }, span: { start: source.start, end: source.end }, report }
    }
  }
  return null
}
