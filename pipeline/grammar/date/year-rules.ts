import { isRange, isYearRange } from './guards.ts'
import { AND, DASH, ERA, SPACE, TO, year, yearOpen } from './pattern.ts'
import type { DateRule } from './types.ts'
import { isYearLike } from './year-like.ts'

/** Years and ranges of years. Whether four digits are a year or a count is decided in year-like.ts. */
export const yearRules: readonly DateRule[] = [
  {
    id: 'dates/year-range-era',
    form: '<year>–<year> BC',
    shape: 'calendar',
    opening: ['year', 'number'],
    pattern: `(?<year>\\d{1,4})(?:${SPACE}${ERA.replace('<era>', '<era2>')})?(?<joiner>${TO})(?<year2>\\d{1,4})${SPACE}${ERA}`,
    examples: [
      { text: 'The war (431–404 BC) was long.', finds: { date: '431–404 BC', year: '431' }, edtf: '-0430/-0403' },
      { text: 'From 264 B.C. to 241 B.C. at sea.', finds: { date: '264 B.C. to 241 B.C.' }, edtf: '-0263/-0240' },
    ],
    counterExamples: ['Scores of 431–404 in basketball.'],
  },
  {
    id: 'dates/year-era',
    form: '<year> BC',
    shape: 'calendar',
    opening: ['year', 'number'],
    pattern: `(?<year>\\d{1,4})${SPACE}${ERA}`,
    examples: [
      { text: 'In 146 BC the city fell.', finds: { date: '146 BC', year: '146', era: 'BC' }, edtf: '-0145' },
      { text: 'In 70 CE the temple burnt.', finds: { date: '70 CE' }, edtf: '0070' },
    ],
    counterExamples: ['70 celebrations', '12 ADs'],
  },
  {
    id: 'dates/era-year',
    form: 'AD <year>',
    shape: 'calendar',
    opening: ['era'],
    when: (text, { start }) => text[start] === 'A',
    pattern: `(?<era>a\\.?d\\.?)${SPACE}(?<year>\\d{1,4})(?![\\d,.]\\d|\\d|[a-z])`,
    examples: [{ text: 'It was sacked in AD 410.', finds: { date: 'AD 410', year: '410' }, edtf: '0410' }],
    counterExamples: ['The ad 410 times shown', 'An ad.'],
  },
  {
    id: 'dates/year-range',
    form: '<year>–<year>',
    shape: 'calendar',
    opening: ['year'],
    pattern: `${year('year')}(?<joiner>${TO}|${AND})${year('year2')}`,
    when: (text, match) => isRange(text, match) && isYearRange(text, match),
    examples: [
      { text: 'The war of 1967-1970 in the east.', finds: { date: '1967-1970', year2: '1970' }, edtf: '1967/1970' },
      { text: 'Between 1904 and 1908 the herds died.', finds: { date: '1904 and 1908' }, edtf: '1904/1908' },
      { text: 'Exiled from 1944 to 1957.', finds: { date: '1944 to 1957' }, edtf: '1944/1957' },
      { text: 'the 1946–1948 tribunal', finds: { date: '1946–1948' }, edtf: '1946/1948' },
    ],
    counterExamples: ['In 1904 and 1908 it rained.', 'From 1500 to 2000 people came.', 'Call 1967-1970-22.'],
  },
  {
    id: 'dates/year-range-short',
    form: '<year>–<two digits of a year>',
    shape: 'calendar',
    opening: ['year'],
    pattern: `${yearOpen('year')}(?<joiner>${DASH}|/)(?<shortYear2>\\d\\d)(?![\\d/-]|[.,]\\d|[a-z%])`,
    when: isYearRange,
    examples: [
      { text: 'The famine of 1932–33 is remembered.', finds: { date: '1932–33' }, edtf: '1932/1933' },
      { text: 'In the winter quarters of 1988/89.', finds: { date: '1988/89' }, edtf: '1988/1989' },
    ],
    counterExamples: ['Resolution 1990/45', 'Flight 1932-33', 'On 1932-01 it was.', 'E/1988/89'],
  },
  {
    id: 'dates/year',
    form: '<year>',
    shape: 'calendar',
    opening: ['year'],
    pattern: year('year'),
    when: (text, match) => isYearLike(text, match),
    examples: [
      { text: 'In 1864 the village was burnt.', finds: { date: '1864' }, edtf: '1864' },
      { text: 'Treaties of 1840 and 1860.', finds: { date: '1840' }, edtf: '1840' },
      { text: 'the 1994 genocide', finds: { date: '1994' }, edtf: '1994' },
      { text: 'The camp (1904) was small.', finds: { date: '1904' }, edtf: '1904' },
      { text: 'In 1847 people fled.', finds: { date: '1847' }, edtf: '1847' },
    ],
    counterExamples: [
      '1340 people were buried.',
      'Some 1500 were killed.',
      'Resolution 1325 was adopted.',
      'No. 1991 in the list.',
      '1,992 people',
      '2000 soldiers came.',
      'It cost 1990 dollars.',
      'Article 1948 says so.',
      'the 1340 captives',
    ],
  },
  {
    id: 'dates/short-year',
    form: "'<two digits of a year>",
    shape: 'calendar',
    opening: ['number'],
    pattern: `(?<=\\b(?:in|of|since|until|by|the)\\s['\\u2019])(?<shortYear>\\d\\d)(?![\\d']|[.,:]\\d|[a-z%])`,
    examples: [{ text: "The men of '48 and their songs.", finds: { date: '48' }, edtf: '1948' }],
    counterExamples: ['in 48 hours', "of '48s"],
  },
]
