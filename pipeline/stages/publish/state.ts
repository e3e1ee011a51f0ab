import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTolerated, SUMS } from './layout.ts'
import { formatSums, hashFile, parseSums, type Sums } from './sums.ts'

/** The part of a dataset's list that this pipeline answers for; undefined where there is no list. */
export function ownSums(dist: string): Sums | undefined {
  const path = join(dist, SUMS)
  if (!existsSync(path)) return undefined
  return new Map([...parseSums(readFileSync(path, 'utf8'))].filter(([file]) => !isTolerated(file)))
}

/** Whether a dataset is, byte for byte, what its list says and the list is this one. */
export function holds(dist: string, sums: string): boolean {
  const own = ownSums(dist)
  if (!own || formatSums(own) !== sums) return false
  return [...own].every(([path, hash]) => existsSync(join(dist, path)) && hashFile(join(dist, path)) === hash)
}
