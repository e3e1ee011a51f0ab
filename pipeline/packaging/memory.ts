/** What a package was last made of, kept under build/: the same inputs need no second run. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SUMS } from '../stages/publish/layout.ts'
import { filesBelow, formatSums, hashFile, parseSums, type Sums } from '../stages/publish/sums.ts'
import type { PublishedDataset } from './dataset.ts'
import { DOCUMENTS } from './documents.ts'
import type { Part } from './part.ts'

interface Remembered {
  readonly inputs: string
  /** Hash of the list of the dataset once it was packaged. */
  readonly list: string
  /** Paths and hashes of the files that the list does not name. */
  readonly binaries: readonly (readonly [string, string])[]
}

/** What the page is made of besides the pipeline's code; an installed package may lack some of it. */
const PAGE = ['explorer', join('pipeline', 'lexicons'), join('pipeline', 'registry')]

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/**
 * Hash of everything that a package is made of: the tables, what package.json says, the code, the documents it copies.
 * @param own the list of the tables' files
 * @param code fingerprint of the code, which covers no documents
 */
export function inputsOf({ info, project }: PublishedDataset, own: Sums, parts: readonly Part[], code: string): string {
  const folder = join(project, DOCUMENTS)
  const documents = filesBelow(folder).map(name => [name, hashFile(join(folder, name))])
  const page = PAGE.map(part => join(project, part))
    .filter(path => existsSync(path))
    .flatMap(path => filesBelow(path).map(name => [path.slice(project.length), name, hashFile(join(path, name))]))
  return sha256(JSON.stringify([formatSums(own), info, code, documents, page, parts.map(({ name }) => name)]))
}

/** Keeps in mind, in build/packaged.json, what a package was made of and what came out. */
export function remember(build: string, dist: string, inputs: string, binaries: Sums): void {
  const remembered: Remembered = { inputs, list: hashFile(join(dist, SUMS)), binaries: [...binaries] }
  const path = join(build, 'packaged.json')
  mkdirSync(build, { recursive: true })
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(remembered, null, 2)}\n`)
  renameSync(`${path}.${process.pid}`, path)
}

/** Whether dist holds, byte for byte, what would be made of these inputs. */
export function isPackaged(build: string, dist: string, inputs: string): boolean {
  try {
    const known: Remembered = JSON.parse(readFileSync(join(build, 'packaged.json'), 'utf8'))
    const list = readFileSync(join(dist, SUMS))
    if (known.inputs !== inputs || known.list !== sha256(list)) return false
    const files = [...parseSums(list.toString('utf8')), ...known.binaries]
    return files.every(([path, hash]) => existsSync(join(dist, path)) && hashFile(join(dist, path)) === hash)
  } catch {
    // Nothing remembered, or nothing that can be read: make it.
    return false
  }
}
