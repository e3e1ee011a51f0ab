/** Reads and hashes all files of a folder: what any build must at least do. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const [folder] = process.argv.slice(2)
for (const name of readdirSync(folder))
  createHash('sha256')
    .update(readFileSync(`${folder}/${name}`))
    .digest('hex')
