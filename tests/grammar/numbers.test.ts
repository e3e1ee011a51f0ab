import { describe, expect, it } from 'vitest'
import { numbersIn } from '../../pipeline/grammar/number.ts'
import { tokenize } from '../../pipeline/grammar/tokens.ts'
import { withoutRegistry } from '../helpers/knowledge.ts'
import { recordsOf, wordsOf } from '../helpers/records.ts'

/** Number expressions as they stand, their sort, and value, range or magnitude. */
function numbers(text: string) {
  const tokens = tokenize(text, withoutRegistry.vocabulary)
  return numbersIn(tokens, 0, tokens.count).map(number => [
    wordsOf({ tokens }, number),
    number.sort,
    number.value ?? (number.sort === 'range' ? [number.low, number.high] : (number.magnitude ?? null)),
  ])
}

describe('number expressions', () => {
  it.each<[string, [string, string, unknown][]]>([
    ['no numbers here, I doubt it', [['no', 'zero', 0]]],
    ['seven men', [['seven', 'cardinal', 7]]],
    ['Thirty-two men', [['Thirty-two', 'cardinal', 32]]],
    ['forty five men', [['forty five', 'cardinal', 45]]],
    ['one hundred and five', [['one hundred and five', 'cardinal', 105]]],
    ['two thousand three hundred and four', [['two thousand three hundred and four', 'cardinal', 2304]]],
    ['one hundred and twenty-five thousand', [['one hundred and twenty-five thousand', 'cardinal', 125000]]],
    ['two million', [['two million', 'cardinal', 2000000]]],
    ['2.3 million', [['2.3 million', 'cardinal', 2300000]]],
    ['40 thousand', [['40 thousand', 'cardinal', 40000]]],
    ['a hundred and fifty', [['a hundred and fifty', 'cardinal', 150]]],
    ['a dozen', [['a dozen', 'cardinal', 12]]],
    ['two dozen', [['two dozen', 'cardinal', 24]]],
    ['three and a half', [['three and a half', 'cardinal', 3.5]]],
    ['half a million', [['half a million', 'cardinal', 500000]]],
    ['a quarter of a million', [['a quarter of a million', 'cardinal', 250000]]],
    [
      '1,275 and 1 275 and 1\u00a0275',
      [
        ['1,275', 'cardinal', 1275],
        ['1 275', 'cardinal', 1275],
        ['1\u00a0275', 'cardinal', 1275],
      ],
    ],
    ['half of them', [['half', 'fraction', 0.5]]],
    ['three-quarters of it', [['three-quarters', 'fraction', 0.75]]],
    ['a third of it', [['a third', 'fraction', 1 / 3]]],
    ['dozens', [['dozens', 'vague', 1]]],
    ['scores of men', [['scores', 'vague', 1]]],
    ['tens of thousands', [['tens of thousands', 'vague', 4]]],
    ['hundreds of thousands of men', [['hundreds of thousands', 'vague', 5]]],
    ['several hundred', [['several hundred', 'vague', 2]]],
    ['a few thousand', [['a few thousand', 'vague', 3]]],
    [
      'no one, none, nobody',
      [
        ['no one', 'zero', 0],
        ['none', 'zero', 0],
        ['nobody', 'zero', 0],
      ],
    ],
    [
      'the 5th and the 22nd',
      [
        ['5th', 'ordinal', 5],
        ['22nd', 'ordinal', 22],
      ],
    ],
    [
      'the third and the twenty-first',
      [
        ['third', 'ordinal', 3],
        ['twenty-first', 'ordinal', 21],
      ],
    ],
    // Ranges, and what is none.
    ['131–170', [['131–170', 'range', [131, 170]]]],
    ['500 to 1,000', [['500 to 1,000', 'range', [500, 1000]]]],
    ['between 3,200 and 5,000', [['3,200 and 5,000', 'range', [3200, 5000]]]],
    ['two or three', [['two or three', 'range', [2, 3]]]],
    ['2 to 3 million', [['2 to 3 million', 'range', [2000000, 3000000]]]],
    ['five to six thousand', [['five to six thousand', 'range', [5000, 6000]]]],
    [
      'rose from 12 to 15',
      [
        ['12', 'cardinal', 12],
        ['15', 'cardinal', 15],
      ],
    ],
    [
      'fell from 15 to 12',
      [
        ['15', 'cardinal', 15],
        ['12', 'cardinal', 12],
      ],
    ],
    [
      '3,200 and 5,000',
      [
        ['3,200', 'cardinal', 3200],
        ['5,000', 'cardinal', 5000],
      ],
    ],
    [
      '170–131',
      [
        ['170', 'cardinal', 170],
        ['131', 'cardinal', 131],
      ],
    ],
    [
      'one thousand and two thousand',
      [
        ['one thousand', 'cardinal', 1000],
        ['two thousand', 'cardinal', 2000],
      ],
    ],
    [
      'five twenty',
      [
        ['five', 'cardinal', 5],
        ['twenty', 'cardinal', 20],
      ],
    ],
    [
      'twelve and thirty',
      [
        ['twelve', 'cardinal', 12],
        ['thirty', 'cardinal', 30],
      ],
    ],
  ])('of %j', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })

  it.each([
    'a man',
    'an island',
    'another',
    'both',
    'several men',
    'a few men',
    'many',
    'seconds',
    'quarterly',
    'tension',
  ])('none in: %s', text => expect(numbers(text)).toEqual([]))
})

/** Number expressions of a text with their class, as the ledger has them. */
const classes = (text: string) => recordsOf('numbers', text).map(({ text: words, class: name }) => [words, name])

describe('classes of numbers', () => {
  it.each<[string, [string, string][]]>([
    [
      'A 6-month-old baby and 12 calves.',
      [
        ['6', 'age'],
        ['12', 'quantity'],
      ],
    ],
    ['The singer, aged 45, left.', [['45', 'age']]],
    ['She died at the age of 93.', [['93', 'age']]],
    [
      'Maria Lopez, 34, and her son (12) left.',
      [
        ['34', 'age'],
        ['12', 'age'],
      ],
    ],
    ['Boys aged 8 to 15 sang.', [['8 to 15', 'age']]],
    [
      'A 44-day strike lasted almost 30 years.',
      [
        ['44', 'duration'],
        ['30', 'duration'],
      ],
    ],
    ['It took thousands of years.', [['thousands', 'duration']]],
    ['They waited a month and a half.', [['a month and a half', 'duration']]],
    ['It rained for three long weeks.', [['three', 'duration']]],
    [
      'At 12:30, at 5 o’clock and at 3 pm.',
      [
        ['12:30', 'time'],
        ['5 o’clock', 'time'],
        ['3 pm', 'time'],
      ],
    ],
    [
      'At 0500 hours and at 1200 GMT.',
      [
        ['0500', 'time'],
        ['1200', 'time'],
      ],
    ],
    [
      'It cost $500, £2 million or 40,000 Turkish liras.',
      [
        ['500', 'money'],
        ['2 million', 'money'],
        ['40,000', 'money'],
      ],
    ],
    ['It cost 70 euros.', [['70', 'money']]],
    [
      'Resolution 260, No. 5 and Article 3.',
      [
        ['260', 'identifier'],
        ['5', 'identifier'],
        ['3', 'identifier'],
      ],
    ],
    [
      'Flight 655 and an M-16.',
      [
        ['655', 'identifier'],
        ['16', 'identifier'],
      ],
    ],
    [
      'Nine men came.[4] They sang.',
      [
        ['Nine', 'quantity'],
        ['4', 'identifier'],
      ],
    ],
    [
      'The 366th Regiment left on the 12th day.',
      [
        ['366th', 'identifier'],
        ['12th', 'ordinal'],
      ],
    ],
    [
      'The 40th anniversary of the third fire.',
      [
        ['40th', 'ordinal'],
        ['third', 'ordinal'],
      ],
    ],
    ['On 20 April 1904 it rained.', [['20 April 1904', 'date']]],
    ['It rained from 1905 to 1907.', [['1905 to 1907', 'date']]],
    // A count that looks like a year.
    ['1992 people sang.', [['1992', 'quantity']]],
    [
      'Some 1,992 people sang in 1992.',
      [
        ['1,992', 'quantity'],
        ['1992', 'date'],
      ],
    ],
    [
      'They met 12 men in 14 boats.',
      [
        ['12', 'quantity'],
        ['14', 'quantity'],
      ],
    ],
    [
      'He ran 12 km with 40 goats.',
      [
        ['12', 'quantity'],
        ['40', 'quantity'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(classes(text)).toEqual(expected)
  })

  it.each([
    'One of the bloodiest fires.',
    'One must wait.',
    'They helped one another.',
    'A one-sided match.',
    'No doubt it rained.',
    'It rained no more.',
  ])('count nothing: %s', text => {
    expect(recordsOf('claims', text)).toEqual([])
  })
})
