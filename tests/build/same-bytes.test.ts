import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, hashFile } from '../../pipeline/stages/publish/sums.ts'
import { buildArguments, cli, folder, type Site, site } from '../support/project.ts'

/** Enough bytes for several batches, few enough facts to be quick: each text has one sentence that counts something. */
const FILLER = `${'The road runs along the river, past the mill and the old bridge, '.repeat(60)}and ends there.\n\n`
const TEXTS = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    `text-${(i * 7) % 12}.txt`,
    `On ${1 + i} May 19${50 + i} some ${100 + i} villagers were killed, including ${i + 2} children. ${FILLER.repeat(14)}`,
  ]),
)
const bytesOf = (dist: string) => filesBelow(dist).map(path => [path, hashFile(join(dist, path))])
const built = (where: Site, more: string[] = [], options: Parameters<typeof cli>[1] = {}) => {
  expect(cli([...buildArguments(where), '--force', ...more], options)).toMatchObject({ status: 0 })
  return bytesOf(where.dist)
}

describe('the same inputs give the same bytes', () => {
  const first = () => site(TEXTS)

  it.each([
    ['two jobs', ['--jobs', '2'], {}],
    ['three jobs', ['--jobs', '3'], {}],
    ['another locale', [], { env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } }],
    ['another time zone', [], { env: { TZ: 'Pacific/Kiritimati' } }],
    ['another directory', [], { cwd: '/' }],
  ] as const)('with %s', (_, more, options) => {
    const where = first()
    const expected = built(where, ['--jobs', '1'])
    const again = { ...where, dist: join(folder(), 'other'), build: folder() }
    expect(built(again, [...more], options)).toEqual(expected)
  })

  it('with files written in another order, at another place, through a link', () => {
    const where = first()
    const expected = built(where)
    const reversed = site(Object.fromEntries(Object.entries(TEXTS).reverse()))
    expect(built(reversed)).toEqual(expected)
    const linked = join(folder(), 'link')
    symlinkSync(where.raw, linked)
    expect(built({ ...reversed, raw: linked })).toEqual(expected)
  })

  it('without build/, and with it', () => {
    const where = first()
    const expected = built(where)
    expect(cli(buildArguments({ ...where, build: folder() })).status).toBe(0)
    expect(bytesOf(where.dist)).toEqual(expected)
  })
})

it('the lists of hashes are those of sha256sum, and name every file', () => {
  const where = site({ 'one.txt': 'Ten villagers were killed.' })
  built(where)
  const listed = readFileSync(join(where.dist, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  expect(listed).toEqual(
    filesBelow(where.dist)
      .filter(path => path !== 'SHA256SUMS')
      .map(path => `${hashFile(join(where.dist, path))}  ${path}`),
  )
})

it('an unchanged dataset keeps its files, times included; nothing else is written', () => {
  const where = site({ 'one.txt': 'Ten villagers were killed.' })
  built(where)
  const times = () => filesBelow(where.dist).map(path => statSync(join(where.dist, path)).mtimeMs)
  const before = times()
  expect(cli([...buildArguments(where), '--force']).stderr).toContain('nothing changed')
  expect(cli(buildArguments(where)).stderr).toContain('nothing changed')
  expect(times()).toEqual(before)
  expect(readdirSync(join(where.raw, '..')).sort()).toEqual(['build', 'dist', 'raw'])
})
