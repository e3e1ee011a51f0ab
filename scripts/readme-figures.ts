/** Fills the parts of README.md that are made of the dataset. With --check: says which are out of date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PARTS, type Shown } from './readme-parts.ts'
import { scoresPart } from './readme-scores.ts'

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** README.md with all its parts made anew; `scores` is the table of measured figures. Throws where a part has no markers. */
export function filled(readme: string, shown: Shown, scores: string): string {
  const parts = Object.entries(PARTS).map(([name, part]) => [name, part(shown)] as const)
  return [...parts, ['scores', scores] as const].reduce((text, [name, part]) => replaced(text, name, part), readme)
}

function replaced(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md: no markers ${begin} … ${end}`)
  return `${text.slice(0, from)}${begin}\n${part}\n${text.slice(to)}`
}

/** The measured figures as the datasheets of packages hold them. */
export const SCORES = 'pipeline/packaging/files/scores.md'

/** The first line that differs, as it is and as it should be. */
function difference(path: string, is: string, should: string): string {
  const [old, made] = [is.split('\n'), should.split('\n')]
  const line = made.findIndex((text, i) => text !== old[i])
  return `${path}:${line + 1} is out of date: run npm run -s readme\n  is      ${old[line]}\n  should  ${made[line]}\n`
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  const shown = { root: ROOT, dist: join(ROOT, 'dist') }
  const scores = await scoresPart(shown)
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
  const made = { 'README.md': filled(read('README.md'), shown, scores), [SCORES]: `${scores}\n` }
  for (const [path, should] of Object.entries(made)) {
    if (!process.argv.includes('--check')) writeFileSync(join(ROOT, path), should)
    else if (read(path) !== should) {
      process.stderr.write(difference(path, read(path), should))
      process.exitCode = 1
    }
  }
}
