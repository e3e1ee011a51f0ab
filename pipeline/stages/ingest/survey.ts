import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfigFile } from '../../core/knowledge.ts'
import type { Message } from '../../core/message.ts'
import { type Tables, tablesFrom } from '../../core/schema.ts'
import type { Assignment } from '../ingest.ts'
import { readAdditions, readConfig, readSchemas } from './config.ts'
import { decode } from './decode.ts'
import { type ADDITIONS, listTexts, type RawFile } from './folder.ts'
import type { Format } from './formats/format.ts'

/** Where a run finds what it reads. */
export interface Places {
  readonly raw: string
  readonly lexicons: string
  readonly registry: string
  readonly schemas: string
  /** Of these the raw folder adds nothing: they were named, and that is all there is. */
  readonly named?: readonly (typeof ADDITIONS)[number][]
}

/** All that there is to read, listed; of the texts only names and sizes. */
export interface Survey {
  readonly files: readonly RawFile[]
  readonly bytes: number
  /** sources.yaml, if there is one. */
  readonly sources: { readonly path: string; readonly text: string } | null
  readonly config: readonly ConfigFile[]
  readonly schemaFiles: ReadonlyMap<string, string>
  readonly tables: Tables
  readonly faults: readonly Message[]
  readonly warnings: readonly Message[]
}

/** Lists what there is to read and names the faults that show at once. Cheap: nothing is parsed but the schemas. */
export function survey(places: Places): Survey {
  const folder = listTexts(places.raw)
  const config = [
    readConfig(places.lexicons, 'lexicons'),
    readConfig(places.registry, 'registry'),
    ...readAdditions(places.raw, places.named ?? []),
  ]
  const schemaFiles = readSchemas(places.schemas)
  const tables = tablesFrom(schemaFiles)
  const shortest = tables.get('sources')?.record.properties?.id?.minLength ?? 1
  const path = join(places.raw, 'sources.yaml')
  const sources = existsSync(path) ? decode(readFileSync(path), path) : null
  return {
    files: folder.files,
    bytes: folder.files.reduce((sum, { size }) => sum + size, 0),
    sources: sources?.text === undefined ? null : { path, text: sources.text },
    config: config.flatMap(({ files }) => files),
    schemaFiles,
    tables,
    faults: [
      ...folder.faults,
      ...folder.files.filter(({ id }) => id.length < shortest).map(file => tooShort(file, shortest)),
      ...(sources?.fault ? [sources.fault] : []),
      ...config.flatMap(({ faults }) => faults),
    ],
    warnings: [...folder.warnings, ...config.flatMap(({ warnings }) => warnings)],
  }
}

/** The formats that the texts have. */
export const formatsOf = ({ files }: Survey): ReadonlySet<Format> => new Set(files.map(({ format }) => format))

const tooShort = ({ path, id }: RawFile, shortest: number): Message => ({
  file: path,
  rule: 'ingest/name',
  actual: `id ${id} of ${id.length} characters`,
  expected: `a name of at least ${shortest} characters before its ending`,
})

/** Gives each text what sources.yaml says of it. The YAML library is loaded only here. */
export async function assign({
  files,
  sources,
  tables,
}: Survey): Promise<{ assignments: Assignment[]; faults: readonly Message[] }> {
  const { NOTHING_KNOWN, parseSources } = await import('./sources.ts')
  const names = new Map(files.map(({ id, file }) => [id, file]))
  const said = sources ? parseSources(sources.path, sources.text, tables.get('sources')!, names) : undefined
  return {
    assignments: files.map(raw => ({ raw, entry: said?.entries.get(raw.id) ?? NOTHING_KNOWN })),
    faults: said?.faults ?? [],
  }
}
