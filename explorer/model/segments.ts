/** A text cut where marks begin and end, so that overlapping marks can be drawn without nesting. */
import { offsetsOf } from '../../pipeline/core/offsets.ts'
import type { Span } from './dataset.ts'

export interface Segment<M extends Span> extends Span {
  readonly text: string
  /** The marks that cover it, outermost first. */
  readonly marks: readonly M[]
  /** Those of them that begin here. */
  readonly opening: readonly M[]
}

/**
 * Cuts a stretch of a text into segments. Offsets count code points; a mark that reaches beyond the stretch is cut.
 * @param stretch what is shown of the text
 */
export function segmentsOf<M extends Span>(text: string, marks: readonly M[], stretch: Span): Segment<M>[] {
  const { toUnit } = offsetsOf(text)
  const inside = marks
    .filter(({ start, end }) => start < stretch.end && end > stretch.start && start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const cuts = new Set([stretch.start, stretch.end])
  for (const { start, end } of inside) for (const at of [start, end]) if (isWithin(at, stretch)) cuts.add(at)
  const sorted = [...cuts].sort((a, b) => a - b)
  const segments: Segment<M>[] = []
  let open: M[] = []
  let next = 0
  for (let i = 0; i + 1 < sorted.length; i++) {
    const start = sorted[i]!
    const end = sorted[i + 1]!
    open = open.filter(mark => mark.end > start)
    const before = next
    while (next < inside.length && inside[next]!.start <= start) next++
    const opening = inside.slice(before, next)
    open = [...open, ...opening]
    segments.push({ start, end, text: text.slice(toUnit(start), toUnit(end)), marks: open, opening })
  }
  return segments
}

const isWithin = (at: number, { start, end }: Span): boolean => at > start && at < end

/** The mark that says most about a segment: the shortest. */
export const innermost = <M extends Span>(marks: readonly M[]): M | undefined =>
  marks.reduce<M | undefined>(
    (best, mark) => (best === undefined || mark.end - mark.start <= best.end - best.start ? mark : best),
    undefined,
  )

/** Stretches of a long text of about this many code points, cut at ends of lines where there are any. */
export function stretchesOf(text: string, size: number): Span[] {
  const { points, toPoint, toUnit } = offsetsOf(text)
  const stretches: Span[] = []
  for (let start = 0; start < points; ) {
    const wanted = Math.min(start + size, points)
    const line = wanted < points ? text.lastIndexOf('\n', toUnit(wanted)) + 1 : 0
    const at = line > 0 ? toPoint(line) : 0
    const end = at > start ? at : wanted
    stretches.push({ start, end })
    start = end
  }
  return stretches.length > 0 ? stretches : [{ start: 0, end: 0 }]
}

/** Words around a span: some code points more on each side, from blank to blank. */
export function around(text: string, { start, end }: Span, margin: number): Span {
  const { points, toPoint, toUnit } = offsetsOf(text)
  const from = toUnit(Math.max(0, start - margin))
  const to = toUnit(Math.min(points, end + margin))
  const before = text.slice(from, toUnit(start))
  const after = text.slice(toUnit(end), to)
  const cut = from > 0 ? /^\S*\s+/ : /^\s+/
  const rest = to < text.length ? /\s+\S*$/ : /\s+$/
  return {
    start: toPoint(from + (cut.exec(before)?.[0].length ?? 0)),
    end: toPoint(to - (rest.exec(after)?.[0].length ?? 0)),
  }
}
