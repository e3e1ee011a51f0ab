/** Bundles the code for one fingerprint. Loaded only when that bundle is missing. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { build } from 'esbuild'
import { writeValidators } from './validators.mjs'

/** Bundles that stay: another run may still be loading parts of an older one. */
const KEPT = 4

/** Libraries in CommonJS form ask for built-in modules by `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** @param {string} root @param {string} folder folder of all bundles @param {string} name of this one */
export async function bundle(root, folder, name) {
  const incoming = `${folder}/.${name}-${process.pid}`
  mkdirSync(incoming, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'pipeline/cli.ts', worker: 'pipeline/worker.ts' },
    outdir: incoming,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    banner: { js: REQUIRE },
    logLevel: 'warning',
  })
  await writeValidators(root, `${incoming}/validators.js`)
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
