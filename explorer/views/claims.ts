/** The stated figures: choose, search, sort, and take the rows away. */
import type { RecordOf } from '../../schemas/index.ts'
import { type Address, addressOf, one } from '../model/address.ts'
import type { Dataset } from '../model/dataset.ts'
import { type Choice, type Facet, type Faceted, type Filtered, faceted, filter } from '../model/facets.ts'
import { counted, eventLabel, plain } from '../model/labels.ts'
import { h } from '../ui/h.ts'
import { PAGE, pager } from '../ui/pager.ts'
import { downloads, eventLink, link, quote, recordAddress, select, statedBy, table, type View } from '../ui/parts.ts'

type Claim = RecordOf<'claims'>

const listed = (value: string | null): readonly string[] => (value === null ? [] : [value])

const facetsOf = (): readonly Facet<Claim>[] => [
  { name: 'event', label: 'Event', values: claim => listed(claim.event_id) },
  { name: 'measure', label: 'Measure', values: claim => claim.measures },
  { name: 'unit', label: 'Unit', values: claim => listed(claim.unit) },
  { name: 'subgroup', label: 'Age or sex', values: claim => listed(claim.subgroup) },
  { name: 'source', label: 'Source', values: claim => [claim.source_id] },
  { name: 'voice', label: 'Voice', values: claim => [claim.voice] },
  { name: 'qualifier', label: 'Qualifier', values: claim => [claim.qualifier] },
  { name: 'review', label: 'To be looked at', values: claim => claim.review },
]

const SORTS: Readonly<Record<string, { readonly label: string; readonly by: (a: Claim, b: Claim) => number }>> = {
  text: { label: 'as in the texts', by: () => 0 },
  least: { label: 'number, least first', by: (a, b) => sizeOf(a, Infinity) - sizeOf(b, Infinity) || 0 },
  greatest: { label: 'number, greatest first', by: (a, b) => sizeOf(b, -1) - sizeOf(a, -1) || 0 },
  measure: { label: 'measure', by: (a, b) => compare(a.measures[0]!, b.measures[0]!) },
  event: { label: 'event', by: (a, b) => compare(a.event_id ?? '~', b.event_id ?? '~') },
}

/** Numbers that are not stated come last. */
const sizeOf = ({ value, min, max }: Claim, none: number): number => value ?? min ?? max ?? none
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const known = new WeakMap<Dataset, Faceted<Claim>>()

function prepared(dataset: Dataset): Faceted<Claim> {
  const found = known.get(dataset)
  if (found) return found
  const words = (claim: Claim) =>
    `${claim.quote} ${claim.claimant ?? ''} ${eventLabel(dataset, claim.event_id)} ${claim.id}`
  const made = faceted(dataset.rows('claims'), facetsOf(), words)
  known.set(dataset, made)
  return made
}

/** @param go leads to an address without a new heading, for what is changed within the view */
export function claims(dataset: Dataset, address: Address, go: (address: string) => void): View {
  const all = prepared(dataset)
  const params = new Map(address.params)
  const results = h('div', { class: 'results' })
  const sides = h('div', { class: 'facets' })
  const status = h('p', { role: 'status' })
  let found: Filtered<Claim>

  const search = h('input', { type: 'search', value: one(address, 'q'), autocomplete: 'off', spellcheck: 'false' })
  // The words are folded before the first key is struck.
  search.addEventListener('focus', () => all.texts())
  search.addEventListener('input', () => set('q', [search.value]))

  function set(name: string, values: readonly string[]): void {
    params.set(name, values)
    if (name !== 'page') params.delete('page')
    go(addressOf(['claims'], params))
    show()
  }

  function show(): void {
    const first = (name: string) => params.get(name)?.[0] ?? ''
    found = filter(all, params, first('q'))
    const sort = SORTS[first('sort')]
    const rows = sort ? [...found.rows].sort(sort.by) : found.rows
    const page = Math.max(0, Math.min(Number(first('page') || 1) - 1, Math.ceil(rows.length / PAGE) - 1))
    status.textContent = `${counted(rows.length, 'claim')} of ${all.rows.length.toLocaleString('en-GB')}`
    sides.replaceChildren(
      ...all.facets.map(facet => facetBox(dataset, facet, found.choices.get(facet.name)!, set, sides)),
    )
    results.replaceChildren(
      claimTable(dataset, rows.slice(page * PAGE, (page + 1) * PAGE)),
      pager(rows.length, page, to => {
        set('page', [String(to + 1)])
        results.querySelector<HTMLElement>('.frame')?.focus()
      }),
    )
  }

  show()
  const sorts = Object.entries(SORTS).map(([value, { label }]) => [value, label] as const)
  const form = h(
    'form',
    { role: 'search', class: 'bar', onsubmit: (event: Event) => event.preventDefault() },
    h('label', { class: 'field' }, h('span', {}, 'Words to look for'), search),
    select('Order', sorts, one(address, 'sort', 'text'), value => set('sort', [value])),
    link('#/claims', 'Clear all'),
  )
  const note =
    'Each row is what a source states. Rows may not be summed: totals stand beside their parts, and sources repeat one another.'
  const parts = h(
    'div',
    { class: 'beside' },
    h('div', {}, h('h2', {}, 'Narrow down'), sides),
    h(
      'div',
      {},
      h('h2', {}, 'Stated figures'),
      status,
      downloads(dataset, 'claims', () => found.rows, 'these rows'),
      results,
    ),
  )
  return { title: 'Claims', content: [h('p', {}, note), form, parts] }
}

function facetBox(
  dataset: Dataset,
  { name, label }: Facet<Claim>,
  choices: readonly Choice[],
  set: (name: string, values: readonly string[]) => void,
  sides: HTMLElement,
): HTMLElement {
  const was = sides.querySelector<HTMLDetailsElement>(`details[data-name="${name}"]`)
  const active = choices.filter(({ chosen }) => chosen).map(({ value }) => value)
  const boxes = choices.slice(0, SHOWN).map(({ value, count, chosen }) => {
    const box = h('input', { type: 'checkbox', checked: chosen, id: `facet-${name}-${value}` })
    box.addEventListener('change', () => {
      set(name, chosen ? active.filter(other => other !== value) : [...active, value])
      // The list was made anew: the box that was used has the focus still.
      document.getElementById(box.id)?.focus()
    })
    const text = name === 'event' && value !== '(none)' ? eventLabel(dataset, value) : plain(value)
    return h('label', { class: 'switch' }, box, h('span', {}, text), h('span', { class: 'quiet' }, ` ${count}`))
  })
  const open = was ? was.open : active.length > 0 || (OPEN.includes(name) && !narrow())
  const summary = h('summary', {}, label, active.length > 0 ? ` (${active.length} chosen)` : null)
  return h(
    'details',
    { 'data-name': name, open },
    summary,
    h('fieldset', {}, h('legend', { class: 'hidden' }, label), boxes),
  )
}

/** On a narrow screen the list would begin far below. */
const narrow = (): boolean => matchMedia('(max-width: 48rem)').matches

const SHOWN = 40
const OPEN = ['event', 'measure', 'source']

function claimTable(dataset: Dataset, rows: readonly Claim[]): HTMLElement {
  const cells = rows.map(claim => [
    link(recordAddress(dataset, 'claims', claim.id), claim.number_text),
    plain(claim.qualifier),
    claim.measures.map(plain).join(', '),
    [claim.unit, claim.subgroup, claim.civil_status]
      .filter(part => part !== null)
      .map(plain)
      .join(', '),
    eventLink(dataset, claim.event_id),
    statedBy(dataset, claim),
    quote(claim.quote),
  ])
  return table(
    'What sources state',
    ['number', 'qualifier', 'measure', 'of', 'event', 'source, who says so', 'words'],
    cells,
  )
}
