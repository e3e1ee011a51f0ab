/** Tiny datasets and annotations, made by hand, in a folder that goes when the tests end. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { levelOf, type Score } from '../../pipeline/evaluation/score.ts'
import type { Tools } from '../../pipeline/evaluation/workshop.ts'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What builds need; without workers, so that one thread does it all. */
export const TOOLS: Tools = { root: ROOT, code: 'tests', worker: null, log: () => {} }

/** A folder of its own, removed after the tests of the file. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'evaluation-'))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return path
}

type Row = Readonly<Record<string, unknown>>

/** Writes a dataset of texts by id and of records, which are completed with nothing but their envelope. */
export function writeDist(
  dist: string,
  texts: Readonly<Record<string, string>>,
  tables: { readonly numbers?: readonly Row[]; readonly claims?: readonly Row[]; readonly dates?: readonly Row[] },
): void {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const sources = Object.entries(texts).map(([id, text]) => ({ id, sha256: sha256(text) }))
  const { numbers = [], claims = [], dates = [] } = tables
  for (const [table, rows] of Object.entries({ sources, numbers, claims, dates })) {
    write(join(dist, 'json', `${table}.json`), JSON.stringify(rows))
  }
  for (const [id, text] of Object.entries(texts)) write(join(dist, 'text', `${id}.txt`), text)
}

export const writeLines = (path: string, rows: readonly Row[]): void =>
  write(path, rows.map(row => `${JSON.stringify(row)}\n`).join(''))

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Where words stand in a text, in code points. */
export function at(text: string, words: string): { start: number; end: number } {
  const unit = text.indexOf(words)
  if (unit < 0) throw new Error(`${words}: not in the text`)
  const start = Array.from(text.slice(0, unit)).length
  return { start, end: start + Array.from(words).length }
}

/** The figures of a score as `hit/gold/found` and `right/of`. */
export function counts({ tallies, shares }: Score): Record<string, string> {
  return Object.fromEntries([
    ...tallies.map(({ figure, hit, gold, found }) => [figure, `${hit}/${gold}/${found}`]),
    ...shares.map(({ figure, right, of }) => [figure, `${right}/${of}`]),
  ])
}

/** The one number of a figure; a figure that is not there is an error of the test. */
export function level(score: Score, figure: string): number {
  const value = levelOf(score, figure)
  if (typeof value !== 'number') throw new Error(`${figure}: nothing to measure`)
  return value
}
