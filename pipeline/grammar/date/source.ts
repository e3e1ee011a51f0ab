import { firstWhere } from '../../core/search.ts'
import type { Span } from '../../core/span.ts'
import { daysIn, type Point } from './calendar.ts'
import type { Draft } from './draft.ts'

/** A date whose year is known, as other dates may take it from there. */
export interface Source extends Span {
  readonly first: Point & { readonly year: number }
  readonly last: Point & { readonly year: number }
  /** The words that state the year: those of the date itself, or of the one that it was taken from. */
  readonly words: Span
  /** Whether the year stands in the date's own words. */
  readonly stated: boolean
}

/** The source that a draft with a known year is; null where it has none. */
export function sourceOf(draft: Draft, words: Span, stated: boolean): Source | null {
  const first = draft.points[0]
  const last = draft.points.at(-1)
  if (first === undefined || last === undefined) return seasonSource(draft, words, stated)
  if (first.year === null || last.year === null || draft.precision === 'unresolved') return null
  return {
    start: draft.match.start,
    end: draft.match.end,
    first: { ...first, year: first.year },
    last: { ...last, year: last.year },
    words: { start: words.start, end: words.end },
    stated,
  }
}

function seasonSource(draft: Draft, words: Span, stated: boolean): Source | null {
  if (draft.precision !== 'season' || draft.fixed === null) return null
  const year = Number.parseInt(draft.fixed, 10)
  const { start, end } = draft.match
  return { start, end, first: { year }, last: { year }, words: { start: words.start, end: words.end }, stated }
}

/** Days of the year that dates with a stated year name, for days that stand elsewhere without one. */
export class DayIndex {
  private readonly days = new Map<number, Source[]>()

  /** Enters a day, or each day of a range of at most ten. */
  add(source: Source): void {
    const { first, last } = source
    if (first.day === undefined || first.month === undefined || last.day === undefined) return
    let { year, month, day } = { year: first.year, month: first.month, day: first.day }
    for (let i = 0; i < 10; i++) {
      const key = month * 32 + day
      const list = this.days.get(key)
      if (list === undefined) this.days.set(key, [source])
      else list.push(source)
      if (month === last.month && day === last.day) return
      day++
      if (day > daysIn(year, month)) {
        day = 1
        month = (month % 12) + 1
        if (month === 1) year++
      }
    }
  }

  /** Where a day stands with its year: the one year that they agree on, or else the nearest of them. */
  nearest(month: number, day: number, offset: number): Source | null {
    const list = this.days.get(month * 32 + day)
    if (list === undefined) return null
    const low = firstWhere(list.length, middle => list[middle]!.start >= offset)
    return list[low - 1] ?? list[low] ?? null
  }
}
