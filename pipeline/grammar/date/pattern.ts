import { MONTHS, ORDINALS, WEEKDAYS } from './words.ts'

/** Pieces of patterns, in small letters: they are tried on a folded copy of the text. All repetitions are bounded, so that no text can make a match slow. */

/** Space between two words of one expression, a line break too; the scan drops what runs over an empty line. */
export const SPACE = '\\s{1,12}'

/** The same, or nothing. */
export const GAP = '\\s{0,12}'

/** A dash of any kind, with or without space around it. */
export const DASH = `${GAP}(?:[-\\u2010-\\u2015\\u2212]|--)${GAP}`

/** Between the ends of a range. */
export const TO = `(?:${DASH}|${SPACE}(?:to|until|till|through|thru)${SPACE}(?:the${SPACE})?)`
export const AND = `${SPACE}(?:and|&)${SPACE}(?:the${SPACE})?`

/** Nothing that would make the number before it part of a longer one, a time or a measure. */
export const NUMBER_ENDS = `(?!\\d|[.:]\\d|,\\d{3}(?!\\d)|\\s?(?:%|per ?cent\\b|million\\b|billion\\b|thousand\\b|hundred\\b))`

const any = (words: readonly string[]): string => words.join('|')
const full = any(MONTHS.map(names => names[0]))
const short = any(MONTHS.flatMap(names => names.slice(1)))

/** Name of a month, or its short form with or without a dot. */
export const month = (name: string): string => `(?<${name}>(?:${full})(?![a-z])|(?:${short})(?:\\.|(?![a-z])))`

/** Name of a month in full. */
export const monthName = (name: string): string => `(?<${name}>(?:${full})(?![a-z]))`

/** Day of a month in digits: 1 to 31, also as an ordinal. */
export const day = (name: string): string => `(?<${name}>(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)(?![\\da-z])`

/** Day of a month as a word: "twenty-first". */
export const dayWord = (name: string): string =>
  `(?<${name}>${any([...ORDINALS].reverse().map(word => word.replace('-', '[-\\s]')))})(?![a-z])`

/** A year of four digits, 1000 to 2099. */
export const year = (name: string): string => `(?<${name}>1\\d{3}|20\\d\\d)(?!\\d|,\\d{3}(?!\\d)|\\.\\d|[a-z_/])`

/** The same where a slash and a second year may follow: "1988/89". */
export const yearOpen = (name: string): string => `(?<${name}>1\\d{3}|20\\d\\d)(?!\\d|,\\d{3}(?!\\d)|\\.\\d|[a-z_])`

/** The era after a year. A final dot may end the sentence too; it belongs to the era where the letters have dots. */
export const ERA = '(?<era>(?:b\\.? ?c\\.? ?e|b\\.? ?c|a\\.? ?d|c\\.? ?e)(?![a-z])(?:(?<=\\.\\s?[a-z])\\.)?)'

export const WEEKDAY = `(?:${any(WEEKDAYS)})`

/** "of" between a day and its month. */
export const OF = `(?:${SPACE}of(?:${SPACE}the${SPACE}month${SPACE}of)?)?`

/** A year after a month: "February 1904", "February, 1904", "February of the year 1904". */
export const OF_YEAR = `(?:,${GAP}|,?${SPACE}of${SPACE}(?:the${SPACE}year${SPACE})?|${SPACE})`
