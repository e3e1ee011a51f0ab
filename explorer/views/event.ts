/** An event: what the sources state of it, one measure at a time. */
import type { RecordOf } from '../../schemas/index.ts'
import { type Address, addressOf, changed, one } from '../model/address.ts'
import type { Dataset } from '../model/dataset.ts'
import { grouped } from '../model/groups.ts'
import { counted, plain, rowLabel } from '../model/labels.ts'
import { figurePlot } from '../ui/figure-plot.ts'
import { h } from '../ui/h.ts'
import { eventLink, link, recordAddress, section, select, table, unknown, type View } from '../ui/parts.ts'
import { timeline } from '../ui/timeline.ts'

type Claim = RecordOf<'claims'>

export function events(dataset: Dataset): View {
  const rows = dataset
    .rows('events')
    .map(({ id, date }) => [
      eventLink(dataset, id),
      date ?? unknown(),
      String(dataset.rows('claims').filter(({ event_id }) => event_id === id).length),
    ])
  return {
    title: 'Events',
    content: [
      h('p', {}, 'Events are named by place and date only.'),
      table('Events', ['event', 'date (EDTF)', 'stated figures'], rows),
    ],
  }
}

/** What a plot is of: the same measure, unit and group. */
const kindOf = ({ measures, unit, subgroup }: Claim): string =>
  [measures.join(' and '), unit ?? '', subgroup ?? ''].join('|')
const kindLabel = (kind: string): string => kind.split('|').filter(Boolean).map(plain).join(', ')

/** @param go leads to an address without a new heading, for what is changed within the view */
export function event(dataset: Dataset, id: string, address: Address, go: (address: string) => void): View {
  const about = dataset.find('events', id)
  if (!about) return { title: 'No such event', content: [h('p', {}, `There is no event ${id}.`)] }
  const claims = dataset.rows('claims').filter(({ event_id }) => event_id === id)
  return {
    title: rowLabel(about),
    content: [
      figures(dataset, claims, one(address, 'of'), kind => go(changed(address, 'of', [kind]))),
      differing(dataset, id),
      unsure(dataset, id),
      timeline(dataset, id),
      h(
        'p',
        {},
        link(addressOf(['claims'], [['event', [id]]]), 'All its stated figures'),
        ' · ',
        link(recordAddress(dataset, 'events', id), 'All its records'),
      ),
    ],
  }
}

function figures(
  dataset: Dataset,
  claims: readonly Claim[],
  wanted: string,
  onchange: (kind: string) => void,
): HTMLElement {
  const kinds = kindsOf(claims)
  if (kinds.length === 0) return section('What these sources state', h('p', {}, 'No figure of this event is stated.'))
  const [first] = kinds.find(([kind]) => kind === wanted) ?? kinds[0]!
  const options = kinds.map(([kind, list]) => [kind, `${kindLabel(kind)} (${statedIn(list)})`] as const)
  const frame = h('div', {})
  const show = (kind: string) => {
    const rows = kinds.find(([one]) => one === kind)![1]
    frame.replaceChildren(figurePlot(dataset, kindLabel(kind), rows))
  }
  show(first)
  const choose = select('One measure at a time', options, first, kind => {
    onchange(kind)
    show(kind)
  })
  return section('What these sources state', h('div', { class: 'bar' }, choose), frame)
}

const statedIn = (list: readonly Claim[]): string =>
  `${counted(new Set(list.map(({ source_id }) => source_id)).size, 'source')}, ${counted(list.length, 'figure')}`

/** Kinds of figures, those of most sources first. */
function kindsOf(claims: readonly Claim[]): (readonly [string, readonly Claim[]])[] {
  const sources = (list: readonly Claim[]) => new Set(list.map(({ source_id }) => source_id)).size
  return [...grouped(claims, kindOf)].sort(([, a], [, b]) => sources(b) - sources(a) || b.length - a.length)
}

const TOLD: Readonly<Record<string, string>> = {
  contradict: 'Stated differently',
  lists_differ: 'Lists that differ',
  contains: 'One holds the other',
  not_comparable: 'Not comparable',
}

function differing(dataset: Dataset, id: string): HTMLElement {
  const found = dataset.rows('comparisons').filter(({ event_id, verdict }) => event_id === id && verdict in TOLD)
  const items = found.map(row =>
    h(
      'li',
      {},
      link(recordAddress(dataset, 'comparisons', row.id), TOLD[row.verdict]!),
      ` (${plain(row.kind)}${aboutOf(row.key)}): ${row.explanation}`,
    ),
  )
  const none = h('p', {}, 'No contradiction was found between what the sources state of it.')
  return section('Where the sources differ', items.length > 0 ? h('ul', {}, items) : none)
}

/** What a key is about, without the event: ", killed, person" */
const aboutOf = (key: string): string =>
  key
    .split('|')
    .slice(1)
    .filter(Boolean)
    .map(part => `, ${plain(part)}`)
    .join('')

function unsure(dataset: Dataset, id: string): HTMLElement {
  const all = dataset.rows('checks').filter(({ event_id }) => event_id === id)
  const items = all
    .filter(({ verdict }) => verdict !== 'holds')
    .map(row =>
      h(
        'li',
        {},
        link(recordAddress(dataset, 'checks', row.id), plain(row.verdict)),
        ` (${row.sources.join(', ')}): ${row.explanation}`,
      ),
    )
  const rest = h(
    'p',
    {},
    `${counted(all.length - items.length, 'check')} of sums, parts, shares and durations hold. A check that holds says that numbers fit one another, no more.`,
  )
  return section('Do the numbers fit one another?', items.length > 0 ? h('ul', {}, items) : null, rest)
}
