/** Any table, page by page. */
import { type Address, addressOf, one } from '../model/address.ts'
import type { Dataset, Row } from '../model/dataset.ts'
import { capital, plain, rowLabel, tableLabel } from '../model/labels.ts'
import { h } from '../ui/h.ts'
import { PAGE, pager } from '../ui/pager.ts'
import { downloads, link, recordAddress, table, type View } from '../ui/parts.ts'

export function anyTable(dataset: Dataset, name: string, address: Address): View {
  const tables: Readonly<Record<string, readonly Row[]>> = dataset.payload.tables
  const rows = Object.hasOwn(tables, name) ? tables[name]! : []
  const page = Math.max(0, Math.min(Number(one(address, 'page', '1')) - 1 || 0, Math.ceil(rows.length / PAGE) - 1))
  const go = (to: number) => {
    location.hash = addressOf(
      [...(dataset.prefix ? [dataset.prefix] : []), ...address.path],
      [['page', [String(to + 1)]]],
    )
  }
  const label = tableLabel(name)
  return {
    title: capital(label),
    content: [
      h('p', {}, dataset.payload.about[name]?.record ?? ''),
      downloads(dataset, name, () => rows, 'the table'),
      table(
        label,
        ['record', 'source', 'kind or verdict'],
        rows.slice(page * PAGE, (page + 1) * PAGE).map(row => [
          link(recordAddress(dataset, name, row.id), rowLabel(row)),
          [row.source_id, row.sources]
            .flat()
            .filter(value => typeof value === 'string')
            .join(', '),
          [row.kind, row.class, row.role, row.change, row.category, row.relation, row.verdict, row.reason]
            .filter(value => typeof value === 'string')
            .map(plain)
            .join(', '),
        ]),
      ),
      pager(rows.length, page, go),
    ],
  }
}
