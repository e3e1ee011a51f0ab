import type { RecordOf } from '../../../schemas/index.ts'
import { figure } from './amount.ts'
import { lengthOf, type TimeUnit, waysOf } from './calendar.ts'
import type { Draft } from './check.ts'
import { eventOf } from './events.ts'
import { CROWDED, type Page } from './page.ts'
import { looseSpans, spansIn, type TimeSpan } from './spans.ts'
import { LASTING, RELATIVE, ROUNDING, TIME_UNIT } from './words.ts'

/** A stated length of time. */
export interface Duration {
  readonly number: RecordOf<'numbers'>
  readonly value: number
  readonly unit: TimeUnit
  readonly event_id: string | null
}

/** Lengths of time that are stated as exact ones and tell how long something was. */
export function durationsOf(page: Page): Duration[] {
  return page.all('numbers').flatMap((number): Duration[] => {
    if (number.class !== 'duration' || number.value === null) return []
    const behind = page.behind(number.end)
    const unit = TIME_UNIT.exec(behind)?.[1]?.toLowerCase() as TimeUnit | undefined
    if (!unit || RELATIVE.test(behind) || ROUNDING.test(page.before(number.start))) return []
    return [{ number, value: number.value, unit, event_id: eventOf(page, number) }]
  })
}

/** Lengths of time against the dates of their sentence, or of the beginning and end of their event. */
export function durationChecks(page: Page): Draft[] {
  const durations = durationsOf(page)
  if (durations.length === 0) return []
  const loose = looseSpans(page)
  return durations.flatMap(duration => {
    const sentence = page.sentenceAt(duration.number.start)
    const here = page.within('numbers', sentence).length > CROWDED ? [] : spansIn(page, sentence)
    const fitting = here.find(span => fits(duration, span))
    if (fitting) return [durationDraft(duration.value, duration.unit, [fitting], source(page, duration), true)]
    const stated = here.find(span => isOf(page, duration, span))
    if (stated) return [durationDraft(duration.value, duration.unit, [stated], source(page, duration), false)]
    const span = duration.event_id === null ? undefined : loose.get(duration.event_id)
    return span && fits(duration, span)
      ? [durationDraft(duration.value, duration.unit, [span], source(page, duration), true)]
      : []
  })
}

const source = (page: Page, { event_id, number }: Duration) => ({
  event_id,
  record_ids: [number.id],
  sources: [page.source.id],
})

/** Whether one of the usual ways of counting gives the stated length. */
export const fits = ({ value, unit }: Pick<Duration, 'value' | 'unit'>, { from, to }: Pick<TimeSpan, 'from' | 'to'>) =>
  waysOf(value, unit, lengthOf(unit, from, to)).length > 0

/** Whether the words say that the dates are those of the length, so that a mismatch is one: "lasted 40 days, from …". */
function isOf(page: Page, { number }: Duration, span: TimeSpan): boolean {
  const dates = page.within('dates', page.sentenceAt(number.start)).filter(({ id }) => span.record_ids.includes(id))
  const [first] = dates
  if (!first || first.start < number.end || first.start - number.end > 60) return false
  const words = page.words(number.end, first.start)
  return LASTING.test(words) || (LASTING.test(page.before(number.start)) && /^[\s-]*\w+,? (?:from|\()\s*$/.test(words))
}

const WAYS = {
  without: 'without the last day',
  within: 'with the first and the last day',
} as const

/** A check of a length against dates; `of` says whose. */
export function durationDraft(
  value: number,
  unit: TimeUnit,
  spans: readonly TimeSpan[],
  of: Pick<Draft, 'event_id' | 'record_ids' | 'sources'>,
  holds: boolean,
): Draft {
  const { from, to } = spans[0]!
  const length = lengthOf(unit, from, to)
  const [without, within] = [length.without, length.within].map(each => figure(Number(each.toFixed(1))))
  const ways = waysOf(value, unit, length).map(way => WAYS[way])
  const plural = (count: number | string) => `${count} ${unit}${Number(count) === 1 ? '' : 's'}`
  return {
    ...of,
    kind: 'duration',
    about: unit,
    expression: `${from} to ${to}: ${without} or ${plural(within!)} (stated: ${figure(value)})`,
    record_ids: [...of.record_ids, ...spans.flatMap(({ record_ids }) => record_ids)],
    verdict: holds ? 'holds' : 'fails',
    explanation:
      `From ${from} to ${to} it is ${without} without the last day and ${plural(within!)} with it; ` +
      (holds ? `the stated ${figure(value)} fits ${ways.join(' and ')}.` : `the stated ${figure(value)} is neither.`),
  }
}
