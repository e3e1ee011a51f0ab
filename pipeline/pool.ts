import { Worker } from 'node:worker_threads'
import type { BatchResult } from './batch.ts'
import type { ConfigFile } from './core/knowledge.ts'
import type { Setting } from './job.ts'
import type { Format } from './stages/ingest/formats/format.ts'
import type { Assignment } from './stages/ingest.ts'

/** What a worker makes its setting of: data only. */
export interface WorkerSetting extends Pick<Setting, 'stage' | 'kept' | 'force' | 'fingerprint'> {
  readonly schemaFiles: ReadonlyMap<string, string>
  readonly config: readonly ConfigFile[]
  readonly build: string
  readonly validators: string | null
  /** Formats of the texts. */
  readonly formats: ReadonlySet<Format>
  /** Size of the largest text in bytes. */
  readonly largest: number
}

/** A batch to run; `ingestOnly` where a fault is known already and only more faults are of interest. */
export interface Order {
  readonly assignments: readonly Assignment[]
  readonly ingestOnly: boolean
}

export interface Pool {
  readonly size: number
  run(order: Order): Promise<BatchResult>
  close(): Promise<void>
}

/** Workers that run batches; each batch goes to the one with the fewest to do. */
export function startPool(size: number, entry: URL, setting: WorkerSetting): Pool {
  const workers = Array.from({ length: size }, () => startWorker(entry, setting))
  const leastBusy = () => workers.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a))
  return {
    size,
    run: order => leastBusy().run(order),
    close: async () => {
      await Promise.all(workers.map(({ end }) => end()))
    },
  }
}

function startWorker(entry: URL, setting: WorkerSetting) {
  const worker = new Worker(entry, { workerData: setting, resourceLimits: limitsFor(setting.largest) })
  const waiting: { resolve: (result: BatchResult) => void; reject: (error: unknown) => void }[] = []
  let failed: unknown
  const fail = (error: unknown) => {
    failed = error
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  worker.on('message', (result: BatchResult) => waiting.shift()?.resolve(result))
  worker.on('error', fail)
  worker.on('exit', code => fail(new Error(`a worker ended with status ${code}`)))
  return {
    waiting,
    run: (order: Order) =>
      new Promise<BatchResult>((resolve, reject) => {
        if (failed) return reject(failed)
        waiting.push({ resolve, reject })
        worker.postMessage(order)
      }),
    end: () => worker.terminate(),
  }
}

/**
 * Memory of a worker in MB. Little lives longer than a batch: with little room the collector keeps it that way, and
 * memory does not grow with the corpus. A text far larger than a batch gets the room that its records take.
 */
const limitsFor = (largest: number) => ({
  maxYoungGenerationSizeMb: 16,
  maxOldGenerationSizeMb: 224 + Math.ceil((largest / 1e6) * 500),
})
