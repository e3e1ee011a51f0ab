import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, hashFile } from '../../pipeline/stages/publish/sums.ts'
import { buildSite, site } from '../support/project.ts'

const TEXTS = { 'one.txt': 'Ten villagers were killed.', 'two.txt': 'Twenty houses were burned.' }
const bytesOf = (dist: string) => filesBelow(dist).map(path => [path, hashFile(join(dist, path))])

describe('what is redone', () => {
  it('nothing, where nothing changed', async () => {
    const where = site(TEXTS)
    expect(await buildSite(where)).toMatchObject({ changed: true, fromCache: 0 })
    expect(await buildSite(where)).toMatchObject({ changed: false, fromCache: 2 })
  })

  it('a text that changed, and no other', async () => {
    const where = site(TEXTS)
    await buildSite(where)
    writeFileSync(join(where.raw, 'two.txt'), 'Thirty houses were burned.')
    expect(await buildSite(where)).toMatchObject({ changed: true, documents: 2, fromCache: 1 })
  })

  it('a text of which something else is said', async () => {
    const where = site(TEXTS)
    await buildSite(where)
    writeFileSync(join(where.raw, 'sources.yaml'), 'sources:\n  one: {}\n  two: {title: Two}\n')
    expect(await buildSite(where)).toMatchObject({ changed: true, fromCache: 1 })
  })

  it('everything, for other code, and with force', async () => {
    const where = site(TEXTS)
    await buildSite(where)
    expect(await buildSite(where, { code: 'other' })).toMatchObject({ changed: false, fromCache: 0 })
    expect(await buildSite(where, { code: 'other', force: true })).toMatchObject({ fromCache: 0 })
  })

  it('by content, never by time', async () => {
    const where = site(TEXTS)
    await buildSite(where)
    writeFileSync(join(where.raw, 'two.txt'), TEXTS['two.txt'])
    expect(await buildSite(where)).toMatchObject({ changed: false, fromCache: 2 })
  })

  it('a dataset that was changed by hand', async () => {
    const where = site(TEXTS)
    await buildSite(where)
    const expected = bytesOf(where.dist)
    writeFileSync(join(where.dist, 'csv/sources.csv'), 'x')
    expect(await buildSite(where)).toMatchObject({ changed: true, fromCache: 2 })
    expect(bytesOf(where.dist)).toEqual(expected)
    rmSync(join(where.dist, 'json/sources.json'))
    expect(await buildSite(where)).toMatchObject({ changed: true })
    expect(bytesOf(where.dist)).toEqual(expected)
  })
})

describe('what was kept and is not what it was', () => {
  it.each([
    ['is cut short', (text: string) => text.slice(0, -5)],
    ['is empty', () => ''],
    ['is of another key', (text: string) => text.replace(/"key": "[0-9a-f]/, '"key": "z')],
    ['has another value', (text: string) => text.replaceAll('10', '11').replace('"records"', ' "records"')],
    ['is something else', () => '[1, 2'],
  ])('%s: it is made anew', async (_, spoil) => {
    const where = site(TEXTS)
    await buildSite(where)
    const expected = bytesOf(where.dist)
    const kept = join(where.build, 'normalize/one.json')
    const good = readFileSync(kept, 'utf8')
    writeFileSync(kept, spoil(good))
    rmSync(where.dist, { recursive: true })
    expect(await buildSite(where)).toMatchObject({ fromCache: 1 })
    expect(bytesOf(where.dist)).toEqual(expected)
    expect(readFileSync(kept, 'utf8')).toBe(good)
  })

  it('deleting build/ changes nothing in the result', async () => {
    const where = site(TEXTS)
    await buildSite(where)
    const expected = bytesOf(where.dist)
    rmSync(where.build, { recursive: true })
    expect(await buildSite(where)).toMatchObject({ changed: false, fromCache: 0 })
    expect(bytesOf(where.dist)).toEqual(expected)
  })
})

describe('stages', () => {
  it.each([
    ['ingest', ['ingest']],
    ['extract', ['extract', 'ingest']],
    ['normalize', ['extract', 'ingest', 'normalize']],
    ['validate', ['extract', 'ingest', 'normalize', 'validate']],
  ] as const)('%s leaves readable JSON and no dataset', async (stage, folders) => {
    const where = site(TEXTS)
    await buildSite(where, { stage })
    expect(readdirSync(where.build).sort()).toEqual([...folders].sort())
    for (const folder of folders) {
      const text = readFileSync(join(where.build, folder, 'one.json'), 'utf8')
      expect(Object.keys(JSON.parse(text))[0]).toBe('key')
      expect(text.split('\n').length).toBeGreaterThan(2)
    }
    expect(existsSync(where.dist)).toBe(false)
  })

  it('run again only where something changed', async () => {
    const where = site(TEXTS)
    await buildSite(where, { stage: 'extract' })
    const time = () => statSync(join(where.build, 'extract/one.json')).mtimeMs
    const before = time()
    expect(await buildSite(where, { stage: 'extract' })).toMatchObject({ fromCache: 2 })
    expect(time()).toBe(before)
  })

  it('forget texts that are gone', async () => {
    const where = site(TEXTS)
    await buildSite(where)
    rmSync(join(where.raw, 'two.txt'))
    mkdirSync(join(where.build, 'normalize/strange.json'))
    await buildSite(where)
    for (const stage of ['ingest', 'extract', 'normalize', 'validate']) {
      expect(readdirSync(join(where.build, stage))).toEqual(['one.json'])
    }
  })
})
