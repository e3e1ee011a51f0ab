import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '../core/message.ts'
import type { Tables } from '../core/schema.ts'
import { evidenceCsv } from '../formats/csv.ts'
import { FORMATS } from '../formats/index.ts'
import { SUMS } from './publish/layout.ts'
import { holds } from './publish/state.ts'
import { formatSums } from './publish/sums.ts'
import type { Target } from './publish/target.ts'

/** A file that grows piece by piece, hashed as it is written. */
interface Growing {
  readonly file: number
  readonly hash: Hash
}

/** A dataset written beside the published one, then put in its place. It decides nothing: pieces come encoded. */
export class Release {
  readonly #target: Target
  readonly #tables: Tables
  readonly #growing = new Map<string, Growing>()
  readonly #sums = new Map<string, string>()
  /** The outermost folder that was made. */
  #made: string | undefined

  constructor(target: Target, tables: Tables) {
    this.#target = target
    this.#tables = tables
    this.#attempt(() => {
      this.#made = mkdirSync(target.incoming, { recursive: true })
      for (const name of [...FORMATS.map(format => format.name), 'text', 'schemas'])
        mkdirSync(join(target.incoming, name))
    })
  }

  /** Adds records to the file of a table. */
  add(format: string, table: string, bytes: Uint8Array): void {
    const path = `${format}/${table}.${format}`
    const { header, separator } = this.#frame(format, table)
    this.#attempt(() => {
      const open = this.#growing.get(path)
      const growing = open ?? this.#open(path)
      write(growing, open ? separator : header)
      write(growing, bytes)
    })
  }

  /** Writes a whole file; its hash is computed unless it is known. */
  file(path: string, bytes: Uint8Array, sha256 = createHash('sha256').update(bytes).digest('hex')): void {
    this.#attempt(() => writeFileSync(join(this.#target.incoming, path), bytes))
    this.#sums.set(path, sha256)
  }

  /** A text that was written, by the id of its source. */
  textOf(source: string): string {
    return this.#attempt(() => readFileSync(join(this.#target.incoming, 'text', `${source}.txt`), 'utf8'))
  }

  /** Ends the files and swaps the dataset in; one that is there already, byte for byte, stays untouched. */
  publish(): { readonly changed: boolean; readonly sums: string } {
    const { dist, incoming, previous } = this.#target
    return this.#attempt(() => {
      this.#end()
      const sums = formatSums(this.#sums)
      const changed = !holds(dist, sums)
      if (changed) {
        writeFileSync(join(incoming, SUMS), sums)
        if (existsSync(dist)) renameSync(dist, previous)
        renameSync(incoming, dist)
        rmSync(previous, { recursive: true, force: true })
      } else rmSync(incoming, { recursive: true })
      return { changed, sums }
    })
  }

  /** Leaves everything as it was before. */
  abandon(): void {
    for (const { file } of this.#growing.values()) closeSync(file)
    this.#growing.clear()
    rmSync(this.#made ?? this.#target.incoming, { recursive: true, force: true })
  }

  #frame(format: string, table: string): { header: string; separator: string; footer: string; empty: string } {
    if (table === evidenceCsv.name)
      return { header: evidenceCsv.header, separator: '', footer: '', empty: evidenceCsv.header }
    const { header, separator, footer, empty } = FORMATS.find(({ name }) => name === format)!
    const schema = this.#tables.get(table)!
    return { header: header(schema), separator, footer, empty: empty(schema) }
  }

  #open(path: string): Growing {
    const growing = { file: openSync(join(this.#target.incoming, path), 'w'), hash: createHash('sha256') }
    this.#growing.set(path, growing)
    return growing
  }

  /** Closes what has grown; tables without a record become empty files. */
  #end(): void {
    const files = FORMATS.flatMap(({ name }) => [...this.#tables.keys()].map(table => [name, table] as const))
    for (const [format, table] of [...files, ['csv', evidenceCsv.name] as const]) {
      const path = `${format}/${table}.${format}`
      const { footer, empty } = this.#frame(format, table)
      const grown = this.#growing.get(path)
      const growing = grown ?? this.#open(path)
      write(growing, grown ? footer : empty)
      closeSync(growing.file)
      this.#sums.set(path, growing.hash.digest('hex'))
      this.#growing.delete(path)
    }
  }

  /** Turns what the file system refuses into a fault that names the folder. */
  #attempt<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException
      if (code === undefined || syscall === undefined) throw error
      const message = { file: this.#target.shown, rule: 'publish/write', actual: `${code} (${syscall})` }
      throw new Fault([{ ...message, expected: `a folder that can be written in ${dirname(this.#target.shown)}` }], 2)
    }
  }
}

function write({ file, hash }: Growing, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  hash.update(bytes)
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
