import { countFollows, isMonthWord, isRange, isYearHere } from './guards.ts'
import { AND, day, GAP, month, NUMBER_ENDS, OF, OF_YEAR, SPACE, TO, year } from './pattern.ts'
import type { DateRule } from './types.ts'

const YEAR = `${OF_YEAR}${year('year')}`
/** A comma that separates items of a list, with "and" before the last. */
const NEXT = `(?:,${SPACE}|,?${AND})`

/** Ranges and lists of days with their months, in both orders. Longer forms win by length, not by place. */
export const dayRangeRules: readonly DateRule[] = [
  {
    id: 'dates/day-month-year-range',
    form: '<day> <month> <year> – <day> <month> <year>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}${OF}${SPACE}${month('month')}${YEAR}(?<joiner>${TO})${day('day2')}${OF}${SPACE}${month('month2')}${YEAR.replace('<year>', '<year2>')}`,
    when: isMonthWord,
    examples: [
      {
        text: 'The siege lasted from 5 April 1992 to 29 February 1996.',
        finds: { date: '5 April 1992 to 29 February 1996', day2: '29', year2: '1996' },
        edtf: '1992-04-05/1996-02-29',
      },
    ],
    counterExamples: ['From 5 people in 1992 to 29 in 1996.'],
  },
  {
    id: 'dates/month-day-year-range',
    form: '<month> <day>, <year> – <month> <day>, <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')},?${GAP}${year('year')},?(?<joiner>${TO})${month('month2')}${SPACE}${day('day2')},?${GAP}${year('year2')}`,
    when: isMonthWord,
    examples: [
      {
        text: 'It ran from August 12, 1904 to June 3, 1907 in the south.',
        finds: { date: 'August 12, 1904 to June 3, 1907' },
        edtf: '1904-08-12/1907-06-03',
      },
    ],
    counterExamples: ['August 12 and June 3 were hot.'],
  },
  {
    id: 'dates/day-month-to-day-month-year',
    form: '<day> <month> – <day> <month> <year>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}${OF}${SPACE}${month('month')}(?<joiner>${TO}|${AND})${day('day2')}${OF}${SPACE}${month('month2')}${YEAR}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match) && isRange(text, match),
    examples: [
      {
        text: 'The battle (28 December–3 January 1871) was indecisive.',
        finds: { date: '28 December–3 January 1871', day: '28', month2: 'January' },
        edtf: '1870-12-28/1871-01-03',
      },
    ],
    counterExamples: ['On 4 March they came and on 9 June 1903 they left.'],
  },
  {
    id: 'dates/month-day-to-month-day-year',
    form: '<month> <day> – <month> <day>, <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')}(?<joiner>${TO}|${AND})${month('month2')}${SPACE}${day('day2')},?${GAP}${year('year')}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match) && isRange(text, match),
    examples: [
      {
        text: 'Between April 7 and July 15, 1994 the radio called for it.',
        finds: { date: 'April 7 and July 15, 1994', day: '7', day2: '15' },
        edtf: '1994-04-07/1994-07-15',
      },
      {
        text: 'From April 7\u00a0to July 15,\n1994, the borders were closed.',
        finds: { date: 'April 7\u00a0to July 15,\n1994' },
        edtf: '1994-04-07/1994-07-15',
      },
    ],
    counterExamples: ['On April 7 they met, and July 15 was agreed on.'],
  },
  {
    id: 'dates/day-month-to-day-month',
    form: '<day> <month> – <day> <month>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}${OF}${SPACE}${month('month')}(?<joiner>${TO}|${AND})${day('day2')}${OF}${SPACE}${month('month2')}`,
    when: (text, match) => isMonthWord(text, match) && isRange(text, match),
    examples: [
      {
        text: 'In 1971 the curfew lasted from 25 March to 2 April.',
        finds: { date: '25 March to 2 April' },
        edtf: '1971-03-25/1971-04-02',
      },
    ],
    counterExamples: ['They took 25 March hares to 2 fairs.'],
  },
  {
    id: 'dates/month-day-to-month-day',
    form: '<month> <day> – <month> <day>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')}(?<joiner>${TO}|${AND})${month('month2')}${SPACE}${day('day2')}${NUMBER_ENDS}`,
    when: (text, match) => isMonthWord(text, match) && isRange(text, match),
    examples: [
      {
        text: 'In 1971 the curfew lasted from March 25 to April 2.',
        finds: { date: 'March 25 to April 2' },
        edtf: '1971-03-25/1971-04-02',
      },
    ],
    counterExamples: ['March 25 people to April.'],
  },
  {
    id: 'dates/day-range-month-year',
    form: '<day>–<day> <month> <year>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}(?<joiner>${TO}|${AND})${day('day2')}${OF}${SPACE}${month('month')}${YEAR}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'On the night of 9–10 November 1938 windows were broken.',
        finds: { date: '9–10 November 1938', day: '9', day2: '10', year: '1938' },
        edtf: '1938-11-09/1938-11-10',
      },
      { text: 'On 9 and 10 November 1938.', finds: { date: '9 and 10 November 1938' }, edtf: '1938-11-09/1938-11-10' },
      {
        text: 'From the 5th to the 8th of June 1967.',
        finds: { date: '5th to the 8th of June 1967' },
        edtf: '1967-06-05/1967-06-08',
      },
      { text: 'On 4 and 19 June 1967.', finds: { date: '4 and 19 June 1967' }, edtf: '{1967-06-04,1967-06-19}' },
    ],
    counterExamples: ['9–10 people in November 1938.'],
  },
  {
    id: 'dates/day-range-month',
    form: '<day>–<day> <month>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}(?<joiner>${TO}|${AND})${day('day2')}${OF}${SPACE}${month('month')}`,
    when: isMonthWord,
    examples: [
      {
        text: 'In 1937 the shops shut; on 2–3 October they opened.',
        finds: { date: '2–3 October' },
        edtf: '1937-10-02/1937-10-03',
      },
    ],
    counterExamples: ['2–3 marches took place.'],
  },
  {
    id: 'dates/month-day-range-year',
    form: '<month> <day>–<day>, <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')}(?<joiner>${TO}|${AND})${day('day2')},?${GAP}${year('year')}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'Overnight on July 16-17, 1918, in the house.',
        finds: { date: 'July 16-17, 1918', day2: '17' },
        edtf: '1918-07-16/1918-07-17',
      },
      { text: 'July 16 to 17, 1918.', finds: { date: 'July 16 to 17, 1918' }, edtf: '1918-07-16/1918-07-17' },
    ],
    counterExamples: ['In July 16-17 houses burnt.'],
  },
  {
    id: 'dates/month-day-range',
    form: '<month> <day>–<day>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')}(?<joiner>${TO}|${AND})${day('day2')}${NUMBER_ENDS}`,
    when: (text, match) => isMonthWord(text, match) && !countFollows(text, match),
    examples: [
      {
        text: 'In 1960 they walked out. On March 21 and 22 the town was quiet.',
        finds: { date: 'March 21 and 22' },
        edtf: '1960-03-21/1960-03-22',
      },
    ],
    counterExamples: ['They will march 21 and 22 miles.'],
  },
  {
    id: 'dates/day-list-month-year',
    form: '<day>, <day> and <day> <month> <year>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')},${SPACE}(?:${day('day3')},${SPACE})?${day('day4')}${NEXT}${day('day2')}${OF}${SPACE}${month('month')}${YEAR}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'Shelling on 11, 12 and 13 July 1995.',
        finds: { date: '11, 12 and 13 July 1995', day: '11', day2: '13' },
        edtf: '1995-07-11/1995-07-13',
      },
    ],
    counterExamples: ['Aged 11, 12 and 13.'],
  },
  {
    id: 'dates/month-day-list-year',
    form: '<month> <day>, <day> and <day>, <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')},${SPACE}(?:${day('day3')},${SPACE})?${day('day4')}${NEXT}${day('day2')},?${GAP}${year('year')}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'Shelling on July 9, 12 and 13, 1995.',
        finds: { date: 'July 9, 12 and 13, 1995', day4: '12' },
        edtf: '{1995-07-09,1995-07-12,1995-07-13}',
      },
    ],
    counterExamples: ['On July 9, 12 men and 13 women came.'],
  },
]
