import { isBareMonth, isMonthWord, isRange, isSpan, isTeletype, isYearHere } from './guards.ts'
import { AND, DASH, ERA, GAP, month, monthName, NUMBER_ENDS, OF_YEAR, SPACE, TO, year } from './pattern.ts'
import type { DateRule } from './types.ts'

const YEAR = `${OF_YEAR}${year('year')}`

/** Months with and without a year, and ranges of months. */
export const monthRules: readonly DateRule[] = [
  {
    id: 'dates/month-year-range',
    form: '<month> <year> – <month> <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${YEAR}(?<joiner>${TO}|${AND})${month('month2')}${YEAR.replace('<year>', '<year2>')}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match) && isRange(text, match),
    examples: [
      {
        text: 'The famine of October 1932 to June 1933 is remembered.',
        finds: { date: 'October 1932 to June 1933', year2: '1933' },
        edtf: '1932-10/1933-06',
      },
    ],
    counterExamples: ['In October 1932 and again in June 1933.'],
  },
  {
    id: 'dates/month-range-year',
    form: '<month>–<month> <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}(?<joiner>${TO}|${AND})${month('month2')}${YEAR}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match) && isSpan(text, match),
    examples: [
      {
        text: 'The trials of July-August 1936 were public.',
        finds: { date: 'July-August 1936', month: 'July', month2: 'August' },
        edtf: '1936-07/1936-08',
      },
      { text: 'Between May and July of 1904.', finds: { date: 'May and July of 1904' }, edtf: '1904-05/1904-07' },
      {
        text: 'It lasted from November to January 1951.',
        finds: { date: 'November to January 1951' },
        edtf: '1950-11/1951-01',
      },
    ],
    counterExamples: ['They may and march 1936 times.', 'In May and September 1904.'],
  },
  {
    id: 'dates/month-range',
    form: '<month>–<month>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${monthName('month')}(?<joiner>${TO}|${AND})${monthName('month2')}`,
    when: (text, match) => isBareMonth(text, match) && isMonthWord(text, match) && isSpan(text, match),
    examples: [
      {
        text: 'In 1936 the trials began. From July to August they were public.',
        finds: { date: 'July to August' },
        edtf: '1936-07/1936-08',
      },
    ],
    counterExamples: ['April and June are sisters.'],
  },
  {
    id: 'dates/month-year-era',
    form: '<month> <year> BC',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${GAP}(?<year>\\d{1,4})${SPACE}${ERA}`,
    when: isMonthWord,
    examples: [{ text: 'In March 44 BC he was killed.', finds: { date: 'March 44 BC', era: 'BC' }, edtf: '-0043-03' }],
    counterExamples: ['In March 44 people came.'],
  },
  {
    id: 'dates/month-year',
    form: '<month> <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${YEAR}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'Since April 1915 they had been marched south.',
        finds: { date: 'April 1915', month: 'April', year: '1915' },
        edtf: '1915-04',
      },
      { text: 'In June of 1989 the square was cleared.', finds: { date: 'June of 1989' }, edtf: '1989-06' },
      { text: 'By May, 1992, they had gone.', finds: { date: 'May, 1992' }, edtf: '1992-05' },
    ],
    counterExamples: ['They may 1992 times deny it.', 'In June 1,500 fled.', 'In June 2000 people fled.'],
  },
  {
    id: 'dates/month-short-year',
    form: "<month> '<two digits of a year>",
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}['\\u2019](?<shortYear>\\d\\d)${NUMBER_ENDS}(?![a-z])`,
    when: (text, match) => isMonthWord(text, match) && isTeletype(text, match),
    examples: [{ text: "Back in October '73 it was war.", finds: { date: "October '73" }, edtf: '1973-10' }],
    counterExamples: ['October 73 people'],
  },
  {
    id: 'dates/month-dashed-year',
    form: '<month>-<year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${DASH}${year('year')}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [{ text: 'Issued June-1986.', finds: { date: 'June-1986' }, edtf: '1986-06' }],
    counterExamples: ['June - 1,986 cases'],
  },
  {
    id: 'dates/month',
    form: 'in <month>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${monthName('month')}(?!['\\u2019-]?[a-z])`,
    when: isBareMonth,
    examples: [
      { text: 'It was 1944. In August the rising began.', finds: { date: 'August' }, edtf: '1944-08' },
      { text: 'The rising began in late August.', finds: { date: 'August' }, edtf: 'XXXX-08' },
    ],
    counterExamples: ['June said so.', 'They may go in march order.', 'The March on the capital.', 'April is a name.'],
  },
]
