import type { Span } from '../../core/span.ts'

/** Words that make a day without a year one that comes back every year. */
const NAMING =
  'declar|proclaim|designat|establish|adopt|commemorat|observ|celebrat|mark|nam|recogni[sz]|honou?r|keep|kept|set|fix|choose|chose|chosen|dedicat|reserv|mad'
const AS_A_DAY =
  /^\s+(?:as\s+)?(?:an?|the|its|their|our)\s+(?:[\w'’-]+\s+){0,5}(?:day|holiday|anniversary)\b|^\s+as\s+(?:[a-z'’-]+\s+){1,5}(?:day|holiday)\b/i
/** A capital on "Day" or all capitals: it is a name. */
const DAY_NAME =
  /^\s*(?:[-–—:]\s*|,\s+)(?:(?:is|as)\s+)?(?:the\s+)?(?:[A-Z][\w'’-]*\s+(?:of\s+(?:the\s+)?|for\s+|and\s+)?){0,5}(?:Day|DAY|Holiday)\b/

interface Cue {
  readonly before?: RegExp
  readonly after?: RegExp
  readonly unless?: RegExp
}

/** "On 18 May was declared": what follows "on" is the day it happened, not what was declared. */
const ON = /\b(?:on|by|until|since|from|of|in)\s+(?:the\s+)?$/i

const CUES: readonly Cue[] = [
  {
    before: /\b(?:every|each)\s+year(?:\s+at\s+\w+|,)?(?:\s+(?:on|at|from|before)(?:\s+the\s+(?:\w+\s+of\s+)?)?)?\s*$/i,
  },
  { before: /\b(?:annually|yearly|every|each)(?:\s+year)?\s+(?:on\s+)?$/i },
  { after: /^,?\s+(?:of\s+)?(?:each|every)\s+year\b|^\s+annually\b/i },
  { after: DAY_NAME },
  {
    unless: ON,
    after:
      /^,?\s+(?:(?:was|is|has been|had been|were|be|being|became|becomes)\s+)(?:\w+ly\s+|also\s+)?(?:declared|proclaimed|designated|established|named|observed|celebrated|commemorated|marked|recogni[sz]ed)\b/i,
  },
  {
    unless: ON,
    after:
      /^,?\s+(?:is|was|has been|had been|became|becomes|has become|remains)\s+(?:an?|the|its|their|our)\s+(?:[\w'’-]+\s+){0,4}(?:day|holiday)\b/i,
  },
  { before: new RegExp(`\\b(?:${NAMING})(?:e|es|s|ed|ing|ks|en)?\\s+(?:the\\s+)?$`, 'i'), after: AS_A_DAY },
  {
    before:
      /\b(?:is|are)\s+(?:\w+ly\s+)?(?:celebrated|commemorated|marked|observed|remembered|honou?red|held|kept)\s+(?:\w+ly\s+|every year\s+|each year\s+)?on\s+(?:the\s+)?$/i,
  },
  {
    before:
      /\b[A-Z]\w*\s+Day,?\s+(?:(?:which\s+)?(?:is\s+)?(?:celebrated|commemorated|marked|observed|held)\s+)?(?:\w+ly\s+)?(?:on\s+|\()$/,
  },
]

/**
 * Whether a day without a year is spoken of as coming back: "every year on …", "… – Day of …", "… was declared the day
 * of …", "celebrated on …". Only the words right beside it count; a day named in a sentence about anniversaries is one day.
 */
export function isYearly(text: string, { start, end }: Span, sentence: Span | null): boolean {
  const from = Math.max(sentence?.start ?? 0, start - 80)
  const before = text.slice(from, start)
  const after = text.slice(end, Math.min(text.length, end + 90))
  for (const cue of CUES) {
    if (cue.unless?.test(before)) continue
    if ((cue.before?.test(before) ?? true) && (cue.after?.test(after) ?? true)) return true
  }
  // "Every year, from dawn on, on 25 April": within one clause, without another date or verb of a past event.
  return /\b(?:every|each)\s+year\b[^.;:!?\d]{0,40}\bon\s+(?:the\s+(?:\w+\s+of\s+)?)?$/i.test(before)
}
