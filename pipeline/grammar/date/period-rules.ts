import { isHalfPeriod, isSeason } from './guards.ts'
import { DASH, dayWord, ERA, month, OF_YEAR, SPACE, year, yearOpen } from './pattern.ts'
import type { DateRule } from './types.ts'
import { SEASONS } from './words.ts'

const season = `(?<season>${Object.keys(SEASONS).join('|')})`
const HALF = `(?<half>first|second|latter|last|1st|2nd)${SPACE}half${SPACE}of${SPACE}(?:the${SPACE})?`
const nth = (name: string): string => `(?<${name}>\\d{1,2}(?:st|nd|rd|th))`
const CENTURY = '[\\s-]{1,3}centur(?:y|ies)(?![a-z])'

/** Halves of months, years and centuries; seasons. */
export const periodRules: readonly DateRule[] = [
  {
    id: 'dates/half-of-month',
    form: 'first|second half of <month> <year>',
    shape: 'half',
    opening: ['ordinal', 'number'],
    pattern: `${HALF}${month('month')}(?:${OF_YEAR}${year('year')})?`,
    examples: [
      {
        text: 'In the second half of June 1941 the front moved.',
        finds: { date: 'second half of June 1941', half: 'second' },
        edtf: '1941-06-16/1941-06-30',
      },
      { text: 'The first half of May 1945.', finds: { date: 'first half of May 1945' }, edtf: '1945-05-01/1945-05-15' },
    ],
    counterExamples: ['The second half of the match.', 'The first half of Mayfair.'],
  },
  {
    id: 'dates/half-of-year',
    form: 'first|second half of <year>',
    shape: 'half',
    opening: ['ordinal', 'number'],
    pattern: `${HALF}${year('year')}`,
    when: isHalfPeriod,
    examples: [
      { text: 'In the second half of 1941.', finds: { date: 'second half of 1941' }, edtf: '1941-07/1941-12' },
    ],
    counterExamples: ['The first half of 1500 people'],
  },
  {
    id: 'dates/half-of-century',
    form: 'first|second half of the <n>th century',
    shape: 'half',
    opening: ['ordinal', 'number'],
    pattern: `${HALF}(?:${nth('century')}|${dayWord('centuryWord')})${CENTURY}`,
    examples: [
      {
        text: 'In the second half of the 19th century.',
        finds: { date: 'second half of the 19th century' },
        edtf: '1850/1899',
      },
    ],
    counterExamples: ['The second half of the century.'],
  },
  {
    id: 'dates/season-year',
    form: '<season> <year>',
    shape: 'season',
    opening: ['season'],
    pattern: `${season}${OF_YEAR}${yearOpen('year')}(?:(?:${DASH}|/)(?<shortYear2>\\d\\d)(?![\\d/]))?`,
    when: isSeason,
    examples: [
      { text: 'In the spring of 1871 the city rose.', finds: { date: 'spring of 1871' }, edtf: '1871-21' },
      { text: 'Summer 1942 was dry.', finds: { date: 'Summer 1942' }, edtf: '1942-22' },
      { text: 'In the winter of 1939-40 it froze.', finds: { date: 'winter of 1939-40' }, edtf: '1939-24' },
    ],
    counterExamples: ['They fall 1942 metres.', 'A spring 2000 feet up', 'In spring 2000 people came'],
  },
  {
    id: 'dates/season-era',
    form: '<season> <year> BC',
    shape: 'season',
    opening: ['season'],
    pattern: `${season}${OF_YEAR}(?<year>\\d{1,4})${SPACE}${ERA}`,
    examples: [{ text: 'By the autumn of 331 BC.', finds: { date: 'autumn of 331 BC' }, edtf: '-0330-23' }],
    counterExamples: ['By the autumn of 331 days.'],
  },
]
