import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Document } from '../../pipeline/core/document.ts'
import type { ConfigFile } from '../../pipeline/core/knowledge.ts'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'

const folder = (part: string) => fileURLToPath(new URL(`../../pipeline/${part}/`, import.meta.url))

/** The configuration files of the project; `registry: false` leaves out all places and events. */
export function configFiles({ registry = true } = {}): ConfigFile[] {
  return (registry ? ['lexicons', 'registry'] : ['lexicons']).flatMap(part =>
    readdirSync(folder(part)).map(name => ({
      name: `${part}/${name}`,
      path: `pipeline/${part}/${name}`,
      text: readFileSync(`${folder(part)}${name}`, 'utf8'),
    })),
  )
}

export const withRegistry = loadKnowledge(configFiles())
export const withoutRegistry = loadKnowledge(configFiles({ registry: false }))

/** A document of which nothing is known but its text. */
export function documentOf(text: string): Document {
  const meta = {
    title: null,
    publisher: null,
    author: null,
    published: null,
    party: null,
    party_basis: null,
    kind: null,
    language: null,
    url: null,
    notes: null,
  }
  return { id: 'text', file: 'text.txt', text, sha256: '0'.repeat(64), meta }
}
