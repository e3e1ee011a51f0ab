import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { type BatchResult, runBatch } from './batch.ts'
import type { Setting } from './job.ts'
import type { BuildOptions } from './pipeline.ts'
import { type Order, startPool } from './pool.ts'
import { formatsOf, type Survey } from './stages/ingest/survey.ts'
import type { Assignment } from './stages/ingest.ts'

/** A batch holds about this many bytes of text: enough to be worth sending, too few to be felt in memory. */
const BATCH_BYTES = 128 * 1024
/** Below this a worker takes longer to start than the work. */
const ALONE_BELOW = 512 * 1024
const MOST_WORKERS = 8

/** Runs all documents in batches and hands the results over in the order of the documents, few at a time. */
export async function runInOrder(
  assignments: readonly Assignment[],
  inputs: Survey,
  setting: Setting,
  options: BuildOptions,
  ingestOnly: () => boolean,
  take: (result: BatchResult) => void,
): Promise<void> {
  const { size, run, close } = crewOf(inputs, setting, options)
  try {
    const running: Promise<BatchResult>[] = []
    for (const batch of batches(assignments)) {
      if (running.length >= size * 2 - 1) take(await running.shift()!)
      const result = run({ assignments: batch, ingestOnly: ingestOnly() })
      // A failure is met when its turn comes.
      result.catch(() => undefined)
      running.push(result)
    }
    for (const result of running) take(await result)
  } finally {
    await close()
  }
}

function crewOf(inputs: Survey, setting: Setting, { jobs, worker, build, validators }: BuildOptions) {
  const useful = inputs.bytes < ALONE_BELOW ? 1 : Math.min(availableParallelism(), MOST_WORKERS)
  const most = Math.min(inputs.files.length, Math.ceil(inputs.bytes / BATCH_BYTES))
  const size = Math.min(jobs ?? useful, most)
  if (size > 1 && worker) {
    const { stage, kept, force, fingerprint } = setting
    const { schemaFiles, config } = inputs
    const largest = inputs.files.reduce((most, { size }) => Math.max(most, size), 0)
    return startPool(size, worker, {
      stage,
      kept,
      force,
      fingerprint,
      schemaFiles,
      config,
      build,
      validators: validators ?? null,
      formats: formatsOf(inputs),
      largest,
    })
  }
  // Of a large corpus little lives long: a young generation that stays small keeps memory from growing with it.
  if (inputs.bytes >= ALONE_BELOW) setFlagsFromString('--semi-space-growth-factor=1')
  const run = async ({ assignments, ingestOnly }: Order) =>
    runBatch(assignments, ingestOnly ? { ...setting, stage: 'ingest' } : setting)
  return { size: 1, run, close: async () => {} }
}

/** Neighbouring documents, about `BATCH_BYTES` at a time. */
function* batches(assignments: readonly Assignment[]): Generator<Assignment[]> {
  let batch: Assignment[] = []
  let bytes = 0
  for (const assignment of assignments) {
    batch.push(assignment)
    bytes += assignment.raw.size
    if (bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
