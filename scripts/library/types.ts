/** Types of the library, from the schemas: a reader of them needs no other library. */
import { type JsonSchema, type Table, unwrap } from '../../pipeline/core/schema.ts'

/** The text of index.d.ts for these tables. */
export function typesOf(tables: readonly Table[]): string {
  const lists = tables.map(({ name }) => `  readonly ${name}: readonly ${typeName(name)}[]`)
  return `${HEAD}\n${tables.map(interfaceOf).join('\n\n')}

/** Records by table, in published order; a table without any is an empty list. */
export interface Extracted {\n${lists.join('\n')}\n}\n`
}

const HEAD = `/** What a text states about mass violence and its remembrance, as records pinned to its words. */

/** Files of a registry, by name: \`places.yaml\`, \`events.yaml\`, \`actors.yaml\`, \`countries.yaml\` → their YAML. */
export type Registry = Readonly<Record<string, string>>

export interface ExtractOptions {
  /** Id of the source that the records name; part of their own ids. Default: \`text\`. */
  readonly id?: string
  /** When the text was published (EDTF), where that is known: what "today" and "on Monday" count from. */
  readonly published?: string
  /** Places, events and actors that the text may name; \`{}\` for none. Default: the registry of the dataset. */
  readonly registry?: Registry
}

/**
 * What a text states. A pure function: no files, no network, no clock. Offsets count Unicode code points, so that
 * \`[...text].slice(start, end).join('')\` is the quote. Throws an error that names what is wrong with a registry.
 */
export declare function extract(text: string, options?: ExtractOptions): Extracted

/** Words of the text and where they stand, in Unicode code points, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}
`

/** place_names → PlaceName, legal_acts → LegalAct, responsibility → Responsibility */
function typeName(table: string): string {
  const singular = table.replace(/s$/, '')
  return singular.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function interfaceOf({ name, description, record }: Table): string {
  const fields = Object.entries(record.properties ?? {}).map(
    ([field, schema]) => `  /** ${schema.description ?? ''} */\n  readonly ${field}: ${typeOf(field, schema)}`,
  )
  return `/** ${description} */\nexport interface ${typeName(name)} {\n${fields.join('\n')}\n}`
}

function typeOf(field: string, of: JsonSchema): string {
  if (field === 'evidence') return 'Readonly<Record<string, Span>>'
  const { schema, nullable } = unwrap(of)
  return nullable ? `${plainOf(schema)} | null` : plainOf(schema)
}

function plainOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ')
  if (schema.type === 'integer') return 'number'
  if (schema.type === 'array') return `readonly (${typeOf('', schema.items ?? {})})[]`
  if (schema.type !== 'object') return typeof schema.type === 'string' ? schema.type : 'unknown'
  const fields = Object.entries(schema.properties ?? {}).map(([name, of]) => `readonly ${name}: ${typeOf(name, of)}`)
  return fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Readonly<Record<string, unknown>>'
}
