/** The part of JSON Schema 2020-12 that the generated files use. */
export interface JsonSchema {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly examples?: readonly unknown[]
}

/** A table as its schema file and `tables.json` describe it: all that stages need to know of a kind of record. */
export interface Table {
  readonly name: string
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

/** A schema without its null, and whether null is allowed. */
export function unwrap(schema: JsonSchema): { schema: JsonSchema; nullable: boolean } {
  const choices = schema.anyOf?.filter(choice => choice.type !== 'null')
  if (!schema.anyOf || choices?.length !== 1) return { schema, nullable: false }
  return { schema: choices[0]!, nullable: choices.length < schema.anyOf.length }
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
      const record: JsonSchema = parse(`${name}.schema.json`).items
      const fields = Object.keys(record.properties ?? {})
      const fromText = fields.includes('quote') && fields.includes('source_id')
      return [name, { name, record, fields, fromText, foreignKeys: foreignKeys[name] ?? {} }]
    }),
  )
}
