/** All fields of a record: value, the words it was read from, meaning. */
import { type Dataset, isTextRow, type Row } from '../model/dataset.ts'
import { valueText } from '../model/labels.ts'
import type { Child } from './h.ts'
import { link, recordAddress, table } from './parts.ts'

/** Items of a list that are shown. */
const SHOWN = 30

export function fieldTable(dataset: Dataset, name: string, row: Row): HTMLElement {
  const about = dataset.payload.about[name]
  const evidence = isTextRow(row) ? row.evidence : {}
  const rows = Object.entries(row)
    .filter(([field]) => field !== 'evidence')
    .map(([field, value]) => {
      const read = Object.entries(evidence).filter(([key]) => key === field || key.startsWith(`${field}.`))
      const words = read.map(([, span]) => `“${span.text}” (${span.start}–${span.end})`).join(' · ')
      return [field, shown(dataset, value, about?.links[field] ?? []), words, about?.fields[field] ?? '']
    })
  return table('Fields', ['field', 'value', 'read from', 'meaning'], rows)
}

/** A value; ids lead to their records. */
function shown(dataset: Dataset, value: unknown, tables: readonly string[]): Child {
  if (!Array.isArray(value)) return linked(dataset, value, tables) ?? valueText(value)
  if (tables.length === 0) return valueText(value)
  const items = value
    .slice(0, SHOWN)
    .flatMap((id, i) => [i > 0 ? ' · ' : '', linked(dataset, id, tables) ?? String(id)])
  return [items.length > 0 ? items : valueText(value), value.length > SHOWN ? ` … ${value.length} in all` : '']
}

function linked(dataset: Dataset, id: unknown, tables: readonly string[]): Child {
  if (typeof id !== 'string') return null
  const found = tables.find(table => dataset.find(table, id))
  return found === undefined ? null : link(recordAddress(dataset, found, id), id)
}
