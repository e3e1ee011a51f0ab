/** Starts the command line: bundles the code if it changed, then loads the bundle. */
import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fingerprint } from './fingerprint.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const code = fingerprint(root)
const name = code.slice(0, 16)
const folder = await bundled()
const { main } = await import(pathToFileURL(`${folder}/${name}/cli.js`).href)
const part = file => pathToFileURL(`${folder}/${name}/${file}`)
const places = { root, workspace: root }
await main(process.argv.slice(2), { ...places, code, worker: part('worker.js'), validators: part('validators.js') })

/** The folder that holds the bundle; made if it is missing, in a new one for this run if build/ cannot be written. */
async function bundled() {
  const usual = `${root}/build/bundle`
  if (existsSync(`${usual}/${name}/cli.js`)) return usual
  const { bundle } = await import('./bundle.mjs')
  const parent = writable(usual) ? usual : temporary()
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

/** A folder that no one else can have put anything into, gone with the process. */
function temporary() {
  const path = mkdtempSync(join(tmpdir(), 'remembrance-claims-'))
  process.on('exit', () => rmSync(path, { recursive: true, force: true }))
  return path
}
