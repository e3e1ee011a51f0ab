import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { byCodePoint } from '../../core/order.ts'

/** Paths within a dataset, with `/`, and the SHA-256 of each file. */
export type Sums = ReadonlyMap<string, string>

/** As `sha256sum` writes and checks them, by path. */
export function formatSums(sums: Sums): string {
  return [...sums]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('')
}

/** Reads what `formatSums` or `sha256sum` wrote; lines of another shape are left out. */
export function parseSums(text: string): Sums {
  const lines = text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)
  return new Map([...lines].map(([, hash, path]) => [path!, hash!]))
}

/** SHA-256 of a file, read in pieces. */
export function hashFile(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(1 << 18)
    for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer)) hash.update(buffer.subarray(0, n))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

/** Paths of all files below a folder, with `/`, by code point. */
export function filesBelow(folder: string): string[] {
  const walk = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap(entry => {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      return entry.isDirectory() ? walk(inner) : [inner]
    })
  return walk('').sort(byCodePoint)
}
