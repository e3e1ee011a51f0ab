import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildArguments, cli, folder, ROOT, site } from '../support/project.ts'

const TEXT = { 'one.txt': 'On 3 May 1990 a total of 120 villagers were killed, including 15 children.' }

function dataset(): string {
  const where = site(TEXT)
  expect(cli(buildArguments(where)).status).toBe(0)
  return where.dist
}

describe('exit status', () => {
  it.each([
    ['0 for help', ['--help'], 0],
    ['0 for the help of a command', ['build', '--help'], 0],
    ['0 for the version', ['--version'], 0],
    ['2 without a command', [], 2],
    ['2 for an unknown command', ['bild'], 2],
    ['2 for an unknown option', ['build', '--rwa', 'x'], 2],
    ['2 for a stage that is none', ['build', '--stage', 'exctract'], 2],
    ['2 for a number of jobs that is none', ['build', '--jobs', 'many'], 2],
    ['2 for a raw folder that is missing', ['build', '--raw', '/nowhere'], 2],
    ['2 for a dataset that is missing', ['verify', '/nowhere'], 2],
  ])('%s', (_, args, status) => {
    expect(cli(args).status).toBe(status)
  })

  it('help and version go to standard output, complaints to standard error', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(cli(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    expect(cli(['build', '--help']).stdout).toContain('--raw <dir>')
    expect(cli(['bild'])).toMatchObject({ stdout: '', stderr: expect.stringContaining("unknown command 'bild'") })
  })

  it('a reader that leaves early is no failure', () => {
    const dist = dataset()
    const launch = `node ${join(ROOT, 'pipeline/launch.mjs')} diff ${dist} ${dist} --json | true; echo "\${PIPESTATUS[0]}"`
    expect(spawnSync('bash', ['-c', launch], { encoding: 'utf8' })).toMatchObject({ stdout: '0\n', stderr: '' })
  })
})

describe('messages', () => {
  it('are lines for people, or NDJSON', () => {
    const where = site({ 'xyz.txt': '' })
    expect(cli(buildArguments(where)).stderr).toMatch(
      /xyz\.txt Unexpected empty file, expected a text \[ingest\/empty\]\n$/,
    )
    const lines = cli([...buildArguments(where), '--log', 'json'])
      .stderr.trim()
      .split('\n')
    expect(lines.map(line => JSON.parse(line)).filter(({ event }) => event !== 'progress')).toEqual([
      {
        event: 'fault',
        message: { file: join(where.raw, 'xyz.txt'), rule: 'ingest/empty', actual: 'empty file', expected: 'a text' },
      },
    ])
  })

  it('have no colour and no animation off a terminal', () => {
    const ran = cli(buildArguments(site(TEXT)))
    expect(ran.stdout).toBe('')
    expect(ran.stderr).not.toMatch(/[\u001b\r]/)
  })

  it('name a broken lexicon by file and line', () => {
    const lexicons = folder({ 'measures.yaml': 'a: [1\n' })
    const ran = cli([...buildArguments(site(TEXT)), '--lexicons', lexicons])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/measures\.yaml:\d+(:\d+)? Unexpected .*, expected /)
  })
})

describe('verify', () => {
  it('proves a dataset, with or without --dist', () => {
    const dist = dataset()
    expect(cli(['verify', dist])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('CSV = JSON = YAML'),
      stderr: '',
    })
    expect(cli(['verify', '--dist', dist]).status).toBe(0)
  })

  it.each([
    [
      'a changed text',
      'text/one.txt',
      (text: string) => text.replace('120', '121'),
      /text\/one\.txt Unexpected sha256 .* as SHA256SUMS lists it[\s\S]*as its record says[\s\S]*check\/quote/,
    ],
    [
      'a quote that stands elsewhere',
      'json/numbers.json',
      (text: string) => text.replace(/"start":(\d+),"end":(\d+),"quote"/, '"start":1,"end":3,"quote"'),
      /check\/quote/,
    ],
    [
      'a value of the wrong type',
      'json/claims.json',
      (text: string) => text.replace('"value":120', '"value":"120"'),
      /value "120", expected number or null|value "120", expected/,
    ],
    [
      'a record that CSV lacks',
      'csv/numbers.csv',
      (text: string) => text.replace(/\r\nnum_[^\r]*/, ''),
      /csv\/numbers\.csv Unexpected/,
    ],
    [
      'a value that YAML has otherwise',
      'yaml/claims.yaml',
      (text: string) => text.replace('value: 120', 'value: 12'),
      /yaml\/claims\.yaml Unexpected clm_.*: value 12, expected 120, as in JSON/,
    ],
    [
      'evidence that is gone',
      'csv/evidence.csv',
      (text: string) => text.replace(/\r\n[^\r]*\r\n$/, '\r\n'),
      /csv\/evidence\.csv Unexpected/,
    ],
    [
      'an id that leads nowhere',
      'json/numbers.json',
      (text: string) => text.replace(/"record_id":"clm_.{16}"/, '"record_id":"clm_0000000000000000"'),
      /record_id clm_0000000000000000, expected the id of a record of claims or dates/,
    ],
    ['a schema that is broken', 'schemas/claims.schema.json', () => '{', /schemas that cannot be used/],
    ['no list of hashes', 'SHA256SUMS', () => '', /no file that SHA256SUMS does not list/],
    [
      'a table that ends early',
      'json/coverage.json',
      (text: string) => text.slice(0, -3),
      /json\/coverage\.json Unexpected/,
    ],
  ])('finds %s', (_, file, change, message) => {
    const dist = dataset()
    const path = join(dist, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    expect(after).not.toBe(before)
    writeFileSync(path, after)
    const { status, stderr, stdout } = cli(['verify', dist])
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })

  it('finds files that are missing or too many', () => {
    const dist = dataset()
    writeFileSync(join(dist, 'extra.txt'), 'x')
    expect(cli(['verify', dist]).stderr).toContain(
      'extra.txt Unexpected file, expected no file that SHA256SUMS does not list',
    )
  })
})

describe('explain and diff', () => {
  it('explain shows the words in context, the rule and the evidence', () => {
    const dist = dataset()
    const [claim] = JSON.parse(readFileSync(join(dist, 'json/claims.json'), 'utf8'))
    const { status, stdout } = cli(['explain', claim.id, '--dist', dist])
    expect(status).toBe(0)
    expect(stdout).toContain(`⟦${claim.quote}⟧`)
    expect(stdout).toContain(`rule  ${claim.rule}`)
    expect(stdout).toMatch(/value +120 {2}← "120" \d+–\d+/)
    expect(cli(['explain', 'clm_none', '--dist', dist])).toMatchObject({ status: 2, stdout: '' })
  })

  it('diff names what was added, removed and changed', () => {
    const where = site(TEXT)
    const later = site({ 'one.txt': TEXT['one.txt'], 'two.txt': 'Later 7 houses were burned.' })
    for (const one of [where, later]) expect(cli(buildArguments(one)).status).toBe(0)
    const { stdout } = cli(['diff', where.dist, later.dist])
    expect(stdout).toContain('| sources | 1 | 2 | 1 | 0 | 0 |')
    expect(stdout).toContain('## sources')
    const tables = JSON.parse(cli(['diff', later.dist, where.dist, '--json']).stdout)
    expect(tables[0]).toMatchObject({
      table: 'sources',
      before: 2,
      after: 1,
      removed: [{ cause: 'source removed', record: { id: 'two' } }],
    })
  })
})
