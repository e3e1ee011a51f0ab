import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a process took from its start to its end. */
export interface Spent {
  readonly seconds: number
  /** Peak memory in bytes; null where it was not asked for. */
  readonly peak: number | null
  readonly stdout: string
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROBE = new URL('probe.mjs', import.meta.url).href

/** Runs node in the project's folder. Fails where the process fails, with what it had to say. */
export function runNode(args: readonly string[], { probe = false } = {}): Spent {
  const all = probe ? ['--import', PROBE, ...args] : args
  const begin = performance.now()
  const { status, stdout, stderr, output, error } = spawnSync(process.execPath, all, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 << 20,
  })
  const seconds = (performance.now() - begin) / 1000
  if (error) throw error
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}\n${stderr}`)
  return { seconds, peak: probe ? Number(output[3]) : null, stdout }
}
