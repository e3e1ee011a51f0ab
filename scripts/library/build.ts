/** Makes lib/ for the npm package: the function for programs with its types, and the command line, each in one piece. */
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile, type Plugin } from 'esbuild'
import { writeBundle } from '../../pipeline/bundle.mjs'
import { tablesFrom } from '../../pipeline/core/schema.ts'
import { fingerprint } from '../../pipeline/fingerprint.mjs'
import { EXTRACTED } from '../../pipeline/library.ts'
import { readConfig, readSchemas } from '../../pipeline/stages/ingest/config.ts'
import { licencesOf } from './licences.ts'
import { typesOf } from './types.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const SQLITE = 'node-sqlite3-wasm'
const BESIDE = { [`${SQLITE}.js`]: `${SQLITE}.cjs`, [`${SQLITE}.wasm`]: `${SQLITE}.wasm` }

/** Lies beside the code and not in node_modules: an installed package needs no other. */
const sqliteBeside: Plugin = {
  name: 'sqlite-beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`^${SQLITE}$`) }, () => ({ path: `./${SQLITE}.cjs`, external: true })),
}

/** The function with the lexicons and the registry as text in it. Fails where anything needs Node. */
async function writeFunction(folder: string): Promise<Metafile> {
  const files = ['lexicons', 'registry'].flatMap(part => readConfig(join(ROOT, 'pipeline', part), part).files)
  const shown = files.map(({ name, text }) => ({ name, path: name, text }))
  const contents = `import { libraryOf } from './pipeline/library.ts'
export const { extract } = libraryOf(${JSON.stringify(shown)})`
  const { metafile } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    outfile: join(folder, 'index.js'),
    absWorkingDir: ROOT,
    ...{ bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', metafile: true },
    logLevel: 'warning',
  })
  return metafile
}

/** The command line; returns what it is made of. */
async function writeCommandLine(folder: string): Promise<Metafile> {
  const more = { sourcemap: false, external: [], plugins: [sqliteBeside], metafile: true }
  const { metafile } = await writeBundle(ROOT, folder, more)
  const sqlite = dirname(createRequire(import.meta.url).resolve(SQLITE))
  for (const [from, to] of Object.entries(BESIDE)) copyFileSync(join(sqlite, from), join(folder, to))
  copyFileSync(join(ROOT, 'scripts/library/launch.mjs'), join(folder, 'launch.mjs'))
  writeFileSync(join(folder, 'fingerprint'), fingerprint(ROOT))
  return metafile!
}

/** Makes lib/ anew; a run that is cut off leaves the one before. */
async function writeLibrary(): Promise<void> {
  const lib = join(ROOT, 'lib')
  const incoming = `${lib}.${process.pid}`
  mkdirSync(incoming, { recursive: true })
  const made = [await writeFunction(incoming), await writeCommandLine(incoming)]
  const tables = tablesFrom(readSchemas(join(ROOT, 'schemas')))
  writeFileSync(join(incoming, 'index.d.ts'), typesOf(EXTRACTED.map(name => tables.get(name)!)))
  const inputs = made.flatMap(({ inputs }) => Object.keys(inputs)).map(path => relative(ROOT, join(ROOT, path)))
  const licences = licencesOf(ROOT, [...inputs, `node_modules/${SQLITE}/package.json`])
  writeFileSync(join(incoming, 'LICENCES.txt'), licences)
  rmSync(lib, { recursive: true, force: true })
  renameSync(incoming, lib)
}

await writeLibrary()
