import type { Table, Tables } from '../core/schema.ts'
import { about, type Check, type Checked } from './check.ts'

/** An id in a record that must be the id of another one. */
export interface Pointer {
  readonly field: string
  readonly id: string
  /** The tables it may be in. */
  readonly targets: readonly string[]
}

/** Every id by which a record points at others. */
export function pointersOf({ record }: Pick<Checked, 'record'>, table: Table): Pointer[] {
  return Object.entries(table.foreignKeys).flatMap(([field, targets]) => {
    const value = record[field]
    const found = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
    return found.map(id => ({ field, id: String(id), targets }))
  })
}

/** Whether the records of a document can be seen whole with it: its own source and what is read from its text. */
export const isLocal = (target: string, tables: Tables): boolean =>
  target === 'sources' || tables.get(target)?.fromText === true

/** Pointers at records of the same document lead somewhere; the others are looked up when all documents are done. */
export const pointers: Check = {
  name: 'pointers',
  description: 'ids of records of the same document exist, in a table they may be in',
  check: context => {
    const { entries, tables, source } = context
    if (!source) return []
    const known = new Set(entries.map(({ table, record }) => `${table}:${record.id}`))
    return entries.flatMap(checked =>
      pointersOf(checked, tables.get(checked.table)!)
        .filter(({ targets }) => targets.every(target => isLocal(target, tables)))
        .filter(({ id, targets }) => !targets.some(target => known.has(`${target}:${id}`)))
        .map(({ field, id, targets }) =>
          about(context, checked, 'pointers', `${field} ${id}`, `the id of a record of ${targets.join(' or ')}`),
        ),
    )
  },
}
