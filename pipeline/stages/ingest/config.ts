import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfigFile } from '../../core/knowledge.ts'
import type { Message } from '../../core/message.ts'
import { byCodePoint } from '../../core/order.ts'
import { decode } from './decode.ts'

export interface Config {
  readonly files: readonly ConfigFile[]
  readonly faults: readonly Message[]
}

/** The YAML files of a configuration folder, by name. `part` is what their names begin with: lexicons, registry. */
export function readConfig(folder: string, part: string): Config {
  let names: string[]
  try {
    names = readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .sort(byCodePoint)
  } catch (error) {
    const actual = `${(error as NodeJS.ErrnoException).code} when it was read`
    return {
      files: [],
      faults: [{ file: folder, rule: 'ingest/config', actual, expected: `a folder with the ${part}` }],
    }
  }
  const files: ConfigFile[] = []
  const faults: Message[] = []
  for (const name of names) {
    const path = join(folder, name)
    const { text, fault } = decode(readFileSync(path), path)
    if (fault) faults.push(fault)
    else files.push({ name: `${part}/${name}`, path, text })
  }
  return { files, faults }
}

/** Texts of the schema files of a folder, by name. Throws where the folder is missing: the code is incomplete then. */
export function readSchemas(folder: string): Map<string, string> {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort(byCodePoint)
  return new Map(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}
