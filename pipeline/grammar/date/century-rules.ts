import { isCenturyRoman, isDecadeWord } from './guards.ts'
import { AND, DASH, dayWord, ERA, SPACE } from './pattern.ts'
import type { DateRule } from './types.ts'
import { DECADES } from './words.ts'

const nth = (name: string): string => `(?<${name}>\\d{1,2}(?:st|nd|rd|th))`
const roman = (name: string): string => `(?<${name}>[ivx]{1,5})(?:th|st|nd|rd)?`
const CENTURY = '[\\s-]{1,3}centur(?:y|ies)(?![a-z])'
const BEFORE = `(?:${SPACE}${ERA})?`
/** "the 19th and early 20th centuries" */
const PART = '(?:(?:early|late|mid)[\\s-])?'

/** Decades and centuries. */
export const centuryRules: readonly DateRule[] = [
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
