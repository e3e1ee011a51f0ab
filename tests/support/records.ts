import fc from 'fast-check'
import type { JsonSchema, Table } from '../../pipeline/core/schema.ts'
import type { Entry } from '../../pipeline/formats/format.ts'

/** Texts that formats stumble over, and any others. Never empty: empty strings do not occur. */
const NASTY = [
  '|', '\\', '\\|', '||', '"', '""', "'", ',', ';', '\t', '\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\u007f',
  '=1+1', '+1', '-1', '@x', '007', '1e5', '1E400', '0x1F', '0o7', '1_000', '12:30:45', 'no', 'No', 'y', 'on', 'null', 'NULL', '~',
  'true', 'False', '.inf', '.nan', '2021-02-26', '---', '...', '- x', '# x', ': ', 'a: b', '&a', '*a', '!t', '%x', '`',
  '<<', '=', '😀', 'e\u0301', '\u200b', '\ufeff', '\ufffe', '\uffff', ' x ', ' ', '\u00a0', 'Հայ', 'Ходжалы', '\u0000', '\u001b',
] // biome-ignore format: a list to read at a glance

const nasty = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map(parts => parts.join(''))
  .filter(text => text !== '')

/** Values that a schema admits, apart from its patterns and lists of values: formats must not depend on those. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { type } = schema
  if (type && typeof type !== 'string') return fc.oneof(...type.map(one => valuesOf({ ...schema, type: one })))
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf))
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.integer()
  if (schema.type === 'number') {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (value === 0 ? 0 : value))
    return fc.oneof(numbers, fc.constantFrom(1e21, 1e-7, 0.1, 613, 5e-324, 2 ** 53))
  }
  if (schema.type === 'array') return fc.array(valuesOf(schema.items ?? {}), { maxLength: 4 })
  if (schema.type === 'object' && schema.properties) return recordsOf(schema)
  if (schema.type === 'object') {
    const inner = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
    const names = fc.oneof(fc.constantFrom('value', 'measures.0', 'no', 'null', '1', '__proto'), nasty)
    return fc.dictionary(names, valuesOf(inner), { maxKeys: 4, noNullPrototype: true })
  }
  return nasty
}

function recordsOf({ properties = {} }: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, valuesOf(field)])))
}

/** Records of a table, as entries that the formats take. */
export const entriesOf = (table: Table): fc.Arbitrary<Entry[]> =>
  fc
    .array(recordsOf(table.record), { maxLength: 5 })
    .map(records => records.map(record => ({ record, line: JSON.stringify(record) })))
