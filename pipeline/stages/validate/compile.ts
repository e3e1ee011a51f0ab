import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Tables } from '../../core/schema.ts'
import type { Validators } from './schemas.ts'

/** Compiles the schemas of the tables; strict, so that a mistake in a schema is a fault and not a silence. */
export function compile(tables: Tables): Validators {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
  addFormats.default(ajv)
  return new Map([...tables.values()].map(({ name, record }) => [name, ajv.compile(record)]))
}
