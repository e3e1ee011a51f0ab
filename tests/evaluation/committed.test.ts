/** The published dataset as it is committed: its figures, and the same ones as counted by another program. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scoresOf } from '../../pipeline/evaluation/corpus.ts'
import { missed, readThresholds } from '../../pipeline/evaluation/thresholds.ts'
import { counts, folder, ROOT, TOOLS } from './fixture.ts'

const GOLD = join(ROOT, 'tests', 'gold')
const DIST = join(ROOT, 'dist')

it('no figure of dist/ is below its threshold', async () => {
  const scores = await scoresOf({ dist: DIST, gold: GOLD }, TOOLS)
  const path = join(GOLD, 'thresholds.yaml')
  expect(missed(scores, readThresholds(path), path)).toEqual([])
})

/** A second implementation of the figures, which lies outside of the project. */
const PEER = join(ROOT, '..', 'shared', 'tools', 'score_numbers.py')
const hasPeer = existsSync(PEER) && spawnSync('python3', ['--version']).status === 0
if (!hasPeer) console.warn('SKIPPED: figures are not compared with the second implementation: it or python3 is missing')

it.skipIf(!hasPeer).each([0, 1, 2])('another program counts the same (faults put in: %i)', async seed => {
  const dist = seed === 0 ? DIST : faulty(seed)
  const gold = join(GOLD, 'numbers')
  const { stdout, stderr } = spawnSync('python3', [PEER, dist, join(ROOT, 'raw'), gold], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const [score] = await scoresOf({ dist, gold }, TOOLS)
  expect(counts(score!)).toEqual(countsIn(stdout))
})

function countsIn(report: string): Record<string, string> {
  const tallies = [...report.matchAll(/^(\w+) .* hit (\d+) +gold (\d+) +found (\d+)$/gm)]
  const shares = [...report.matchAll(/(\w+) (\d+\/\d+)/g)]
  return Object.fromEntries([
    ...tallies.map(([, figure, hit, gold, found]) => [figure!, `${hit}/${gold}/${found}`]),
    ...shares.map(([, figure, share]) => [figure!, share!]),
  ])
}

/** A copy of the dataset with fields of every third to tenth record changed. */
function faulty(seed: number): string {
  const dist = folder()
  cpSync(join(DIST, 'json'), join(dist, 'json'), { recursive: true })
  const change = (table: string, changes: readonly ((record: Record<string, unknown>) => void)[]) => {
    const path = join(dist, 'json', `${table}.json`)
    const records: Record<string, unknown>[] = JSON.parse(readFileSync(path, 'utf8'))
    for (const [i, record] of records.entries()) {
      for (const [k, apply] of changes.entries()) if ((i + seed) % (k + 4) === 0) apply(record)
    }
    writeFileSync(path, JSON.stringify(records.filter((_, i) => (i + seed) % 9 > 0)))
  }
  const set = (field: string, value: unknown) => (record: Record<string, unknown>) => {
    record[field] = value
  }
  const shift = (record: Record<string, unknown>) => {
    record.end = Number(record.end) + 3
  }
  change('numbers', [shift, set('class', 'date'), set('class', 'quantity'), set('record_id', null)])
  change('dates', [set('edtf', null), shift, set('edtf', '1992~')])
  const fields = [set('subgroup', 'women'), set('civil_status', 'unknown'), set('part_of', null), set('event_id', null)]
  change('claims', [set('measures', ['killed']), set('min', null), set('polarity', 'denied'), ...fields])
  return dist
}
