/** Bundles the code for one fingerprint. Loaded only when that bundle is missing. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { build } from 'esbuild'
import { writeValidators } from './validators.mjs'

/** Bundles that stay: another run may still be loading parts of an older one. */
const KEPT = 4

/** Libraries in CommonJS form ask for built-in modules by `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/**
 * Writes the command line, its worker and the validators into a folder.
 * @param {string} root @param {string} folder @param {import('esbuild').BuildOptions} [more]
 */
export async function writeBundle(root, folder, more = {}) {
  mkdirSync(folder, { recursive: true })
  const built = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'pipeline/cli.ts', worker: 'pipeline/worker.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    banner: { js: REQUIRE },
    // It looks for its WebAssembly beside itself.
    external: ['node-sqlite3-wasm'],
    logLevel: 'warning',
    ...more,
  })
  await writeValidators(root, `${folder}/validators.js`)
  return built
}

/** @param {string} root @param {string} folder folder of all bundles @param {string} name of this one */
export async function bundle(root, folder, name) {
  const incoming = `${folder}/.${name}-${process.pid}`
  await writeBundle(root, incoming)
  try {
    renameSync(incoming, `${folder}/${name}`)
  } catch (error) {
    // Another run was faster; its bundle is the same.
    rmSync(incoming, { recursive: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  }
  const age = entry => statSync(`${folder}/${entry}`, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const others = readdirSync(folder).filter(entry => entry !== name && !entry.startsWith('.'))
  const oldest = others.sort((a, b) => age(b) - age(a)).slice(KEPT - 1)
  for (const entry of oldest) rmSync(`${folder}/${entry}`, { recursive: true, force: true })
}
