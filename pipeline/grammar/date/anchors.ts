import type { Opening } from './types.ts'
import { CARDINALS, DECADES, MONTHS, ORDINALS, SEASONS, TENS, WEEKDAYS } from './words.ts'

/** What a word opens, by its small letters; words that are not listed open a relative date. */
const openings = new Map<string, Opening>([
  ...MONTHS.flat().map(word => [word, 'month'] as const),
  ...Object.keys(SEASONS).map(word => [word, 'season'] as const),
  ...ORDINALS.map(word => [word, 'ordinal'] as const),
  ['latter', 'ordinal'],
  ...WEEKDAYS.map(word => [word, 'weekday'] as const),
  ...Object.keys(DECADES).map(word => [word, 'decade'] as const),
  ['eighteen-', 'decade'],
  ['nineteen-', 'decade'],
])

const UNIT = '(?:day|week|month|year)'
const counts = [...CARDINALS, ...Object.keys(TENS)].join('|')

/**
 * Every place where a date can begin: digits, and words that open one. One pass with one pattern; the words that occur
 * everywhere ("the same …", "two …", "a …") count only before a unit of time.
 */
const ANCHOR = new RegExp(
  [
    '\\d+',
    `\\b(?:${[
      `(?:${MONTHS.flat().join('|')})(?![a-z])`,
      `(?:${Object.keys(SEASONS).join('|')})(?=,?\\s+(?:of\\s+)?(?:the\\s+year\\s+)?\\d)`,
      `(?:${WEEKDAYS.join('|')})(?![a-z])`,
      `(?:${[...ORDINALS].reverse().join('|')}|latter)(?=\\s+half\\s|[\\s-]{1,3}centur|\\s+(?:day\\s+)?of\\s|\\s+and\\s+|\\s*[-–]\\s*\\w+\\s+cent|\\s+to\\s)`,
      `(?:eighteen|nineteen)(?=[\\s-]\\w+ties\\b)`,
      `(?:${Object.keys(DECADES).join('|')})(?![a-z])`,
      `[ivx]{1,5}(?=(?:th|st|nd|rd)?(?:[\\s-]{1,3}|\\s?[-–]\\s?[ivx]{1,5}\\s|\\sand\\s[ivx]{1,5}\\s)centur)`,
      `a\\.?d\\.?(?=\\s\\d)`,
      'today|yesterday|tomorrow',
      `(?:that|same|very|next|following|previous|preceding|last|this)(?=\\s+(?:(?:very\\s+)?same\\s+)?(?:${UNIT}(?![a-z])|night|evening|${WEEKDAYS.join('|')}))`,
      `(?:${counts}|an?)(?=(?:[-\\s](?:${CARDINALS.join('|')}))?\\s+${UNIT}s?\\s+(?:later|earlier|ago))`,
    ].join('|')})`,
  ].join('|'),
  'g',
)

/** Calls back at each place of a folded text where a date can begin, in order. */
export function eachAnchor(folded: string, visit: (start: number, opening: Opening) => void): void {
  ANCHOR.lastIndex = 0
  for (let match = ANCHOR.exec(folded); match !== null; match = ANCHOR.exec(folded)) {
    const [word] = match
    const code = word.charCodeAt(0)
    if (code > 0x39) visit(match.index, openingOf(word))
    else if (word.length < 4) visit(match.index, 'number')
    else if (word.length === 4) visit(match.index, 'year')
  }
}

function openingOf(word: string): Opening {
  const opening = openings.get(word)
  if (opening !== undefined) return opening
  if (/^[ivx]+$/.test(word)) return 'roman'
  if (/^a\.?d/.test(word)) return 'era'
  return word === 'eighteen' || word === 'nineteen' ? 'decade' : 'relative'
}
