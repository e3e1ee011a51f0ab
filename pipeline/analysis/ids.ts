import { Hash64 } from '../core/hash.ts'

/** The id of an analysis record: the prefix of its table and a hash of what it is about. */
export function analysisId(prefix: string, ...parts: readonly string[]): string {
  const hash = Hash64.start()
  for (const part of parts) hash.text(part).unit(10)
  return `${prefix}_${hash.hex()}`
}
