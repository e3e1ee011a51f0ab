import { isMap, type YAMLMap } from 'yaml'
import type { SourceMeta } from '../../core/document.ts'
import type { Message } from '../../core/message.ts'
import type { Table } from '../../core/schema.ts'
import { type FieldTest, fieldTest, isPublicationDate } from './fields.ts'
import { YamlFile } from './yaml-file.ts'

/** What sources.yaml says of one text. */
export interface SourceEntry {
  readonly meta: SourceMeta
  /** The fields that are given, also as null. */
  readonly said?: readonly string[]
  /** The hash that the file must have, and where that is said. */
  readonly sha256?: { readonly value: string; readonly at: Message }
}

export interface SourcesFile {
  readonly entries: ReadonlyMap<string, SourceEntry>
  readonly faults: readonly Message[]
}

const UNKNOWN: SourceMeta = {
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
const FIELDS = [...Object.keys(UNKNOWN), 'sha256']
const DATES = 'a date of EDTF such as "2021-02-26", "2021-02", "2021", or null'

/** What is known of a text that no sources.yaml describes. */
export const NOTHING_KNOWN: SourceEntry = { meta: UNKNOWN }

/** Reads a sources.yaml. `sources` is the table that the fields end up in; `files` are the texts there are, by id. */
export function parseSources(
  path: string,
  text: string,
  sources: Table,
  files: ReadonlyMap<string, string>,
): SourcesFile {
  const file = new YamlFile(path, text, 'sources')
  const entries = new Map<string, SourceEntry>()
  if (file.faults.length === 0) readEntries(file, sources, files, entries)
  const position = ({ line = 0, column = 0 }: Message) => line * 1e6 + column
  return { entries, faults: file.faults.sort((a, b) => position(a) - position(b)) }
}

function readEntries(
  file: YamlFile,
  sources: Table,
  files: ReadonlyMap<string, string>,
  entries: Map<string, SourceEntry>,
): void {
  const top = isMap(file.contents) ? file.named(file.contents, 'field') : []
  for (const [name, { key }] of top)
    if (name !== 'sources') file.say(key, 'field', `field ${name}`, 'sources and nothing else')
  const list = top.find(([name]) => name === 'sources')?.[1]
  const body = file.resolved(list?.value)
  if (!isMap(body)) {
    const actual = list ? file.shown(body) : 'file without sources'
    file.say(list?.value ?? file.contents, 'sources', actual, 'sources: with an entry for each text')
    return
  }
  const tests = Object.fromEntries(FIELDS.map(name => [name, fieldTest(sources.record.properties?.[name] ?? {})]))
  for (const [id, { key, value }] of file.named(body, 'id')) {
    const fields = file.resolved(value)
    if (!files.has(id))
      file.say(key, 'file', `entry ${id} without a file`, `a text ${id}.txt (or .md, .html) beside it`)
    if (isMap(fields)) entries.set(id, readEntry(file, files.get(id) ?? id, fields, tests))
    else {
      entries.set(id, NOTHING_KNOWN)
      file.say(
        value ?? key,
        'entry',
        `entry ${id} with ${file.shown(fields)}`,
        'fields such as title, publisher, party',
      )
    }
  }
  for (const [id, name] of files) {
    if (!entries.has(id)) file.say(list?.key, 'entry', `text ${name} without an entry`, `\`${id}:\` under sources`)
  }
}

function readEntry(
  file: YamlFile,
  text: string,
  body: YAMLMap,
  tests: Readonly<Record<string, FieldTest>>,
): SourceEntry {
  const meta: Record<string, unknown> = { ...UNKNOWN }
  let sha256: SourceEntry['sha256']
  const said: string[] = []
  for (const [name, pair] of file.named(body, 'field')) {
    const test = tests[name]
    const value = file.valueOf(pair.value)
    const shown = `${name} ${file.shown(pair.value)}`
    if (!test) file.say(pair.key, 'field', `field ${name}`, `one of ${FIELDS.join(', ')}`)
    else if (!test.accepts(value)) file.say(pair.value ?? pair.key, 'value', shown, test.expected)
    else if (name === 'published' && typeof value === 'string' && !isPublicationDate(value))
      file.say(pair.value, 'value', shown, DATES)
    else if (name !== 'sha256') {
      meta[name] = value
      said.push(name)
    } else sha256 = { value: String(value), at: file.at(pair.value, 'hash', `sha256 of ${text}`, String(value)) }
  }
  // Each field passed the test that the schema of the table makes.
  return { meta: meta as unknown as SourceMeta, said, ...(sha256 ? { sha256 } : {}) }
}
