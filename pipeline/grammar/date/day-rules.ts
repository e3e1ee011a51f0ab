import { countFollows, isMonthWord, isTeletype, isYearHere } from './guards.ts'
import { day, dayWord, GAP, month, NUMBER_ENDS, OF, OF_YEAR, SPACE, year } from './pattern.ts'
import type { DateRule } from './types.ts'

const YEAR = `${OF_YEAR}${year('year')}`

/** Single days with their months, in both orders. */
export const dayRules: readonly DateRule[] = [
  {
    id: 'dates/day-month-year',
    form: '<day> <month> <year>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}(?:${OF}${SPACE}|[-.]|,${SPACE})${month('month')}(?:${YEAR}|-${year('year').replace('<year>', '<year_a>')})`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'On 7 April 1994 the roadblocks went up.',
        finds: { date: '7 April 1994', day: '7', month: 'April', year: '1994' },
        edtf: '1994-04-07',
      },
      { text: 'The 3rd of May, 1808 in Madrid.', finds: { date: '3rd of May, 1808' }, edtf: '1808-05-03' },
      { text: 'DAKAR, 29\nNOVEMBER 1969', finds: { date: '29\nNOVEMBER 1969' }, edtf: '1969-11-29' },
      { text: 'Signed 12-Aug-1949.', finds: { date: '12-Aug-1949' }, edtf: '1949-08-12' },
      { text: 'Born on 29 February 1900.', finds: { date: '29 February 1900' }, edtf: null },
    ],
    counterExamples: ['In section 7 april showers 1994 drops fell', 'The 366 April 1994 forms'],
  },
  {
    id: 'dates/month-day-year',
    form: '<month> <day>, <year>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')}(?:,${GAP}|${SPACE}of${SPACE}|${SPACE})${year('year')}`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'On November 29, 1864, at dawn, soldiers rode in.',
        finds: { date: 'November 29, 1864', month: 'November', day: '29', year: '1864' },
        edtf: '1864-11-29',
      },
      { text: 'Until Sept. 4 1957.', finds: { date: 'Sept. 4 1957' }, edtf: '1957-09-04' },
      {
        text: 'On December\u00a029th,\u202f1890.',
        finds: { date: 'December\u00a029th,\u202f1890' },
        edtf: '1890-12-29',
      },
      {
        text: 'Saturday, May 1, 1948 was quiet.',
        finds: { date: 'Saturday, May 1, 1948', weekday: 'Saturday' },
        edtf: '1948-05-01',
      },
    ],
    counterExamples: ['On April 3, 1,500 people walked.', 'They march 12 miles, 2000 in all.'],
  },
  {
    id: 'dates/day-month-short-year',
    form: '<day> <MONTH> <two digits of a year>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}(?:${SPACE}|-)${month('month')}(?:${SPACE}|-)(?:['\u2019]?)(?<shortYear>\\d\\d)${NUMBER_ENDS}(?=$|[\\s.,;:)\\]]|--)`,
    when: (text, match) => isMonthWord(text, match) && isTeletype(text, match),
    examples: [
      { text: 'DAKAR, 14 JAN 69 -- [TEXT]', finds: { date: '14 JAN 69', shortYear: '69' }, edtf: '1969-01-14' },
      { text: "On 14 January '89 he left.", finds: { date: "14 January '89" }, edtf: '1989-01-14' },
      { text: 'Filed 5 Feb 71.', finds: { date: '5 Feb 71' }, edtf: '1971-02-05' },
    ],
    counterExamples: ['On 25 December 50 people were killed.', 'ON 25 DECEMBER 50 PEOPLE WERE KILLED.'],
  },
  {
    id: 'dates/day-month',
    form: '<day> <month>',
    shape: 'calendar',
    opening: ['number'],
    pattern: `${day('day')}(?:${OF}${SPACE}|,${SPACE})${month('month')}`,
    when: isMonthWord,
    examples: [
      {
        text: 'In 1919 a crowd met. On 13 April it was fired on.',
        finds: { date: '13 April', day: '13', month: 'April' },
        edtf: '1919-04-13',
      },
      { text: 'The crowd meets on 13 April every year.', finds: { date: '13 April' }, edtf: 'XXXX-04-13' },
    ],
    counterExamples: ['All 13 may stay.', 'There were 13 marches.', 'THESE 13 MAY NOT STAY.'],
  },
  {
    id: 'dates/month-day',
    form: '<month> <day>',
    shape: 'calendar',
    opening: ['month'],
    pattern: `${month('month')}${SPACE}${day('day')}${NUMBER_ENDS}`,
    when: (text, match) => isMonthWord(text, match) && !countFollows(text, match),
    examples: [
      {
        text: 'It was 1919. On April 13 the crowd was fired on.',
        finds: { date: 'April 13', month: 'April', day: '13' },
        edtf: '1919-04-13',
      },
      { text: 'Each year on April 25 they march.', finds: { date: 'April 25' }, edtf: 'XXXX-04-25' },
      { text: 'They met on April 13.', finds: { date: 'April 13' }, edtf: 'XXXX-04-13' },
    ],
    counterExamples: ['They may 13 times refuse.', 'In May 13 people died.', 'In June 12,500 fled.'],
  },
  {
    id: 'dates/day-word-month-year',
    form: '<ordinal word> of <month> <year>',
    shape: 'calendar',
    opening: ['ordinal'],
    pattern: `${dayWord('day')}(?:${SPACE}day)?${SPACE}of${SPACE}${month('month')}(?:${YEAR})?`,
    when: (text, match) => isMonthWord(text, match) && isYearHere(text, match),
    examples: [
      {
        text: 'On the twenty-first of March 1960 they gathered.',
        finds: { date: 'twenty-first of March 1960', day: 'twenty-first' },
        edtf: '1960-03-21',
      },
    ],
    counterExamples: ['The first of many March events.'],
  },
]
