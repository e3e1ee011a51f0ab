import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '../../core/message.ts'
import { byCodePoint } from '../../core/order.ts'

/** A text file of the raw folder, not yet read. */
export interface RawFile {
  readonly id: string
  /** Name within the raw folder. */
  readonly file: string
  /** Where it lies, and what messages call it. */
  readonly path: string
  readonly size: number
}

export interface RawFolder {
  readonly files: readonly RawFile[]
  readonly faults: readonly Message[]
  readonly warnings: readonly Message[]
}

/** The texts of a folder, by id in code point order. Reads names and sizes only. */
export function listTexts(folder: string): RawFolder {
  const none = (actual: string): RawFolder => ({
    files: [],
    faults: [{ file: folder, rule: 'ingest/folder', actual, expected: 'a folder with .txt files' }],
    warnings: [],
  })
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return none(code === 'ENOENT' ? 'missing folder' : code === 'ENOTDIR' ? 'file' : `${code} when it was read`)
  }
  const visible = names.filter(name => !name.startsWith('.') && name !== 'sources.yaml')
  const faults: Message[] = []
  const warnings: Message[] = []
  const files: RawFile[] = []
  for (const file of visible) {
    const path = join(folder, file)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!file.endsWith('.txt') || !stat?.isFile()) {
      warnings.push({
        file: path,
        rule: 'ingest/ignored',
        actual: 'entry that is no text, ignored',
        expected: '.txt files',
      })
      continue
    }
    const id = file.slice(0, -'.txt'.length)
    const strange = /[^A-Za-z0-9._-]/.exec(id)?.[0]
    if (strange !== undefined) faults.push(badName(path, strange))
    else files.push({ id, file, path, size: stat.size })
  }
  if (files.length === 0 && faults.length === 0) return none('folder without any .txt file')
  const byFile = (a: Message, b: Message) => byCodePoint(a.file, b.file)
  return {
    files: files.sort((a, b) => byCodePoint(a.id, b.id)),
    faults: faults.sort(byFile),
    warnings: warnings.sort(byFile),
  }
}

const badName = (path: string, strange: string): Message => ({
  file: path,
  rule: 'ingest/name',
  actual: `${JSON.stringify(strange)} in the name`,
  expected: 'a name of the characters A-Z a-z 0-9 . _ - (it becomes the id of the source)',
})
