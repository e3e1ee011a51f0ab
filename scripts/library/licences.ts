/** The licences of the libraries that a bundle holds: they ask to be handed on with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodePoint } from '../../pipeline/core/order.ts'

/** @param inputs paths of all files that were bundled, within the project */
export function licencesOf(root: string, inputs: Iterable<string>): string {
  const paths = [...inputs]
  const packages = new Set(
    paths.flatMap(path => [...path.matchAll(/.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)].map(([found]) => found)),
  )
  const texts = [...packages].sort(byCodePoint).map(path => licenceOf(root, path, paths))
  return `What lib/ holds of others, each under its own licence.\n\n${texts.join('\n\n')}\n`
}

function licenceOf(root: string, path: string, inputs: readonly string[]): string {
  const folder = join(root, path)
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`
  const own = inputs.filter(input => input.startsWith(`${path}/`)).flatMap(input => ownLicence(root, input))
  return [`== ${name} ${version} ==\n${text}`, ...own].join('\n\n')
}

/** A file may stand under another licence than its package: its first comment then says so. */
function ownLicence(root: string, input: string): string[] {
  const path = join(root, input)
  const [comment] = (existsSync(path) && /^\s*\/\*[\s\S]*?\*\//.exec(readFileSync(path, 'utf8'))) || []
  if (!comment || !/\b(?:public|licensed under)[\s*]+(?:\S+[\s*]+){0,3}licen[cs]e/i.test(comment)) return []
  return [
    `${input.replace(/^.*node_modules\//, '')}, also at https://www.npmjs.com/package/${packageOf(input)}:\n${comment.trim()}`,
  ]
}

const packageOf = (input: string): string => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)![1]!
