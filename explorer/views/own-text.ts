/** A text of one's own: the same extraction runs here, and nothing leaves the browser. */

import { offsetsOf } from '../../pipeline/core/offsets.ts'
import { type Address, addressOf } from '../model/address.ts'
import { type Dataset, open, type Payload, type Tables } from '../model/dataset.ts'
import { counted, tableLabel } from '../model/labels.ts'
import { h } from '../ui/h.ts'
import { reader, USUAL } from '../ui/marked.ts'
import { downloads, link, recordAddress, section, table, type View } from '../ui/parts.ts'

/** What was read last; it goes away with the page. */
export interface Own {
  text: string
  registry: boolean
  dataset: Dataset | null
}

/** Runs the extraction beside the page. */
export type Extract = (text: string, registry: boolean) => Promise<Tables>

/** Prefix of addresses of its records. */
export const OWN = 'own'
/** Characters and figures that are shown; what is handed over is whole. */
const SHOWN = 60_000
const LISTED = 100

export function ownText(usual: Payload, own: Own, extract: Extract, again: () => void): View {
  const box = h('textarea', { rows: 10, spellcheck: 'false', dir: 'auto', id: 'own-text' })
  box.value = own.text
  const registry = h('input', { type: 'checkbox', checked: own.registry })
  const status = h('p', { role: 'status' })
  const file = h('input', { type: 'file', accept: '.txt,text/plain' })
  const button = h('button', { type: 'submit' }, 'Read it')

  const take = async (from: FileList | null | undefined) => {
    const text = await from?.[0]?.text()
    if (text !== undefined) box.value = text
  }
  file.addEventListener('change', () => void take(file.files))
  const read = async () => {
    if (box.value.trim() === '') {
      status.textContent = 'There is no text yet.'
      return
    }
    button.disabled = true
    status.textContent = 'Reading …'
    try {
      const tables = await extract(box.value, registry.checked)
      Object.assign(own, { text: box.value, registry: registry.checked, dataset: datasetOf(usual, box.value, tables) })
      again()
    } catch (error) {
      status.textContent = `It could not be read: ${error instanceof Error ? error.message : String(error)}`
      button.disabled = false
    }
  }
  const form = h(
    'form',
    {
      onsubmit: (event: Event) => {
        event.preventDefault()
        void read()
      },
      ondragover: (event: Event) => event.preventDefault(),
      ondrop: (event: Event) => {
        event.preventDefault()
        void take((event as DragEvent).dataTransfer?.files)
      },
    },
    h('label', { class: 'field' }, h('span', {}, 'An English text: paste it, or drop a .txt file here'), box),
    h('label', { class: 'field' }, h('span', {}, 'or choose a file'), file),
    h('label', { class: 'switch' }, registry, h('span', {}, 'Know the places, events and actors of this dataset')),
    h('p', { class: 'buttons' }, button),
    status,
  )
  const note =
    'The extraction that made this dataset runs in this page. The text is sent nowhere and is gone when the page is closed.'
  return {
    title: 'Your own text',
    content: [h('p', {}, note), form, own.dataset ? results(own.dataset, own.text) : null],
  }
}

function datasetOf(usual: Payload, text: string, tables: Tables): Dataset {
  return open({ ...usual, tables, texts: { text } }, OWN)
}

function results(dataset: Dataset, text: string): HTMLElement {
  const { points } = offsetsOf(text)
  const stretch = { start: 0, end: Math.min(points, SHOWN) }
  const cut =
    points > SHOWN
      ? h(
          'p',
          { class: 'quiet' },
          `The first ${SHOWN.toLocaleString('en-GB')} of ${points.toLocaleString('en-GB')} characters are shown; all were read.`,
        )
      : null
  const found = Object.entries(dataset.payload.tables).filter(([, list]) => list.length > 0)
  const lines = found.map(([name, list]) => [
    dataset.payload.columns[name] ? link(addressOf([OWN, 'table', name]), tableLabel(name)) : tableLabel(name),
    String(list.length),
    downloads(dataset, name, () => list, tableLabel(name)),
  ])
  const claims = dataset
    .rows('claims')
    .slice(0, LISTED)
    .map(claim => [
      link(recordAddress(dataset, 'claims', claim.id), claim.number_text),
      claim.qualifier,
      claim.measures.join(', '),
      claim.unit ?? '',
      claim.quote,
    ])
  return section(
    'What the text states',
    h(
      'p',
      {},
      `${counted(dataset.rows('claims').length, 'stated figure')}. What the rules find, and nothing more; compare it with the text.`,
    ),
    cut,
    reader(dataset, 'text', stretch, [...USUAL, 'dates', 'responsibility', 'quotations']),
    claims.length > 0 ? table('Stated figures', ['number', 'qualifier', 'measure', 'of', 'words'], claims) : null,
    table('All that was read', ['table', 'records', 'take it away'], lines),
  )
}

/** Whether an address is within the text of one's own. */
export const isOwn = (address: Address): boolean => address.path[0] === OWN
