import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Log, LogEvent } from '../../pipeline/core/log.ts'
import { Fault, render } from '../../pipeline/core/message.ts'
import { type BuildOptions, build, type Outcome } from '../../pipeline/pipeline.ts'

/** Root of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const LAUNCH = join(ROOT, 'pipeline/launch.mjs')

/** A new folder that goes away with the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'claims-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  write(path, files)
  return path
}

/** Writes files below a folder. */
export function write(path: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as a user does. */
export function cli(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Ran {
  const env = { ...process.env, ...options.env }
  const ran: SpawnSyncReturns<string> = spawnSync('node', [LAUNCH, ...args], { ...options, env, encoding: 'utf8' })
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

/** Starts the command line and leaves it running. */
export const start = (args: readonly string[]) => spawn('node', [LAUNCH, ...args], { stdio: 'ignore' })

/** Folders of a build in one temporary place. */
export interface Site {
  readonly raw: string
  readonly dist: string
  readonly build: string
}

export function site(texts: Readonly<Record<string, string | Uint8Array>>): Site {
  const base = folder()
  mkdirSync(join(base, 'raw'))
  write(join(base, 'raw'), texts)
  return { raw: join(base, 'raw'), dist: join(base, 'dist'), build: join(base, 'build') }
}

/** Builds in this process, without workers. */
export function buildSite(
  { raw, dist, build: kept }: Site,
  more: Partial<BuildOptions> = {},
): Promise<Outcome & { events: LogEvent[] }> {
  const events: LogEvent[] = []
  const log: Log = event => void events.push(event)
  const places = {
    raw,
    lexicons: join(ROOT, 'pipeline/lexicons'),
    registry: join(ROOT, 'pipeline/registry'),
    schemas: join(ROOT, 'schemas'),
  }
  const options = {
    places,
    dist,
    build: kept,
    stage: 'publish',
    jobs: 1,
    force: false,
    code: 'test',
    worker: null,
    validators: null,
    log,
  } as const
  return build({ ...options, ...more }).then(outcome => ({ ...outcome, events }))
}

/** What a build that fails says: its exit status and its messages as lines. */
export async function faultsOf(
  site: Site,
  more: Partial<BuildOptions> = {},
): Promise<{ status: number; lines: string[] }> {
  try {
    await buildSite(site, more)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { status: error.status, lines: error.messages.map(render).map(line => line.replaceAll(`${site.raw}/`, '')) }
  }
  return { status: 0, lines: [] }
}

/** Arguments of the command line for a site. */
export const buildArguments = ({ raw, dist, build: kept }: Site): string[] => [
  'build',
  '--raw',
  raw,
  '--dist',
  dist,
  '--build',
  kept,
]
