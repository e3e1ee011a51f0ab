/** Whatever was built can be packaged: without records, or of a folder of somebody else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PARTS } from '../../pipeline/packaging/index.ts'
import { release } from '../../pipeline/release.ts'
import { filesBelow } from '../../pipeline/stages/publish/sums.ts'
import { verify } from '../../pipeline/verify.ts'
import { buildArguments, cli, folder, site } from '../support/project.ts'
import { built, opened, PACKAGE_JSON, packed, published, TABLES, textOf } from './fixture.ts'

describe('a dataset without a single record', () => {
  it.each(PARTS)('$name can be made', async part => {
    const { dist } = published({})
    const made = await part.make(opened(dist))
    expect(made.size > 0 || part.name === 'NDJSON').toBe(true)
    for (const [path, content] of made) expect(content.length, path).toBeGreaterThan(0)
  })
})

describe('a text in which nothing is stated, without a registry', () => {
  it('is packaged, proved and released', async () => {
    const where = await built({ 'plain.txt': 'The valley lies behind the hills.\n' }, folder())
    await packed(where)
    await expect(verify(where.dist, () => {})).resolves.toMatch(
      /Records:\n {2}sources: 1\n {2}coverage: 1\n {2}evidence: 0/,
    )
    expect(textOf(where.dist, 'DATASHEET.md')).toContain('Of none of the sources is it known which side it speaks for.')
    const out = join(folder(), 'release')
    await release({ dist: where.dist, packageJson: PACKAGE_JSON, out, since: null, tombstones: null, library: null })
    expect(filesBelow(out)).toHaveLength(3)
  })
})

it('a folder of texts of a user, from the command line', () => {
  const where = site({ 'report.txt': 'At least 40 villagers were killed on 3 May 1998, among them 12 children.\n' })
  expect(cli([...buildArguments(where), '--registry', folder()])).toMatchObject({ status: 0 })
  const made = cli(['package', '--dist', where.dist, '--build', where.build])
  expect(made).toMatchObject({
    status: 0,
    stdout: '',
    stderr: expect.stringMatching(/: \d+ files made of its tables\n$/),
  })
  const parquets = filesBelow(join(where.dist, 'parquet'))
  expect(parquets).toHaveLength(TABLES.size + 1)
  for (const name of parquets) {
    const bytes = readFileSync(join(where.dist, 'parquet', name))
    expect(bytes.subarray(0, 4).toString() + bytes.subarray(-4).toString(), name).toBe('PAR1PAR1')
  }
  expect(cli(['verify', where.dist])).toMatchObject({ status: 0, stderr: '' })
})
