/** The formats that every table is written in. Adding one: its file, and a line here. */
import { csv } from './csv.ts'
import type { Format } from './format.ts'
import { json } from './json.ts'
import { yaml } from './yaml.ts'

export const FORMATS = [csv, json, yaml] as const satisfies readonly Format[]
