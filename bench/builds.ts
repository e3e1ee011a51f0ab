import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashFile } from '../pipeline/stages/publish/sums.ts'
import { runProbed } from './measure/child.ts'

/** A build of one corpus: its folders, which lie beside one another. */
export interface Site {
  readonly raw: string
  readonly dist: string
  readonly build: string
}

export interface Built {
  readonly seconds: number
  readonly peak: number
  readonly cpu: number
  /** Hash of the dataset's list of hashes: it stands for every byte. */
  readonly hash: string
}

export const siteIn = (folder: string, raw = join(folder, 'raw')): Site => ({
  raw,
  dist: join(folder, 'dist'),
  build: join(folder, 'build'),
})

/** Arguments of a build, as a user would give them. */
export const command = ({ raw, dist, build }: Site, jobs: number): string[] => [
  ...'pipeline/launch.mjs build --log json --raw'.split(' '),
  raw,
  '--dist',
  dist,
  '--build',
  build,
  '--jobs',
  String(jobs),
]

/** Builds with nothing at hand from an earlier run. */
export function buildFresh(site: Site, jobs: number): Built {
  rmSync(site.build, { recursive: true, force: true })
  return buildAnew(site, jobs)
}

/** Builds the dataset anew; records that are at hand in `build` are used. */
export function buildAnew(site: Site, jobs: number): Built {
  rmSync(site.dist, { recursive: true, force: true })
  const { seconds, peak, cpu } = runProbed(command(site, jobs))
  return { seconds, peak, cpu, hash: hashFile(join(site.dist, 'SHA256SUMS')) }
}

/** Whether a file of the dataset is what its list says. */
export function isListed(site: Site, path: string): boolean {
  const list = readFileSync(join(site.dist, 'SHA256SUMS'), 'utf8')
  return list.includes(`${hashFile(join(site.dist, path))}  ${path}\n`)
}
