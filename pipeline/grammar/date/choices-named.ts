import { basisOfIssue } from './issue.ts'
import { indexBefore, spanAt } from './locate.ts'
import { afterDate, type Choose, taken } from './surroundings.ts'

/** Years that words name for this very date: beside it, or where the same day stands again. */

const SAME_YEAR =
  /^,?\s+(?:of|in)\s+(?:the\s+|that\s+)?(?:very\s+)?(?:same|that)\s+year\b|^\s+that\s+(?:same\s+)?year\b/i
const ISSUE_YEAR = /^\s+(?:of\s+)?(this|last|next)\s+year\b/i
/** Words between two dates that share a year: "on 27 May and ended on 3 June 1905". */
const TIED = 30
const JOINING = /^\s*(?:,|\()?\s*(?:and|or|to|till|until|through|[-–—])\s[^.;:!?]*$/i

export const ofTheSameYear: Choose = (draft, around) =>
  around.previous !== null && SAME_YEAR.test(afterDate(around, draft)) ? taken(draft, around, around.previous) : null

export const ofThisYear: Choose = (draft, { text, issue, context }) => {
  const word = ISSUE_YEAR.exec(text.slice(draft.match.end, draft.match.end + 40))?.[1]?.toLowerCase()
  if (word === undefined || issue === null) return null
  const year = issue.day.year + (word === 'last' ? -1 : word === 'next' ? 1 : 0)
  return { year, ...basisOfIssue(context, draft, issue) }
}

/** A date that follows in the same breath, or that this one follows. */
export const tied: Choose = (draft, around) => {
  const { next, previous, text, context } = around
  const sentence = spanAt(context.sentences, draft.match.start)
  if (next?.stated && next.start - draft.match.end <= TIED && next.start < (sentence?.end ?? Infinity)) {
    if (next.first.month !== undefined && JOINING.test(text.slice(draft.match.end, next.start))) {
      return taken(draft, around, next, next.first.year)
    }
  }
  if (previous !== null && previous.start >= (sentence?.start ?? 0) && draft.match.start - previous.end <= 16) {
    const between = text.slice(previous.end, draft.match.start)
    if (
      previous.last.month !== undefined &&
      /^\s*(?:,|and|or|to|until|,\s*and)\s+(?:on\s+|in\s+)?(?:the\s+)?$/i.test(between)
    ) {
      return taken(draft, around, previous)
    }
  }
  return null
}

/** The same day, with its year, elsewhere in the document. */
export const sameDay: Choose = (draft, around) => {
  const first = draft.points[0]
  const last = draft.points.at(-1)
  if (first?.month === undefined || first.day === undefined || last?.day === undefined) return null
  const { start } = draft.match
  const source =
    around.days.nearest(first.month, first.day, start) ??
    around.days.nearest(last.month ?? first.month, last.day, start)
  if (source === null) return null
  const year = source.first.month === first.month ? source.first.year : source.last.year
  return taken(draft, around, source, year)
}

/** An event of the registry on that day, named in the same sentence or in the heading above. */
export const namedEvent: Choose = (draft, { context }) => {
  const [first] = draft.points
  if (first?.month === undefined || first.day === undefined) return null
  const sentence = spanAt(context.sentences, draft.match.start)
  const heading = context.headings[indexBefore(context.headings, draft.match.start)]
  const day = `-${String(first.month).padStart(2, '0')}-${String(first.day).padStart(2, '0')}`
  for (const event of context.events ?? []) {
    const near = [sentence, heading].some(
      s => s !== null && s !== undefined && event.span.start >= s.start && event.span.start < s.end,
    )
    if (!near) continue
    for (const point of event.date.split('/')) {
      if (point.endsWith(day)) return { year: Number.parseInt(point, 10), basis: 'registry', span: event.span }
    }
  }
  return null
}
