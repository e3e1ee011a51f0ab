import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Published, reportOf } from '../../pipeline/analysis/report/report.ts'
import type { RecordOf } from '../../schemas/index.ts'
import { buildArguments, cli, site } from '../support/project.ts'
import { compared } from './compare-corpus.ts'

const published = (sides: readonly (string | null)[]): Published => {
  const told = [
    'In the Ostra massacre 80 villagers were killed and 12 people were seriously wounded.',
    'In the Ostra massacre 90 villagers were killed and 12 people were wounded.',
    'They went to Wellm.',
    'They went to Velm.',
  ]
  const sources = told.map((_, i) => ({ id: `s${i}`, party: sides[i] ?? null, lineage: i < 2 ? 's0' : `s${i}` }))
  const texts = sources.map(({ id, party, lineage }, i) => {
    const side = party === null ? {} : { party }
    return [id, { text: told[i]!, line: lineage, ...side }] as const
  })
  const check = { kind: 'sum' as const, event_id: 'ostra-1901', sources: ['s0'] } satisfies Partial<RecordOf<'checks'>>
  return {
    sources,
    events: [{ id: 'ostra-1901', name: 'Ostra, 4 May 1901', date: '1901-05-04' }],
    comparisons: compared(Object.fromEntries(texts)),
    checks: [
      {
        ...check,
        id: 'chk_1',
        expression: '50 + 20 = 80',
        record_ids: ['clm_1'],
        verdict: 'fails',
        explanation: 'It gives 70.',
      },
      {
        ...check,
        id: 'chk_2',
        expression: '50 + 30 = 80',
        record_ids: ['clm_1'],
        verdict: 'holds',
        explanation: 'It does.',
      },
    ],
  }
}
const report = (sides: readonly (string | null)[], event: string | null = null) =>
  reportOf(published(sides), event)!
    .replace(/_[0-9a-f]{16}/g, '_')
    .replace(/\s+/g, ' ')

describe('a report', () => {
  it('says whose texts these are and that nothing is summed', () => {
    expect(report(['Velm', 'Velm', 'Velm', 'Velm'])).toMatch(
      /^What these sources state 4 texts of 3 lines of text\. All speak for one side: Velm\. Where they agree, that is agreement within one side and corroborates nothing; texts of other sides are not among them\. .*Nothing is summed or ranked/,
    )
    expect(report(['Velm', 'Tarn'])).toContain('The sides they speak for: Tarn, Velm and not known.')
    expect(report([])).toContain('What side they speak for is not known.')
  })

  it('gives every figure with a record, its sources, lines and sides, and what differs', () => {
    const text = report(['Velm', 'Tarn'], 'ostra-1901')
    expect(text).toContain(
      'killed, person: 80 [clm_] / 90 [clm_] (differs, see below); 2 sources, 1 line, 2 sides [cmp_]',
    )
    expect(text).toContain('wounded, person: 12 [clm_ +1]; 2 sources, 1 line, 2 sides [cmp_]')
    expect(text).toContain(
      'Figure (killed, person), contradict: 80 (s0, side Velm); 90 (s1, side Tarn). The numbers exclude one another.',
    )
    expect(text).toContain('50 + 20 = 80: fails. It gives 70. [chk_1 clm_1]')
    expect(text).toContain('1 check of arithmetic holds.')
    expect(text).not.toContain('Wellm')
  })

  it('keeps what belongs to no single event for the end, and knows no other event', () => {
    expect(report([])).toMatch(
      /Of no single event What differs Name of a place, agree but wording: Wellm \(s2\); Velm \(s3\)/,
    )
    expect(reportOf(published([]), 'velm-1905')).toBeNull()
  })

  it('of nothing is a head alone', () => {
    const nothing = { sources: [], events: [], comparisons: [], checks: [] }
    expect(reportOf(nothing, null)).toMatch(/^What these sources state\n0 texts/)
  })
})

it('is printed by the command line', () => {
  const where = site({ 'one.txt': 'On 3 May 1990 a total of 120 villagers were killed.' })
  expect(cli(buildArguments(where)).status).toBe(0)
  const { status, stdout, stderr } = cli(['report', '--dist', where.dist])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('1 text of 1 line of text.')
  expect(cli(['report', '--dist', where.dist, '--event', 'nowhere']).stderr).toContain('Unexpected event nowhere')
  expect(cli(['report', '--dist', join(where.dist, 'none')])).toMatchObject({ status: 2, stdout: '' })
})
