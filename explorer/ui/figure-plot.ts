/** Figures of one event and one measure, source by source: a range plot, and the same as a table. */
import type { RecordOf } from '../../schemas/index.ts'
import type { Dataset } from '../model/dataset.ts'
import { grouped } from '../model/groups.ts'
import { plain } from '../model/labels.ts'
import { type Axis, axisOf, drawn, placeOf } from '../model/plot.ts'
import { sidesText } from '../model/sides.ts'
import { type Child, h, svg } from './h.ts'
import { link, quote, recordAddress, statedBy, table, unknown } from './parts.ts'

type Claim = RecordOf<'claims'>

/** Heights in pixels: a figure has its words above its mark. */
const ROW = 44
const HEAD = 26
/** Characters of the words that stand beside a mark; the table has them all. */
const LONG = 80

interface Line {
  readonly lineage: string
  readonly claims: readonly Claim[]
}

export function figurePlot(dataset: Dataset, label: string, claims: readonly Claim[]): HTMLElement {
  const sources = new Map(dataset.rows('sources').map(source => [source.id, source]))
  const lines = linesOf(claims, id => sources.get(id)?.lineage ?? id)
  const named = [...new Set(claims.map(({ source_id }) => source_id))].flatMap(id => sources.get(id) ?? [])
  const rows = lines.flatMap(({ lineage, claims: own }) =>
    own.map(claim => [
      link(recordAddress(dataset, 'claims', claim.id), claim.number_text),
      plain(claim.qualifier),
      bounds(claim.min),
      bounds(claim.max),
      statedBy(dataset, claim),
      lineage,
      quote(claim.quote),
    ]),
  )
  const caption = `What these sources state: ${label}`
  return h(
    'div',
    {},
    h(
      'figure',
      { class: 'plot' },
      h(
        'figcaption',
        {},
        caption,
        '. ',
        h('span', { class: 'quiet' }, `${sidesText(named)} Nothing is summed or ranked.`),
      ),
      picture(caption, lines),
      key(),
    ),
    table(
      `${caption} (as a table)`,
      ['number', 'qualifier', 'least', 'greatest', 'source, who says so', 'line of text', 'words'],
      rows,
    ),
  )
}

const bounds = (value: number | null): Child => value?.toLocaleString('en-GB') ?? unknown()

/** Figures by independent line of text, in the order of the sources. */
function linesOf(claims: readonly Claim[], lineageOf: (source: string) => string): Line[] {
  const lines = grouped(claims, ({ source_id }) => lineageOf(source_id))
  return [...lines].map(([lineage, own]) => ({ lineage, claims: own }))
}

function picture(caption: string, lines: readonly Line[]): SVGElement {
  const axis = axisOf(lines.flatMap(({ claims }) => claims))
  const parts: SVGElement[] = []
  let y = 0
  for (const { lineage, claims } of lines) {
    parts.push(svg('text', { x: 0, y: y + 18, class: 'line-name' }, `Line of text: ${lineage}`))
    y += HEAD
    for (const claim of claims) {
      parts.push(figure(claim, axis, y))
      y += ROW
    }
  }
  const ticks = axis.ticks.flatMap((tick, i) => {
    const x = `${placeOf(tick, axis)}%`
    const words = svg(
      'text',
      { x, y: y + 16, class: 'tick', 'text-anchor': i === 0 ? 'start' : 'middle' },
      tick.toLocaleString('en-GB'),
    )
    return [svg('line', { x1: x, x2: x, y1: 0, y2: y, class: 'grid' }), words]
  })
  return svg(
    'svg',
    { role: 'img', 'aria-label': `${caption}. The table below says the same.`, width: '100%', height: y + 24 },
    ticks,
    parts,
  )
}

function figure(claim: Claim, axis: Axis, y: number): SVGElement {
  const { point, bar, open } = drawn(claim, axis)
  const middle = y + 30
  const bound = claim.min ?? claim.max
  const at = bound === null ? null : `${placeOf(bound, axis)}%`
  const words = svg(
    'tspan',
    { class: 'words' },
    ` “${claim.quote.length > LONG ? `${claim.quote.slice(0, LONG)}…` : claim.quote}”`,
  )
  const name = svg('text', { x: 0, y: y + 14 }, `${wordsOf(claim)} · ${claim.source_id}`, words)
  const group = svg('g', {}, name)
  group.append(svg('line', { x1: 0, x2: '100%', y1: middle, y2: middle, class: 'base' }))
  if (bar) group.append(svg('line', { x1: `${bar.from}%`, x2: `${bar.to}%`, y1: middle, y2: middle, class: 'bar' }))
  if (open && at) group.append(arrow(at, middle, open))
  if (point)
    group.append(svg('circle', { cx: `${point.at}%`, cy: middle, r: 6, class: point.exact ? 'exact' : 'qualified' }))
  if (!point && !bar && !open) group.append(svg('text', { x: 4, y: middle + 5, class: 'vague' }, '? no bounds stated'))
  return group
}

/** "more than 20 as part of a total" */
function wordsOf({ qualifier, qualifier_text, number_text, relation, civil_status }: Claim): string {
  const qualified = qualifier_text && !number_text.includes(qualifier_text) ? `${qualifier_text} ` : ''
  const group = civil_status ? `, ${civil_status}` : ''
  const part = relation === 'part' ? ', part of a total' : relation === 'additional' ? ', in addition' : ''
  return `${qualified}${number_text}${qualifier === 'vague' ? ' (vague)' : ''}${group}${part}`
}

/** Leads from the bound that is stated to where none is. */
function arrow(x: string, y: number, way: 'above' | 'below'): SVGElement {
  const to = way === 'above' ? 34 : -34
  const tip = way === 'above' ? 28 : -28
  return svg(
    'svg',
    { x, y, overflow: 'visible', width: 1, height: 1 },
    svg('path', { d: `M0 0H${to}M${tip} -5L${to} 0L${tip} 5`, class: 'open' }),
  )
}

const KEY: readonly (readonly [string, string])[] = [
  ['●', 'stated without a qualifier'],
  ['○', 'qualified (about, nearly, more than …)'],
  ['━', 'from the least to the greatest the words entail'],
  ['→', 'no greatest (or ← no least) number is entailed'],
  ['?', 'a vague word without bounds'],
  ['', 'Sources of one line of text share their wording and count as one.'],
]

const key = (): HTMLElement =>
  h(
    'ul',
    { class: 'key' },
    KEY.map(([sign, words]) => h('li', {}, h('span', { 'aria-hidden': 'true' }, sign), ` ${words}`)),
  )
