import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { corpusOf, writeCorpus } from '../bench/corpus.ts'
import { inTurn } from '../bench/measure/in-turn.ts'
import { exponentOf, median } from '../bench/measure/statistics.ts'
import { growthOf, verdict } from '../bench/report.ts'

const BYTES = 1_000_000
const documents = [...corpusOf({ seed: 1, bytes: BYTES })]

describe('the generated corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is the same for the same seed, and another for another', () => {
    expect([...corpusOf({ seed: 1, bytes: BYTES })]).toEqual(documents)
    expect([...corpusOf({ seed: 2, bytes: 1 })][0]!.text).not.toBe(documents[0]!.text)
  })

  test('begins with the smaller corpus of the same seed', () => {
    const smaller = [...corpusOf({ seed: 1, bytes: BYTES / 10 })]
    expect(documents.slice(0, smaller.length)).toEqual(smaller)
  })

  test('has the size asked for, in documents of 5 to 42 KB', () => {
    const sizes = documents.map(({ text }) => Buffer.byteLength(text))
    const total = sizes.reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThanOrEqual(BYTES)
    expect(total).toBeLessThan(BYTES + 42_000)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5_000)
    expect(Math.max(...sizes)).toBeLessThan(42_000)
  })

  test('holds each planted claim at its offsets, after its qualifier', () => {
    for (const { text, planted } of documents) {
      const points = [...text]
      expect(planted.length).toBeGreaterThan(0)
      for (const { start, end, number_text, qualifier_text } of planted) {
        expect(points.slice(start, end).join('')).toBe(number_text)
        if (qualifier_text === null) continue
        const before = points.slice(start - [...qualifier_text].length - 1, start).join('')
        expect(before).toBe(`${qualifier_text} `)
      }
    }
  })

  test('plants every sort of number and has every sort of text', () => {
    const claims = documents.flatMap(({ planted }) => planted)
    expect(new Set(claims.map(({ qualifier }) => qualifier))).toEqual(
      new Set(['exact', 'vague', 'about', 'nearly', 'at_least', 'more_than', 'less_than']),
    )
    expect(claims.every(({ value, qualifier }) => (value === null) === (qualifier === 'vague'))).toBe(true)
    const all = documents.map(({ text }) => text).join('')
    expect(all).toMatch(/[^\p{ASCII}“”–]/u)
    expect(all).toContain('\r\n')
    expect(all).toContain('“')
    expect(all).not.toMatch(/[{}<>]/)
  })

  test('has a number in about a third of its sentences, as news and encyclopaedias have', () => {
    const sentences = documents.flatMap(({ text }) => text.split(/(?<=[.!?]”?)\s+(?=[\p{Lu}\d“])/u))
    const share = sentences.filter(sentence => /\d/.test(sentence)).length / sentences.length
    expect(share).toBeGreaterThan(0.28)
    expect(share).toBeLessThan(0.42)
  })

  test('is written as it is made', () => {
    const written = writeCorpus(folder, { seed: 1, bytes: 50_000 })
    const files = readdirSync(written.raw).sort()
    expect(files).toEqual(documents.slice(0, written.documents).map(({ id }) => `${id}.txt`))
    expect(readFileSync(join(written.raw, files[0]!), 'utf8')).toBe(documents[0]!.text)
    const lines = readFileSync(written.planted, 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(written.claims)
    expect(JSON.parse(lines[0]!)).toEqual({ source_id: documents[0]!.id, ...documents[0]!.planted[0] })
  })
})

describe('figures', () => {
  test('the median is the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })

  test('the exponent of growth is 1 for linear and 2 for quadratic costs', () => {
    const sizes = [1, 10, 100]
    expect(exponentOf(sizes.map(size => ({ size, cost: 3 * size })))).toBeCloseTo(1)
    expect(exponentOf(sizes.map(size => ({ size, cost: 3 * size ** 2 })))).toBeCloseTo(2)
    const figures = growthOf('time', new Map([1, 10, 100].map(size => [size, [size]])))
    expect(figures.map(({ value }) => value)).toEqual([expect.closeTo(1), expect.closeTo(1)])
    expect(growthOf('time', new Map([[1, [1]]]))).toEqual([])
  })

  test('a goal is met or missed', () => {
    expect(verdict(1.2, { is: 'at least', ratio: 1 })).toBe('at least 1: met')
    expect(verdict(1.2, { is: 'at most', ratio: 1 })).toBe('at most 1: MISSED')
    expect(verdict(1.2, undefined)).toBe('')
  })

  test('both sides are measured in every round, every other time backwards', () => {
    const order: string[] = []
    const side = (name: string) => () => order.push(name)
    expect(inTurn(2, { a: side('a'), b: side('b') })).toEqual({ a: [1, 4], b: [2, 3] })
    expect(order).toEqual(['a', 'b', 'b', 'a'])
  })
})
