/** Starts the command line: bundles the code if it changed, then loads the bundle. */
import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fingerprint } from './fingerprint.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const code = fingerprint(root)
const name = code.slice(0, 16)
const folder = await bundled()
const { main } = await import(pathToFileURL(`${folder}/${name}/cli.js`).href)
const part = file => pathToFileURL(`${folder}/${name}/${file}`)
await main(process.argv.slice(2), { root, code, worker: part('worker.js'), validators: part('validators.js') })

/** The folder that holds the bundle; made if it is missing, elsewhere if build/ cannot be written. */
async function bundled() {
  for (const parent of [`${root}/build/bundle`, `${tmpdir()}/remembrance-claims-bundle`]) {
    if (existsSync(`${parent}/${name}/cli.js`)) return parent
  }
  const { bundle } = await import('./bundle.mjs')
  const parent = writable(`${root}/build/bundle`) ? `${root}/build/bundle` : `${tmpdir()}/remembrance-claims-bundle`
  await bundle(root, parent, name)
  return parent
}

function writable(path) {
  try {
    mkdirSync(path, { recursive: true })
    rmdirSync(mkdtempSync(`${path}/.probe-`))
    return true
  } catch {
    return false
  }
}
