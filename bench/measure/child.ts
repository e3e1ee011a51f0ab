import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a process took from its start to its end. */
export interface Spent {
  readonly seconds: number
  readonly stdout: string
}

/** The same with what only the process itself can tell. */
export interface Probed extends Spent {
  /** Peak memory in bytes. */
  readonly peak: number
  /** Processor time in seconds, all threads together. */
  readonly cpu: number
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROBE = new URL('probe.mjs', import.meta.url).href

/** Runs node in the project's folder. Fails where the process fails, with what it had to say. */
export function runNode(args: readonly string[]): Spent {
  const { seconds, stdout } = spawnNode(args)
  return { seconds, stdout }
}

/** Runs node with the probe loaded before its program, which takes it a little longer to start. */
export function runProbed(args: readonly string[]): Probed {
  const { seconds, stdout, told } = spawnNode(['--import', PROBE, ...args])
  const { peak, cpu }: Pick<Probed, 'peak' | 'cpu'> = JSON.parse(told)
  return { seconds, stdout, peak, cpu }
}

function spawnNode(args: readonly string[]): Spent & { told: string } {
  const begin = performance.now()
  const { status, stdout, stderr, output, error } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 << 20,
  })
  const seconds = (performance.now() - begin) / 1000
  if (error) throw error
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}\n${stderr}`)
  return { seconds, stdout, told: output[3] ?? '' }
}
