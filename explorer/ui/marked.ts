/** A text with the words of records marked: every overlap keeps its own piece. */

import type { Dataset, Span, TextRow } from '../model/dataset.ts'
import { plain, tableLabel } from '../model/labels.ts'
import { innermost, segmentsOf } from '../model/segments.ts'
import { h } from './h.ts'
import { recordAddress } from './parts.ts'

/** A record to be marked. */
export interface Mark extends Span {
  readonly table: string
  readonly row: TextRow
}

/** Letters by which a table is known in a text, beside its colour and line. */
export const TAGS: Readonly<Record<string, string>> = {
  claims: 'Cl',
  numbers: 'Nu',
  dates: 'Da',
  event_names: 'Ev',
  place_names: 'Pn',
  mentions: 'Me',
  recognitions: 'Re',
  legal_acts: 'La',
  observances: 'Ob',
  quotations: 'Qu',
  characterizations: 'Te',
  responsibility: 'Al',
  control_changes: 'Co',
  coverage: 'No',
}

/** What is marked unless somebody says otherwise: the tables that leave the text readable. */
export const USUAL = ['claims', 'recognitions', 'legal_acts', 'observances']

const marksOf = (rows: ReadonlyMap<string, readonly TextRow[]>, tables: readonly string[]): Mark[] =>
  tables.flatMap(table => (rows.get(table) ?? []).map(row => ({ table, row, start: row.start, end: row.end })))

/** The stretch of a text as pieces; a marked one is a link to the record that says most of it. */
function markedText(dataset: Dataset, text: string, marks: readonly Mark[], stretch: Span): HTMLElement {
  const pieces = segmentsOf(text, marks, stretch).map(segment => {
    const inner = innermost(segment.marks)
    if (!inner) return segment.text
    const opening = segment.opening.map(({ table }) => TAGS[table] ?? '')
    return h(
      'a',
      {
        href: recordAddress(dataset, inner.table, inner.row.id),
        class: `mark t-${inner.table} depth-${Math.min(segment.marks.length, 4)}`,
        title: segment.marks.map(nameOf).join(', within it '),
        // One stop of the keyboard for a record, at its first words.
        tabindex: segment.opening.length > 0 ? null : -1,
        'data-id': segment.opening.map(({ row }) => row.id).join(' ') || null,
        'data-tag': opening.join(' ') || null,
      },
      segment.text,
    )
  })
  return h('div', { class: 'source-text', dir: 'auto', lang: 'en' }, pieces)
}

const nameOf = ({ table, row }: Mark): string =>
  table === 'coverage' ? `no record: ${plain(String(row.reason))}` : tableLabel(table)

/**
 * A text with a legend that switches what is marked in it.
 * @param onchange is told what is marked now
 */
export function reader(
  dataset: Dataset,
  source: string,
  stretch: Span,
  usual: readonly string[],
  onchange: (tables: readonly string[]) => void = () => {},
): HTMLElement {
  const rows = dataset.marks(source)
  const text = dataset.payload.texts[source] ?? ''
  const frame = h('div', {})
  const show = (tables: readonly string[]) =>
    frame.replaceChildren(
      legend(rows, tables, (chosen, table) => {
        show(chosen)
        onchange(chosen)
        frame.querySelector<HTMLElement>(`input[value="${table}"]`)?.focus()
      }),
      h('p', { class: 'quiet' }, EXPLAINED),
      markedText(dataset, text, marksOf(rows, tables), stretch),
    )
  show(usual)
  return frame
}

const EXPLAINED =
  'Letters name the table where a record begins; a thicker line means records within records. Each mark leads to its record.'

/** A field that was read from words. */
interface FieldMark extends Span {
  readonly field: string
}

/** Words around a span with the record and its fields marked and named. */
export function contextOf(text: string, stretch: Span, row: TextRow): HTMLElement {
  const fields: FieldMark[] = Object.entries(row.evidence).map(([field, { start, end }]) => ({ field, start, end }))
  const whole: FieldMark = { field: '', start: row.start, end: row.end }
  const pieces = segmentsOf(text, [whole, ...fields], stretch).map(({ text: words, marks, opening }) => {
    const named = marks.filter(({ field }) => field !== '')
    const inside = marks.some(({ field }) => field === '')
    if (named.length === 0) return inside ? h('mark', { class: 'record' }, words) : words
    const names = opening.filter(({ field }) => field !== '').map(({ field }) => fieldLabel(field))
    const label = names.length > 0 ? h('span', { class: 'field-name' }, names.join(', ')) : null
    return h('mark', { class: inside ? 'record named' : 'named' }, label, words)
  })
  return h('blockquote', { class: 'context', dir: 'auto', lang: 'en' }, pieces)
}

/** `measures.0` → measure */
export const fieldLabel = (field: string): string =>
  plain(
    field
      .replace(/\.\d+$/, '')
      .replace(/^measures$/, 'measure')
      .replace(/_id$/, ''),
  )

/** Switches for what is marked, which are its legend too. */
function legend(
  rows: ReadonlyMap<string, readonly TextRow[]>,
  chosen: readonly string[],
  onchange: (tables: readonly string[], table: string) => void,
): HTMLElement {
  const boxes = Object.keys(TAGS)
    .filter(table => rows.has(table))
    .map(table => {
      const box = h('input', { type: 'checkbox', value: table, checked: chosen.includes(table) })
      box.addEventListener('change', () => onchange(switched(chosen, table, box.checked), table))
      const sample = h(
        'span',
        { class: `mark t-${table}`, 'data-tag': TAGS[table]! },
        table === 'coverage' ? 'sentences without a record' : tableLabel(table),
      )
      return h('label', { class: 'switch' }, box, sample, ` ${rows.get(table)!.length}`)
    })
  return h('fieldset', { class: 'legend' }, h('legend', {}, 'Marked in the text'), boxes)
}

const switched = (chosen: readonly string[], table: string, on: boolean): string[] =>
  on ? [...chosen, table] : chosen.filter(one => one !== table)
