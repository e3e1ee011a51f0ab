import { isExactCount, isRelativeWeekday, isTimeNoun } from './guards.ts'
import { SPACE } from './pattern.ts'
import type { DateRule } from './types.ts'
import { CARDINALS, TENS, WEEKDAYS } from './words.ts'

const any = (words: readonly string[]): string => words.join('|')
const tens = any(Object.keys(TENS))
const COUNT = `(?<count>\\d{1,3}|an?|(?:${tens})(?:[-\\s](?:${any(CARDINALS)}))?|${any(CARDINALS)})`
const UNIT = '(?<unit>day|week|month|year)'
const END = '(?![a-z-])'

/** Dates that point at another date. They are read only where the text gives that other date. */
export const relativeRules: readonly DateRule[] = [
  {
    id: 'dates/same',
    form: 'that|the same <day|month|year>',
    shape: 'relative',
    opening: ['relative'],
    pattern: `(?<same>(?:that(?:${SPACE}(?:very${SPACE})?same)?|same|very${SPACE}same))${SPACE}(?<unit>day|month|year)${END}`,
    when: isTimeNoun,
    examples: [
      {
        text: 'On 6 May 1882 they were killed. That same day a letter came.',
        finds: { date: 'That same day', unit: 'day' },
        edtf: '1882-05-06',
      },
      { text: 'In 1882 it rained; that year nobody sowed.', finds: { date: 'that year' }, edtf: '1882' },
    ],
    counterExamples: [
      'On 20 May of the same year',
      'On that day, 4 May 1990, they met',
      'the same day of the week',
      'that day-long march',
      'They knew that years pass.',
    ],
  },
  {
    id: 'dates/next',
    form: 'the next|previous <day|month|year>',
    shape: 'relative',
    opening: ['relative'],
    pattern: `(?<step>next|following|previous|preceding)${SPACE}(?<unit>day|month|year)${END}`,
    when: isTimeNoun,
    examples: [
      {
        text: 'On 28 February 1947 soldiers fired. The next day shops closed.',
        finds: { date: 'next day', step: 'next' },
        edtf: '1947-03-01',
      },
      { text: 'In 1947 it began; the following year it ended.', finds: { date: 'following year' }, edtf: '1948' },
    ],
    counterExamples: ['the next day-trip'],
  },
  {
    id: 'dates/later',
    form: '<n> <days|months|years> later',
    shape: 'relative',
    opening: ['relative', 'number'],
    pattern: `${COUNT}${SPACE}${UNIT}s?${SPACE}(?<direction>later|earlier)${END}`,
    when: isExactCount,
    examples: [
      {
        text: 'On 28 February 1947 soldiers fired. Two days later shops closed.',
        finds: { date: 'Two days later', count: 'Two', unit: 'day', direction: 'later' },
        edtf: '1947-03-02',
      },
      { text: 'In 1947 it began. A year later it ended.', finds: { date: 'A year later' }, edtf: '1948' },
    ],
    counterExamples: ['Two hours later', 'days later', 'less than a year later'],
  },
  {
    id: 'dates/ago',
    form: '<n> <days|months|years> ago',
    shape: 'relative',
    opening: ['relative', 'number'],
    pattern: `${COUNT}${SPACE}${UNIT}s?${SPACE}(?<direction>ago)${END}`,
    when: isExactCount,
    examples: [
      {
        text: 'SOFIA, 14 May 1990 -- Three days ago they met.',
        finds: { date: 'Three days ago', count: 'Three' },
        edtf: '1990-05-11',
      },
    ],
    counterExamples: ['long ago', 'Two hours ago', 'more than ten years ago'],
  },
  {
    id: 'dates/deictic-day',
    form: 'today|yesterday|tomorrow',
    shape: 'relative',
    opening: ['relative'],
    pattern: `(?<deictic>today|yesterday|tomorrow)(?![a-z])`,
    examples: [
      { text: 'LIMA, 14 JAN 89 -- Yesterday a bus was hit.', finds: { date: 'Yesterday' }, edtf: '1989-01-13' },
      { text: 'Today they marched.', finds: { date: 'Today' }, edtf: null },
    ],
    counterExamples: ['yesterdays'],
  },
  {
    id: 'dates/last',
    form: 'last|this|next <week|month|year>',
    shape: 'relative',
    opening: ['relative'],
    pattern: `(?<deictic>last|this|next)${SPACE}(?<unit>week|month|year)${END}`,
    when: isTimeNoun,
    examples: [
      { text: 'LIMA, 14 JAN 89 -- Last month a bus was hit.', finds: { date: 'Last month' }, edtf: '1988-12' },
      { text: 'Last year they marched.', finds: { date: 'Last year' }, edtf: null },
    ],
    counterExamples: ['the last week of the war', 'at last months passed'],
  },
  {
    id: 'dates/last-night',
    form: 'last night',
    shape: 'relative',
    opening: ['relative'],
    pattern: `(?<deictic>last)${SPACE}(?<night>night|evening)${END}`,
    examples: [
      { text: 'LIMA, 14 JAN 89 -- Last night a bus was hit.', finds: { date: 'Last night' }, edtf: '1989-01-13' },
    ],
    counterExamples: ['the last nights'],
  },
  {
    id: 'dates/weekday',
    form: 'on <weekday>',
    shape: 'weekday',
    opening: ['weekday'],
    pattern: `(?<weekday>${any(WEEKDAYS)})(?![a-z])`,
    when: isRelativeWeekday,
    examples: [
      {
        text: 'LIMA, 14 JAN 89 -- On Tuesday a bus was hit.',
        finds: { date: 'Tuesday', weekday: 'Tuesday' },
        edtf: '1989-01-10',
      },
      { text: 'On Tuesday they marched.', finds: { date: 'Tuesday' }, edtf: null },
    ],
    counterExamples: ['Bloody Sunday', 'the Good Friday Agreement', 'The Sunday Times', 'Robinson and Friday'],
  },
  {
    id: 'dates/last-weekday',
    form: 'last|next|this <weekday>',
    shape: 'weekday',
    opening: ['relative'],
    pattern: `(?<deictic>last|next|this)${SPACE}(?<weekday>${any(WEEKDAYS)})(?![a-z])`,
    examples: [
      {
        text: 'LIMA, 14 JAN 89 -- Last Tuesday a bus was hit.',
        finds: { date: 'Last Tuesday', weekday: 'Tuesday' },
        edtf: '1989-01-10',
      },
    ],
    counterExamples: ['at last Tuesdays passed'],
  },
  {
    id: 'dates/day-of-month',
    form: 'on the <n>th',
    shape: 'calendar',
    opening: ['number'],
    pattern: `(?<=\\b(?:on|until|by|since|from)\\sthe\\s)(?<day>(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th))(?=[.,;:)]|${SPACE}(?:was|were|the|he|they|it|when|at)\\b)`,
    examples: [
      {
        text: 'On 3 May 1968 police came. On the 10th, barricades rose.',
        finds: { date: '10th' },
        edtf: '1968-05-10',
      },
    ],
    counterExamples: ['on the 10th anniversary', 'on the 10th floor', 'the 10th and last', 'on the 3rd and 6th floors'],
  },
]
