/** verify.py, which lies in every package, finds what is wrong with a download. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder } from '../support/project.ts'
import { hasPython } from '../support/python.ts'
import { built, packed, sha256, textOf } from './fixture.ts'

const verify = (dist: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('python3', [join(dist, 'verify.py'), ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

async function dataset(): Promise<string> {
  const where = await built()
  await packed(where, { textOnly: true })
  return where.dist
}

/** Changes a file and its line in the list, as somebody would who wants it to go unnoticed. */
function forge(dist: string, path: string, change: (text: string) => string): void {
  const before = textOf(dist, path)
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(join(dist, path), after)
  const list = textOf(dist, 'SHA256SUMS').replace(sha256(before), sha256(after))
  writeFileSync(join(dist, 'SHA256SUMS'), list)
}

describe.skipIf(!hasPython('verify.py is not run'))('verify.py', () => {
  it('proves a dataset, from any folder', async () => {
    const dist = await dataset()
    const all = /^\d+ files and \d+ quotes and evidence spans checked: no faults\n$/
    expect(verify(dist)).toEqual({ status: 0, stderr: '', stdout: expect.stringMatching(all) })
    const [, files, spans] = /^(\d+) files and (\d+) quotes/.exec(verify(dist, dist).stdout)!
    expect(Number(files)).toBe(textOf(dist, 'SHA256SUMS').trimEnd().split('\n').length)
    const records = ['claims', 'numbers', 'dates'].flatMap(name => JSON.parse(textOf(dist, 'json', `${name}.json`)))
    expect(Number(spans)).toBeGreaterThan(records.length)
  })

  it.each([
    ['csv/claims.csv', 'a changed byte'],
    ['text/two.txt', 'a changed text'],
    ['README.md', 'a changed description'],
  ])('%s: finds %s', async path => {
    const dist = await dataset()
    const bytes = readFileSync(join(dist, path))
    bytes[bytes.length - 4]! ^= 1
    writeFileSync(join(dist, path), bytes)
    expect(verify(dist)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${path}: not what SHA256SUMS lists`),
    })
  })

  it('finds a missing file', async () => {
    const dist = await dataset()
    rmSync(join(dist, 'yaml/dates.yaml'))
    const { status, stderr, stdout } = verify(dist)
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'yaml/dates.yaml: missing\n' })
    expect(stdout).toMatch(/1 faults?\n$/)
  })

  it.each([
    [
      'a quote',
      (text: string) => text.replace(/"quote":"(\w)/, '"quote":"$1$1'),
      /^numbers num_\w+: quote is not what stands at \d+:\d+ of one$/m,
    ],
    [
      'offsets',
      (text: string) => text.replace(/"start":\d+/, '"start":0'),
      /^numbers num_\w+: quote is not what stands at 0:/m,
    ],
    [
      'evidence',
      (text: string) => text.replace(/("evidence":\{"\w+":\{.*?"text":")/, '$1x'),
      /^numbers num_\w+: evidence of \w+ is not/m,
    ],
  ])('finds %s that the text does not hold, where the list was changed with it', async (_, change, message) => {
    const dist = await dataset()
    forge(dist, 'json/numbers.json', change)
    expect(verify(dist)).toMatchObject({ status: 1, stderr: expect.stringMatching(message) })
  })

  it('counts code points: a quote after a character of two units holds', async () => {
    const dist = await dataset()
    const [date] = JSON.parse(textOf(dist, 'json/dates.json')).filter(
      (record: { source_id: string }) => record.source_id === 'two',
    )
    expect(textOf(dist, 'text/two.txt').slice(date.start, date.end)).not.toBe(date.quote)
    expect(verify(dist).status).toBe(0)
  })

  it('says where there is no dataset', async () => {
    const dist = await dataset()
    expect(verify(dist, folder())).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('no dataset'),
    })
  })
})
