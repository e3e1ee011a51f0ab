import type { Span } from '../../core/span.ts'
import { countedFollows } from './counted.ts'
import { CUES, type Look } from './year-cues.ts'
import { IDENTIFIERS, UNITS } from './year-words.ts'

/** Why four digits were taken for a year or for something else. */
export interface YearVerdict {
  readonly year: boolean
  readonly because: string
}

const lookOf = (digits: string): Look => {
  const value = Number(digits)
  if (value < 1700 || value > 2039) return 'early'
  return value % 100 === 0 ? 'round' : 'modern'
}

const LABELLED = new RegExp(`(?:^|[^A-Za-z])(?:${IDENTIFIERS})\\.?\\s{1,3}$|[\\w/:#$€£№]$|\\d[-–.,]$`, 'i')

/** Whether what stands before a number makes it the number of something: "Resolution", "pages", "No.". */
export const isLabelled = (before: string): boolean => LABELLED.test(before)

const BEFORE = 60
const AFTER = 60

/**
 * Whether four digits are a year. "In 1847 people fled" is one and "1340 people were buried" is not: the words before
 * count more than those after, a plural that can be counted speaks against, and so does a round or an early number.
 */
export function judgeYear(text: string, { start, end }: Span): YearVerdict {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const after = text.slice(end, end + AFTER)
  const look = lookOf(text.slice(start, end))
  let counted: boolean | undefined
  for (const cue of CUES) {
    if (cue.look !== undefined && !cue.look.includes(look)) continue
    if (cue.before !== undefined && !cue.before.test(before)) continue
    if (cue.after !== undefined && !cue.after.test(after)) continue
    if (cue.unless?.test(before)) continue
    if (cue.counted !== undefined) {
      counted ??= countedFollows(after)
      if (counted !== cue.counted) continue
    }
    return { year: cue.year, because: cue.because }
  }
  const list = /(\d{4})(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to|as well as)\s+(?:in\s+)?|\s*[–—/-]\s*)$/.exec(before)
  if (list?.[1] !== undefined && look !== 'early') {
    const first = start - list[0].length
    const verdict = judgeYear(text, { start: first, end: first + 4 })
    if (verdict.year && !(look === 'round' && countedFollows(after))) return { year: true, because: 'a year of a list' }
  }
  return { year: false, because: 'nothing says that it is a year' }
}

export const isYearLike = (text: string, span: Span): boolean => judgeYear(text, span).year

/** Whether the year of a longer date ("May 2000 …") is a count after all: it is round or early, and what it counts follows. */
export function isCounted(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + AFTER)
  if (
    new RegExp(`^\\s{0,3}(?:%|(?:${UNITS})(?![a-z]))`, 'i').test(after) &&
    !/^\s*(?:days?|weeks?|months?|years?)/i.test(after)
  )
    return true
  return lookOf(text.slice(start, end)) !== 'modern' && countedFollows(after)
}
