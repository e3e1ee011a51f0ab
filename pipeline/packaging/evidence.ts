import type { ReadRecord } from '../formats/read.ts'
import type { PublishedDataset } from './dataset.ts'

/** The rows of the table of evidence, as csv/evidence.csv has them but in the order of the tables. */
export function* evidenceRecords(dataset: PublishedDataset): Generator<ReadRecord> {
  for (const { name, fromText } of dataset.tables.values()) {
    if (!fromText) continue
    for (const { id, source_id, evidence } of dataset.records(name)) {
      for (const [field, span] of Object.entries((evidence ?? {}) as Record<string, object>))
        yield { record_id: id, field, source_id, ...span }
    }
  }
}
