import type { Checked } from './checks/check.ts'
import { isLocal, pointersOf } from './checks/pointers.ts'
import type { TableRecord } from './core/document.ts'
import type { Tables } from './core/schema.ts'
import { usesOf } from './kinds/registry.ts'

/** What must be known of all documents at once, from some of them. Plain data, small beside the records. */
export interface Facts {
  /** Hashes in the ids of records, by table: two words each. */
  readonly ids: readonly { readonly table: string; readonly words: Uint32Array }[]
  /** `table:id` of registry entries → ids of the records that use them, joined by line feeds. */
  readonly uses: Readonly<Record<string, string>>
  /** Ids of registry entries that records point at, `targets|id`, each with one such record. */
  readonly references: Readonly<Record<string, string>>
}

export function factsOf(entries: readonly Checked[], tables: Tables): Facts {
  return { ids: idsOf(entries, tables), uses: usesIn(entries), references: referencesIn(entries, tables) }
}

/** The records of each table, in the order in which they come. */
export function byTable(entries: readonly Checked[]): Map<string, Checked[]> {
  const groups = new Map<string, Checked[]>()
  for (const entry of entries) {
    const group = groups.get(entry.table)
    if (group) group.push(entry)
    else groups.set(entry.table, [entry])
  }
  return groups
}

/** The hash at the end of an id, as two 32-bit words. */
export function wordsOf(id: string): readonly [number, number] {
  return [Number.parseInt(id.slice(-16, -8), 16), Number.parseInt(id.slice(-8), 16)]
}

function idsOf(entries: readonly Checked[], tables: Tables): Facts['ids'] {
  const read = entries.filter(({ table }) => tables.get(table)!.fromText)
  return [...byTable(read)].map(([table, of]) => {
    const words = new Uint32Array(of.length * 2)
    of.forEach(({ record }, i) => {
      words.set(wordsOf(String(record.id)), 2 * i)
    })
    return { table, words }
  })
}

function usesIn(entries: readonly Checked[]): Record<string, string> {
  const uses = new Map<string, string[]>()
  for (const { table, record } of entries) {
    for (const key of usesOf({ table, record } as unknown as TableRecord)) {
      const ids = uses.get(key)
      if (ids) ids.push(String(record.id))
      else uses.set(key, [String(record.id)])
    }
  }
  return Object.fromEntries([...uses].map(([key, ids]) => [key, ids.join('\n')]))
}

function referencesIn(entries: readonly Checked[], tables: Tables): Record<string, string> {
  const references: Record<string, string> = {}
  for (const entry of entries) {
    for (const { id, field, targets } of pointersOf(entry, tables.get(entry.table)!)) {
      if (targets.every(target => isLocal(target, tables))) continue
      references[`${targets.join(' or ')}|${id}`] ??= `${entry.table} ${entry.record.id}: ${field}`
    }
  }
  return references
}
