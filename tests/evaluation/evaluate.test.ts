import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../pipeline/core/message.ts'
import { evaluate } from '../../pipeline/evaluate.ts'
import { at, folder, TOOLS, write, writeDist, writeLines } from './fixture.ts'

const TEXT = 'Nine people died in 1950.'
const YEAR = { quote: '1950', n: '1950', ...at(TEXT, '1950'), class: 'date', edtf: '1950' }
const NINE = { quote: 'Nine people', n: 'Nine', ...at(TEXT, 'Nine'), class: 'quantity', measure: 'killed' }

/** A dataset that holds the year only, and annotations of the text in a folder of this name. */
function setting(rows: readonly Record<string, unknown>[] = [YEAR, NINE], name = 'numbers') {
  const base = folder()
  const record = { id: 'n1', source_id: 'hill', quote: '1950', text: '1950', ...at(TEXT, '1950') }
  const numbers = [{ ...record, class: 'date', record_id: 'd1' }]
  writeDist(join(base, 'dist'), { hill: TEXT }, { numbers, dates: [{ ...record, id: 'd1', edtf: '1950' }] })
  writeLines(join(base, 'gold', name, 'hill.jsonl'), rows)
  return { base, ...TOOLS, dist: join(base, 'dist'), gold: join(base, 'gold') }
}

const faultOf = async (run: Promise<unknown>): Promise<Fault> => {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof Fault) return error
  throw error ?? new Error('no fault')
}

describe('report', () => {
  it('prints precision, recall and F1 by table, and what there is nothing to divide by as a dash', async () => {
    const report = await evaluate(setting())
    expect(report).toMatch(/^five-texts: 1 text\n/)
    expect(report).toMatch(/numbers +numbers +1\.000 +0\.500 +0\.667 +1 +2 +1\n/)
    expect(report).toMatch(/claims +claims +– +0\.000 +0\.000 +0 +1 +0\n/)
    expect(report).toMatch(/subgroup +– +0 of 0\n/)
    expect(report).not.toContain('Nine')
  })

  it('lists each miss with file, words, gold, got and quote where that is asked for', async () => {
    const report = await evaluate({ ...setting(), verbose: true })
    expect(report).toContain(
      'misses: 1\nnumbers, class, claims, harm  hill:2  "Nine"  gold "quantity"  got nothing  | Nine people\n',
    )
  })

  it('gives the same as data and as Markdown', async () => {
    const [score] = JSON.parse(await evaluate({ ...setting(), json: true }))
    expect(score.tallies[0]).toMatchObject({ figure: 'numbers', precision: 1, recall: 0.5, hit: 1, gold: 2, found: 1 })
    expect(score.shares[0]).toMatchObject({ figure: 'subgroup', right: 0, of: 0, ratio: null })
    expect(score).not.toHaveProperty('misses')
    expect(await evaluate({ ...setting(), markdown: true })).toContain(
      '| numbers: numbers | 1.000 | 0.500 | 0.667 | 1 | 2 | 1 |',
    )
  })

  it('shows no words of a folder `closed` unless that is asked for', async () => {
    const { gold, ...rest } = setting(undefined, 'closed')
    const closed = { ...rest, gold: join(gold, 'closed'), verbose: true }
    const report = await evaluate(closed)
    expect(report).toContain('numbers, class, claims, harm  hill:2\n')
    expect(report).not.toContain('Nine')
    expect(await evaluate({ ...closed, json: true })).not.toContain('Nine')
    expect(await evaluate({ ...closed, reveal: true })).toContain('"Nine"')
  })
})

describe('annotations', () => {
  it('are matched by the text beside them, whatever the source is called', async () => {
    const { base, ...options } = setting([YEAR], 'mine')
    writeLines(join(base, 'other', 'another-name.jsonl'), [YEAR])
    write(join(base, 'other', 'another-name.txt'), TEXT)
    expect(await evaluate({ ...options, gold: join(base, 'other') })).toMatch(/^other: 1 text\n.*\n.* 1\.000 +1\.000/)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a class that there is none', { ...YEAR, class: 'year' }, 'evaluate/shape'],
    ['a key that there is none', { ...YEAR, edft: '1950' }, 'evaluate/shape'],
    ['a span that holds other words', { ...YEAR, start: 0, end: 4 }, 'evaluate/gold'],
  ])('with %s are a fault with file and line', async (_what, row, rule) => {
    const { messages, status } = await faultOf(evaluate(setting([NINE, row])))
    expect(messages.map(one => [one.rule, one.line])).toEqual([[rule, 2]])
    expect(status).toBe(2)
  })

  it('of no source, no dataset, no corpus: faults that name what is missing', async () => {
    const options = setting()
    writeLines(join(options.gold, 'numbers', 'valley.jsonl'), [YEAR])
    expect((await faultOf(evaluate(options))).message).toContain('valley.jsonl')
    expect((await faultOf(evaluate({ ...options, dist: join(options.base, 'none') }))).message).toContain(
      'sources.json',
    )
    expect((await faultOf(evaluate({ ...options, corpus: 'none' }))).message).toContain('world-closed')
  })
})

describe('thresholds', () => {
  const check = (thresholds: string) => {
    const options = setting([YEAR])
    write(join(options.gold, 'thresholds.yaml'), thresholds)
    return evaluate({ ...options, check: true })
  }

  it('that are reached change nothing', async () => {
    expect(await check('five-texts:\n  numbers: 1\n  dates: 0.5\n')).toMatch(/^five-texts/)
  })

  it('that are missed are named, with status 1; nothing to measure is a miss', async () => {
    const { messages, status } = await faultOf(check('five-texts:\n  numbers: 1\n  claims: 0.9\n  event: 0.9\n'))
    expect(messages.map(({ actual, expected }) => [actual, expected])).toEqual([
      ['claims of five-texts: nothing to measure', 'at least 0.9'],
      ['event of five-texts: nothing to measure', 'at least 0.9'],
    ])
    expect(status).toBe(1)
  })

  it.each([
    ['a figure that there is none', 'five-texts:\n  number: 1\n'],
    ['no corpus of this name', 'others:\n  numbers: 1\n'],
    ['a level above 1', 'five-texts:\n  numbers: 99\n'],
  ])('with %s are a fault of configuration', async (_what, thresholds) => {
    expect((await faultOf(check(thresholds))).status).toBe(2)
  })
})

describe('corpora that are built first', () => {
  it('a folder of annotated texts', { timeout: 60_000 }, async () => {
    const base = folder()
    writeLines(join(base, 'mine', 'hill.jsonl'), [YEAR])
    write(join(base, 'mine', 'hill.txt'), TEXT)
    const report = await evaluate({ ...TOOLS, dist: '', gold: '', corpus: join(base, 'mine') })
    expect(report).toMatch(/^mine: 1 text\n/)
    expect(report).toMatch(/dates +dates +1\.000 +1\.000 +1\.000 +1 +1 +1\n/)
    expect(readdirSync(base)).toEqual(['mine'])
  })

  it('a file of another kind is a fault', async () => {
    const base = folder()
    writeLines(join(base, 'set.jsonl'), [{ id: 'x', text: 'y' }])
    const { message } = await faultOf(evaluate({ ...TOOLS, dist: '', gold: '', corpus: base }))
    expect(message).toContain('timex3 or incidents')
  })
})
