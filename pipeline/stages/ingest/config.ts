import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfigFile } from '../../core/knowledge.ts'
import type { Message } from '../../core/message.ts'
import { byCodePoint } from '../../core/order.ts'
import { decode } from './decode.ts'
import { ADDITIONS } from './folder.ts'

export interface Config {
  readonly files: readonly ConfigFile[]
  readonly faults: readonly Message[]
  readonly warnings: readonly Message[]
}

/** The YAML files of a configuration folder, by name. `part` is what their names begin with: lexicons, registry. */
export function readConfig(folder: string, part: string): Config {
  let names: string[]
  try {
    names = readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort(byCodePoint)
  } catch (error) {
    const actual = `${(error as NodeJS.ErrnoException).code} when it was read`
    return {
      files: [],
      faults: [{ file: folder, rule: 'ingest/config', actual, expected: `a folder with the ${part}` }],
      warnings: [],
    }
  }
  const files: ConfigFile[] = []
  const faults: Message[] = []
  const warnings: Message[] = []
  for (const name of names) {
    const path = join(folder, name)
    if (!name.endsWith('.yaml')) {
      warnings.push({
        file: path,
        rule: 'ingest/ignored',
        actual: 'entry that is no YAML, ignored',
        expected: '.yaml files',
      })
      continue
    }
    const { text, fault } = decode(readFileSync(path), path)
    if (fault) faults.push(fault)
    else files.push({ name: `${part}/${name}`, path, text })
  }
  return { files, faults, warnings }
}

/**
 * What a raw folder adds to lexicons and registry, in folders of these names; those named elsewhere are left out.
 * A file comes after the one of the same name that it adds to.
 */
export function readAdditions(raw: string, named: readonly (typeof ADDITIONS)[number][]): Config[] {
  return ADDITIONS.filter(part => !named.includes(part)).flatMap(part => {
    const folder = join(raw, part)
    return existsSync(folder) ? [readConfig(folder, part)] : []
  })
}

/** Texts of the schema files of a folder, by name. Throws where the folder is missing: the code is incomplete then. */
export function readSchemas(folder: string): Map<string, string> {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort(byCodePoint)
  return new Map(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}
