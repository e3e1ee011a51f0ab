/** Days that several sources name when they tell of one event in the same words. */
import { type Comparison, grouped, recordOf, type Stated, witnessesOf } from './record.ts'
import type { SaidDate } from './said.ts'
import { likeness } from './words.ts'

type Dated = Stated<SaidDate>

/** Dates of one event that at least two sources give in like words; each event and date once. */
export function compareDates(stated: readonly Dated[]): Comparison[] {
  return [...grouped(stated, ({ said }) => `${said.event}|${said.date}`)].flatMap(([key, group]) => {
    const examples = group.slice(0, EXAMPLES)
    const dates = group.filter(one => examples.some(other => isLike(one, other)))
    return witnessesOf(dates).length > 1 ? [sideBySide(key, dates)] : []
  })
}

/** Share of words round two dates above which they tell of one thing. */
const LIKE = 0.3

/** With so many a date is compared: of many mentions some are like any other. */
const EXAMPLES = 60

const isLike = (a: Dated, b: Dated): boolean =>
  a.source.id !== b.source.id && likeness(a.said.words, b.said.words) >= LIKE

function sideBySide(key: string, dates: readonly Dated[]): Comparison {
  const items = dates.map(({ said, source }) => ({ id: said.id, source, value: said.text }))
  const { event, date } = dates[0]!.said
  return recordOf({ kind: 'date', key, event, items, verdict: 'agree', what: date })
}
