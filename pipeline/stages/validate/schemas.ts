import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Tables } from '../../core/schema.ts'

/** Validators of one record, by table. */
export type Validators = ReadonlyMap<string, ValidateFunction>

/** Validators that were compiled from these schemas when the code was bundled; without them they are compiled now. */
export async function validatorsOf(tables: Tables, compiled: string | null): Promise<Validators> {
  if (compiled === null) return (await import('./compile.ts')).compile(tables)
  const made: Record<string, ValidateFunction> = await import(compiled)
  return new Map([...tables.keys()].map(name => [name, made[name]!]))
}

/** What is wrong, in words, and what would be right. */
export function explainError({ instancePath, keyword, params, message }: ErrorObject, record: unknown) {
  const path = instancePath.split('/').slice(1)
  const value = path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], record)
  const shown = JSON.stringify(value)?.slice(0, 80)
  const at = path.length > 0 ? `${path.join('.')} ${shown}` : 'record'
  if (keyword === 'additionalProperties')
    return { actual: `field ${[...path, params.additionalProperty].join('.')}`, expected: 'the fields of the schema' }
  if (keyword === 'required') return { actual: `${at} without ${params.missingProperty}`, expected: 'every field' }
  if (keyword === 'enum') return { actual: at, expected: `one of ${params.allowedValues.join(', ')}` }
  return { actual: at, expected: (message ?? keyword).replace(/^must (be )?/, '') }
}
