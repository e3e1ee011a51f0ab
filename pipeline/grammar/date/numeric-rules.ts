import type { DateRule } from './types.ts'

const ENDS = '(?!\\d|[./-]\\d)'

/** Dates in digits alone. Which part is the day is settled when they are read. */
export const numericRules: readonly DateRule[] = [
  {
    id: 'dates/iso',
    form: '<year>-<month>-<day>',
    shape: 'calendar',
    opening: ['year'],
    pattern: `(?<year>1\\d{3}|20\\d\\d)(?<separator>[-/.])(?<month>0[1-9]|1[0-2])\\k<separator>(?<day>0[1-9]|[12]\\d|3[01])${ENDS}`,
    examples: [
      {
        text: 'Posted 2015-04-24 by the desk',
        finds: { date: '2015-04-24', year: '2015', month: '04', day: '24' },
        edtf: '2015-04-24',
      },
      { text: 'at 2015-04-24T10:00:00', finds: { date: '2015-04-24' }, edtf: '2015-04-24' },
      { text: 'on 2015/04/24 at noon', finds: { date: '2015/04/24' }, edtf: '2015-04-24' },
    ],
    counterExamples: ['2015-14-24', '2015-04-245', '1-2015-04-24'],
  },
  {
    id: 'dates/numeric',
    form: '<n>.<n>.<year>',
    shape: 'order',
    opening: ['number'],
    pattern: `(?<first>0?[1-9]|[12]\\d|3[01])(?<separator>[./-])(?<second>0?[1-9]|[12]\\d|3[01])\\k<separator>(?<year>1\\d{3}|20\\d\\d)${ENDS}`,
    examples: [
      {
        text: 'Printed 24.04.2015',
        finds: { date: '24.04.2015', first: '24', second: '04', year: '2015' },
        edtf: '2015-04-24',
      },
      { text: 'on 04/24/2015 at noon', finds: { date: '04/24/2015' }, edtf: '2015-04-24' },
      { text: 'on 04/05/2015', finds: { date: '04/05/2015' }, edtf: null },
      { text: 'on 04/05/2015 and on 28/05/2015', finds: { date: '04/05/2015' }, edtf: '2015-05-04' },
      { text: 'on 05/05/2015', finds: { date: '05/05/2015' }, edtf: '2015-05-05' },
    ],
    counterExamples: ['9/11', '24.04.20156', 'version 1.24.04.2015', '24/7'],
  },
  {
    id: 'dates/numeric-short-year',
    form: '<n>/<n>/<two digits of a year>',
    shape: 'order',
    opening: ['number'],
    pattern: `(?:(?<first>0?[1-9]|[12]\\d|3[01])/(?<second>0?[1-9]|[12]\\d|3[01])/|(?<first_a>0[1-9]|[12]\\d|3[01])(?<separator>[.-])(?<second_a>0[1-9]|[12]\\d|3[01])\\k<separator>)(?<shortYear>\\d\\d)${ENDS}(?![a-z%])`,
    examples: [
      { text: 'Printed 4/24/15 in 2015.', finds: { date: '4/24/15', shortYear: '15' }, edtf: '2015-04-24' },
      { text: 'Printed 24.04.78.', finds: { date: '24.04.78' }, edtf: '1978-04-24' },
    ],
    counterExamples: ['4.4.15', 'E/4/24/15/3', '4/24'],
  },
]
