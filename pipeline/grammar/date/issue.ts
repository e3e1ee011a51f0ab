import { type Day, serial } from './calendar.ts'
import type { Issue } from './dateline.ts'
import type { Draft } from './draft.ts'
import { basisOf } from './locate.ts'
import type { DateContext, Inference } from './types.ts'

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
