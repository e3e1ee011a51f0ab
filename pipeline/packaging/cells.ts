import type { ReadRecord } from '../formats/read.ts'
import type { PublishedDataset } from './dataset.ts'
import { evidenceRecords } from './evidence.ts'
import type { DescribedColumn, Resource } from './resources.ts'

/** The value of a column in a record; null where it, or an object around it, is missing. */
export const valueAt = (record: ReadRecord, { path }: Pick<DescribedColumn, 'path'>): unknown =>
  path.reduce<unknown>((value, name) => (value as ReadRecord | null)?.[name] ?? null, record)

/** The records of a resource: those of its table, or the rows of evidence that only CSV has. */
export const rowsOf = (dataset: PublishedDataset, { name }: Resource): Iterable<ReadRecord> =>
  dataset.tables.has(name) ? dataset.records(name) : evidenceRecords(dataset)

/** Whether a value says nothing: null, or an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)
