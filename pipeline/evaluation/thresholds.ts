/** The least that each figure of a corpus may be. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { Fault, type Message } from '../core/message.ts'
import { parseConfig } from '../core/yaml.ts'
import { levelOf, type Score } from './score.ts'

/** By corpus, then by figure: F1 of a tally, the ratio of a share. */
const thresholds = z.record(z.string(), z.record(z.string(), z.number().min(0).max(1)))
export type Thresholds = z.infer<typeof thresholds>

export function readThresholds(path: string): Thresholds {
  const fault = (actual: string): Message => ({
    ...{ file: path, rule: 'evaluate/thresholds', actual },
    expected: 'the least that each figure may be',
  })
  if (!existsSync(path)) throw new Fault([fault('missing file')], 2)
  const file = { name: path, path, text: readFileSync(path, 'utf8') }
  const { data, faults } = parseConfig(file, thresholds, 'evaluate/thresholds')
  if (data === null) throw new Fault(faults, 2)
  return data
}

/** Each figure that is below its threshold. Throws where a score has no thresholds, or one names no figure. */
export function missed(scores: readonly Score[], least: Thresholds, path: string): Message[] {
  return scores.flatMap(score => {
    const own = least[score.corpus]
    if (own) return Object.entries(own).flatMap(([figure, level]) => compare(score, figure, level, path))
    const actual = `corpus ${score.corpus}`
    const expected = `one that has thresholds: ${Object.keys(least).join(', ')}`
    throw new Fault([{ file: path, rule: 'evaluate/thresholds', actual, expected }], 2)
  })
}

function compare(score: Score, figure: string, level: number, path: string): Message[] {
  const is = levelOf(score, figure)
  if (is === undefined) {
    const expected = `one of ${[...score.tallies, ...score.shares].map(one => one.figure).join(', ')}`
    throw new Fault([{ file: path, rule: 'evaluate/thresholds', actual: `figure ${figure}`, expected }], 2)
  }
  if (is !== null && is >= level) return []
  const measured = is === null ? 'nothing to measure' : is.toFixed(4)
  const actual = `${figure} of ${score.corpus}: ${measured}`
  return [{ file: path, rule: 'evaluate/threshold', actual, expected: `at least ${level}` }]
}
