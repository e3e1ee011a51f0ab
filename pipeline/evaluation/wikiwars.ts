/** Scores dates against WikiWars (Mazur and Dale 2010): histories of wars with TIMEX3 annotations. */
import { z } from 'zod'
import { offsetsOf } from '../core/offsets.ts'
import { overlaps } from '../core/span.ts'
import type { DateRecord, SourceRecords } from './dataset.ts'
import type { Miss, Score } from './score.ts'

const timex = z.object({
  start: z.int(),
  end: z.int(),
  type: z.string(),
  value: z.string().default(''),
  text: z.string(),
})

/** Offsets count UTF-16 units. */
export const wikiwarsDocument = z.object({ id: z.string(), text: z.string(), timex3: z.array(timex) })
export type WikiwarsDocument = z.infer<typeof wikiwarsDocument>

interface DocumentScore {
  readonly gold: number
  readonly found: number
  readonly value: number
  readonly ours: number
  readonly onGold: number
  readonly misses: readonly Miss[]
}

/**
 * `found`: calendar dates that one of our dates overlaps; `value`: whose EDTF is that date, or an interval that begins
 * or ends with it; `ours`: our dates that lie on any annotated expression.
 */
export function scoreWikiwars(
  corpus: string,
  documents: readonly (readonly [WikiwarsDocument, SourceRecords])[],
): Score {
  const scores = documents.map(([document, { dates }]) => scoreOf(document, dates))
  const sum = (key: Exclude<keyof DocumentScore, 'misses'>) => scores.reduce((total, score) => total + score[key], 0)
  const of = { table: 'dates', of: sum('gold'), whole: 'annotated calendar dates' }
  return {
    corpus,
    texts: documents.length,
    tallies: [],
    shares: [
      { figure: 'found', right: sum('found'), ...of },
      { figure: 'value', right: sum('value'), ...of },
      { figure: 'ours', table: 'dates', right: sum('onGold'), of: sum('ours'), whole: 'dates of ours' },
    ],
    misses: scores.flatMap(score => score.misses),
  }
}

function scoreOf({ id, text, timex3 }: WikiwarsDocument, dates: readonly DateRecord[]): DocumentScore {
  const { toPoint } = offsetsOf(text)
  const all = timex3.map(one => ({ ...one, units: one, start: toPoint(one.start), end: toPoint(one.end) }))
  const gold = all.filter(isCalendarDate).map(one => {
    const near = dates.filter(date => overlaps(date, one))
    return { one, near, found: near.length > 0, right: near.some(date => endsOf(date).includes(one.value)) }
  })
  return {
    gold: gold.length,
    found: gold.filter(({ found }) => found).length,
    value: gold.filter(({ right }) => right).length,
    ours: dates.length,
    onGold: dates.filter(date => all.some(one => overlaps(date, one))).length,
    misses: gold
      .filter(({ right }) => !right)
      .map(({ one, near, found }) => ({
        figures: found ? ['value'] : ['found', 'value'],
        ...{ file: id, line: null, words: one.text, gold: one.value, got: near.map(({ edtf }) => edtf ?? null) },
        quote: text.slice(Math.max(0, one.units.start - 40), one.units.end + 40),
      })),
  }
}

/** A year, month or day of the calendar, in words with a digit. */
const isCalendarDate = ({ type, value, text }: z.infer<typeof timex>): boolean =>
  type === 'DATE' && /^\p{Nd}{4}(-\p{Nd}\p{Nd}(-\p{Nd}\p{Nd})?)?$/u.test(value) && /\p{Nd}/u.test(text)

const endsOf = ({ edtf }: DateRecord): string[] => (edtf ?? '').replace(/[~?%]/g, '').split('/')
