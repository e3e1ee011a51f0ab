/** The wiring: what a build does, in its order. What is heavy is loaded only when there is something to build. */
import type { Stage } from './cache.ts'
import type { Log } from './core/log.ts'
import { fingerprintOf, inputsOf, isUnchanged, remember } from './memory.ts'
import { type Places, survey } from './stages/ingest/survey.ts'
import { recover, refuse, targetOf } from './stages/publish/target.ts'

export interface BuildOptions {
  readonly places: Places
  readonly dist: string
  /** Folder for intermediates. */
  readonly build: string
  /** The last stage to run; `publish` for all. */
  readonly stage: Stage
  /** Number of workers; null: as many as are of use. */
  readonly jobs: number | null
  /** Whether to make anew what is there already. */
  readonly force: boolean
  /** Fingerprint of the code. */
  readonly code: string
  /** Entry of workers; without one everything runs in this thread. */
  readonly worker: URL | null
  /** Module of validators compiled from the schemas; without one they are compiled now. */
  readonly validators?: string | null
  readonly log: Log
}

export interface Outcome {
  /** Whether the dataset is another than before. */
  readonly changed: boolean
  readonly documents: number
  /** Documents whose records were at hand from an earlier run. */
  readonly fromCache: number
  /** Records by table. */
  readonly counts: Readonly<Record<string, number>>
}

/** Builds a dataset, or runs the stages up to one. Throws a Fault that holds all faults; then nothing is published. */
export async function build(options: BuildOptions): Promise<Outcome> {
  const { places, dist, log, force } = options
  const target = options.stage === 'publish' ? targetOf(dist) : null
  if (target) recover(target)

  const inputs = survey(places)
  for (const message of inputs.warnings) log({ event: 'warning', message })
  const faults = [...inputs.faults, ...(target ? refuse(target, places.raw) : [])]
  const fingerprint = fingerprintOf(options.code, inputs.config, inputs.schemaFiles)
  const key = inputsOf(inputs, fingerprint)
  if (target && !force && faults.length === 0 && isUnchanged(options.build, key, inputs.files, target.dist)) {
    return { changed: false, documents: inputs.files.length, fromCache: inputs.files.length, counts: {} }
  }

  const { assemble } = await import('./assembly.ts')
  const { sums, texts, ...outcome } = await assemble({ options, inputs, fingerprint, target, faults })
  if (target) remember(options.build, key, texts, sums)
  return outcome
}

/** What a build did, in a line. */
export function summary({ changed, documents, fromCache, counts }: Outcome, dist: string, stage: Stage): string {
  const texts = `${documents} text${documents === 1 ? '' : 's'}`
  const reused = fromCache > 0 && changed ? `, ${fromCache} from an earlier run` : ''
  if (stage !== 'publish') return `${stage}: ${texts}${fromCache > 0 ? `, ${fromCache} from an earlier run` : ''}`
  const records = Object.entries(counts).map(([table, count]) => `${count} ${table}`)
  if (!changed) return `${dist}: nothing changed (${texts})`
  return `${dist}: ${texts}${reused}; ${records.join(', ')}`
}
