/** Reads files of records into the shape they must have; every line that has another shape is named. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { Fault, type Message } from '../core/message.ts'
import { byCodePoint } from '../core/order.ts'

export interface Line<T> {
  readonly line: number
  readonly data: T
}

/** The records of a JSON Lines file. Empty lines are passed over. */
export function readLines<T>(path: string, shape: z.ZodType<T>): Line<T>[] {
  const rows: Line<T>[] = []
  const faults: Message[] = []
  for (const [i, text] of readText(path).split('\n').entries()) {
    if (text.trim() === '') continue
    const parsed = parse(text, shape)
    if ('data' in parsed) rows.push({ line: i + 1, data: parsed.data })
    else faults.push({ file: path, line: i + 1, rule: 'evaluate/shape', ...parsed })
  }
  if (faults.length > 0) throw new Fault(faults, 2)
  return rows
}

/** The records of a JSON table. */
export function readTable<T>(path: string, shape: z.ZodType<T>): T {
  const parsed = parse(readText(path), shape)
  if ('data' in parsed) return parsed.data
  throw new Fault([{ file: path, rule: 'evaluate/shape', ...parsed }], 2)
}

/** Names of the files of a folder that end so, in code point order, without the ending. */
export function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) {
    throw new Fault([{ file: folder, rule: 'evaluate/folder', actual: 'missing folder', expected: 'annotations' }], 2)
  }
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => name.slice(0, -ending.length))
    .sort(byCodePoint)
}

export const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
export const pathIn = (folder: string, name: string, ending: string): string => join(folder, `${name}${ending}`)

function readText(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8')
  throw new Fault([{ file: path, rule: 'evaluate/file', actual: 'missing file', expected: 'a file to score' }], 2)
}

type Parsed<T> = { readonly data: T } | { readonly actual: string; readonly expected: string }

function parse<T>(text: string, shape: z.ZodType<T>): Parsed<T> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's message cites the text, which may be one that stays unread.
    return { actual: 'text that is no JSON', expected: 'valid JSON' }
  }
  const result = shape.safeParse(value)
  if (result.success) return { data: result.data }
  const issue = result.error.issues[0]!
  return { actual: `value at ${issue.path.join('.') || 'top'}`, expected: issue.message }
}
