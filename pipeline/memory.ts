import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfigFile } from './core/knowledge.ts'
import type { RawFile } from './stages/ingest/folder.ts'
import type { Survey } from './stages/ingest/survey.ts'
import { holds, ownSums } from './stages/publish/state.ts'
import { formatSums, hashFile } from './stages/publish/sums.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Fingerprint of what all records depend on besides their text: code, schemas, lexicons, registry. */
export function fingerprintOf(
  code: string,
  config: readonly ConfigFile[],
  schemas: ReadonlyMap<string, string>,
): string {
  return sha256(JSON.stringify([code, config.map(({ name, text }) => [name, text]), [...schemas]]))
}

/** The last full build: hashes of what went in and of the list of what came out. */
interface Remembered {
  readonly inputs: string
  readonly texts: string
  readonly sums: string
}

/** Hash of everything that a build reads, but the texts. */
export function inputsOf({ files, sources }: Survey, fingerprint: string): string {
  return sha256(JSON.stringify([fingerprint, sources?.text ?? null, files.map(({ file, size }) => [file, size])]))
}

/** Hash of the texts, from their own hashes in order. */
export function textsOf(hashes: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of hashes) hash.update(text)
  return hash.digest('hex')
}

/** Keeps in mind, in build/publish.json, what the published dataset was made of. */
export function remember(build: string, inputs: string, texts: string, sums: string): void {
  const remembered: Remembered = { inputs, texts, sums: sha256(sums) }
  const path = join(build, 'publish.json')
  mkdirSync(build, { recursive: true })
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(remembered, null, 2)}\n`)
  renameSync(`${path}.${process.pid}`, path)
}

/** Whether dist is, byte for byte, what a build would make of these inputs. Reads the texts only if the rest agrees. */
export function isUnchanged(build: string, inputs: string, files: readonly RawFile[], dist: string): boolean {
  try {
    const known: Partial<Remembered> = JSON.parse(readFileSync(join(build, 'publish.json'), 'utf8'))
    const own = ownSums(dist)
    if (!own || known.inputs !== inputs || known.sums !== sha256(formatSums(own))) return false
    return textsOf(files.map(({ path }) => hashFile(path))) === known.texts && holds(dist, formatSums(own))
  } catch {
    // Nothing remembered, or nothing that can be read: build.
    return false
  }
}
