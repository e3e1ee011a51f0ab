/** Dates that are stated of an event: days as points, uncertain dates as spans; and the same as a table. */
import type { RecordOf } from '../../schemas/index.ts'
import type { Dataset } from '../model/dataset.ts'
import { grouped } from '../model/groups.ts'
import { calendarOf, daysAt, yearAt } from '../model/plot.ts'
import { type Child, h, svg } from './h.ts'
import { link, recordAddress, section, sourceLink, table } from './parts.ts'

type Dated = RecordOf<'dates'> & { readonly edtf: string; readonly from: string; readonly to: string }

const ROW = 34

export function timeline(dataset: Dataset, event: string): Child {
  const dates = dataset
    .rows('dates')
    .filter(
      (row): row is Dated =>
        row.event_id === event && row.edtf !== null && ISO.test(row.from ?? '') && ISO.test(row.to ?? ''),
    )
  const days = [...grouped(dates, ({ edtf }) => edtf).values()].sort(([a], [b]) => (a!.from < b!.from ? -1 : 1))
  if (days.length === 0) return null
  const rows = days.map(list => [
    list[0]!.edtf,
    list[0]!.from === list[0]!.to ? list[0]!.from : `${list[0]!.from} to ${list[0]!.to}`,
    list.flatMap((row, i) => [i > 0 ? ' · ' : '', link(recordAddress(dataset, 'dates', row.id), row.text)]),
    [...new Set(list.map(({ source_id }) => source_id))].flatMap((id, i) => [
      i > 0 ? ', ' : '',
      sourceLink(dataset, id),
    ]),
  ])
  return section(
    'Dates that are stated of it',
    h(
      'figure',
      { class: 'plot' },
      h(
        'figcaption',
        {},
        'Dated statements. ',
        h('span', { class: 'quiet' }, 'A line is a span of time, or a date that is not settled to the day.'),
      ),
      picture(days.map(([first]) => first!)),
    ),
    table('Dated statements (as a table)', ['date (EDTF)', 'days', 'words', 'sources'], rows),
  )
}

const ISO = /^\d{4}-\d{2}-\d{2}$/

function picture(days: readonly Dated[]): SVGElement {
  const calendar = calendarOf(days)
  const height = days.length * ROW
  const years = calendar.years.flatMap(year => {
    const x = `${yearAt(year, calendar)}%`
    return [
      svg('line', { x1: x, x2: x, y1: 0, y2: height, class: 'grid' }),
      svg('text', { x, y: height + 16, class: 'tick', 'text-anchor': 'start' }, year),
    ]
  })
  const marks = days.map((day, i) => {
    const { from, to } = daysAt(day, calendar)
    const y = i * ROW
    const mark =
      day.from === day.to
        ? svg('circle', { cx: `${from}%`, cy: y + 24, r: 5, class: 'exact' })
        : svg('line', { x1: `${from}%`, x2: `${Math.max(to, from + 1)}%`, y1: y + 24, y2: y + 24, class: 'bar' })
    return svg('g', {}, svg('text', { x: 0, y: y + 14 }, day.edtf), mark)
  })
  return svg(
    'svg',
    {
      role: 'img',
      'aria-label': 'Dated statements. The table below says the same.',
      width: '100%',
      height: height + 24,
    },
    years,
    marks,
  )
}
