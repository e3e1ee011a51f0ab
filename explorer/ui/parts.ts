/** Pieces that several views are made of. */
import { addressOf } from '../model/address.ts'
import { csvOf } from '../model/csv.ts'
import type { Dataset, Row } from '../model/dataset.ts'
import { eventLabel, sourceLabel, whoText } from '../model/labels.ts'
import { type Child, h } from './h.ts'

/** A view: what it is called and what it shows. */
export interface View {
  readonly title: string
  readonly content: readonly Child[]
  /** What has the focus once it is shown; else its heading. */
  readonly focus?: () => HTMLElement | null
}

/** A table with a caption and named columns; it scrolls within its own frame where it is too wide. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Child[])[],
  name = caption,
): HTMLElement {
  const head = h(
    'thead',
    {},
    h(
      'tr',
      {},
      heads.map(text => h('th', { scope: 'col' }, text)),
    ),
  )
  const body = h(
    'tbody',
    {},
    rows.map(([first, ...cells]) =>
      h(
        'tr',
        {},
        h('th', { scope: 'row' }, first),
        cells.map(cell => h('td', {}, cell)),
      ),
    ),
  )
  const frame = { class: 'frame', tabindex: 0, role: 'region', 'aria-label': name }
  return h('div', frame, h('table', {}, h('caption', {}, caption), head, body))
}

export const link = (href: string, ...children: readonly Child[]): HTMLAnchorElement => h('a', { href }, children)

/** Address of a record of a dataset. */
export const recordAddress = (dataset: Dataset, table: string, id: string): string =>
  addressOf([...own(dataset), 'record', table, id])

const own = ({ prefix }: Dataset): string[] => (prefix ? [prefix] : [])

export const sourceLink = (dataset: Dataset, id: string): Child =>
  dataset.prefix ? id : link(addressOf(['source', id]), sourceLabel(dataset, id))

/** The source of a record and who says so in it. */
export const statedBy = (dataset: Dataset, row: TextVoice): Child => [
  sourceLink(dataset, row.source_id),
  h('br'),
  h('span', { class: 'quiet' }, whoText(row)),
]

interface TextVoice {
  readonly source_id: string
  readonly voice: string
  readonly claimant: string | null
}

export const eventLink = (dataset: Dataset, id: string | null): Child =>
  id === null || dataset.prefix ? eventLabel(dataset, id) : link(addressOf(['event', id]), eventLabel(dataset, id))

export const section = (heading: string, ...children: readonly Child[]): HTMLElement =>
  h('section', {}, h('h2', {}, heading), children)

/** Hands text over as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const anchor = h('a', { href: url, download: name, hidden: true })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Two buttons that hand over rows of a table. */
export function downloads(dataset: Dataset, table: string, rows: () => readonly Row[], noun = 'rows'): HTMLElement {
  const columns = dataset.payload.columns[table] ?? []
  const csv = () => download(`${table}.csv`, 'text/csv', csvOf(rows(), columns))
  const json = () => download(`${table}.json`, 'application/json', `${JSON.stringify(rows(), null, 1)}\n`)
  return h(
    'p',
    { class: 'buttons' },
    h('button', { type: 'button', onclick: csv }, `Download ${noun} as CSV`),
    h('button', { type: 'button', onclick: json }, `Download ${noun} as JSON`),
  )
}

/** A choice of one of several. */
export function select(
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  onchange: (value: string) => void,
): HTMLElement {
  const box = h(
    'select',
    { onchange: () => onchange(box.value) },
    options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  )
  return h('label', { class: 'field' }, h('span', {}, label), box)
}

/** Words in quotation marks, with whatever direction they are written in kept to themselves. */
export const quote = (text: string): HTMLElement => h('q', { dir: 'auto' }, text)

/** What is not known says so. */
export const unknown = (): HTMLElement => h('span', { class: 'quiet' }, 'not known')
