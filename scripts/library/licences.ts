/** The licences of the libraries that a bundle holds: they ask to be handed on with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodePoint } from '../../pipeline/core/order.ts'

/** @param inputs paths of all files that were bundled, within the project */
export function licencesOf(root: string, inputs: Iterable<string>): string {
  const packages = new Set(
    [...inputs].flatMap(path =>
      [...path.matchAll(/.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)].map(([found]) => found),
    ),
  )
  const texts = [...packages].sort(byCodePoint).map(path => licenceOf(join(root, path)))
  return `What lib/ holds of others, each under its own licence.\n\n${texts.join('\n\n')}\n`
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = existsSync(folder) ? readdirSync(folder).find(one => /^licen[cs]e/i.test(one)) : undefined
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`
  return `== ${name} ${version} ==\n${text}`
}
