import { isUtf8 } from 'node:buffer'
import type { Message } from '../../core/message.ts'

type Decoded = { readonly text: string; readonly fault?: never } | { readonly text?: never; readonly fault: Message }

const MARKS = [
  { name: 'UTF-32 LE', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { name: 'UTF-16 LE', bytes: [0xff, 0xfe] },
  { name: 'UTF-16 BE', bytes: [0xfe, 0xff] },
] as const

/** Bytes to text, unchanged: UTF-8 or a fault that says where it ends. A BOM stays, as one code point. */
export function decode(bytes: Buffer, path: string): Decoded {
  const fault = (rule: string, actual: string, expected: string, line?: number): Decoded => ({
    fault: { file: path, ...(line === undefined ? {} : { line }), rule: `ingest/${rule}`, actual, expected },
  })
  if (bytes.length === 0) return fault('empty', 'empty file', 'a text')
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte))
  if (mark) return fault('utf-8', `${mark.name} (byte order mark)`, 'UTF-8; convert the file', 1)
  if (!isUtf8(bytes)) {
    const offset = firstBadByte(bytes)
    const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')
    return fault('utf-8', `byte 0x${byte} at byte offset ${offset}`, 'UTF-8', lineOf(bytes, offset))
  }
  const zero = bytes.indexOf(0)
  if (zero >= 0)
    return fault('binary', `zero byte at byte offset ${zero}`, 'a text, not binary data', lineOf(bytes, zero))
  // Unlike TextDecoder's default, this leaves a byte order mark where it stands.
  const text = bytes.toString('utf8')
  if (text.trim() === '') return fault('empty', 'nothing but white space', 'a text')
  return { text }
}

/** Offset of the first byte that does not continue valid UTF-8: the longest valid beginning ends there. */
function firstBadByte(bytes: Buffer): number {
  let i = 0
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i)
    if (length === 0) return i
    i += length
  }
  return i
}

/** Length of the well-formed sequence at `i` (Unicode, table 3-7), or 0. */
function sequenceLength(bytes: Buffer, i: number): number {
  const lead = bytes[i]!
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let k = 1; k < length; k++) {
    const next = bytes[i + k]
    if (next === undefined || next < (k === 1 ? low : 0x80) || next > (k === 1 ? high : 0xbf)) return 0
  }
  return length
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++
  return line
}
