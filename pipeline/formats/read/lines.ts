import { closeSync, openSync, readSync } from 'node:fs'

const PIECE = 1 << 18

/** Lines of a file, ended by LF alone: other line breaks may stand inside of a value. Reads in pieces. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    let parts: Buffer[] = []
    for (;;) {
      const buffer = Buffer.allocUnsafe(PIECE)
      const length = readSync(file, buffer)
      if (length === 0) break
      let begin = 0
      for (let end = buffer.indexOf(10); end >= 0 && end < length; end = buffer.indexOf(10, begin)) {
        parts.push(buffer.subarray(begin, end))
        yield Buffer.concat(parts).toString('utf8')
        parts = []
        begin = end + 1
      }
      if (begin < length) parts.push(buffer.subarray(begin, length))
    }
    if (parts.length > 0) yield Buffer.concat(parts).toString('utf8')
  } finally {
    closeSync(file)
  }
}
