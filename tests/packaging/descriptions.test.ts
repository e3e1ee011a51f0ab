/** Descriptions tell of the files that are there. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { codebook } from '../../pipeline/packaging/codebook.ts'
import { croissant } from '../../pipeline/packaging/croissant.ts'
import { datapackage } from '../../pipeline/packaging/datapackage.ts'
import { resourcesOf } from '../../pipeline/packaging/resources.ts'
import { filesBelow } from '../../pipeline/stages/publish/sums.ts'
import { FOREIGN_KEYS } from '../../schemas/index.ts'
import { built, opened, PACKAGE_JSON, packed, sha256, textOf } from './fixture.ts'

interface Described {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly schema: {
    readonly fields: readonly {
      readonly name: string
      readonly type: string
      readonly constraints: { required: boolean }
    }[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys: readonly { readonly fields: string[]; readonly reference: { readonly resource: string } }[]
  }
}

const headOf = (dist: string, path: string): string[] => parse(textOf(dist, path), { to: 1 })[0] ?? []

it('datapackage.json: every CSV file with its columns, keys, bytes and hash', async () => {
  const { dist } = await built()
  const made = JSON.parse(String((await datapackage.make(opened(dist))).get('datapackage.json')))
  const resources: Described[] = made.resources
  const files = filesBelow(dist).filter(path => path.startsWith('csv/'))
  expect(resources.map(({ path }) => path).sort()).toEqual(files)
  for (const { name, path, bytes, hash, schema } of resources) {
    const content = readFileSync(join(dist, path))
    expect({ bytes, hash }, path).toEqual({ bytes: statSync(join(dist, path)).size, hash: `sha256:${sha256(content)}` })
    expect(
      schema.fields.map(field => field.name),
      path,
    ).toEqual(headOf(dist, path))
    const rows: Record<string, string>[] = parse(content, { columns: true })
    const keys = rows.map(row => schema.primaryKey.map(column => row[column]).join('\n'))
    expect(new Set(keys).size, path).toBe(rows.length)
    for (const { name: field, constraints } of schema.fields)
      if (constraints.required)
        expect(
          rows.filter(row => row[field] === ''),
          `${path} ${field}`,
        ).toEqual([])
    const single = Object.entries(FOREIGN_KEYS[name as never] ?? {}).filter(
      ([field, targets]) => (targets as string[]).length === 1 && !/_ids$|^sources$/.test(field),
    )
    const expected = name === 'evidence' ? [['source_id', ['sources']]] : single
    expect(
      schema.foreignKeys.map(key => [key.fields[0], [key.reference.resource || name]]),
      path,
    ).toEqual(expected)
  }
})

it('croissant.json: the same files and columns, with their hashes', async () => {
  const { dist } = await built()
  const made = JSON.parse(String((await croissant.make(opened(dist))).get('croissant.json')))
  for (const { contentUrl, sha256: hash } of made.distribution)
    expect(hash).toBe(sha256(readFileSync(join(dist, contentUrl))))
  const sets: { '@id': string; field: { name: string }[] }[] = made.recordSet
  expect(sets.map(set => set['@id'])).toEqual(resourcesOf(opened(dist)).map(({ name }) => name))
  for (const set of sets) expect(set.field.map(({ name }) => name)).toEqual(headOf(dist, `csv/${set['@id']}.csv`))
})

it('CODEBOOK.md: every field of every table, with its meaning', async () => {
  const dataset = opened((await built()).dist)
  const text = String((await codebook.make(dataset)).get('CODEBOOK.md'))
  const sections = new Map(text.split(/^## /m).map(section => [section.split('\n')[0]!, section]))
  for (const { name, columns, description } of resourcesOf(dataset)) {
    const section = sections.get(name)!
    expect(section, name).toContain(description)
    const rows = section.split('\n').filter(line => line.startsWith('| `'))
    expect(rows.map(row => row.split('`')[1])).toEqual(columns.map(column => column.name))
    for (const [i, column] of columns.entries()) {
      expect(column.description, `${name}.${column.name}`).not.toBe('')
      expect(rows[i]!.replaceAll('\\|', '|')).toContain(` | ${column.description} | `)
    }
  }
})

it('CITATION.cff says what package.json says, and all descriptions name one version', async () => {
  const where = await built()
  await packed(where, { textOnly: true })
  const { title, version, released } = JSON.parse(readFileSync(PACKAGE_JSON, 'utf8'))
  const citation = parseYaml(textOf(where.dist, 'CITATION.cff'))
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', title, version, 'date-released': released })
  for (const name of ['datapackage.json', 'croissant.json', 'CITATION.cff', 'CODEBOOK.md', 'DATASHEET.md', 'README.md'])
    expect(textOf(where.dist, name), name).toContain(version)
})

it('what is committed is listed in SHA256SUMS, what is not is not', async () => {
  const where = await built()
  await packed(where)
  const listed = textOf(where.dist, 'SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map(line => line.slice(66))
  const binary = (path: string) => /^(parquet|sqlite|xlsx|ndjson)\/|^explorer\.html$/.test(path)
  const there = filesBelow(where.dist).filter(path => path !== 'SHA256SUMS')
  expect(listed).toEqual(there.filter(path => !binary(path)))
  expect(there.filter(binary).length).toBeGreaterThan(20)
})
