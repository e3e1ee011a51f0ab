/** The pipeline as a function of one text, for other programs: no files, no network, no clock. Runs in a browser, too. */
import { type RecordOf, TABLE_NAMES, type TableName } from '../schemas/index.ts'
import type { Document, TableRecord } from './core/document.ts'
import type { ConfigFile } from './core/knowledge.ts'
import { byCodePoint } from './core/order.ts'
import type { Knowledge } from './grammar/knowledge.ts'
import { KINDS } from './kinds/index.ts'
import { loadKnowledge } from './kinds/knowledge.ts'
import { registryRecords, usesOf } from './kinds/registry.ts'
import { extract as findingsOf } from './stages/extract.ts'
import { normalize } from './stages/normalize.ts'

/** Files of a registry, by name: `places.yaml`, `events.yaml`, `actors.yaml`, `countries.yaml` → their YAML. */
export type Registry = Readonly<Record<string, string>>

export interface ExtractOptions {
  /** Id of the source that the records name; part of their own ids. Default: `text`. */
  readonly id?: string
  /** When the text was published (EDTF), where that is known: what "today" and "on Monday" count from. */
  readonly published?: string
  /** Places, events and actors that the text may name; `{}` for none. Default: the registry of this dataset. */
  readonly registry?: Registry
}

/** What the tables hold that come of one text: those read from it, then what they name of the registry. */
export const EXTRACTED = TABLE_NAMES.filter(
  table => KINDS.some(kind => kind.table === table) || ['events', 'places', 'actors'].includes(table),
)

/** Records by table, in published order; a table without any is an empty list. */
export type Extracted = { readonly [T in TableName]?: readonly RecordOf<T>[] }

export interface Library {
  /** What a text states. Throws a Fault that names what is wrong with a registry. */
  readonly extract: (text: string, options?: ExtractOptions) => Extracted
}

/** The library for these lexicons and this registry. They are read when they are first needed. */
export function libraryOf(files: readonly ConfigFile[]): Library {
  const lexicons = files.filter(({ name }) => name.startsWith('lexicons/'))
  let usual: Knowledge | undefined
  const others = new WeakMap<Registry, Knowledge>()
  const knowledgeOf = (registry: Registry | undefined): Knowledge => {
    if (!registry) {
      usual ??= loadKnowledge(files)
      return usual
    }
    const known = others.get(registry) ?? loadKnowledge([...lexicons, ...filesOf(registry)])
    others.set(registry, known)
    return known
  }
  return {
    extract(text, { id = 'text', published, registry } = {}) {
      const knowledge = knowledgeOf(registry)
      const document = documentOf(id, text, published ?? null)
      const records = normalize(document, findingsOf(document, knowledge), knowledge)
      return byTable([...records, ...registryRecords(knowledge, usedBy(records))])
    },
  }
}

const filesOf = (registry: Registry): ConfigFile[] =>
  Object.entries(registry).map(([name, text]) => ({ name: `registry/${name}`, path: name, text }))

const NOTHING: Document['meta'] = {
  ...{ title: null, publisher: null, author: null, published: null, party: null, party_basis: null },
  ...{ kind: null, language: null, url: null, notes: null },
}

/** The rules read the text and the day of publication, and nothing else of a document. */
const documentOf = (id: string, text: string, published: string | null): Document => ({
  ...{ id, file: `${id}.txt`, text, sha256: '' },
  meta: { ...NOTHING, published },
})

/** Registry entries that records use, as `table:id`, with the sorted ids of those records. */
function usedBy(records: readonly TableRecord[]): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const one of records) {
    for (const key of usesOf(one)) {
      const ids = users.get(key)
      if (ids) ids.push(one.record.id)
      else users.set(key, [one.record.id])
    }
  }
  return new Map([...users].map(([key, ids]) => [key, ids.sort(byCodePoint)]))
}

function byTable(records: readonly TableRecord[]): Extracted {
  const tables = new Map(EXTRACTED.map((table): [TableName, unknown[]] => [table, []]))
  for (const { table, record } of records) tables.get(table)!.push(record)
  return Object.fromEntries(tables)
}
