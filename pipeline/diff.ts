/** What differs between two datasets: records added, removed and changed, by table and field. */
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { CAUSES, type Cause, causeOf, type Sources } from './diff/cause.ts'
import { tablesOf } from './explain/find.ts'
import { type ReadRecord, readJsonLines } from './formats/read.ts'

export interface TableDifference {
  readonly table: string
  readonly before: number
  readonly after: number
  readonly added: readonly Different[]
  readonly removed: readonly Different[]
  /** For each record in both that is not the same: the fields, as they were and as they are. */
  readonly changed: readonly {
    readonly id: string
    readonly cause: Cause
    readonly fields: Readonly<Record<string, readonly [unknown, unknown]>>
  }[]
}

/** A record that only one of the two has, and why. */
export interface Different {
  readonly cause: Cause
  readonly record: ReadRecord
}

/** Compares records of equal ids, table by table. */
export function diff(older: string, newer: string): TableDifference[] {
  const [then, now] = [tablesOf(older), tablesOf(newer)]
  const sources: Sources = { before: sourcesIn(older), after: sourcesIn(newer) }
  return [...new Set([...then.keys(), ...now.keys()])].map(table => {
    const old = new Map(then.has(table) ? linesById(older, table) : [])
    const added: Different[] = []
    const changed: TableDifference['changed'][number][] = []
    const before = old.size
    let after = 0
    for (const { record, line } of now.has(table) ? readJsonLines(pathOf(newer, table)) : []) {
      const id = String(record.id)
      const was = old.get(id)
      after++
      old.delete(id)
      const cause = causeOf(table, record, sources)
      if (was === undefined) added.push({ cause, record })
      else if (was !== line) changed.push({ id, cause, fields: changedFields(JSON.parse(was), record) })
    }
    const removed = [...old.values()].map((line): Different => {
      const record: ReadRecord = JSON.parse(line)
      return { cause: causeOf(table, record, sources), record }
    })
    return { table, before, after, added, removed, changed }
  })
}

const sourcesIn = (dist: string): Map<string, ReadRecord> =>
  new Map([...readJsonLines(pathOf(dist, 'sources'))].map(({ record }) => [String(record.id), record]))

const pathOf = (dist: string, table: string) => join(dist, 'json', `${table}.json`)

function* linesById(dist: string, table: string): Generator<[string, string]> {
  for (const { record, line } of readJsonLines(pathOf(dist, table))) yield [String(record.id), line]
}

function changedFields(was: ReadRecord, is: ReadRecord): Record<string, [unknown, unknown]> {
  const names = Object.keys({ ...was, ...is }).filter(name => !isDeepStrictEqual(was[name], is[name]))
  return Object.fromEntries(names.map(name => [name, [was[name] ?? null, is[name] ?? null]]))
}

const SHOWN = 20

/** The differences as Markdown. */
export function diffText(older: string, newer: string, differences: readonly TableDifference[]): string {
  const rows = differences.map(({ table, before, after, added, removed, changed }) =>
    row(table, before, after, added.length, removed.length, changed.length),
  )
  const head = [row('table', 'before', 'after', 'added', 'removed', 'changed'), '|---|--:|--:|--:|--:|--:|']
  const title = `# From ${older} to ${newer}`
  return [title, '', ...head, ...rows, ...causesText(differences), ...differences.flatMap(detailsOf), ''].join('\n')
}

/** How many differences have which cause. */
function causesText(differences: readonly TableDifference[]): string[] {
  const all = differences.flatMap(({ added, removed, changed }) => [...added, ...removed, ...changed])
  const counted = CAUSES.map(cause => [cause, all.filter(one => one.cause === cause).length] as const)
  const told = counted.filter(([, count]) => count > 0).map(([cause, count]) => `${cause} ${count}`)
  return told.length > 0 ? ['', `Causes: ${told.join(', ')}.`] : ['', 'Nothing differs.']
}

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const code = (value: unknown) => `\`${String(JSON.stringify(value)).replace(/`/g, "'")}\``

function detailsOf({ table, added, removed, changed }: TableDifference): string[] {
  const named = ({ cause, record: { id, quote, name, key, expression } }: Different) =>
    `\`${id}\` ${code(quote ?? name ?? key ?? expression ?? null)} (${cause})`
  const sections = [
    list('added', added.map(named)),
    list('removed', removed.map(named)),
    list(
      'changed',
      changed.map(({ id, cause, fields }) => `\`${id}\` ${changesOf(fields)} (${cause})`),
    ),
  ].flat()
  if (sections.length === 0) return []
  const fields = new Map<string, number>()
  for (const { fields: of } of changed) for (const name in of) fields.set(name, (fields.get(name) ?? 0) + 1)
  const counted = [...fields].map(([name, count]) => `${name} ${count}`).join(', ')
  return ['', `## ${table}`, ...(counted ? ['', `Changed fields: ${counted}.`] : []), ...sections]
}

const changesOf = (fields: Readonly<Record<string, readonly [unknown, unknown]>>) =>
  Object.entries(fields)
    .map(([name, [was, is]]) => `${name}: ${code(was)} → ${code(is)}`)
    .join('; ')

function list(what: string, items: readonly string[]): string[] {
  if (items.length === 0) return []
  const more = items.length > SHOWN ? [`- and ${items.length - SHOWN} more (--json gives all)`] : []
  return ['', `${what} (${items.length})`, '', ...items.slice(0, SHOWN).map(item => `- ${item}`), ...more]
}
