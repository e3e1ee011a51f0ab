/** Fingerprint of the code: by content, never by time. Plain JavaScript, for the launcher runs before anything is built. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const CODE = /\.(ts|mjs|json|yaml)$/
/** Lexicons and registry are configuration: they have a fingerprint of their own. */
const CONFIGURATION = /^pipeline\/(lexicons|registry)\//

/** @param {string} root @returns {string} */
export function fingerprint(root) {
  const hash = createHash('sha256')
  const names = ['pipeline', 'schemas'].flatMap(folder => walk(root, folder)).sort()
  for (const name of [...names, 'package-lock.json']) {
    const text = readFileSync(`${root}/${name}`)
    hash.update(`${name}\n${text.length}\n`).update(text)
  }
  return hash.digest('hex')
}

/** @param {string} root @param {string} folder @returns {string[]} */
function walk(root, folder) {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap(entry => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return walk(root, name)
    return CODE.test(name) && !CONFIGURATION.test(name) ? [name] : []
  })
}
