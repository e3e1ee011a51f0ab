import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { type Table, tablesFrom } from '../../pipeline/core/schema.ts'
import { csv, evidenceCsv } from '../../pipeline/formats/csv.ts'
import type { Entry, Format } from '../../pipeline/formats/format.ts'
import { json } from '../../pipeline/formats/json.ts'
import { readCells, readCsv, readJsonLines, readYaml } from '../../pipeline/formats/read.ts'
import { yaml } from '../../pipeline/formats/yaml.ts'
import { readSchemas } from '../../pipeline/stages/ingest/config.ts'
import { folder, ROOT } from '../support/project.ts'
import { entriesOf } from '../support/records.ts'

const TABLES = [...tablesFrom(readSchemas(join(ROOT, 'schemas'))).values()]

/** The text of a table in a format, made in pieces as workers make them. */
function fileOf(format: Format, entries: readonly Entry[], table: Table): string {
  if (entries.length === 0) return format.empty(table)
  const middle = Math.ceil(entries.length / 2)
  const parts = [entries.slice(0, middle), entries.slice(middle)].filter(part => part.length > 0)
  return format.header(table) + parts.map(part => format.piece(part, table)).join(format.separator) + format.footer
}

const withoutEvidence = ({ record: { evidence: _, ...rest } }: Entry) => rest

describe.each(TABLES.map(table => [table.name, table] as const))('%s', (_, table) => {
  const place = () => join(folder(), 'table')

  it('reads back equal from JSON, YAML and CSV, types and nulls included', async () => {
    const path = place()
    await fc.assert(
      fc.asyncProperty(entriesOf(table), async entries => {
        const records = entries.map(({ record }) => record)
        writeFileSync(path, fileOf(json, entries, table))
        expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(records)
        expect([...readJsonLines(path)]).toEqual(entries)
        writeFileSync(path, fileOf(yaml, entries, table))
        expect(parseYaml(readFileSync(path, 'utf8'))).toEqual(records)
        expect(parseYaml(readFileSync(path, 'utf8'), { version: '1.1' })).toEqual(records)
        expect([...readYaml(path)]).toEqual(records)
        writeFileSync(path, fileOf(csv, entries, table))
        const read: unknown[] = []
        for await (const record of readCsv(path, table)) read.push(record)
        expect(read).toEqual(entries.map(withoutEvidence))
      }),
      { numRuns: 60 },
    )
  })
})

it('evidence.csv holds every span', async () => {
  const path = join(folder(), 'evidence.csv')
  const claims = TABLES.find(({ name }) => name === 'claims')!
  await fc.assert(
    fc.asyncProperty(entriesOf(claims), async entries => {
      writeFileSync(path, evidenceCsv.header + evidenceCsv.piece(entries))
      const rows: string[][] = []
      for await (const row of readCells(path)) rows.push(row)
      const expected = entries.flatMap(({ record }) =>
        Object.entries(record.evidence as Record<string, { start: number; end: number; text: string }>).map(
          ([field, { start, end, text }]) => [record.id, field, record.source_id, `${start}`, `${end}`, text],
        ),
      )
      expect(rows.slice(1)).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

const python = spawnSync('python3', ['-c', 'import yaml'])
const hasPyYaml = python.status === 0 || process.env.CI === 'true'
if (!hasPyYaml)
  console.warn('SKIPPED: python3 with PyYAML is not installed; its reading of the YAML tables is not tested')

it.skipIf(!hasPyYaml)('PyYAML (YAML 1.1) and Python csv read the same records as JSON', () => {
  const base = folder()
  const files: [string, readonly Entry[], Table][] = TABLES.map((table, seed) => {
    const entries = fc.sample(entriesOf(table), { numRuns: 40, seed }).flat()
    writeFileSync(join(base, `${table.name}.json`), fileOf(json, entries, table))
    writeFileSync(join(base, `${table.name}.yaml`), fileOf(yaml, entries, table))
    writeFileSync(join(base, `${table.name}.csv`), fileOf(csv, entries, table))
    return [table.name, entries, table]
  })
  const script = `
import csv, json, sys, yaml
csv.field_size_limit(10**9)
for name in sys.argv[2:]:
    path = f'{sys.argv[1]}/{name}'
    records = json.load(open(path + '.json', encoding='utf-8'))
    read = yaml.load(open(path + '.yaml', encoding='utf-8', newline=''), Loader=getattr(yaml, 'CSafeLoader', yaml.SafeLoader))
    assert read == records, name
    rows = list(csv.reader(open(path + '.csv', encoding='utf-8', newline=''), strict=True))
    assert len(rows) == len(records) + 1, (name, len(rows), len(records))
    assert [row[0] for row in rows[1:]] == [record['id'] for record in records], name
print('equal')
`
  const ran = spawnSync('python3', ['-c', script, base, ...files.map(([name]) => name)], { encoding: 'utf8' })
  expect(ran.stderr).toBe('')
  expect(ran.stdout).toBe('equal\n')
})
