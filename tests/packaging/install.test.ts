/** The npm package, as somebody has it who installs it into an empty folder without the network. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesBelow } from '../../pipeline/stages/publish/sums.ts'
import { ROOT, write } from '../support/project.ts'

const TEXT = 'At least 40 villagers were killed on 3 May 1998, among them 12 children.\n'
let home = ''

function run(command: string, args: readonly string[], cwd = home) {
  // What npm sets for the scripts that it runs must not reach this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'claims-install-'))
  write(home, {
    'package.json': '{ "private": true, "type": "module" }',
    'my-texts/report.txt': TEXT,
    'my-texts/other.txt': 'A house burned.',
  })
  const packed = run('npm', ['pack', '--silent', '--pack-destination', home], ROOT)
  expect(packed.status, packed.stderr).toBe(0)
  const file = packed.stdout.trim().split('\n').at(-1)!
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  const installed = run('npm', ['install', ...quiet, join(home, file)])
  expect(installed.status, installed.stderr).toBe(0)
}, 60_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the installed package', () => {
  it('needs no other and holds nothing of the corpus or the tests', () => {
    const others = filesBelow(join(home, 'node_modules')).filter(path => !/^(\.|remembrance-claims\/)/.test(path))
    expect(others).toEqual([])
    const files = filesBelow(join(home, 'node_modules/remembrance-claims'))
    expect(files.filter(path => /^(raw|dist|tests|node_modules)\//.test(path))).toEqual([])
    const text = readFileSync(join(home, 'node_modules/remembrance-claims/lib/index.js'), 'utf8')
    expect(text).not.toMatch(/from\s*["']node:|require\(["']|import\(["']/)
    expect(text).not.toContain(ROOT)
  })

  it('extract: records with their words, in JavaScript', () => {
    write(home, {
      'use.js': `import { extract } from 'remembrance-claims'
const { claims, events } = extract(${JSON.stringify(TEXT)}, { id: 'mine', registry: {} })
console.log(JSON.stringify([claims.map(({ source_id, value, start, end, quote }) => ({ source_id, value, start, end, quote })), events]))`,
    })
    const { status, stdout, stderr } = run('node', ['use.js'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const [claims, events] = JSON.parse(stdout)
    expect(claims).toMatchObject([
      { source_id: 'mine', value: 40 },
      { source_id: 'mine', value: 12 },
    ])
    for (const { start, end, quote } of claims) expect(TEXT.slice(start, end)).toBe(quote)
    expect(events).toEqual([])
  })

  it('extract: with types', () => {
    const use = (line: string) => ({
      'use.ts': `import { type Claim, extract } from 'remembrance-claims'
const claims: readonly Claim[] = extract('x', { id: 'mine' }).claims
const text: string | undefined = claims[0]?.evidence.value?.text
${line}
console.log(text)`,
    })
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--lib',
      'es2023,dom',
      '--types',
      '',
      '--target',
      'es2023',
    ]
    const check = () => run(join(ROOT, 'node_modules/.bin/tsc'), [...options, 'use.ts'])
    write(home, use("export const own: 'exact' | 'about' | string = claims[0]!.qualifier"))
    expect(check()).toMatchObject({ status: 0, stdout: '' })
    write(home, use('export const wrong: string = claims[0]!.value'))
    expect(check().stdout).toContain("Type 'number | null' is not assignable to type 'string'")
  })

  it('the command line: builds, packages and proves a folder of texts, with its own lexicons', () => {
    const npx = (...args: string[]) => run('npx', ['--offline', 'remembrance-claims', ...args])
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(npx('--version')).toMatchObject({ status: 0, stdout: `${version}\n` })
    expect(npx('build', '--raw', 'my-texts', '--jobs', '2')).toMatchObject({ status: 0 })
    expect(npx('package')).toMatchObject({ status: 0 })
    expect(npx('verify')).toMatchObject({ status: 0, stdout: expect.stringContaining('claims: 2') })
    const [claim] = JSON.parse(readFileSync(join(home, 'dist/json/claims.json'), 'utf8'))
    expect(npx('explain', claim.id).stdout).toContain('⟦')
    expect(filesBelow(join(home, 'dist'))).toContain('sqlite/remembrance-claims.sqlite')
  }, 60_000)
})
