import type { Span } from '../../core/span.ts'
import { eachAnchor } from './anchors.ts'
import { resolveOverlaps } from './overlaps.ts'
import { WEEKDAY } from './pattern.ts'
import { dateRules } from './rules.ts'
import type { DateMatch, DateRule, Opening } from './types.ts'

interface Compiled {
  readonly rule: DateRule
  readonly rank: number
  readonly pattern: RegExp
  /** The same, with the places of its groups: several times slower, so only where the rule speaks. */
  readonly located: RegExp
}

/** A match that may still lose against another one. `rank` is the place of its rule in the list. */
export interface Candidate {
  readonly match: DateMatch
  readonly rank: number
}

/** The rules that can begin with each opening, compiled on first use: nothing is done at import. */
let compiled: ReadonlyMap<Opening, readonly Compiled[]> | undefined

function compile(): ReadonlyMap<Opening, readonly Compiled[]> {
  const byOpening = new Map<Opening, Compiled[]>()
  for (const [rank, rule] of dateRules.entries()) {
    const entry = { rule, rank, pattern: new RegExp(rule.pattern, 'y'), located: new RegExp(rule.pattern, 'dy') }
    for (const at of rule.opening) byOpening.set(at, [...(byOpening.get(at) ?? []), entry])
  }
  return byOpening
}

/**
 * The text in small letters, unit for unit. "İ" is the one letter whose small form is longer than itself; it is folded
 * by hand, so that every offset stays what it was.
 */
function fold(text: string): string {
  const folded = text.toLowerCase()
  return folded.length === text.length ? folded : text.replace(/\u0130/g, 'i').toLowerCase()
}

const EMPTY_LINE = /\n[^\S\n]*\n/

/** What may follow a day or a count of a date: spares lists of numbers the rules. */
const GOES_ON = /\d{1,3}(?:[a-z'\u2019.,/&\u2010-\u2015\u2212-]|\s{1,12}[a-z&\u2010-\u2015\u2212-])/y

/**
 * Finds the dates of a text: where they are and where their parts are, never what they mean. Matches do not overlap and
 * are in order of the text. Time grows with the length of the text: each anchor tries patterns of bounded length.
 */
export function findDates(text: string): DateMatch[] {
  compiled ??= compile()
  const rules = compiled
  const folded = fold(text)
  const candidates: Candidate[] = []
  eachAnchor(folded, (start, opening) => {
    if (opening === 'number') {
      GOES_ON.lastIndex = start
      if (!GOES_ON.test(folded)) return
    }
    if ((opening === 'number' || opening === 'year') && isGlued(text, start)) return
    for (const { rule, rank, pattern, located } of rules.get(opening) ?? []) {
      pattern.lastIndex = start
      if (!pattern.test(folded)) continue
      located.lastIndex = start
      const found = located.exec(folded)
      if (found === null || EMPTY_LINE.test(found[0])) continue
      const match = withWeekday(text, matchOf(rule.id, found))
      if (rule.when === undefined || rule.when(text, match)) candidates.push({ match, rank })
    }
  })
  return dropReferences(text, resolveOverlaps(candidates))
}

/** Digits that continue a number, a word or a code: "1,990", "3.14", "AK-47", "10:37". */
function isGlued(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (Number.isNaN(before) || before === 0x20 || before === 0x0a) return false
  const char = text[start - 1]!
  if (/[A-Za-z0-9_#$€£¥@=+~^*\\&]/.test(char)) return true
  if (/[.,:/]/.test(char))
    return char === '/' || char === ':' ? /\S/.test(text[start - 2] ?? ' ') : /\d/.test(text[start - 2] ?? ' ')
  return (
    (char === '-' || char === '‑') &&
    /(?:\d|(?:^|[^a-z])(?!mid|pre|post|late|early|night)[a-z]{1,12})$/i.test(
      text.slice(Math.max(0, start - 14), start - 1),
    )
  )
}

function matchOf(rule: string, found: RegExpExecArray): DateMatch {
  const parts: Record<string, Span> = {}
  for (const [name, span] of Object.entries(found.indices?.groups ?? {})) {
    // `year_a` is another place where the same part may stand.
    if (span !== undefined) parts[name.replace(/_[a-z]$/, '')] = { start: span[0], end: span[1] }
  }
  return { rule, start: found.index, end: found.index + found[0].length, parts }
}

const WEEKDAY_BEFORE = new RegExp(`\\b(${WEEKDAY}),?\\s{1,3}(?:the\\s{1,3})?$`, 'i')

/** A weekday right before a day belongs to the date: "Saturday, May 1, 1948". */
function withWeekday(text: string, match: DateMatch): DateMatch {
  if (match.parts.day === undefined || match.parts.weekday !== undefined) return match
  const last = text.charCodeAt(match.start - 1)
  if (last !== 0x20 && last !== 0xa0 && last !== 0x0a) return match
  const window = text.slice(Math.max(0, match.start - 20), match.start)
  const found = WEEKDAY_BEFORE.exec(window)
  if (found?.[1] === undefined) return match
  const start = match.start - window.length + found.index
  return { ...match, start, parts: { ...match.parts, weekday: { start, end: start + found[1].length } } }
}

/** "of the same year" after a month or a day says which year is meant; it is no date beside it. */
function dropReferences(text: string, matches: readonly DateMatch[]): DateMatch[] {
  return matches.filter((match, i) => {
    if (match.parts.same === undefined) return true
    const before = matches[i - 1]
    const after = matches[i + 1]
    // "on that day, 4 May 1990,": the date itself follows.
    if (after !== undefined && /^\s?[,(–—-]\s?(?:on\s+)?$/.test(text.slice(match.end, after.start))) return false
    if (before === undefined) return true
    return !/^,?\s+(?:of|in)\s+(?:the\s+|that\s+)?(?:very\s+)?$/i.test(text.slice(before.end, match.start))
  })
}
