/** Entry of a worker thread: batches in, bytes out, in the same order. */
import { parentPort, workerData } from 'node:worker_threads'
import { runBatch } from './batch.ts'
import { Cache } from './cache.ts'
import { tablesFrom } from './core/schema.ts'
import type { Knowledge } from './grammar/knowledge.ts'
import type { Setting } from './job.ts'
import { loadKnowledge } from './kinds/knowledge.ts'
import type { Order, WorkerSetting } from './pool.ts'
import { loadReaders } from './stages/ingest/formats/format.ts'
import { validatorsOf } from './stages/validate/schemas.ts'

const { schemaFiles, config, build, validators, formats, ...rest } = workerData as WorkerSetting
const tables = tablesFrom(schemaFiles)
let knowledge: Knowledge | undefined
const setting: Setting = {
  ...rest,
  tables,
  validators: await validatorsOf(tables, validators),
  readers: await loadReaders(formats),
  knowledge: () => {
    knowledge ??= loadKnowledge(config)
    return knowledge
  },
  cache: new Cache(build),
}

parentPort?.on('message', ({ assignments, ingestOnly }: Order) => {
  const result = runBatch(assignments, ingestOnly ? { ...setting, stage: 'ingest' } : setting)
  // What fills its buffer moves; what lies in a shared one is copied.
  const bytes = [...result.texts, ...result.pieces].map(part => part.bytes).filter(part => part.length > 0)
  const own = bytes.filter(part => part.byteLength === part.buffer.byteLength).map(part => part.buffer as ArrayBuffer)
  parentPort?.postMessage(result, own)
})
