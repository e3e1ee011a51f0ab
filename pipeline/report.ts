/** Prints what a published dataset says of each event, from its own files alone. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TableName } from '../schemas/index.ts'
import { type Published, reportOf } from './analysis/report/report.ts'
import { Fault } from './core/message.ts'
import { readJsonLines } from './formats/read.ts'

/** The report on all events of a dataset, or on one. Throws a Fault where there is no such dataset or event. */
export function report(dist: string, event: string | null): string {
  const published: Published = {
    sources: records<Published['sources'][number]>(dist, 'sources'),
    events: records<Published['events'][number]>(dist, 'events'),
    comparisons: records<Published['comparisons'][number]>(dist, 'comparisons'),
    checks: records<Published['checks'][number]>(dist, 'checks'),
  }
  const text = reportOf(published, event)
  if (text !== null) return text
  const known = published.events.map(({ id }) => id).join(', ') || 'none'
  throw new Fault([{ file: dist, rule: 'report/event', actual: `event ${event}`, expected: `one of ${known}` }], 2)
}

/** The records of a table; what is published keeps to its schema (`verify` proves it). */
function records<T>(dist: string, table: TableName): T[] {
  const path = join(dist, 'json', `${table}.json`)
  if (!existsSync(path)) {
    throw new Fault([{ file: path, rule: 'dataset/folder', actual: 'missing file', expected: 'a dataset' }], 2)
  }
  return [...readJsonLines(path)].map(({ record }) => record as unknown as T)
}
