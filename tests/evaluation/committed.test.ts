/** The published dataset as it is committed: its figures, and the same ones as counted by another program. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scoresOf } from '../../pipeline/evaluation/corpus.ts'
import { readDataset } from '../../pipeline/evaluation/dataset.ts'
import { scoreTables } from '../../pipeline/evaluation/tables.ts'
import { missed, readThresholds } from '../../pipeline/evaluation/thresholds.ts'
import { hasPython } from '../support/python.ts'
import { counts, folder, ROOT, TOOLS } from './fixture.ts'

const GOLD = join(ROOT, 'tests', 'gold')
const DIST = join(ROOT, 'dist')

it('no figure of dist/ is below its threshold', async () => {
  const scores = await scoresOf({ dist: DIST, gold: GOLD }, TOOLS)
  const path = join(GOLD, 'thresholds.yaml')
  expect(missed(scores, readThresholds(path), path)).toEqual([])
})

/** A second implementation of the figures, by other hands and in another language. */
const PEER = join(ROOT, 'tests', 'peer', 'score_numbers.py')
const OTHER_PEER = join(ROOT, 'tests', 'peer', 'score_other.py')
const hasPeer = hasPython('figures are not compared with the second implementation')

it.skipIf(!hasPeer).each([0, 1, 2])('another program counts the same (faults put in: %i)', async seed => {
  const dist = seed === 0 ? DIST : faulty(seed)
  const gold = join(GOLD, 'numbers')
  const { stdout, stderr } = spawnSync('python3', [PEER, dist, join(ROOT, 'raw'), gold], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const [score] = await scoresOf({ dist, gold }, TOOLS)
  expect(counts(score!)).toEqual(countsIn(stdout))
})

it.skipIf(!hasPeer).each([0, 1, 2])('… and of the other tables (faults put in: %i)', seed => {
  const dist = seed === 0 ? DIST : folder()
  if (seed > 0) writeFaultyTables(dist, seed)
  const gold = join(GOLD, 'other')
  const { stdout, stderr } = spawnSync('python3', [OTHER_PEER, dist, join(ROOT, 'raw'), gold], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const score = scoreTables(gold, readDataset(dist))
  const own = Object.entries(counts({ corpus: '', texts: 0, ...score })).filter(([figure]) => isCounted(figure))
  const figures = own.map(([figure]) => figure)
  const theirs = Object.entries(otherCountsIn(stdout, figures)).filter(([figure]) => isCounted(figure))
  expect(Object.fromEntries(own)).toEqual(Object.fromEntries(theirs))
})

/** The other program does not count terms, and takes a missing country for a right one. */
const isCounted = (figure: string): boolean =>
  !figure.startsWith('characterizations') && figure !== 'recognitions.country'

/** Counts by figure; details of which nothing is asked are left out by the other program. */
function otherCountsIn(report: string, figures: readonly string[]): Record<string, string> {
  const found: Record<string, string> = Object.fromEntries(
    figures.filter(figure => figure.includes('.')).map(figure => [figure, '0/0']),
  )
  for (const line of report.split('\n')) {
    const [, table, hit, gold, records, details] = /^(\w+) .* hit (\d+) +gold (\d+) +found (\d+)(.*)$/.exec(line) ?? []
    if (table === undefined) continue
    found[table] = `${hit}/${gold}/${records}`
    for (const [, field, share] of (details ?? '').matchAll(/(\w+) (\d+\/\d+)/g)) found[`${table}.${field}`] = share!
  }
  return found
}

/** A copy of the dataset with fields of the other tables changed and records left out. */
function writeFaultyTables(dist: string, seed: number): void {
  cpSync(join(DIST, 'json'), join(dist, 'json'), { recursive: true })
  const changes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    recognitions: { country: 'XX', verb: 'condemned', date: '1900', body: 'the assembly', event_id: null },
    legal_acts: { kind: 'law', date: '1900', title: null },
    observances: { kind: 'other', date: null, name: null },
    quotations: { kind: 'document', speaker: null, date: null },
    control_changes: { date: '1900', place_text: 'the hill', place_id: null },
    responsibility: { role: 'alleged_orderer', actor_text: 'somebody', actor_id: null },
    mentions: { actor_id: null, place_id: null },
  }
  for (const [table, fields] of Object.entries(changes)) {
    const path = join(dist, 'json', `${table}.json`)
    const records: Record<string, unknown>[] = JSON.parse(readFileSync(path, 'utf8'))
    for (const [i, record] of records.entries()) {
      for (const [k, [field, value]] of Object.entries(fields).entries()) {
        if ((i + seed) % (k + 5) === 0) record[field] = value
      }
    }
    writeFileSync(path, JSON.stringify(records.filter((_, i) => (i + seed) % 9 > 0)))
  }
}

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
