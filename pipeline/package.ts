/** Puts beside a published dataset what is made of it: descriptions, then binaries. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Log } from './core/log.ts'
import { Fault } from './core/message.ts'
import { openDataset } from './packaging/dataset.ts'
import { PARTS } from './packaging/index.ts'
import { inputsOf, isPackaged, remember } from './packaging/memory.ts'
import type { Files } from './packaging/part.ts'
import { SUMS } from './stages/publish/layout.ts'
import { holds, ownSums } from './stages/publish/state.ts'
import { formatSums, hashFile, type Sums } from './stages/publish/sums.ts'

export interface PackageOptions {
  readonly dist: string
  /** Folder for what is kept in mind between runs. */
  readonly build: string
  /** Path of package.json: name, version, day of release. */
  readonly packageJson: string
  /** Fingerprint of the code. */
  readonly code: string
  /** Whether to leave out what is not committed. */
  readonly textOnly: boolean
  /** Whether to make anew what is there already. */
  readonly force: boolean
  readonly log: Log
}

/**
 * Makes every part and lists the committed ones in SHA256SUMS, unless all is there and its inputs are the same. Throws a
 * Fault where there is no dataset, or its tables are not what its list says. Returns what was written, in words.
 */
export async function pack({ dist, build, packageJson, code, textOnly, force, log }: PackageOptions): Promise<string> {
  const dataset = openDataset(dist, packageJson)
  const own = tableSums(dist)
  const parts = PARTS.filter(({ committed }) => committed || !textOnly)
  const inputs = inputsOf(dataset, own, parts, code)
  if (!force && isPackaged(build, dist, inputs)) return `${dist}: nothing changed (package)`
  const listed = new Map(own)
  const binaries = new Map<string, string>()
  for (const [i, part] of parts.entries()) {
    log({ event: 'progress', done: i, of: parts.length })
    const made = await part.make(dataset)
    write(dist, made)
    for (const path of made.keys()) (part.committed ? listed : binaries).set(path, hashFile(join(dist, path)))
  }
  // Last, so that a run that was cut off leaves a list that says so.
  replace(join(dist, SUMS), formatSums(listed))
  remember(build, dist, inputs, binaries)
  return `${dist}: ${listed.size - own.size + binaries.size} files made of its tables`
}

/** The list of what the build wrote. What is made of other tables than those listed could not be trusted. */
function tableSums(dist: string): Sums {
  const own = ownSums(dist)
  if (own && holds(dist, formatSums(own))) return own
  const actual = own ? `files that are not what ${SUMS} lists` : `folder without ${SUMS}`
  throw new Fault([{ file: dist, rule: 'package/dataset', actual, expected: 'a dataset as it was published' }], 1)
}

function write(dist: string, files: Files): void {
  for (const [path, content] of files) {
    const full = join(dist, path)
    mkdirSync(dirname(full), { recursive: true })
    replace(full, content)
  }
}

/** Under another name first: what is there is whole at any time. */
function replace(path: string, content: string | Uint8Array): void {
  const incoming = `${path}.${process.pid}`
  writeFileSync(incoming, content)
  renameSync(incoming, path)
}
