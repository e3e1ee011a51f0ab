import type { Span } from '../../core/span.ts'
import { countedFollows } from './counted.ts'
import type { DateMatch } from './types.ts'
import { monthNumber } from './words.ts'
import { isCounted, isLabelled } from './year-like.ts'

/** Conditions of rules that a pattern cannot express: they look at the words around a match. */

const WINDOW = 48
const beforeOf = (text: string, { start }: Span): string => text.slice(Math.max(0, start - WINDOW), start)
const afterOf = (text: string, { end }: Span): string => text.slice(end, end + WINDOW)
const words = (text: string, span: Span | undefined): string =>
  span === undefined ? '' : text.slice(span.start, span.end)

const WORDLIKE = /^(?:march|may|august)$/i
const MODAL =
  /^\s+(?:be|not|have|has|also|only|never|well|still|take|go|come|seem|result|lead|cause|even|yet|or may)\b/i

/** Month words that are months: a small letter makes "march" and "may" verbs, and "MAY BE" is one in capitals. */
export function isMonthWord(text: string, match: DateMatch): boolean {
  const isFull = match.parts.day !== undefined && match.parts.year !== undefined
  for (const name of ['month', 'month2'] as const) {
    const span = match.parts[name]
    if (span === undefined) continue
    const word = words(text, span)
    if (!isFull && /^[a-z]/.test(word) && (WORDLIKE.test(word) || word.length < 5 + Number(word.endsWith('.')))) {
      if (word !== 'june' && word !== 'july') return false
    }
    if (/^may$/i.test(word) && span.end === match.end && MODAL.test(afterOf(text, span))) return false
  }
  return true
}

/** The year of a longer date is not a count: "In June 2000 people fled" leaves June. */
export function isYearHere(text: string, { parts }: DateMatch): boolean {
  const { year, year2 } = parts
  return (year === undefined || !isCounted(text, year)) && (year2 === undefined || !isCounted(text, year2))
}

/** "and" joins the ends of a range only after "between". */
export function isRange(text: string, match: DateMatch): boolean {
  if (!/and|&/i.test(words(text, match.parts.joiner))) return true
  return /\bbetween\s+(?:the\s+|(?:early|late|mid|roughly|about)[\s-]+)?$/i.test(beforeOf(text, match))
}

/** "and" joins two months to one span where they follow one another, or after "between"; else they are two dates. */
export function isSpan(text: string, match: DateMatch): boolean {
  const first = monthNumber(words(text, match.parts.month)) ?? 0
  const second = monthNumber(words(text, match.parts.month2)) ?? 0
  return second === (first % 12) + 1 || isRange(text, match)
}

/** Two years in order, not too far apart, and neither a document's number nor things counted. */
export function isYearRange(text: string, match: DateMatch): boolean {
  const { year, year2, shortYear2 } = match.parts
  const first = Number(words(text, year))
  const short = Number(words(text, shortYear2))
  const last =
    year2 === undefined
      ? first - (first % 100) + short + (short === 0 && first % 100 === 99 ? 100 : 0)
      : Number(words(text, year2))
  if (last <= first || last - first > 400) return false
  if (isLabelled(beforeOf(text, match)) || /^[\d/-]\d|^[%°]/.test(afterOf(text, match))) return false
  return (
    !isCounted(text, { start: match.end - 4, end: match.end }) &&
    !(first % 100 === 0 && last % 100 === 0 && countedFollows(afterOf(text, match)))
  )
}

/** "In May 13 people died": people are counted, no day is named. "On May 13 people died" names a day. */
export function countFollows(text: string, match: DateMatch): boolean {
  return (
    /\b(?:in|by|since|during|for|of)\s+$/i.test(beforeOf(text, match)) &&
    /^\s+(?:more\s+|other\s+)?(?:people|persons|men|women|children|civilians|soldiers|villagers|residents|members|officers|police|troops|protesters|demonstrators|students|others|villages|houses|\w+ (?:people|civilians|soldiers|men|officers))\b/i.test(
      afterOf(text, match),
    )
  )
}

/** Two digits for a year: a teletype month in capitals, an apostrophe, or hyphens throughout. */
export function isTeletype(text: string, match: DateMatch): boolean {
  const whole = words(text, match)
  if (/['’]\d\d$/.test(whole) || /^\d+-[a-z.]+-\d\d$/i.test(whole)) return true
  const isShort = words(text, match.parts.month).replace('.', '').length <= 4
  if (isShort && /^[^a-z]*$/.test(whole)) return true
  // "25 December 50 people were killed": nothing that could be counted may follow.
  return (isShort || /^[^a-z]*$/.test(whole)) && /^\s*(?:$|[.,;:)(\][\r\n]|--)/.test(afterOf(text, match))
}

/** A count of years that is exact: "more than ten years ago" names no year. */
export function isExactCount(text: string, match: DateMatch): boolean {
  return !/\b(?:than|over|under|nearly|almost|about|around|some|approximately|roughly|least|most|within|up to|close to)\s+$/i.test(
    beforeOf(text, match),
  )
}

const MONTH_CUE =
  /(?:^|[^A-Za-z])(?:in|since|until|till|by|during|throughout|early|late|mid|last|next|this|beginning of|start of|end of|middle of|half of|month of|from|through|before|after|of|between|again|to|and|or)(?:\s+(?:early|late|mid|about|around))?[\s-]{1,4}$/i
const STRICT_CUE =
  /(?:^|[^A-Za-z])(?:in|since|until|till|by|during|throughout|early|late|mid|last|beginning of|start of|end of|middle of|month of|from)(?:\s+(?:early|late|mid))?[\s-]{1,4}$/i

/** A month alone: with a capital and after a word of time. "March" and "May" need the clearer ones. */
export function isBareMonth(text: string, match: DateMatch): boolean {
  const word = words(text, match.parts.month)
  if (!/^[A-Z]/.test(word)) return false
  const before = beforeOf(text, match)
  if (!(WORDLIKE.test(word) ? STRICT_CUE : MONTH_CUE).test(before)) return false
  // "the revolutions of February and October", "by May Jones"
  return !/^\s+(?:Day|Fools|Revolution|Square)\b/.test(afterOf(text, match))
}

/** The year of a half is a year. */
export const isHalfPeriod = (text: string, match: DateMatch): boolean => isYearHere(text, match)

/** "fall" is a season with a capital or after "the", "in", "of". */
export function isSeason(text: string, match: DateMatch): boolean {
  if (!isYearHere(text, match)) return false
  return (
    words(text, match.parts.season) !== 'fall' || /\b(?:the|in|of|since|by|late|early)\s+$/i.test(beforeOf(text, match))
  )
}

/** "the sixties", "the late '60s", and not "in her sixties". */
export function isDecadeWord(text: string, match: DateMatch): boolean {
  if (match.parts.hundred !== undefined) return true
  return (
    /\b(?:the\s+(?:(?:early|late|mid|middle|roaring)[\s-]+)?|mid-)['’]?$/i.test(beforeOf(text, match)) &&
    !/^\s+of\b/i.test(afterOf(text, match))
  )
}

/** Roman numerals of centuries are written in capitals; "I" and "V" alone only with an era. */
export function isCenturyRoman(text: string, { parts }: DateMatch): boolean {
  const numeral = words(text, parts.roman)
  if (!/^[IVX]+$/.test(numeral)) return false
  return numeral.length > 1 || numeral === 'X' || parts.era !== undefined
}

/** A weekday that means a day: "on Tuesday", "Tuesday night", not "Bloody Sunday" or "Sunday Times". */
export function isRelativeWeekday(text: string, match: DateMatch): boolean {
  const word = words(text, match)
  if (!/^[A-Z]/.test(word)) return false
  const before = beforeOf(text, match)
  const after = afterOf(text, match)
  if (/\b(?:bloody|black|good|easter|palm|holy|ash|super|cyber|every|each)\s+$/i.test(before)) return false
  if (!/[a-z]/.test(word))
    return (
      /\b(?:ON|SINCE|UNTIL|BY|FROM|LATE|EARLY)\s+$/.test(before) ||
      /^\s+(?:MORNING|AFTERNOON|EVENING|NIGHT)\b/.test(after)
    )
  if (/^\s+[A-Z]/.test(after) && !/\bon\s+$/i.test(before)) return false
  return (
    /\b(?:on|since|until|till|by|from|late|early)\s+$/i.test(before) ||
    /^\s+(?:morning|afternoon|evening|night)\b/.test(after)
  )
}

/** Rules of time nouns that need an article, or must have none: "the next day" looks back, "next year" looks ahead. */
export function isTimeNoun(text: string, match: DateMatch): boolean {
  const before = beforeOf(text, match)
  const after = afterOf(text, match)
  const { same, step, deictic } = match.parts
  if (step !== undefined) return /\b(?:the|that)\s+(?:very\s+)?$/i.test(before)
  if (deictic !== undefined)
    return !/\b(?:the|his|her|their|its|our|at|of|in|these)\s+$/i.test(before) && !/^\s+(?:of|and night)\b/i.test(after)
  if (same !== undefined && /^\s+(?:of|as|that|when|in which)\b/i.test(after)) return false
  if (/^same$/i.test(words(text, same))) return /\b(?:the|that|this)\s+(?:very\s+)?$/i.test(before)
  // "so that day after day", "said that year by year"
  return !/^\s+(?:after|by|to)\b/i.test(after)
}
