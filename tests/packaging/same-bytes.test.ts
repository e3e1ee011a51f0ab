/** Packages have the same bytes wherever and whenever they are made. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { tarred } from '../../pipeline/packaging/archive.ts'
import { PARTS } from '../../pipeline/packaging/index.ts'
import { LARGE } from '../../pipeline/packaging/ndjson.ts'
import { zipped } from '../../pipeline/packaging/zip.ts'
import { filesBelow, hashFile } from '../../pipeline/stages/publish/sums.ts'
import { buildArguments, cli, folder, site } from '../support/project.ts'
import { built, opened, published, recordOf, sha256, TABLES, TEXTS } from './fixture.ts'

const ZONE = process.env.TZ
afterEach(() => {
  vi.useRealTimers()
  if (ZONE === undefined) delete process.env.TZ
  else process.env.TZ = ZONE
})

/** Runs something as if it were another time at another place. */
async function at<T>(zone: string, time: string, work: () => T | Promise<T>): Promise<T> {
  process.env.TZ = zone
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) })
  return await work()
}

const sums = (files: Iterable<readonly [string, string | Uint8Array]>) =>
  [...files].map(([path, content]) => [path, sha256(content)])

it('the clock and the time zone can be moved by these tests', async () => {
  const shown = () => new Date().toString()
  const here = await at('UTC', '2001-01-31T23:59:00Z', shown)
  expect(await at('Pacific/Kiritimati', '2040-07-01T01:00:00Z', shown)).not.toBe(here)
  expect(await at('Pacific/Kiritimati', '2001-01-31T23:59:00Z', shown)).toContain('GMT+1400')
})

it.each(PARTS)('$name: at another time, in another zone', async part => {
  const sources = TABLES.get('sources')!
  // Enough records for every part to make a file.
  const many = Array.from({ length: LARGE + 1 }, (_, i) => recordOf(sources, 'Überlandstraße', i + 1))
  const { dist } = part.name === 'NDJSON' ? published({ sources: many }) : await built()
  const first = sums(await at('UTC', '2001-01-31T23:59:00Z', () => part.make(opened(dist))))
  expect(first.length).toBeGreaterThan(0)
  expect(sums(await at('Pacific/Kiritimati', '2040-07-01T01:00:00Z', () => part.make(opened(dist))))).toEqual(first)
  expect(sums(await at('America/St_Johns', '1996-02-29T12:00:00Z', () => part.make(opened(dist))))).toEqual(first)
})

it('archives: at another time, in another zone, in another order of files', async () => {
  const files = ['b.txt', 'a/ż.txt', '😀'].map(name => [name, Buffer.from(`content of ${name}`)] as const)
  const make = (list: typeof files) => async () =>
    sums([
      ['zip', zipped(new Map(list), '2018-11-04')],
      ['tar', await tarred(new Map(list), '2018-11-04')],
    ])
  const first = await at('UTC', '2001-01-31T23:59:00Z', make(files))
  expect(await at('Pacific/Kiritimati', '2040-07-01T01:00:00Z', make([...files].reverse()))).toEqual(first)
  // On this day there was no midnight.
  expect(await at('America/Sao_Paulo', '2001-01-31T23:59:00Z', make(files))).toEqual(first)
})

it('package and release: in another locale, from another directory, a second time', () => {
  const where = site(TEXTS)
  expect(cli(buildArguments(where)).status).toBe(0)
  const made = (options: Parameters<typeof cli>[1]) => {
    const out = join(folder(), 'release')
    const packed = cli(['package', '--force', '--dist', where.dist, '--build', where.build], options)
    expect(packed).toMatchObject({ status: 0 })
    expect(cli(['release', '--dist', where.dist, '--out', out], options)).toMatchObject({ status: 0 })
    return [where.dist, out].flatMap(root => filesBelow(root).map(path => [path, hashFile(join(root, path))]))
  }
  const first = made({})
  expect(first.length).toBeGreaterThan(80)
  const turkish = { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr', TZ: 'Asia/Kathmandu' }
  expect(made({ env: turkish, cwd: '/' })).toEqual(first)
  expect(readFileSync(join(where.dist, 'SHA256SUMS'), 'utf8')).toContain('  datapackage.json\n')
})
