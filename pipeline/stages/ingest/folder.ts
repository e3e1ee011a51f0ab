import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Message } from '../../core/message.ts'
import { byCodePoint } from '../../core/order.ts'
import { ENDINGS, FORMATS, type Format } from './formats/format.ts'

/** A text file of the raw folder, not yet read. */
export interface RawFile {
  readonly id: string
  /** Name within the raw folder. */
  readonly file: string
  /** Where it lies, and what messages call it. */
  readonly path: string
  readonly size: number
  readonly format: Format
}

export interface RawFolder {
  readonly files: readonly RawFile[]
  readonly faults: readonly Message[]
  readonly warnings: readonly Message[]
}

/** Folders of the raw folder that hold what a user adds to lexicons and registry. */
export const ADDITIONS = ['lexicons', 'registry'] as const

/** The texts of a folder, by id in code point order. Reads names and sizes only. */
export function listTexts(folder: string): RawFolder {
  const none = (actual: string): RawFolder => ({
    files: [],
    faults: [{ file: folder, rule: 'ingest/folder', actual, expected: `a folder with ${ENDINGS} files` }],
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
    const ending = extname(file)
    if (stat?.isDirectory() && ADDITIONS.some(name => name === file)) continue
    if (!(ending in FORMATS) || !stat?.isFile()) {
      warnings.push({
        file: path,
        rule: 'ingest/ignored',
        actual: 'entry that is no text, ignored',
        expected: `${ENDINGS} files`,
      })
      continue
    }
    const id = file.slice(0, -ending.length)
    const strange = /[^A-Za-z0-9._-]/.exec(id)?.[0]
    if (strange !== undefined) faults.push(badName(path, strange))
    else files.push({ id, file, path, size: stat.size, format: FORMATS[ending as keyof typeof FORMATS] })
  }
  if (files.length === 0 && faults.length === 0) return none('folder without any text')
  const byFile = (a: Message, b: Message) => byCodePoint(a.file, b.file)
  files.sort((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.file, b.file))
  const once = files.filter((file, i) => {
    const before = files[i - 1]
    if (before?.id === file.id) faults.push(sameId(before, file))
    return before?.id !== file.id
  })
  return {
    files: once,
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

const sameId = (first: RawFile, second: RawFile): Message => ({
  file: second.path,
  rule: 'ingest/name',
  actual: `id ${second.id}, which ${first.file} gives too`,
  expected: 'names that differ before the ending (each is the id of a source)',
})
