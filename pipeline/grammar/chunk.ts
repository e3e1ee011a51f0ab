import { type Counted, lookUpFunction, type Range } from './counted.ts'
import type { Sense } from './lexicon.ts'
import { isDashAt } from './number-class.ts'
import { matches, type Tokens } from './tokens.ts'
import { isFunction, senseOf } from './words.ts'

/**
 * A sentence as a row of chunks, each named by one letter, so that rules can be written as patterns over letters:
 *
 *   Q  a number with what it counts        P  "were killed": passive, or be + state
 *   B  "killed", "dead": a participle or a past form alone, or a state
 *   A  "killed", "has killed": active by its words     G  "killing"
 *   I  "died", "went missing"              N  "the killing", "fate"           T  "the death toll"
 *   D  "recognised": those counted do it   Y  "was attended": they did it, by
 *   C  be alone    V  another verb         i  "including", "among them"       x  a date
 *   o  of    b  by    p  another preposition    d  determiner    u  pronoun    r  who, which    s  that, when, because
 *   &  and, or    k  along with     ,  comma     ;  semicolon, colon     (  )  brackets     -  dash     "  quotation mark     .  full stop
 *   v  adverb      n  negation  w  any other word
 */
export interface Chunk extends Range {
  readonly symbol: string
  /** Senses of a trigger: all that its words may mean. */
  readonly senses: readonly Sense[]
  /** The words of the trigger within the chunk, auxiliaries included. */
  readonly words: Range
  readonly counted: Counted | null
  readonly negated: boolean
  readonly hypothetical: boolean
  readonly future: boolean
}

const TRIGGERS = new Set([...'PBAGINTDY'])
export const isTrigger = (chunk: Chunk): boolean =>
  TRIGGERS.has(chunk.symbol) || (chunk.symbol === 'i' && chunk.senses.length > 0)

/** Chunks of a sentence. `counted` and `dates` are in order and lie within it. Linear. */
export function chunksOf(
  tokens: Tokens,
  from: number,
  to: number,
  counted: readonly Counted[],
  dates: readonly Range[],
): Chunk[] {
  const chunks: Chunk[] = []
  let q = 0
  let x = 0
  for (let at = from; at < to; ) {
    // A number inside the words of a trigger ("lost one parent") is a number all the same.
    for (; q < counted.length && counted[q]!.from < at; q++)
      chunks.push({ ...plain('Q', counted[q]!.from, counted[q]!.to), counted: counted[q]! })
    while (x < dates.length && dates[x]!.to <= at) x++
    const quantity = counted[q]
    const date = dates[x]
    let chunk: Chunk
    if (quantity && quantity.from === at) {
      chunk = { ...plain('Q', at, quantity.to), counted: quantity }
      q++
    } else if (date && date.from <= at) {
      chunk = plain('x', at, Math.max(date.to, at + 1))
    } else {
      // "one" may be a word of a trigger; other numbers and dates end the words before them.
      const one =
        quantity && tokens.word[quantity.number.from]!.text === 'one' && quantity.from === quantity.number.from
      const limit = Math.min(to, quantity && !one ? quantity.from : to, date && date.from > at ? date.from : to)
      chunk = chunkAt(tokens, at, limit, to)
      if (one && chunk.symbol !== 'I' && chunk.to > quantity.from) chunk = { ...chunk, to: quantity.from }
    }
    chunks.push(chunk)
    at = chunk.to
  }
  return chunks
}

const plain = (symbol: string, from: number, to: number): Chunk => ({
  symbol,
  from,
  to,
  senses: [],
  words: { from, to },
  counted: null,
  negated: false,
  hypothetical: false,
  future: false,
})

function chunkAt(tokens: Tokens, at: number, limit: number, to: number): Chunk {
  const word = tokens.word[at]!
  if (word.kind === 'mark') return plain(markSymbol(tokens, at), at, at + 1)
  if (word.kind === 'number') return plain('w', at, at + 1)
  const including = lookUpFunction(tokens, at, 'including')
  if (including && including.to <= limit)
    return { ...plain('i', at, including.to), senses: statesWithin(tokens, at, including.to) }
  if (startsVerbGroup(tokens, at)) return verbGroup(tokens, at, limit, to)
  const joiner = tokens.word[at]!.entries.length > 1 ? lookUpFunction(tokens, at, 'joiner') : undefined
  if (joiner && joiner.to <= limit) return plain(joiner.to > at + 1 ? 'k' : '&', at, joiner.to)
  const trigger = triggersAt(tokens, at, limit, to)
  if (trigger) return bareTrigger(tokens, at, trigger)
  return plain(wordSymbol(tokens, at), at, at + 1)
}

/** "among the dead" says what happened to those it leads to. */
function statesWithin(tokens: Tokens, from: number, to: number): Sense[] {
  for (let at = from; at < to; at++) {
    const states = tokens.word[at]!.senses.filter(sense => sense.class === 'trigger' && sense.frame === 'state')
    if (states.length > 0) return states
  }
  return []
}

const MARKS: Record<string, string> = {
  ',': ',',
  ';': ';',
  ':': ';',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '.': '.',
  '!': '.',
  '?': '.',
  '…': '.',
  '|': ';',
}
function markSymbol(tokens: Tokens, at: number): string {
  if (isDashAt(tokens, at)) {
    // A hyphen inside a compound is nothing; a dash between words is a mark.
    return at > 0 && tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1] ? 'w' : '-'
  }
  return MARKS[tokens.word[at]!.text] ?? (/["“”«»]/.test(tokens.word[at]!.text) ? '"' : 'w')
}

function wordSymbol(tokens: Tokens, at: number): string {
  const word = tokens.word[at]!
  const name = word.capital && !word.shouted && at > 0 && tokens.word[at - 1]!.text !== '.'
  if (word.senses.length === 0) return !name && isAdverb(word.text) ? 'v' : 'w'
  if (word.text === 'that') return nextIsVerb(tokens, at + 1) ? 'r' : 's'
  if (isFunction(word, 'relative')) return 'r'
  if (isFunction(word, 'of')) return 'o'
  if (isFunction(word, 'by')) return 'b'
  if (isFunction(word, 'joiner')) return '&'
  if (isFunction(word, 'negation')) return 'n'
  if (isFunction(word, 'determiner')) return 'd'
  if (isFunction(word, 'pronoun')) return 'u'
  if (SUBORDINATORS.has(word.text)) return 's'
  if (isFunction(word, 'preposition') || isFunction(word, 'to')) return 'p'
  if (isFunction(word, 'conjunction')) return 's'
  if (
    !name &&
    word.senses.some(
      sense =>
        (sense.class === 'verb' && sense.form !== 'base' && sense.form !== 'ing') ||
        (sense.class === 'say' && (sense.form === 'past' || sense.form === 's')),
    )
  )
    return 'V'
  if (isAdverb(word.text)) return 'v'
  return 'w'
}
const SUBORDINATORS = new Set([
  'when',
  'while',
  'because',
  'although',
  'though',
  'if',
  'unless',
  'whereas',
  'where',
  'once',
])

export const isAdverb = (text: string): boolean =>
  (text.length > 4 && text.endsWith('ly') && !NOT_ADVERBS.has(text)) || ADVERBS.has(text)
const NOT_ADVERBS = new Set([
  'family',
  'elderly',
  'assembly',
  'italy',
  'july',
  'supply',
  'reply',
  'apply',
  'early',
  'fly',
  'ally',
])
const ADVERBS = new Set(
  'also still already then thus there later soon again once alone not yet even just now together here instead never ever'.split(
    ' ',
  ),
)

const nextIsVerb = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && (startsVerbGroup(tokens, at) || wordIsFinite(tokens, at))
const wordIsFinite = (tokens: Tokens, at: number): boolean =>
  tokens.word[at]!.senses.some(
    sense => (sense.class === 'verb' || sense.class === 'trigger') && (sense.form === 'past' || sense.form === 's'),
  )

const startsVerbGroup = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return (
    word.senses.length > 0 &&
    (isFunction(word, 'be') ||
      isFunction(word, 'have') ||
      isFunction(word, 'modal') ||
      isFunction(word, 'do') ||
      isFunction(word, 'get'))
  )
}

/** Verbs that stand between "be" and what was done: "were reported killed", "are believed to have been shot". */
const FILLERS = new Set(
  'reported believed feared confirmed said estimated presumed thought known alleged listed being to have been be reportedly left declared understood considered claimed all both mostly mainly either'.split(
    ' ',
  ),
)

/** Auxiliaries with the verb they belong to, if that is a trigger. */
function verbGroup(tokens: Tokens, from: number, limit: number, to: number): Chunk {
  let be = false
  let have = false
  let base = false
  let negated = false
  let hypothetical = false
  let future = false
  let at = from
  // "be confirmed dead", "is in captivity": the auxiliary itself begins some triggers.
  for (; at < limit; at++) {
    const whole = triggersAt(tokens, at, limit, to)
    if (whole && (at > from || whole.next > at + 1)) {
      return { ...group(tokens, from, at, whole, { be, have, base }), negated, hypothetical, future }
    }
    const word = tokens.word[at]!
    if (isFunction(word, 'be') || isFunction(word, 'get')) be = true
    else if (isFunction(word, 'have')) have = true
    else if (isFunction(word, 'modal')) base = true
    else if (isFunction(word, 'do')) base = true
    else if (isFunction(word, 'negation') || isAdverb(word.text) || FILLERS.has(word.text)) {
      if (FILLERS.has(word.text) && !be && !have && !base) break
    } else break
    if (isFunction(word, 'negation')) negated = true
    if (isFunction(word, 'hypothetical')) hypothetical = true
    if (isFunction(word, 'future')) future = true
  }
  // "were children", "had a": the auxiliary alone; words that merely fill go back.
  let end = at
  while (end > from + 1 && FILLERS.has(tokens.word[end - 1]!.text) && !isFunction(tokens.word[end - 1]!, 'be')) end--
  const verb = !be && (have || base)
  return { ...plain(be ? 'C' : verb ? 'V' : 'w', from, end), negated, hypothetical, future }
}

interface Found {
  readonly senses: readonly Sense[]
  readonly next: number
}

function group(
  tokens: Tokens,
  from: number,
  at: number,
  found: Found,
  seen: { be: boolean; have: boolean; base: boolean },
): Chunk {
  const symbol = groupSymbol(found.senses, seen, tokens, at, found.next)
  return { ...plain(symbol, from, found.next), senses: found.senses, words: { from, to: found.next } }
}

function groupSymbol(
  senses: readonly Sense[],
  seen: { be: boolean; have: boolean; base: boolean },
  tokens: Tokens,
  at: number,
  next: number,
): string {
  const has = (frame: Sense['frame'], ...forms: string[]) =>
    senses.some(sense => sense.frame === frame && (forms.length === 0 || forms.includes(sense.form ?? '')))
  if (seen.be) {
    if (has('patient', 'participle', 'past')) return 'P'
    if (has('doer', 'participle', 'past')) return 'Y'
    if (has('state')) return 'P'
    if (has('undergo')) return 'I'
    if (has('doer', 'ing')) return 'D'
    if (has('patient', 'ing')) return 'A'
    if (has('act') || has('toll')) return 'N'
    return 'w'
  }
  if (has('undergo')) return 'I'
  if (has('doer')) return 'D'
  if (has('patient')) return seen.have && !has('patient', 'participle', 'past') ? nounOr(tokens, at, next, 'w') : 'A'
  if (has('act')) return 'N'
  return has('toll') ? 'T' : 'B'
}

const nounOr = (tokens: Tokens, at: number, next: number, other: string): string =>
  tokens.word[next]?.text === 'of' || isFunction(tokens.word[at - 1]!, 'determiner') ? 'N' : other

/**
 * All senses of the longest trigger at a token. A verb whose rest stands behind those counted ("took … hostage") covers
 * its first words only and goes before the verb alone. Nouns that are counted themselves trigger nothing.
 */
export function triggersAt(tokens: Tokens, at: number, limit: number, to: number): Found | undefined {
  let next = 0
  let senses: Sense[] = []
  let split = 0
  for (const { sense, words, gap } of tokens.word[at]!.entries) {
    if (sense.class !== 'trigger' || sense.frame === 'counted') continue
    if (gap > 0) {
      if ((split > 0 && gap !== split) || at + gap > limit || gapEnd(tokens, at, words, gap, to) === 0) continue
      if (split === 0) senses = []
      split = gap
      next = at + gap
      senses.push(sense)
    } else if (split === 0 && at + words.length <= limit && at + words.length >= next && matches(tokens, at, words)) {
      if (at + words.length > next) senses = []
      next = at + words.length
      senses.push(sense)
    }
  }
  return next > 0 ? { senses, next } : undefined
}

// The counted phrase between the parts of a verb: "took 1200 men, women and children hostage".
const GAP = 14

/** Where the rest of a split verb ends, or 0: "took … hostage". */
function gapEnd(tokens: Tokens, at: number, words: readonly string[], gap: number, to: number): number {
  for (let i = 1; i < gap; i++) if (tokens.word[at + i]?.text !== words[i]) return 0
  const rest = words.length - gap
  for (let begin = at + gap + 1; begin + rest <= Math.min(to, at + gap + GAP); begin++) {
    const text = tokens.word[begin - 1]!.text
    if (text === '.' || text === ';') return 0
    let same = true
    for (let i = 0; i < rest && same; i++) same = tokens.word[begin + i]!.text === words[gap + i]
    if (same) return begin + rest
  }
  return 0
}

function bareTrigger(tokens: Tokens, at: number, found: Found): Chunk {
  return {
    ...plain(bareSymbol(tokens, at, found), at, found.next),
    senses: found.senses,
    words: { from: at, to: found.next },
  }
}

function bareSymbol(tokens: Tokens, at: number, { senses, next }: Found): string {
  const has = (frame: Sense['frame'], ...forms: string[]) =>
    senses.some(sense => sense.frame === frame && (forms.length === 0 || forms.includes(sense.form ?? '')))
  const before = at > 0 ? tokens.word[at - 1]! : undefined
  const afterTo = before?.text === 'to'
  // "accused of kidnapping 30 farmers": a verb form with an object of its own.
  const verbal = before?.text === 'of' && tokens.word[next]?.text !== 'of' && has('patient', 'ing')
  if (verbal) return 'G'
  const nominal =
    tokens.word[next]?.text === 'of' ||
    (!!before &&
      !afterTo &&
      (isFunction(before, 'determiner') || isFunction(before, 'possessive') || before.text === 'of'))
  if (has('toll') && !(has('act') && tokens.word[next]?.text === 'of')) return 'T'
  // "put the dead at 40": with an article and a number's preposition behind, the word is a noun.
  if (
    has('state') &&
    before &&
    isFunction(before, 'determiner') &&
    /^(?:at|to|numbered|stood|rose|reached|as|is|was|include|included)$/.test(tokens.word[next]?.text ?? '')
  )
    return 'T'
  if (has('act') && (nominal || !(has('patient') || has('undergo') || has('doer')))) return 'N'
  if (has('patient', 'past', 'participle')) return 'B'
  if (has('doer', 'past', 'participle', 's')) return 'D'
  if (has('undergo', 'past', 'participle', 'ing')) return 'I'
  if (has('state')) return 'B'
  if (has('patient', 'ing')) return 'G'
  if (has('doer', 'ing')) return 'D'
  if (afterTo) return has('undergo') ? 'I' : has('doer') ? 'D' : has('patient') ? 'A' : 'w'
  if (has('patient', 's')) return nominalS(tokens, at) ? 'w' : 'A'
  if (has('undergo', 's', 'base')) return 'I'
  if (has('doer', 'base')) return 'D'
  if (has('patient', 'base') && before && /^(?:and|or)$/.test(before.text) && startsObject(tokens, next)) return 'A'
  if (has('patient', 'base')) return before && senseOf(before, 'unit')?.form === 'plural' ? 'A' : 'w'
  return 'w'
}

/** "to kill one man and wound 12": a number or an article follows. */
const startsObject = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]
  return !!word && (word.kind === 'number' || !!senseOf(word, 'number') || isFunction(word, 'determiner'))
}

/** "attacks", "strikes" after an adjective or a number are nouns; after a noun they may be verbs. */
const nominalS = (tokens: Tokens, at: number): boolean => {
  const before = at > 0 ? tokens.word[at - 1]! : undefined
  return before?.kind !== 'word' || isFunction(before, 'preposition') || isFunction(before, 'determiner')
}
