import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../core/message.ts'
import { isTolerated, SUMS } from '../stages/publish/layout.ts'
import { filesBelow, hashFile, parseSums } from '../stages/publish/sums.ts'

/** Holds the files of a dataset against its list: missing, changed and unlisted ones. Returns how many are listed. */
export function verifyFiles(dist: string): { files: number; faults: Message[] } {
  const say = (path: string, actual: string, expected: string): Message => ({
    ...{ file: join(dist, path), rule: 'verify/files', actual, expected },
  })
  if (!existsSync(join(dist, SUMS)))
    return { files: 0, faults: [say(SUMS, 'missing file', 'the list of all files and their hashes')] }
  const listed = parseSums(readFileSync(join(dist, SUMS), 'utf8'))
  const present = new Set(filesBelow(dist))
  const faults = [...listed].flatMap(([path, hash]) => {
    if (!present.has(path)) return [say(path, 'missing file', `the file that ${SUMS} lists`)]
    const actual = hashFile(join(dist, path))
    return actual === hash ? [] : [say(path, `sha256 ${actual}`, `${hash}, as ${SUMS} lists it`)]
  })
  for (const path of present) {
    if (path !== SUMS && !listed.has(path) && !isTolerated(path))
      faults.push(say(path, 'file', `no file that ${SUMS} does not list`))
  }
  return { files: listed.size, faults }
}
