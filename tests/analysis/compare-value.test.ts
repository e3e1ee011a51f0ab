import { expect, it } from 'vitest'
import { type Amount, amountText, relationOf } from '../../pipeline/analysis/compare/figure/value.ts'

const exact = (value: number): Amount => ({ value, min: value, max: value, qualifier: 'exact', magnitude: null })
const about = (value: number): Amount => ({ ...exact(value), min: null, max: null, qualifier: 'about' })
const moreThan = (value: number): Amount => ({ ...exact(value), max: null, qualifier: 'more_than' })
const lessThan = (value: number): Amount => ({ ...exact(value), min: null, qualifier: 'less_than' })
const nearly = (value: number): Amount => ({ ...exact(value), min: null, qualifier: 'nearly' })
const range = (min: number, max: number): Amount => ({ value: null, min, max, qualifier: 'range', magnitude: null })
const vague = (magnitude: number): Amount => ({ value: null, min: null, max: null, qualifier: 'vague', magnitude })

it.each<[string, Amount, Amount, string]>([
  ['80, 80', exact(80), exact(80), 'same'],
  ['80, 81', exact(80), exact(81), 'excluded'],
  ['0, 0', exact(0), exact(0), 'same'],
  ['80, more than 80', exact(80), moreThan(80), 'qualifier'],
  ['about 2,000, nearly 2,000', about(2000), nearly(2000), 'qualifier'],
  ['more than 20, 22', moreThan(20), exact(22), 'qualifier'],
  ['more than 20, 613', moreThan(20), exact(613), 'contains'],
  ['more than 80, less than 80', moreThan(80), lessThan(80), 'excluded'],
  ['less than 20, 30', lessThan(20), exact(30), 'excluded'],
  ['about 300, 310', about(300), exact(310), 'qualifier'],
  ['about 300, 450', about(300), exact(450), 'excluded'],
  ['40 to 60, 55', range(40, 60), exact(55), 'contains'],
  ['40 to 60, 40 to 60', range(40, 60), range(40, 60), 'same'],
  ['40 to 60, 50 to 70', range(40, 60), range(50, 70), 'qualifier'],
  ['40 to 60, 70', range(40, 60), exact(70), 'excluded'],
  ['hundreds, hundreds', vague(2), vague(2), 'same'],
  ['hundreds, thousands', vague(2), vague(3), 'open'],
  ['hundreds, 340', vague(2), exact(340), 'qualifier'],
  ['hundreds, 12', vague(2), exact(12), 'excluded'],
])('%s', (_, a, b, relation) => {
  expect(relationOf(a, b)).toBe(relation)
  expect(relationOf(b, a)).toBe(relation)
})

it.each([
  [1275, null, '1275', '1,275'],
  [2_000_000, 'Nearly', 'two million', 'nearly 2,000,000'],
  [0.5, null, '0.5', '0.5'],
  [null, null, 'Dozens', 'dozens'],
])('%s reads %s', (value, qualifierText, text, expected) => {
  expect(amountText({ value, qualifierText, text })).toBe(expected)
})
