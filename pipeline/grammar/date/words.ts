/** The calendar words of English. They are closed classes: no corpus adds a month or a weekday. */

/** Months by number, each with the short forms that stand for it; the dot of a short form is optional. */
export const MONTHS: readonly (readonly [name: string, ...short: string[]])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** Monday is 1, as in ISO 8601. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** EDTF codes of the seasons. */
export const SEASONS = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 } as const

/** Ordinals as far as days of a month and centuries go. */
export const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
] as const

/** Decades by their words: "the sixties". */
export const DECADES = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
} as const

/** Cardinals that count days, weeks, months and years in "two days later". */
export const CARDINALS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const

export const TENS = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
} as const

const monthNumbers = new Map(MONTHS.flatMap((names, i) => names.map(name => [name, i + 1] as const)))
const ordinalNumbers = new Map<string, number>(ORDINALS.map((word, i) => [word, i + 1]))
const cardinalNumbers = new Map<string, number>(CARDINALS.map((word, i) => [word, i + 1]))

/** Number of a month from its name or short form in any case, with or without a dot. */
export const monthNumber = (word: string): number | undefined => monthNumbers.get(word.toLowerCase().replace('.', ''))

/** Value of an ordinal word ("twenty first", "twentieth") in any case. */
export const ordinalNumber = (word: string): number | undefined =>
  ordinalNumbers.get(word.toLowerCase().replace(/[\s-]+/, '-'))

/** Value of digits, "a" or a number word below one hundred. */
export function cardinalNumber(words: string): number | undefined {
  const word = words.toLowerCase()
  if (/^\d+$/.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  const [tens = '', unit] = word.split(/[\s-]+/)
  const ten = Object.hasOwn(TENS, tens) ? TENS[tens as keyof typeof TENS] : undefined
  if (ten === undefined) return unit === undefined ? cardinalNumbers.get(word) : undefined
  return unit === undefined ? ten : ten + (cardinalNumbers.get(unit) ?? 0)
}
