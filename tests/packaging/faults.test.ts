/** What is wrong with a package, a release or a list of removed ids is said with its file, and its line where it has one. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, hashFile } from '../../pipeline/stages/publish/sums.ts'
import { cli, folder } from '../support/project.ts'
import { built, packed } from './fixture.ts'

const HEAD = 'id,table,removed_in,cause,quote\r\n'

async function dataset(): Promise<string> {
  const where = await built()
  await packed(where)
  return where.dist
}

function expectFault(ran: ReturnType<typeof cli>, status: number, message: string | RegExp): void {
  expect(ran.stderr).toMatch(message)
  expect(ran.stderr).not.toContain('failure of the program itself')
  expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status, stdout: '' })
}

describe('cli package', () => {
  it('of a folder that is missing or no dataset', () => {
    const message =
      /^nowhere Unexpected folder without schemas\/tables\.json, expected a published dataset \[package\/dataset\]$/m
    expectFault(cli(['package', '--dist', 'nowhere'], { cwd: folder() }), 2, message)
    expectFault(cli(['package', '--dist', '.'], { cwd: folder({ 'a.txt': 'x' }) }), 2, /^\. Unexpected folder without/m)
  })

  it('of tables that are not what the list says, or without a list', async () => {
    const { dist } = await built()
    writeFileSync(join(dist, 'csv/claims.csv'), 'x')
    const changed = /Unexpected files that are not what SHA256SUMS lists, expected a dataset as it was published/
    expectFault(cli(['package', '--dist', dist, '--build', folder()]), 1, changed)
    expect(filesBelow(dist)).not.toContain('README.md')
    rmSync(join(dist, 'SHA256SUMS'))
    expectFault(cli(['package', '--dist', dist, '--build', folder()]), 1, /Unexpected folder without SHA256SUMS/)
  })
})

describe('cli release', () => {
  const release = (dist: string, ...more: string[]) => {
    const out = join(folder(), 'out')
    const ran = cli(['release', '--dist', dist, '--out', out, ...more])
    if (ran.status !== 0) expect(() => filesBelow(out), 'nothing is left behind').toThrow(/ENOENT/)
    return ran
  }

  it('of a folder that is missing', () => {
    expectFault(release('nowhere'), 2, /^nowhere Unexpected folder without schemas\/tables\.json/m)
  })

  it('of a dataset that was changed', async () => {
    const dist = await dataset()
    writeFileSync(join(dist, 'json/claims.json'), '[]')
    writeFileSync(join(dist, 'extra.txt'), 'x')
    rmSync(join(dist, 'README.md'))
    const ran = release(dist)
    expectFault(ran, 1, /json\/claims\.json Unexpected sha256 \w+, expected \w+, as SHA256SUMS lists it/)
    expect(ran.stderr).toMatch(/README\.md Unexpected missing file/)
    expect(ran.stderr).toMatch(/extra\.txt Unexpected file, expected no file that SHA256SUMS does not list/)
  })

  it('of a dataset that was not packaged, or only its texts', async () => {
    const where = await built()
    const message = /Unexpected dataset without its descriptions and binaries, expected what `cli package`/
    expectFault(release(where.dist), 1, message)
    await packed(where, { textOnly: true })
    expectFault(release(where.dist), 1, message)
  })

  it('since a dataset that is missing', async () => {
    expectFault(release(await dataset(), '--since', 'nowhere'), 2, /^nowhere Unexpected folder without/m)
  })

  it('with an npm package that is missing', async () => {
    const message = /^nowhere\.tgz Unexpected ENOENT when it was read, expected the npm package \[release\/read\]$/m
    expectFault(release(await dataset(), '--library', 'nowhere.tgz'), 2, message)
  })

  it('into a folder that holds something else', async () => {
    const out = folder({ 'thesis.odt': 'the only copy' })
    const ran = cli(['release', '--dist', await dataset(), '--out', out])
    expectFault(ran, 2, /Unexpected folder with files that are no part of a release: thesis\.odt/)
    expect(filesBelow(out)).toEqual(['thesis.odt'])
  })

  it.each([
    [
      'missing',
      null,
      /removed\.csv Unexpected ENOENT when it was read, expected a list of removed ids \[diff\/tombstones\]/,
    ],
    ['empty', '', /removed\.csv:1 Unexpected empty file, expected rows of id,table,removed_in,cause,quote/],
    ['with other columns', 'id,table\r\n', /removed\.csv:1 Unexpected columns id,table, expected rows of id,/],
    [
      'with a row too short',
      `${HEAD}a,claims,0.1.0,x,y\r\nb,claims\r\n`,
      /removed\.csv:3 Unexpected line that cannot be read/,
    ],
    [
      'with a quotation mark too many',
      `${HEAD}a,claims,0.1.0,x,"y"z\r\n`,
      /removed\.csv:2 Unexpected line that cannot/,
    ],
  ])('with a list of removed ids that is %s', async (_, content, message) => {
    const path = join(folder(content === null ? {} : { 'removed.csv': content }), 'removed.csv')
    expectFault(release(await dataset(), '--tombstones', path), 2, message)
  })
})

describe('cli diff --tombstones', () => {
  it('leaves a list that it cannot read as it is', async () => {
    const { dist } = await built()
    const path = join(folder({ 'removed.csv': 'id;table\n' }), 'removed.csv')
    const before = hashFile(path)
    expectFault(cli(['diff', dist, dist, '--tombstones', path]), 2, /removed\.csv:1 Unexpected columns id;table/)
    expect(hashFile(path)).toBe(before)
  })

  it('says where a list cannot be written', async () => {
    const { dist } = await built()
    const path = join(folder(), 'nowhere', 'removed.csv')
    expectFault(
      cli(['diff', dist, dist, '--tombstones', path]),
      2,
      /removed\.csv Unexpected ENOENT when it was written/,
    )
  })
})
