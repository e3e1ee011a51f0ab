import { isCenturyRoman, isDecadeWord, isHalfPeriod, isSeason } from './guards.ts'
import { AND, DASH, dayWord, ERA, month, SPACE, year, yearOpen } from './pattern.ts'
import type { DateRule } from './types.ts'
import { DECADES, SEASONS } from './words.ts'

const OF_YEAR = `,?${SPACE}(?:of${SPACE}(?:the${SPACE}year${SPACE})?)?`
const season = `(?<season>${Object.keys(SEASONS).join('|')})`
const HALF = `(?<half>first|second|latter|last|1st|2nd)${SPACE}half${SPACE}of${SPACE}(?:the${SPACE})?`
const nth = (name: string): string => `(?<${name}>\\d{1,2}(?:st|nd|rd|th))`
const roman = (name: string): string => `(?<${name}>[ivx]{1,5})(?:th|st|nd|rd)?`
const CENTURY = '[\\s-]{1,3}centur(?:y|ies)(?![a-z])'
const BEFORE = `(?:${SPACE}${ERA})?`
/** "the 19th and early 20th centuries" */
const PART = '(?:(?:early|late|mid)[\\s-])?'

/** Halves, seasons, decades and centuries. */
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
  {
    id: 'dates/decade-range',
    form: '<decade>–<decade>',
    shape: 'decade',
    opening: ['year'],
    pattern: `(?<decade>(?:1\\d|20)\\d0)['\\u2019]?s(?<joiner>${DASH})(?<decade2>(?:1\\d|20)?\\d0)['\\u2019]?s(?![a-z])`,
    examples: [{ text: 'The 1970s–1980s were hard.', finds: { date: '1970s–1980s' }, edtf: '197X/198X' }],
    counterExamples: ['The 1970s and 1980s were hard.'],
  },
  {
    id: 'dates/decade',
    form: '<decade>s',
    shape: 'decade',
    opening: ['year', 'number'],
    pattern: `(?<decade>(?:1\\d|20)\\d0|[1-9]\\d0(?=['\\u2019]?s${SPACE}b\\.?c))['\\u2019]?s(?![a-z])${BEFORE}`,
    examples: [
      { text: 'In the early 1970s he fled.', finds: { date: '1970s', decade: '1970' }, edtf: '197X' },
      { text: 'In the mid-1980s.', finds: { date: '1980s' }, edtf: '198X' },
      { text: 'In the 1800s.', finds: { date: '1800s' }, edtf: '18XX' },
    ],
    counterExamples: ['In 1970 songs were sung.', '1200shells'],
  },
  {
    id: 'dates/decade-short',
    form: "the '<decade>s",
    shape: 'decade',
    opening: ['number'],
    pattern: `(?<decade>[1-9]0)['\\u2019]?s(?![a-z])`,
    when: isDecadeWord,
    examples: [{ text: "Singers of the '60s left.", finds: { date: '60s' }, edtf: '196X' }],
    counterExamples: ['He is in his 60s.', 'People in their late 60s.', '60s timer'],
  },
  {
    id: 'dates/decade-word',
    form: 'the <decade word>',
    shape: 'decade',
    opening: ['decade'],
    pattern: `(?:(?<hundred>eighteen|nineteen)[\\s-])?(?<decadeWord>${Object.keys(DECADES).join('|')})(?![a-z])`,
    when: isDecadeWord,
    examples: [
      { text: 'Camps of the late thirties were closed.', finds: { date: 'thirties' }, edtf: '193X' },
      { text: 'The nineteen-sixties.', finds: { date: 'nineteen-sixties' }, edtf: '196X' },
    ],
    counterExamples: ['She is in her thirties.', 'Men in their late fifties.', 'the roaring of forties'],
  },
  {
    id: 'dates/century-range',
    form: '<n>th–<n>th centuries',
    shape: 'century',
    opening: ['number'],
    pattern: `${nth('century')}(?<joiner>${DASH}|${AND}|${SPACE}to${SPACE}(?:the${SPACE})?)${PART}${nth('century2')}${CENTURY}${BEFORE}`,
    examples: [
      { text: 'In the 16th–18th centuries ships came.', finds: { date: '16th–18th centuries' }, edtf: '15XX/17XX' },
      {
        text: 'In the late 19th and early 20th centuries.',
        finds: { date: '19th and early 20th centuries', century2: '20th' },
        edtf: '18XX/19XX',
      },
      { text: 'In the 16th and 17th centuries.', finds: { date: '16th and 17th centuries' }, edtf: '15XX/16XX' },
    ],
    counterExamples: ['The 16th–18th regiments.'],
  },
  {
    id: 'dates/century',
    form: '<n>th century',
    shape: 'century',
    opening: ['number'],
    pattern: `${nth('century')}${CENTURY}${BEFORE}`,
    examples: [
      { text: 'In the early 19th century.', finds: { date: '19th century', century: '19th' }, edtf: '18XX' },
      { text: 'In the 4th century BC.', finds: { date: '4th century BC' }, edtf: '-03XX' },
    ],
    counterExamples: ['The 19th regiment.', 'The 19th centurion'],
  },
  {
    id: 'dates/century-word-range',
    form: '<ordinal word> and <ordinal word> centuries',
    shape: 'century',
    opening: ['ordinal'],
    pattern: `${dayWord('centuryWord')}(?<joiner>${DASH}|${AND}|${SPACE}to${SPACE})${PART}${dayWord('centuryWord2')}${CENTURY}${BEFORE}`,
    examples: [
      {
        text: 'In the sixteenth and seventeenth centuries.',
        finds: { date: 'sixteenth and seventeenth centuries' },
        edtf: '15XX/16XX',
      },
    ],
    counterExamples: ['The first and second regiments.'],
  },
  {
    id: 'dates/century-word',
    form: '<ordinal word> century',
    shape: 'century',
    opening: ['ordinal'],
    pattern: `${dayWord('centuryWord')}${CENTURY}${BEFORE}`,
    examples: [
      { text: 'In the nineteenth century.', finds: { date: 'nineteenth century' }, edtf: '18XX' },
      { text: 'A twentieth-century idea.', finds: { date: 'twentieth-century' }, edtf: '19XX' },
    ],
    counterExamples: ['The twentieth regiment.', 'A quarter century ago.'],
  },
  {
    id: 'dates/century-roman',
    form: '<roman numeral> century',
    shape: 'century',
    opening: ['roman'],
    pattern: `${roman('roman')}(?:(?<joiner>${DASH}|${AND})${roman('roman2')})?${CENTURY}${BEFORE}`,
    when: isCenturyRoman,
    examples: [
      { text: 'In the XIX century.', finds: { date: 'XIX century', roman: 'XIX' }, edtf: '18XX' },
      { text: 'In the XVI–XVII centuries.', finds: { date: 'XVI–XVII centuries' }, edtf: '15XX/16XX' },
    ],
    counterExamples: ['I century', 'Pope Pius IX was there.'],
  },
]
