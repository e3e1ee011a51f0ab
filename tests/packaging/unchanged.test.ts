/** A package is made once: again only when something it is made of is another. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pack } from '../../pipeline/package.ts'
import { filesBelow, hashFile } from '../../pipeline/stages/publish/sums.ts'
import { buildArguments, buildSite, cli, folder, ROOT, type Site, write } from '../support/project.ts'
import { built, PACKAGE_JSON, packed, TEXTS } from './fixture.ts'

const UNCHANGED = /: nothing changed \(package\)$/
const bytesOf = (dist: string) => filesBelow(dist).map(path => [path, hashFile(join(dist, path))])

async function packagedOnce(): Promise<Site> {
  const where = await built()
  expect(await packed(where)).toMatch(/: \d+ files made of its tables$/)
  return where
}

/** A folder with the documents that packages copy, and a package.json of its own. */
function project(): string {
  const files = join(ROOT, 'pipeline/packaging/files')
  const copies = filesBelow(files).map(name => [`pipeline/packaging/files/${name}`, readFileSync(join(files, name))])
  return folder({ ...Object.fromEntries(copies), 'package.json': readFileSync(PACKAGE_JSON) })
}

describe('a second run', () => {
  it('leaves all files as they are, times included', async () => {
    const where = await packagedOnce()
    const times = () => filesBelow(where.dist).map(path => statSync(join(where.dist, path)).mtimeMs)
    const before = times()
    expect(await packed(where)).toMatch(UNCHANGED)
    // A build that changes nothing leaves what was made of its tables.
    expect(await buildSite(where)).toMatchObject({ changed: false })
    expect(await packed(where)).toMatch(UNCHANGED)
    expect(times()).toEqual(before)
  })

  it.each([
    [
      'a text that is another',
      async (where: Site) => {
        write(where.raw, { 'one.txt': `${TEXTS['one.txt']}On 4 May 1998 two bridges fell.\n` })
        await buildSite(where)
      },
    ],
    ['a description that was edited', (where: Site) => writeFileSync(join(where.dist, 'README.md'), 'x')],
    ['a binary that was changed', (where: Site) => writeFileSync(join(where.dist, 'parquet/claims.parquet'), 'x')],
    ['a binary that is missing', (where: Site) => rmSync(join(where.dist, 'sqlite'), { recursive: true })],
    ['a description that is missing', (where: Site) => rmSync(join(where.dist, 'CODEBOOK.md'))],
    ['nothing in mind', (where: Site) => rmSync(join(where.build, 'packaged.json'))],
    ['something in mind that cannot be read', (where: Site) => writeFileSync(join(where.build, 'packaged.json'), '{')],
  ])('makes it anew: %s', async (_, change) => {
    const where = await packagedOnce()
    const first = bytesOf(where.dist)
    await change(where)
    expect(await packed(where)).toMatch(/files made of its tables$/)
    if (!readFileSync(join(where.raw, 'one.txt'), 'utf8').includes('bridges'))
      expect(bytesOf(where.dist)).toEqual(first)
    expect(await packed(where)).toMatch(UNCHANGED)
  })

  it('makes it anew for other code, another version, another document, fewer parts, or when told to', async () => {
    const where = await built()
    const own = project()
    const usual = {
      ...where,
      packageJson: join(own, 'package.json'),
      code: 'a',
      textOnly: false,
      force: false,
      log: () => {},
    }
    const twice = async (options: typeof usual) => {
      expect(await pack(options)).toMatch(/files made of its tables$/)
      expect(await pack({ ...options, force: false })).toMatch(UNCHANGED)
    }
    await twice(usual)
    await twice({ ...usual, code: 'b' })
    write(own, {
      'package.json': readFileSync(PACKAGE_JSON, 'utf8').replace(/"version": "[^"]*"/, '"version": "9.9.9"'),
    })
    await twice({ ...usual, code: 'b' })
    write(own, { 'pipeline/packaging/files/README.md': '# {{title}}\n' })
    await twice({ ...usual, code: 'b' })
    await twice({ ...usual, code: 'b', textOnly: true })
    await twice({ ...usual, code: 'b', textOnly: true, force: true })
  })
})

it('from the command line: --force, and a build folder of its own', async () => {
  const where = await built()
  expect(cli(buildArguments(where)).status).toBe(0)
  const run = (...more: string[]) =>
    cli(['package', '--dist', where.dist, '--build', where.build, '--text-only', ...more]).stderr
  expect(run()).toContain('files made')
  expect(run()).toContain('nothing changed (package)')
  expect(run('--force')).toContain('files made')
  expect(filesBelow(where.build)).toContain('packaged.json')
})
