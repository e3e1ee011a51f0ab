import { describe, expect, it } from 'vitest'
import { dateRules, findDates } from '../../pipeline/grammar/date/index.ts'
import { read } from './date-context.ts'
import { parseEdtf } from './date-edtf.ts'

const examples = dateRules.flatMap(rule => rule.examples.map(example => ({ id: rule.id, ...example })))
const counterExamples = dateRules.flatMap(rule => rule.counterExamples.map(text => ({ id: rule.id, text })))

describe('rules of dates', () => {
  it('have ids of their own, examples and counter-examples', () => {
    expect(new Set(dateRules.map(rule => rule.id)).size).toBe(dateRules.length)
    for (const rule of dateRules) {
      expect(rule.examples.length, rule.id).toBeGreaterThan(0)
      expect(rule.counterExamples.length, rule.id).toBeGreaterThan(0)
    }
  })

  it.each(examples)('$id finds and reads "$text"', ({ id, text, finds, edtf: value }) => {
    const match = findDates(text).find(m => m.rule === id)
    expect(match, 'a match of this rule').toBeDefined()
    const { date, ...parts } = finds
    expect(text.slice(match!.start, match!.end)).toBe(date)
    for (const [name, words] of Object.entries(parts)) {
      const span = match!.parts[name]
      expect(span && text.slice(span.start, span.end), name).toBe(words)
    }
    expect(read(text).find(reading => reading.rule === id)?.edtf).toBe(value)
  })

  it.each(counterExamples)('$id leaves "$text" alone', ({ id, text }) => {
    expect(findDates(text).filter(match => match.rule === id)).toEqual([])
  })

  it('make values that the EDTF parser reads', () => {
    const values = examples.map(example => example.edtf).filter(value => value !== null)
    for (const value of values) expect(() => parseEdtf(value), value).not.toThrow()
  })
})
