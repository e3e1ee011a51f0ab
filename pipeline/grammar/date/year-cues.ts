import { COUNTING, DETERMINERS, EVENTS, IDENTIFIERS, POINTING, UNITS } from './year-words.ts'

/** How near digits alone come to a year: 1992 does, 1500 may be a count, 1340 most often is one. */
export type Look = 'modern' | 'round' | 'early'

/** What stands beside four digits, and what it makes of them. */
export interface Cue {
  readonly because: string
  readonly before?: RegExp
  readonly after?: RegExp
  /** What must not stand before. */
  readonly unless?: RegExp
  readonly look?: readonly Look[]
  /** Whether what follows must be (true) or must not be (false) a plural that can be counted. */
  readonly counted?: boolean
  readonly year: boolean
}

/** First cue that fits decides; order is precedence. */
export const CUES: readonly Cue[] = [
  { because: 'glued to what stands before it', before: /[\w$€£¥#№/:@+=~^*]$|[\d][.,]$|\d[-–—‑]$/, year: false },
  {
    because: 'before, in or after a year',
    before: /\b(?:mid|pre|post|early|late)[-‑–]$/i,
    after: /^(?![\w%°/@]|[.,:]\d|[-–—‑]\w)/,
    year: true,
  },
  { because: 'a name with a number', before: /[A-Za-z][-‑]$/, year: false },
  { because: 'glued to what follows', after: /^(?:[\w%°/@]|[.,:]\d|[-–—‑]\d|['’](?:\d|[a-rt-z]))/i, year: false },
  {
    because: 'what is as old or as large as that',
    after: /^[-‑](?!(?:era|born|built|dated|style|the|an?)\b)[A-Za-z]/,
    year: false,
  },
  {
    because: 'the number of a document, a unit or a place',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${IDENTIFIERS})\\.?\\s{1,3}$`, 'i'),
    year: false,
  },
  { because: 'a measure follows', after: new RegExp(`^\\s{0,3}(?:%|(?:${UNITS})(?![a-z]))`, 'i'), year: false },
  {
    because: 'hours of a day',
    after:
      /^\s*(?:and|to|until|-|–)\s*(?:\d{4}\s*(?:[([][^)\]]{0,24})?(?:gmt|utc|hours|hrs|local|on \d)|0\d{3}\b|2[1-9]\d\d\b)|^\s*[([]\d{4}(?:\s+and\s+\d{4})?\s*(?:gmt|utc|local)/i,
    year: false,
  },
  { because: 'earlier or later than a year', before: /\b(?:earlier|later|other|before)\s+than\s+$/i, year: true },
  {
    because: 'about a year',
    before: /\b(?:in|since|from|until|by|of)\s+(?:about|around|approximately|roughly|circa)\s+$/i,
    counted: false,
    year: true,
  },
  {
    because: 'a count is announced',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${COUNTING})\\s{1,3}$`, 'i'),
    year: false,
  },
  { because: 'copyright or circa', before: /(?:©|\bcopyright|\bcirca|\bca?\.)\s*$/i, year: true },
  {
    because: 'a preposition of time',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${POINTING})[\\s-]{1,4}$`, 'i'),
    look: ['modern'],
    year: true,
  },
  {
    because: 'a preposition of time and nothing to count',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${POINTING})[\\s-]{1,4}$`, 'i'),
    counted: false,
    year: true,
  },
  {
    because: 'a preposition that begins the sentence',
    before: /(?:^|[.!?]["”’)]?\s+|\n)(?:By|Until|After|Before)\s{1,3}$/,
    look: ['modern'],
    year: true,
  },
  {
    because: 'things counted',
    counted: true,
    before: /\b(?:of|by|from|after|before|between|to|for|and|with|until)\s{1,3}$/i,
    year: false,
  },
  {
    because: 'a preposition',
    before: /\b(?:of|by|from|after|before|between|versus)\s{1,3}$/i,
    look: ['modern'],
    year: true,
  },
  {
    because: 'planned for a year',
    before: /\b(?:for|with|and)\s{1,3}$/i,
    after: /^\s*[,.;)]/,
    look: ['modern'],
    counted: false,
    year: true,
    unless: /\d\s+(?:for|with|and)\s+$/i,
  },
  { because: 'what belongs to a year', after: /^['’]s\b/, look: ['modern', 'round'], year: true },
  {
    because: 'a preposition that begins the sentence',
    before: /(?:^|[.!?]\s+|\n)(?:By|From|After|Before|Between)\s{1,3}$/,
    year: true,
  },
  {
    because: 'a preposition and nothing to count',
    before: /\b(?:of|after|before)\s{1,3}$/i,
    counted: false,
    after: /^\s*[,.;)]/,
    year: true,
  },
  {
    because: 'from a year to a year',
    before: /\bfrom\s+(?:[a-z]+\s+)?\d{4}\s+(?:to|until|through)\s+$/i,
    look: ['modern'],
    year: true,
  },
  { because: 'to a year', before: /\b(?:to|on)\s{1,3}$/i, look: ['modern'], after: /^\s*[,.;:)]/, year: true },
  {
    because: 'a year named with one event',
    before: new RegExp(`(?:^|[^A-Za-z])(?:${DETERMINERS})(?:\\s+[a-z]+)?\\s{1,3}$`, 'i'),
    counted: false,
    look: ['modern', 'round'],
    after: /^\s+[A-Za-z'’“"]/,
    year: true,
  },
  {
    because: 'a year named with an event',
    before: /(?:^|[^A-Za-z])(?:the|this|that|its)\s{1,3}$/i,
    after: new RegExp(`^\\s+(?:[a-z]+\\s+)?(?:${EVENTS})\\b`, 'i'),
    year: true,
  },
  {
    because: 'a year and an event',
    after: new RegExp(`^\\s+(?:[a-z]+\\s+)?(?:${EVENTS.replace(/s\b/g, 's?')})\\b`, 'i'),
    before: /(?:^|\n|[.!?:]\s+)$/,
    look: ['modern'],
    year: true,
  },
  {
    because: 'an early year named with one event',
    before: /(?:^|[^A-Za-z])(?:the|this|that)\s{1,3}$/i,
    counted: false,
    after:
      /^\s+(?:[a-z]+\s){0,2}(?:conquest|siege|battle|treaty|massacre|revolt|sack|crusade|expulsion|uprising|rebellion|war|edict|plague)\b/i,
    year: true,
  },
  { because: 'alone in brackets', before: /[([]\s*$/, after: /^\s*[)\];,–—-]/, year: true },
  {
    because: 'in brackets beside a year',
    before: /[([][^()[\]]{0,40}\d{4}[,;]\s*$/,
    after: /^\s*[)\];,]/,
    look: ['modern', 'round'],
    year: true,
  },
  {
    because: 'in brackets after a name',
    before: /[([][A-Za-z .,'’-]{1,40}[\s,]\s*$/,
    after: /^\s*[)\]]/,
    look: ['modern'],
    year: true,
  },
  {
    because: 'alone on its line',
    before: /(?:^|\n)[\s*#•-]*$/,
    after: /^\s*(?:[:–—\n\r]|-\s|$)/,
    look: ['modern', 'round'],
    year: true,
  },
  {
    because: 'the subject of its sentence',
    before: /(?:^|[.!?]["'”’]?\s+|\n|,\s)$/,
    after: /^\s+(?:also\s+)?(?:was|is|saw|marked|marks|brought|began|became|ended|proved)\b/i,
    look: ['modern', 'round'],
    year: true,
  },
  { because: 'after a remark in brackets', before: /\),\s{1,3}$/, after: /^\s*[,.;]/, look: ['modern'], year: true },
  {
    because: 'at the end of a heading',
    before: /[a-z],\s{1,3}$/,
    after: /^\s*(?:[\n\r]|$)/,
    look: ['modern'],
    year: true,
  },
  {
    because: 'after a name, at the end',
    before: /[A-Z][\w'’.-]*,?\s{1,3}$/,
    after: /^\s*(?:[.;)\]”"’\n\r]|,|$)/,
    look: ['modern'],
    year: true,
  },
]
