/** A whole text with its records marked, and what gave no record. */
import type { RecordOf } from '../../schemas/index.ts'
import { type Address, addressOf, one } from '../model/address.ts'
import type { Dataset, TextRow } from '../model/dataset.ts'
import { plain, sourceLabel } from '../model/labels.ts'
import { stretchesOf } from '../model/segments.ts'
import { h } from '../ui/h.ts'
import { reader, USUAL } from '../ui/marked.ts'
import { link, quote, section, sourceLink, table, unknown, type View } from '../ui/parts.ts'

/** Code points of a text that are shown at once. */
const STRETCH = 60_000

export function sources(dataset: Dataset): View {
  const rows = dataset
    .rows('sources')
    .map(({ id, title, published, party, words }) => [
      sourceLink(dataset, id),
      title ?? unknown(),
      published ?? unknown(),
      party ?? unknown(),
      words.toLocaleString('en-GB'),
    ])
  return { title: 'Sources', content: [table('Sources', ['source', 'title', 'published', 'side', 'words'], rows)] }
}

/** @param go leads to an address without a new heading, for what is changed within the view */
export function source(dataset: Dataset, id: string, address: Address, go: (address: string) => void): View {
  const about = dataset.rows('sources').find(one => one.id === id)
  const text = dataset.payload.texts[id]
  if (!about || text === undefined)
    return { title: 'No such source', content: [h('p', {}, `There is no source ${id}.`)] }
  const rows = dataset.marks(id)
  const at = one(address, 'at')
  const target = findIn(rows, at)
  const chosen = tablesOf(address, target?.table)
  const stretches = stretchesOf(text, STRETCH)
  const wanted = target
    ? stretches.findIndex(({ end }) => target.row.start < end)
    : Number(one(address, 'part', '1')) - 1
  const part = Math.max(0, Math.min(wanted, stretches.length - 1))
  let here = address
  const remember = (name: string, values: readonly string[]) => {
    here = { ...here, params: new Map(here.params).set(name, values) }
    go(addressOf(here.path, here.params))
  }
  const shown = reader(dataset, id, stretches[part]!, chosen, tables =>
    remember('tables', tables.length > 0 ? tables : ['none']),
  )
  // The way back leads to the words that somebody left by.
  shown.addEventListener('click', ({ target: clicked }) => {
    const left = clicked instanceof HTMLElement ? clicked.dataset.id?.split(' ').at(-1) : undefined
    if (left) remember('at', [left])
  })
  const parts = stretches.map((_, i) =>
    i === part
      ? h('strong', {}, String(i + 1))
      : link(addressOf(['source', id], [['part', [String(i + 1)]]]), String(i + 1)),
  )
  const element = at ? shown.querySelector<HTMLElement>(`[data-id~="${CSS.escape(at)}"]`) : null
  element?.classList.add('target')
  return {
    title: sourceLabel(dataset, id),
    content: [
      facts(about),
      parts.length > 1 ? h('nav', { 'aria-label': 'Parts of the text', class: 'buttons' }, 'Parts: ', parts) : null,
      h('h2', {}, 'The text'),
      shown,
      nothing(dataset, id),
    ],
    focus: () => element,
  }
}

function findIn(
  rows: ReadonlyMap<string, readonly TextRow[]>,
  id: string,
): { table: string; row: TextRow } | undefined {
  for (const [name, list] of rows) {
    const row = list.find(one => one.id === id)
    if (row) return { table: name, row }
  }
  return undefined
}

/** What is marked: as the address says, and in any case the table of the record that is looked for. */
function tablesOf(address: Address, needed: string | undefined): string[] {
  const said = address.params.get('tables') ?? USUAL
  return needed && !said.includes(needed) ? [...said, needed] : [...said]
}

function facts({
  title,
  publisher,
  published,
  party,
  party_basis,
  lineage,
  notes,
  url,
}: RecordOf<'sources'>): HTMLElement {
  const items: readonly (readonly [string, string | null])[] = [
    ['Title', title],
    ['Publisher', publisher],
    ['Published', published],
    ['Speaks for', party ? `${party} (shown by ${party_basis})` : null],
    ['Line of text', lineage],
    ['Notes', notes],
  ]
  const address = url ? h('div', {}, h('dt', {}, 'Address'), h('dd', {}, link(url, url))) : null
  return h(
    'dl',
    { class: 'facts' },
    items.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value ?? unknown()))),
    address,
  )
}

const REASONS: Readonly<Record<string, string>> = {
  no_fact: 'no quantity and no word that any rule looks for',
  furniture: 'belongs to the page the text was on',
  private_person: 'names a person without a public role',
  not_parsed: 'holds a quantity or a word that rules look for, yet no rule could read it',
}

/** Sentences that gave no record, each with its reason. */
function nothing(dataset: Dataset, id: string): HTMLElement {
  const left = dataset.rows('coverage').filter(({ source_id, reason }) => source_id === id && reason !== null)
  const rows = left.map(({ quote: words, reason, start, end }) => [
    quote(words),
    REASONS[reason!] ?? plain(reason!),
    `${start}–${end}`,
  ])
  const content =
    rows.length > 0
      ? table('Sentences without a record', ['sentence', 'why', 'characters'], rows)
      : h('p', {}, 'Every sentence gave a record.')
  return section('What gave no record', h('details', {}, h('summary', {}, `${left.length} sentences`), content))
}
