/** Packs a dataset for download: ZIP and tar.gz with their checksums, and what changed since an earlier one. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Fault } from './core/message.ts'
import { readTombstones } from './diff/tombstones.ts'
import { diff, diffText } from './diff.ts'
import { tarred } from './packaging/archive.ts'
import { openDataset, type PublishedDataset } from './packaging/dataset.ts'
import { zipped } from './packaging/zip.ts'
import { isLitter, SUMS } from './stages/publish/layout.ts'
import { filesBelow, formatSums, parseSums } from './stages/publish/sums.ts'
import { verifyFiles } from './verify/files.ts'

export interface ReleaseOptions {
  readonly dist: string
  readonly packageJson: string
  /** The folder for the archives. */
  readonly out: string
  /** An earlier dataset, for the release notes. */
  readonly since: string | null
  /** The list of removed ids, to be put into the archives. */
  readonly tombstones: string | null
  /** The npm package, to be put beside the archives. */
  readonly library: string | null
}

/**
 * Writes the archives. Throws a Fault where the dataset is not what its list says, is not packaged, or the folder for
 * the archives holds something else. Returns what was made, in words.
 */
export async function release(options: ReleaseOptions): Promise<string> {
  const { dist, packageJson, out, since, tombstones, library } = options
  const dataset = openDataset(dist, packageJson)
  const { faults } = verifyFiles(dist)
  if (faults.length > 0) throw new Fault(faults, 1)
  refuseUnpackaged(dist)
  refuseForeign(out)
  const made = await archivesOf(dataset, tombstones)
  if (library !== null) made.set(basename(library), read(library, 'the npm package'))
  if (since !== null) made.set(NOTES, bytesOf(notesSince(since, dataset)))
  made.set(SUMS, bytesOf(sumsOf(made)))
  const incoming = `${out}.${process.pid}`
  mkdirSync(incoming, { recursive: true })
  for (const [path, bytes] of made) writeFileSync(join(incoming, path), bytes)
  rmSync(out, { recursive: true, force: true })
  renameSync(incoming, out)
  return [...made].map(([path, bytes]) => `${out}/${path} (${bytes.length} bytes)`).join('\n')
}

type Contents = Map<string, Uint8Array>
const NOTES = 'RELEASE_NOTES.md'

/** The ZIP and the tar.gz, with everything in one folder. */
async function archivesOf({ folder, info }: PublishedDataset, tombstones: string | null): Promise<Contents> {
  const paths = filesBelow(folder).filter(path => path !== SUMS && !isLitter(path))
  const files: Contents = new Map(paths.map(path => [path, new Uint8Array(readFileSync(join(folder, path)))]))
  if (tombstones !== null) {
    readTombstones(tombstones)
    files.set('tombstones.csv', read(tombstones, 'a list of removed ids'))
  }
  // In the archive the list names everything, the binaries too.
  files.set(SUMS, bytesOf(sumsOf(files)))
  const stem = `${info.name}-${info.version}`
  const rooted = new Map([...files].map(([path, bytes]) => [`${stem}/${path}`, bytes]))
  return new Map([
    [`${stem}.zip`, zipped(rooted, info.released)],
    [`${stem}.tar.gz`, await tarred(rooted, info.released)],
  ])
}

function notesSince(since: string, { folder, info }: PublishedDataset): string {
  const differences = diff(since, folder)
  return diffText(nameOf(since), `${info.title} ${info.version}`, differences)
}

/** What an earlier dataset calls itself; where it does not say, the name of its folder. */
function nameOf(dist: string): string {
  const path = join(dist, 'datapackage.json')
  if (!existsSync(path)) return basename(resolve(dist))
  const { title, version } = JSON.parse(readFileSync(path, 'utf8'))
  return `${title} ${version}`
}

/** A build takes away what was made of other tables: what is there was made of these. */
function refuseUnpackaged(dist: string): void {
  const listed = parseSums(readFileSync(join(dist, SUMS), 'utf8'))
  if (listed.has('datapackage.json') && existsSync(join(dist, 'parquet'))) return
  const actual = 'dataset without its descriptions and binaries'
  const expected = 'what `cli package` puts beside the tables'
  throw new Fault([{ file: dist, rule: 'release/package', actual, expected }], 1)
}

/** The folder is made anew: nothing may be lost that no release has made. */
function refuseForeign(out: string): void {
  const ours = (name: string) => name === SUMS || name === NOTES || /-\d+\.\d+\.\d+\.(zip|tar\.gz|tgz)$/.test(name)
  const foreign = existsSync(out) ? filesBelow(out).filter(name => !ours(name)) : []
  if (foreign.length === 0) return
  const actual = `folder with files that are no part of a release: ${foreign.slice(0, 5).join(', ')}`
  throw new Fault(
    [{ file: out, rule: 'release/out', actual, expected: 'a new folder, or that of an earlier release' }],
    2,
  )
}

function read(path: string, expected: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const actual = `${(error as NodeJS.ErrnoException).code} when it was read`
    throw new Fault([{ file: path, rule: 'release/read', actual, expected }], 2)
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const sumsOf = (files: Contents): string =>
  formatSums(new Map([...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')])))
