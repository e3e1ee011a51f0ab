/** Archives with the same bytes on every machine: sorted names, fixed attributes, one time. */
import { type Zippable, zipSync } from 'fflate'
import { byCodePoint } from '../core/order.ts'

/**
 * A ZIP archive of some files.
 * @param released the day that all entries carry (YYYY-MM-DD); ZIP keeps local time, so it is built from its parts
 */
export function zipped(files: ReadonlyMap<string, Uint8Array>, released: string): Uint8Array {
  const [year, month, day] = released.split('-').map(Number) as [number, number, number]
  // At noon: there are days without a midnight, where clocks are put forward.
  const mtime = new Date(year, month - 1, day, 12)
  const entries: Zippable = {}
  for (const path of [...files.keys()].sort(byCodePoint))
    entries[path] = [files.get(path)!, { mtime, os: 3, attrs: 0o100644 << 16, level: 9 }]
  return zipSync(entries)
}
