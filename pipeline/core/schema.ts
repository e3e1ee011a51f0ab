/** The part of JSON Schema 2020-12 that the generated files use. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly examples?: readonly unknown[]
}

/** A table as its schema file and `tables.json` describe it: all that stages need to know of a kind of record. */
export interface Table {
  readonly name: string
  /** What one record is. */
  readonly description: string
  /** Schema of one record. */
  readonly record: JsonSchema
  /** Names of the fields, in published order. */
  readonly fields: readonly string[]
  /** Whether its records are read from a text and carry the envelope. */
  readonly fromText: boolean
  /** Field → the tables whose ids it may hold. */
  readonly foreignKeys: Readonly<Record<string, readonly string[]>>
}

/** The tables in published order. */
export type Tables = ReadonlyMap<string, Table>

/** A schema of one type, or of none in particular. */
export interface OneType extends JsonSchema {
  readonly type?: string
}

const single = (schema: JsonSchema): OneType => {
  const { type, ...rest } = schema
  return typeof type === 'string' ? { ...rest, type } : rest
}

/** A schema without its null, and whether null is allowed. */
export function unwrap(schema: JsonSchema): { schema: OneType; nullable: boolean } {
  const { type } = schema
  // Two ways to write "or null": a list of types, and a choice of schemas.
  if (typeof type !== 'string' && type) {
    const [only, ...others] = type.filter(name => name !== 'null')
    const one = others.length === 0 && only !== undefined
    return one
      ? { schema: { ...schema, type: only }, nullable: type.length > 1 }
      : { schema: single(schema), nullable: false }
  }
  const choices = schema.anyOf?.filter(choice => choice.type !== 'null')
  if (!schema.anyOf || choices?.length !== 1) return { schema: single(schema), nullable: false }
  return { schema: single(choices[0]!), nullable: choices.length < schema.anyOf.length }
}

interface TablesFile {
  readonly tables: readonly string[]
  readonly foreignKeys: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** Reads the tables from the texts of schema files, by file name. Throws where one is missing or no JSON. */
export function tablesFrom(files: ReadonlyMap<string, string>): Tables {
  const parse = (name: string) => {
    const text = files.get(name)
    if (text === undefined) throw new Error(`schemas/${name} is missing`)
    return JSON.parse(text)
  }
  const { tables, foreignKeys }: TablesFile = parse('tables.json')
  return new Map(
    tables.map(name => {
      const { description = '', items: record }: { description?: string; items: JsonSchema } = parse(
        `${name}.schema.json`,
      )
      const fields = Object.keys(record.properties ?? {})
      const fromText = fields.includes('quote') && fields.includes('source_id')
      return [name, { name, description, record, fields, fromText, foreignKeys: foreignKeys[name] ?? {} }]
    }),
  )
}
