import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** The stages that leave something readable behind, in their order; `publish` leaves the dataset. */
export const STAGES = ['ingest', 'extract', 'normalize', 'validate', 'publish'] as const
export type Stage = (typeof STAGES)[number]

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const firstLine = (key: string, hash: string) => `{"key": "${key}", "sha256": "${hash}",\n`

/**
 * What stages leave in build/<stage>/<source-id>.json. Each file begins with the key of what it was made from and the
 * hash of its rest; where either differs it is as good as absent.
 */
export class Cache {
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  #path(stage: Stage, id: string): string {
    return join(this.#folder, stage, `${id}.json`)
  }

  /** What a stage left for a document under this key; undefined where there is nothing, or nothing to trust. */
  read(stage: Stage, id: string, key: string): unknown {
    try {
      const text = readFileSync(this.#path(stage, id), 'utf8')
      const rest = text.indexOf('\n') + 1
      const body = text.slice(rest)
      return text.slice(0, rest) === firstLine(key, hashOf(body)) ? JSON.parse(`{${body}`) : undefined
    } catch {
      return undefined
    }
  }

  /** Whether there is something under this key; its rest is not looked at. */
  has(stage: Stage, id: string, key: string): boolean {
    return beginsWith(this.#path(stage, id), `{"key": "${key}"`)
  }

  /**
   * Keeps what a stage made. `members` is the JSON of the members that follow the key, in parts: the records of one
   * large text are longer than a string can be.
   */
  write(stage: Stage, id: string, key: string, members: readonly string[]): void {
    const path = this.#path(stage, id)
    if (!this.#made.has(stage)) mkdirSync(join(this.#folder, stage), { recursive: true })
    this.#made.add(stage)
    const parts = [...members, '}\n']
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    const incoming = `${path}.${process.pid}.incoming`
    const file = openSync(incoming, 'w')
    try {
      writeSync(file, firstLine(key, hash.digest('hex')))
      for (const part of parts) writeSync(file, part)
    } finally {
      closeSync(file)
    }
    renameSync(incoming, path)
  }

  /** Removes what was left for documents that are not among these. */
  prune(ids: ReadonlySet<string>, stages: readonly Stage[]): void {
    for (const stage of stages) {
      const folder = join(this.#folder, stage)
      for (const name of namesIn(folder)) {
        if (!ids.has(name.replace(/\.json$/, ''))) rmSync(join(folder, name), { recursive: true, force: true })
      }
    }
  }
}

function beginsWith(path: string, start: string): boolean {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(Buffer.byteLength(start))
    return readSync(file, bytes) === bytes.length && bytes.toString() === start
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
