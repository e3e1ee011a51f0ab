/** Builds datasets of texts that are there to be scored, apart from the published one. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../core/log.ts'
import { build } from '../pipeline.ts'
import { type Dataset, readDataset } from './dataset.ts'

/** What a build needs to know of the program. */
export interface Tools {
  /** Where the project lies. */
  readonly root: string
  readonly code: string
  readonly worker: URL | null
  readonly log: Log
}

/** Copies the texts of these names from a folder, builds a dataset of them, hands it on and removes it all. */
export async function withTexts<T>(
  folder: string,
  names: readonly string[],
  tools: Tools,
  use: (dataset: Dataset) => T,
): Promise<T> {
  const bench = mkdtempSync(join(tmpdir(), 'remembrance-claims-'))
  try {
    const raw = emptied(join(bench, 'raw'))
    for (const name of names) copyFileSync(join(folder, `${name}.txt`), join(raw, `${name}.txt`))
    return use(await datasetOf(bench, tools))
  } finally {
    rmSync(bench, { recursive: true, force: true })
  }
}

/** Builds a dataset of many texts below build/, where a second run finds what it needs not do again. */
export async function kept(
  name: string,
  texts: readonly { readonly id: string; readonly text: string }[],
  tools: Tools,
): Promise<Dataset> {
  const bench = join(tools.root, 'build', 'evaluate', name)
  const raw = emptied(join(bench, 'raw'))
  for (const { id, text } of texts) writeFileSync(join(raw, `${id}.txt`), text)
  return await datasetOf(bench, tools)
}

/** A build without any registry: texts that nobody prepared anything for. */
async function datasetOf(bench: string, { root, code, worker, log }: Tools): Promise<Dataset> {
  const places = {
    raw: join(bench, 'raw'),
    lexicons: join(root, 'pipeline', 'lexicons'),
    registry: emptied(join(bench, 'registry')),
    schemas: join(root, 'schemas'),
  }
  const dist = join(bench, 'dist')
  const how = { stage: 'publish', jobs: null, force: false } as const
  await build({ places, dist, build: join(bench, 'build'), code, worker, log, ...how })
  return readDataset(dist)
}

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}
