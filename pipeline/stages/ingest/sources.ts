import { isAlias, isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { SourceMeta } from '../../core/document.ts'
import type { Message } from '../../core/message.ts'
import type { Table } from '../../core/schema.ts'
import { type FieldTest, fieldTest, isPublicationDate } from './fields.ts'

/** What sources.yaml says of one text. */
export interface SourceEntry {
  readonly meta: SourceMeta
  /** The hash that the file must have, and where that is said. */
  readonly sha256?: { readonly value: string; readonly at: Message }
}

export interface SourcesFile {
  readonly entries: ReadonlyMap<string, SourceEntry>
  readonly faults: readonly Message[]
}

const META = [
  'title',
  'publisher',
  'author',
  'published',
  'party',
  'party_basis',
  'kind',
  'language',
  'url',
  'notes',
] as const
const UNKNOWN = Object.fromEntries(META.map(name => [name, null])) as unknown as SourceMeta

/** What is known of a text that no sources.yaml describes. */
export const NOTHING_KNOWN: SourceEntry = { meta: UNKNOWN }

/** Reads the text of a sources.yaml. `sources` is the table that the fields end up in; `ids` are the texts there are. */
export function parseSources(path: string, text: string, sources: Table, ids: readonly string[]): SourcesFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: false })
  const faults: Message[] = []
  const at = (node: unknown): Pick<Message, 'file' | 'line' | 'column'> => {
    const offset = (node as Node | null)?.range?.[0]
    const { line, col } = offset === undefined ? { line: 1, col: 1 } : lines.linePos(offset)
    return { file: path, line, column: col }
  }
  const say = (node: unknown, rule: string, actual: string, expected: string, cause?: Message): Message => {
    const message = { ...at(node), rule: `sources/${rule}`, actual, expected, ...(cause ? { cause } : {}) }
    faults.push(message)
    return message
  }
  for (const error of document.errors) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 }
    const actual = error.message.split(/ at line \d+|\n/)[0]!.replace(/^./, first => first.toLowerCase())
    faults.push({
      file: path,
      line,
      column: col,
      rule: 'sources/yaml',
      actual: `YAML (${actual})`,
      expected: 'valid YAML',
    })
  }
  if (faults.length > 0) return { entries: new Map(), faults }

  const resolved = (node: unknown) => (isAlias(node) ? node.resolve(document) : node)
  const shown = (node: unknown) => (isScalar(node) ? JSON.stringify(node.value) : isMap(node) ? 'mapping' : 'list')

  /** Pairs of a mapping whose keys are names, each once. */
  const named = (map: YAMLMap, what: string): [string, Pair][] => {
    const seen = new Map<string, unknown>()
    return map.items.flatMap(pair => {
      const name = isScalar(pair.key) ? String(pair.key.value) : undefined
      if (name === undefined) say(pair.key, 'key', shown(pair.key), `a ${what}`)
      else if (seen.has(name)) {
        const first = {
          ...at(seen.get(name)),
          rule: 'sources/repeated',
          actual: `first ${what} ${name}`,
          expected: 'no other',
        }
        say(pair.key, 'repeated', `second ${what} ${name}`, `each ${what} once`, first)
      } else {
        seen.set(name, pair.key)
        return [[name, pair] as [string, Pair]]
      }
      return []
    })
  }

  const tests: Record<string, FieldTest> = Object.fromEntries(
    [...META, 'sha256'].map(name => [name, fieldTest(sources.record.properties?.[name] ?? {})]),
  )
  const entryOf = (id: string, body: YAMLMap): SourceEntry => {
    const meta: Record<string, string | null> = { ...UNKNOWN }
    let sha256: SourceEntry['sha256']
    for (const [name, pair] of named(body, 'field')) {
      const test = tests[name]
      const node = resolved(pair.value)
      const value = isScalar(node) ? node.value : node === null ? null : undefined
      if (!test) say(pair.key, 'field', `field ${name}`, `one of ${Object.keys(tests).join(', ')}`)
      else if (!test.accepts(value)) say(pair.value ?? pair.key, 'value', `${name} ${shown(node)}`, test.expected)
      else if (name === 'published' && typeof value === 'string' && !isPublicationDate(value)) {
        say(
          pair.value,
          'value',
          `${name} ${JSON.stringify(value)}`,
          'a date of EDTF such as "2021-02-26", "2021-02", "2021", or null',
        )
      } else if (name === 'sha256') {
        const where = {
          ...at(pair.value),
          rule: 'sources/hash',
          actual: `sha256 of ${id}.txt`,
          expected: String(value),
        }
        sha256 = { value: String(value), at: where }
      } else meta[name] = value as string | null
    }
    return { meta: meta as unknown as SourceMeta, ...(sha256 ? { sha256 } : {}) }
  }

  const entries = new Map<string, SourceEntry>()
  const top = isMap(document.contents) ? named(document.contents, 'field') : []
  const list = top.find(([name]) => name === 'sources')?.[1]
  for (const [name, pair] of top)
    if (name !== 'sources') say(pair.key, 'field', `field ${name}`, 'sources and nothing else')
  const body = resolved(list?.value)
  if (!isMap(body)) {
    say(
      list?.value ?? document.contents,
      'sources',
      list ? shown(body) : 'file without sources',
      'sources: with an entry for each text',
    )
    return { entries, faults }
  }
  const given = new Set(ids)
  for (const [id, pair] of named(body, 'id')) {
    const fields = resolved(pair.value)
    if (!given.has(id)) say(pair.key, 'file', `entry ${id} without a file`, `a text ${id}.txt beside this file`)
    if (isMap(fields)) entries.set(id, entryOf(id, fields))
    else
      say(
        pair.value ?? pair.key,
        'entry',
        `entry ${id} with ${shown(fields)}`,
        'fields such as title, publisher, party',
      )
    if (!entries.has(id)) entries.set(id, NOTHING_KNOWN)
  }
  for (const id of ids) {
    if (!entries.has(id)) say(list?.key, 'entry', `text ${id}.txt without an entry`, `\`${id}:\` under sources`)
  }
  return { entries, faults }
}
