import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSite, faultsOf, folder, site } from '../support/project.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const GOOD = 'Twelve villagers were wounded.\n'

describe('texts that cannot be read', () => {
  it.each([
    [
      'a byte that is not UTF-8',
      'xyz.txt',
      Buffer.concat([Buffer.from('one\ntwo '), bytes(0xff, 0x20)]),
      'xyz.txt:2 Unexpected byte 0xFF at byte offset 8, expected UTF-8 [ingest/utf-8]',
    ],
    [
      'a sequence cut short',
      'xyz.txt',
      Buffer.concat([Buffer.from('é '), bytes(0xe2, 0x82)]),
      'xyz.txt:1 Unexpected byte 0xE2 at byte offset 3, expected UTF-8 [ingest/utf-8]',
    ],
    [
      'a surrogate in UTF-8',
      'xyz.txt',
      bytes(0x61, 0xed, 0xa0, 0x80),
      'xyz.txt:1 Unexpected byte 0xED at byte offset 1, expected UTF-8 [ingest/utf-8]',
    ],
    [
      'an overlong form',
      'xyz.txt',
      bytes(0x61, 0xc0, 0xaf),
      'xyz.txt:1 Unexpected byte 0xC0 at byte offset 1, expected UTF-8 [ingest/utf-8]',
    ],
    [
      'UTF-16 LE',
      'xyz.txt',
      bytes(0xff, 0xfe, 0x61, 0x00),
      'xyz.txt:1 Unexpected UTF-16 LE (byte order mark), expected UTF-8; convert the file [ingest/utf-8]',
    ],
    [
      'UTF-16 BE',
      'xyz.txt',
      bytes(0xfe, 0xff, 0x00, 0x61),
      'xyz.txt:1 Unexpected UTF-16 BE (byte order mark), expected UTF-8; convert the file [ingest/utf-8]',
    ],
    ['an empty file', 'xyz.txt', '', 'xyz.txt Unexpected empty file, expected a text [ingest/empty]'],
    [
      'white space alone',
      'xyz.txt',
      '\ufeff \u00a0\r\n',
      'xyz.txt Unexpected nothing but white space, expected a text [ingest/empty]',
    ],
    [
      'binary data',
      'xyz.txt',
      'a\n\0b',
      'xyz.txt:2 Unexpected zero byte at byte offset 2, expected a text, not binary data [ingest/binary]',
    ],
    [
      'a name that is no id',
      'a b.txt',
      GOOD,
      'a b.txt Unexpected " " in the name, expected a name of the characters A-Z a-z 0-9 . _ - (it becomes the id of the source) [ingest/name]',
    ],
  ])('%s', async (_, name, content, message) => {
    const where = site({ [name]: content, 'good.txt': GOOD })
    expect(await faultsOf(where)).toEqual({ status: 2, lines: [message] })
    expect(existsSync(where.dist)).toBe(false)
  })

  it('names a raw folder that is missing, empty or a file', async () => {
    const none = { raw: join(folder(), 'none'), dist: join(folder(), 'dist'), build: folder() }
    expect((await faultsOf(none)).lines).toEqual([
      expect.stringContaining('Unexpected missing folder, expected a folder with .txt, .md, .html or .htm files'),
    ])
    expect((await faultsOf({ ...none, raw: folder() })).lines[0]).toContain('Unexpected folder without any text')
    const file = join(folder({ 'xyz.txt': GOOD }), 'xyz.txt')
    expect((await faultsOf({ ...none, raw: file })).lines[0]).toContain(
      'Unexpected file, expected a folder with .txt, .md, .html or .htm files',
    )
  })

  it('names all faults of all inputs at once and leaves the dataset as it was', async () => {
    const where = site({ 'good.txt': GOOD })
    await buildSite(where)
    const sums = readFileSync(join(where.dist, 'SHA256SUMS'), 'utf8')
    writeFileSync(join(where.raw, 'aaa.txt'), bytes(0xff))
    writeFileSync(join(where.raw, 'bbb.txt'), '')
    writeFileSync(join(where.raw, 'sources.yaml'), 'sources:\n  good: {titel: x}\n  gone: {title: x}\n')
    const { status, lines } = await faultsOf(where)
    expect(status).toBe(2)
    expect(lines.map(line => line.replace(/ Unexpected.*\[/s, ' ['))).toEqual([
      'sources.yaml:1:1 [sources/entry]',
      'sources.yaml:1:1 [sources/entry]',
      'sources.yaml:2:10 [sources/field]',
      'sources.yaml:3:3 [sources/file]',
      'aaa.txt:1 [ingest/utf-8]',
      'bbb.txt [ingest/empty]',
    ])
    expect(readFileSync(join(where.dist, 'SHA256SUMS'), 'utf8')).toBe(sums)
  })
})

describe('a faulty sources.yaml', () => {
  const hash = createHash('sha256').update(GOOD).digest('hex')
  it.each([
    [
      'a file that is missing',
      'sources:\n  good: {}\n  gone:\n    title: x\n',
      [
        'sources.yaml:3:3 Unexpected entry gone without a file, expected a text gone.txt (or .md, .html) beside it [sources/file]',
      ],
    ],
    [
      'a text without an entry',
      'sources: {}\n',
      ['sources.yaml:1:1 Unexpected text good.txt without an entry, expected `good:` under sources [sources/entry]'],
    ],
    [
      'an id that comes twice',
      'sources:\n  good: {}\n  good: {}\n',
      [
        'sources.yaml:3:3 Unexpected second id good, expected each id once [sources/repeated]\n  see sources.yaml:2:3 Unexpected first id good, expected no other [sources/repeated]',
      ],
    ],
    [
      'a wrong hash',
      `sources:\n  good:\n    sha256: ${'a'.repeat(64)}\n`,
      [
        `sources.yaml:3:13 Unexpected sha256 ${'a'.repeat(64)} for good.txt, expected ${hash}, the hash of the file [sources/hash]`,
      ],
    ],
    [
      'no hash at all',
      'sources:\n  good:\n    sha256: abc\n',
      ['sources.yaml:3:13 Unexpected sha256 "abc", expected 64 lower-case hexadecimal digits [sources/value]'],
    ],
    [
      'an unknown field',
      'sources:\n  good:\n    titel: x\n',
      [
        'sources.yaml:3:5 Unexpected field titel, expected one of title, publisher, author, published, party, party_basis, kind, language, url, notes, sha256 [sources/field]',
      ],
    ],
    [
      'a field of the wrong type',
      'sources:\n  good:\n    title: [a]\n',
      [
        'sources.yaml:3:12 Unexpected title list, expected text such as "Bloody Memory" (in quotes), or null [sources/value]',
      ],
    ],
    [
      'a value outside of its list',
      'sources:\n  good:\n    party_basis: gues\n',
      [
        'sources.yaml:3:18 Unexpected party_basis "gues", expected one of publisher, funder, wording, or null [sources/value]',
      ],
    ],
    [
      'a date that does not exist',
      'sources:\n  good:\n    published: 2021-02-30\n',
      [
        'sources.yaml:3:16 Unexpected published "2021-02-30", expected a date of EDTF such as "2021-02-26", "2021-02", "2021", or null [sources/value]',
      ],
    ],
    [
      'a number for a date',
      'sources:\n  good:\n    published: 2021\n',
      [
        'sources.yaml:3:16 Unexpected published 2021, expected text such as "2021-02-26" (in quotes), or null [sources/value]',
      ],
    ],
    [
      'something beside the sources',
      'source:\n  good: {}\n',
      [
        'sources.yaml:1:1 Unexpected field source, expected sources and nothing else [sources/field]',
        'sources.yaml:1:1 Unexpected file without sources, expected sources: with an entry for each text [sources/sources]',
      ],
    ],
    [
      'an entry without fields',
      'sources:\n  good: x\n',
      [
        'sources.yaml:2:9 Unexpected entry good with "x", expected fields such as title, publisher, party [sources/entry]',
      ],
    ],
  ])('%s', async (_, yaml, messages) => {
    const where = site({ 'good.txt': GOOD, 'sources.yaml': yaml })
    expect(await faultsOf(where)).toEqual({ status: 2, lines: messages })
    expect(existsSync(where.dist)).toBe(false)
  })

  it('that is no YAML is placed by line and column', async () => {
    const { lines } = await faultsOf(site({ 'good.txt': GOOD, 'sources.yaml': 'sources:\n  good: "x\n' }))
    expect(lines[0]).toMatch(/^sources\.yaml:\d+:\d+ Unexpected YAML \(.*\), expected valid YAML \[sources\/yaml\]$/)
  })

  it('that is no UTF-8 is said to be so', async () => {
    const { lines } = await faultsOf(site({ 'good.txt': GOOD, 'sources.yaml': bytes(0x61, 0xff) }))
    expect(lines).toEqual(['sources.yaml:1 Unexpected byte 0xFF at byte offset 1, expected UTF-8 [ingest/utf-8]'])
  })
})

describe('a dist that cannot be', () => {
  const refusal = async (dist: (raw: string) => string) => {
    const where = site({ 'good.txt': GOOD })
    return (await faultsOf({ ...where, dist: dist(where.raw) })).lines.join('\n')
  }

  it('the sources, around them or within them', async () => {
    expect(await refusal(raw => raw)).toContain('Unexpected the folder of the sources, expected another folder')
    expect(await refusal(raw => join(raw, '..'))).toContain('Unexpected folder around the sources')
    expect(await refusal(raw => join(raw, 'dist'))).toContain('Unexpected folder within the sources')
  })

  it('a file, or below a file', async () => {
    const file = join(folder({ x: 'x' }), 'x')
    expect(await refusal(() => file)).toContain(
      'Unexpected file, expected a folder, or a name not in use [publish/target]',
    )
    expect(await refusal(() => join(file, 'dist'))).toContain(
      'Unexpected ENOTDIR when it was tried, expected a place that can be written',
    )
  })

  it('a folder of something else', async () => {
    const other = folder({ 'thesis.doc': 'x', 'a/b.txt': 'y' })
    expect(await refusal(() => other)).toContain(
      'Unexpected folder with files that are no part of a dataset: a/b.txt, thesis.doc, expected',
    )
    expect(readFileSync(join(other, 'thesis.doc'), 'utf8')).toBe('x')
  })

  it('an earlier dataset that something was put into', async () => {
    const where = site({ 'good.txt': GOOD })
    await buildSite(where)
    writeFileSync(join(where.dist, 'notes.txt'), 'mine')
    expect((await faultsOf(where, { force: true })).lines[0]).toContain('no part of a dataset: notes.txt')
  })

  it('but an empty folder can, and what later steps add is left alone', async () => {
    const where = site({ 'good.txt': GOOD })
    mkdirSync(where.dist)
    expect((await buildSite(where)).changed).toBe(true)
    writeFileSync(join(where.dist, 'datapackage.json'), '{}')
    expect((await buildSite(where, { force: true })).changed).toBe(false)
    expect(existsSync(join(where.dist, 'datapackage.json'))).toBe(true)
  })
})
