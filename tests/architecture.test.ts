import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow } from '../pipeline/stages/publish/sums.ts'
import { ROOT } from './support/project.ts'

/** Imports run from the left to the right; those of one place may import one another. */
const PLACES = ['command line', 'pipeline', 'packaging', 'stages', 'shared', 'grammar', 'core', 'schemas'] as const
type Place = (typeof PLACES)[number]

/** Where a file belongs. */
function placeOf(path: string): Place {
  if (path.startsWith('schemas/')) return 'schemas'
  if (path === 'pipeline/cli.ts') return 'command line'
  const [, folder] = /^pipeline\/([^/]+)\//.exec(path) ?? []
  if (folder === 'packaging') return folder
  if (folder === 'stages' || folder === 'grammar' || folder === 'core') return folder
  if (folder !== undefined && ['kinds', 'analysis', 'checks', 'formats'].includes(folder)) return 'shared'
  return 'pipeline'
}

const files = ['pipeline', 'schemas'].flatMap(folder =>
  filesBelow(join(ROOT, folder))
    .filter(path => path.endsWith('.ts'))
    .map(path => `${folder}/${path}`),
)

/** What a file imports from this project, statically or when it runs. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const fixed = text.matchAll(/^(?:import|export)\b(?:[^'=(]*\bfrom)? '(\.[^']+)'/gm)
  const later = text.matchAll(/\bimport\('(\.[^']+)'\)/g)
  const named = [...fixed, ...later].map(([, name]) => name!)
  return named.map(name => relative(ROOT, join(ROOT, dirname(path), name)))
}

const pairs = files.flatMap(path => importsOf(path).map(imported => [path, imported] as const))
const folderOf = (path: string) => path.split('/').slice(0, 2).join('/')

describe('the shape of the code', () => {
  it('imports name files that exist', () => {
    expect(pairs.filter(([, imported]) => !files.includes(imported) && !imported.endsWith('.json'))).toEqual([])
  })

  it('imports run one way', () => {
    const back = pairs.filter(([path, imported]) => PLACES.indexOf(placeOf(imported)) < PLACES.indexOf(placeOf(path)))
    expect(back).toEqual([])
  })

  it('stages never name a kind of record', () => {
    const open = ['pipeline/kinds/index.ts', 'pipeline/kinds/knowledge.ts', 'pipeline/kinds/registry.ts']
    const named = pairs.filter(
      ([path, imported]) =>
        placeOf(path) === 'stages' && imported.startsWith('pipeline/kinds/') && !open.includes(imported),
    )
    expect(named).toEqual([])
  })

  it('kinds, checks, formats and analysis do without one another', () => {
    const shared = pairs.filter(([path, imported]) => placeOf(path) === 'shared' && placeOf(imported) === 'shared')
    expect(shared.filter(([path, imported]) => folderOf(path) !== folderOf(imported))).toEqual([])
  })

  it('what is published is checked without zod', () => {
    const checking = files.filter(path => /^pipeline\/(checks|formats|stages\/(validate|publish))/.test(path))
    for (const path of checking) expect(readFileSync(join(ROOT, path), 'utf8'), path).not.toMatch(/from 'zod'/)
  })

  it('core and grammar know neither files nor clocks', () => {
    for (const path of files.filter(path => ['core', 'grammar'].includes(placeOf(path)))) {
      const text = readFileSync(join(ROOT, path), 'utf8')
      expect(text, path).not.toMatch(/node:fs|Date\.now|new Date\(\)|Math\.random|localeCompare/)
    }
  })
})
