/** One record: its words with each field marked, what it belongs to, and how it is cited. */
import { addressOf } from '../model/address.ts'
import { citationOf } from '../model/citation.ts'
import { type Dataset, type Found, isTextRow, type Row, type TextRow } from '../model/dataset.ts'
import { capital, claimLabel, plain, rowLabel, sourceLabel, tableLabel } from '../model/labels.ts'
import { around } from '../model/segments.ts'
import { copied } from '../ui/copy.ts'
import { fieldTable } from '../ui/fields.ts'
import { type Child, h } from '../ui/h.ts'
import { contextOf, fieldLabel } from '../ui/marked.ts'
import { link, recordAddress, section, type View } from '../ui/parts.ts'

/** Code points shown on each side of a record's words. */
const MARGIN = 240

export function record(dataset: Dataset, name: string, id: string): View {
  const row = dataset.find(name, id)
  if (!row) return { title: 'No such record', content: [h('p', {}, `There is no record ${id} in the table ${name}.`)] }
  return {
    title: `${capital(tableLabel(name))}: ${isTextRow(row) ? headline(dataset, name, row) : rowLabel(row)}`,
    content: [
      isTextRow(row) ? inText(dataset, row) : null,
      analysis(row),
      relations(dataset, name, row),
      section('All fields', fieldTable(dataset, name, row)),
      citation(dataset, name, row),
    ],
  }
}

function headline(dataset: Dataset, name: string, row: TextRow): string {
  const claim = name === 'claims' ? dataset.rows('claims').find(({ id }) => id === row.id) : undefined
  return claim ? `${claim.number_text} (${claimLabel(claim)})` : rowLabel(row)
}

/** The words in context; fields read from far away have a context of their own. */
function inText(dataset: Dataset, row: TextRow): HTMLElement {
  const text = dataset.payload.texts[row.source_id] ?? ''
  const near = around(text, row, MARGIN)
  const far = Object.entries(row.evidence).filter(([, { start, end }]) => start < near.start || end > near.end)
  const elsewhere = far.map(([field, span]) => {
    const alone = { ...row, ...span, evidence: { [field]: span } }
    return h(
      'div',
      {},
      h('p', {}, `${fieldLabel(field)} was read from words elsewhere in the text:`),
      contextOf(text, around(text, span, MARGIN / 3), alone),
    )
  })
  const back = dataset.prefix
    ? link(addressOf(['text']), 'Back to the text')
    : link(addressOf(['source', row.source_id], [['at', [row.id]]]), `See it in ${sourceLabel(dataset, row.source_id)}`)
  const who =
    row.voice === 'narrator'
      ? 'The text itself speaks.'
      : `${row.voice === 'quoted' ? 'Quoted' : 'Reported'} words of: ${row.claimant ?? 'not named'}.`
  return section('What the source states', h('p', {}, who, ' ', back), contextOf(text, near, row), elsewhere)
}

/** What comparisons, checks and passages say in words. */
function analysis(row: Row): Child {
  const { verdict, explanation } = row
  if (typeof explanation !== 'string') return null
  return h('p', { class: 'lead' }, typeof verdict === 'string' ? `${plain(verdict)}: ` : '', explanation)
}

function relations(dataset: Dataset, name: string, row: Row): Child {
  const total = name === 'claims' && typeof row.part_of === 'string' ? dataset.find('claims', row.part_of) : undefined
  const users = Array.isArray(row.record_ids) ? row.record_ids.map(String) : []
  const same = name === 'claims' || isTextRow(row) ? dataset.analyses(row.id) : []
  return [
    total ? section('Part of', list(dataset, [{ table: 'claims', row: total }])) : null,
    listed(
      dataset,
      'Its parts',
      dataset.parts(row.id).map(part => ({ table: 'claims', row: part })),
    ),
    ...same.map(found => sameThing(dataset, found, row.id)),
    listed(
      dataset,
      'Records',
      users.slice(0, SHOWN).flatMap(id => dataset.anywhere(id) ?? []),
      users.length,
    ),
    isTextRow(row) ? listed(dataset, 'Also read from these words', overlapping(dataset, row)) : null,
  ]
}

const SHOWN = 200

/** A comparison or check that the record is part of, with the others in it. */
function sameThing(dataset: Dataset, { table: name, row }: Found, self: string): HTMLElement {
  const ids = Array.isArray(row.record_ids) ? row.record_ids.map(String) : []
  const others = ids.filter(id => id !== self).flatMap(id => dataset.anywhere(id) ?? [])
  const heading = name === 'checks' ? 'A check of the numbers' : 'Compared across sources'
  return section(
    heading,
    h('p', {}, link(recordAddress(dataset, name, row.id), plain(String(row.verdict))), `: ${String(row.explanation)}`),
    list(dataset, others.slice(0, SHOWN)),
  )
}

const listed = (dataset: Dataset, heading: string, found: readonly Found[], all = found.length): Child =>
  found.length === 0 ? null : section(`${heading} (${all})`, list(dataset, found))

const list = (dataset: Dataset, found: readonly Found[]): Child =>
  found.length === 0
    ? null
    : h(
        'ul',
        {},
        found.map(({ table: name, row }) => {
          const where = typeof row.source_id === 'string' ? ` — ${row.source_id}` : ''
          return h(
            'li',
            {},
            link(recordAddress(dataset, name, row.id), rowLabel(row)),
            h('span', { class: 'quiet' }, ` ${tableLabel(name)}${where}`),
          )
        }),
      )

function overlapping(dataset: Dataset, row: TextRow): Found[] {
  return [...dataset.marks(row.source_id)].flatMap(([name, rows]) =>
    rows
      .filter(one => one.id !== row.id && one.start < row.end && one.end > row.start)
      .map(one => ({ table: name, row: one })),
  )
}

function citation(dataset: Dataset, name: string, row: Row): HTMLElement {
  return section('Cite this record', copied('Citation', citationOf(dataset, name, row)))
}
