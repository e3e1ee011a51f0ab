/** Turns the schema files into code, once for each bundle: ajv takes longer to compile them than a small build to run. */
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { build } from 'esbuild'

const SUFFIX = '.schema.json'

/** @param {string} root @param {string} outfile a module that exports a validator of one record for each table */
export async function writeValidators(root, outfile) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, code: { source: true, esm: true } })
  addFormats.default(ajv)
  const tables = readdirSync(`${root}/schemas`)
    .filter(name => name.endsWith(SUFFIX))
    .sort()
  const names = tables.map(name => name.slice(0, -SUFFIX.length))
  for (const [i, table] of tables.entries()) {
    ajv.addSchema(JSON.parse(readFileSync(`${root}/schemas/${table}`, 'utf8')).items, names[i])
  }
  const contents = standalone.default(ajv, Object.fromEntries(names.map(name => [name, name])))
  const stdin = { contents, resolveDir: root, loader: 'js' }
  await build({ stdin, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' })
}
