import type { Basis } from '../../schemas/common.ts'
import { firstWhere } from '../core/search.ts'
import type { Span } from '../core/span.ts'
import type { PlacedUse } from '../grammar/control/find.ts'
import { whenOf } from '../grammar/control/when.ts'
import type { Reading } from '../grammar/reading.ts'
import type { Context } from './kind.ts'

interface DateOfUse {
  readonly edtf: string
  readonly basis: Basis
  readonly span: Span | null
}

/** When: the sentence says it; else the event does; else the year of a date said shortly before in the paragraph. */
export function dateOf(
  use: PlacedUse,
  index: number,
  event: string | null,
  { reading, knowledge }: Context,
): DateOfUse | null {
  const when = whenOf(reading, use, index)
  if (when) {
    const { edtf, start, end } = reading.dates[when.date]!.reading
    return { edtf: edtf!, basis: when.basis, span: { start, end } }
  }
  const bounds = event === null ? null : knowledge.events.entries.get(event)!.bounds
  if (bounds) {
    const { date } = knowledge.events.entries.get(event!)!
    // An event of a few days says when; one of months only the year, one of years nothing.
    if (use.manner !== 'embedded' && daysBetween(bounds.from, bounds.to) < 4)
      return { edtf: date, basis: 'registry', span: null }
    const year = yearOf(bounds)
    return year === null ? null : { edtf: year, basis: 'registry', span: null }
  }
  const said = use.manner === 'main' && use.modality === 'actual' && use.polarity === 'asserted'
  return said && event === null ? yearBefore(reading, use.sentence) : null
}

/** The year of the last date of the sentence right before, in the same paragraph. */
function yearBefore({ dates, layout }: Reading, sentence: number): DateOfUse | null {
  const { paragraph, start } = layout.sentences[sentence]!
  const near = layout.sentences[Math.max(layout.paragraphs[paragraph]!.first, sentence - 1)]!
  for (
    let i = firstWhere(dates.length, at => dates[at]!.reading.start >= start) - 1;
    i >= 0 && dates[i]!.reading.start >= near.start;
    i--
  ) {
    const { from, to, start: begin, end } = dates[i]!.reading
    const year = from && to ? yearOf({ from, to }) : null
    if (year !== null) return { edtf: year, basis: 'paragraph', span: { start: begin, end } }
  }
  return null
}

/** The year that two days lie in, if it is one. */
function yearOf({ from, to }: { from: string; to: string }): string | null {
  const [year, other] = [from, to].map(day => /^-?\d{4}/.exec(day)?.[0])
  return year !== undefined && year === other ? year : null
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
