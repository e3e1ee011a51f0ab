import { describe, expect, it } from 'vitest'
import { recordsOf } from '../helpers/records.ts'

const amount = (text: string) => {
  const { value, min, max, qualifier, magnitude } = recordsOf('claims', text)[0]!
  return [value, min, max, qualifier, magnitude]
}

describe('what numbers and their qualifiers entail', () => {
  it.each<[string, unknown[]]>([
    ['They saw 300 ships.', [300, 300, 300, 'exact', null]],
    ['They saw about 300 ships.', [300, null, null, 'about', null]],
    ['They saw approximately 300 ships.', [300, null, null, 'about', null]],
    ['They saw some 300 ships.', [300, null, null, 'about', null]],
    ['They saw nearly 300 ships.', [300, null, 300, 'nearly', null]],
    ['They saw almost 300 ships.', [300, null, 300, 'nearly', null]],
    ['They saw up to 300 ships.', [300, null, 300, 'nearly', null]],
    ['They saw at least 300 ships.', [300, 300, null, 'at_least', null]],
    ['They saw more than 300 ships.', [300, 300, null, 'more_than', null]],
    ['They saw over 300 ships.', [300, 300, null, 'more_than', null]],
    ['They saw in excess of 300 ships.', [300, 300, null, 'more_than', null]],
    ['They saw fewer than 300 ships.', [300, null, 300, 'less_than', null]],
    ['They saw between 300 and 500 ships.', [null, 300, 500, 'range', null]],
    ['They saw 300–500 ships.', [null, 300, 500, 'range', null]],
    ['They saw about 300 to 500 ships.', [null, 300, 500, 'range', null]],
    ['They saw dozens of ships.', [null, null, null, 'vague', 1]],
    ['They saw hundreds of ships.', [null, null, null, 'vague', 2]],
    ['They saw thousands of ships.', [null, null, null, 'vague', 3]],
    ['They saw tens of thousands of ships.', [null, null, null, 'vague', 4]],
    ['They saw hundreds of thousands of ships.', [null, null, null, 'vague', 5]],
    ['They saw more than a dozen ships.', [12, 12, null, 'more_than', null]],
    ['No ships were sunk.', [0, 0, 0, 'exact', null]],
    ['Two thirds of the ships sank.', [66.67, 66.67, 66.67, 'exact', null]],
    ['Almost half of the ships sank.', [50, null, 50, 'nearly', null]],
    ['It fell by 2.5 million.', [2500000, 2500000, 2500000, 'exact', null]],
  ])('%s', (text, expected) => {
    expect(amount(text)).toEqual(expected)
  })
})
