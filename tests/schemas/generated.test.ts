import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../../schemas/generate.ts'
import { FOREIGN_KEYS, TABLE_NAMES, TABLES } from '../../schemas/index.ts'
import { ROOT } from '../support/project.ts'

type Schema = {
  [key: string]: unknown
  properties?: Record<string, Schema>
  examples?: unknown[]
  description?: string
}

const files = generatedFiles()
const schemaOf = (table: string): { items: Schema; [key: string]: unknown } =>
  JSON.parse(files.get(`${table}.schema.json`)!)

/** Every schema within a schema, with its path. */
function* within(schema: Schema, path: string): Generator<[string, Schema]> {
  yield [path, schema]
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'examples' || key === 'enum') continue
    if (typeof value === 'object' && value !== null) yield* within(value as Schema, `${path}/${key}`)
  }
}

it('the committed files are what the zod schemas say', () => {
  const names = readdirSync(join(ROOT, 'schemas')).filter(name => name.endsWith('.json'))
  expect(names.sort()).toEqual([...files.keys()].sort())
  for (const [name, text] of files) expect(readFileSync(join(ROOT, 'schemas', name), 'utf8'), name).toBe(text)
})

describe.each(TABLE_NAMES)('%s', table => {
  const schema = schemaOf(table)
  const ajv = () => {
    const made = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
    addFormats.default(made)
    return made
  }

  it('is a table: an array of records, in JSON Schema 2020-12, strict for ajv', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${table}.schema.json`,
      title: table,
      type: 'array',
    })
    expect(schema.description).toMatch(/\w/)
    expect(() => ajv().compile(schema)).not.toThrow()
  })

  it('gives every field a description and an example that it admits', () => {
    const fields = [...within(schema.items, '')].flatMap(([path, { properties }]) =>
      Object.entries(properties ?? {})
        .filter(([, field]) => typeof field === 'object')
        .map(([name, field]) => [`${path}/${name}`, field] as const),
    )
    for (const [path, field] of fields) {
      expect(field.description, path).toMatch(/\w/)
      expect(field.examples, path).toHaveLength(1)
      expect(ajv().compile(field)(field.examples?.[0]), `${path}: the example`).toBe(true)
    }
  })

  it('has no pattern that other validators stumble over, and admits no unknown field', () => {
    for (const [path, { pattern, properties, additionalProperties }] of within(schema.items, '')) {
      if (typeof pattern === 'string') expect(pattern, path).not.toMatch(/\\p|\(\?<[^=!]/)
      if (properties && !path.endsWith('/properties')) expect(additionalProperties, path).toBe(false)
    }
  })
})

it('foreign keys name fields and tables that exist', () => {
  for (const [table, keys] of Object.entries(FOREIGN_KEYS)) {
    for (const [field, targets] of Object.entries(keys)) {
      expect(TABLES[table as keyof typeof TABLES].shape, `${table}.${field}`).toHaveProperty(field)
      for (const target of targets) expect(TABLE_NAMES).toContain(target)
    }
  }
})
