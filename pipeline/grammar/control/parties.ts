import { isFiniteVerb, phraseBefore } from '../clause.ts'
import type { Range } from '../counted.ts'
import { actorsIn, placesIn } from '../names/lookup.ts'
import type { Reading } from '../reading.ts'
import { isDashAt, type Tokens, touches } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { dateAt, isLink, isShouted } from './names.ts'
import { entryAt } from './triggers.ts'

const LONGEST = 16

/** Whether words name people in arms or a state: "rebels", "the 5th Army", "Poland". */
export function isForce(reading: Reading, range: Range): boolean {
  for (let at = range.from; at < range.to; at++) if (entryAt(reading.tokens, at, 'force_nouns')) return true
  return actorsIn(reading, range).length > 0 || placesIn(reading, range).length > 0
}

/** The words of a party: without article-like beginnings, dates and what is set off behind; null for a pronoun. */
export function partyOf(reading: Reading, phrase: Range | null): Range | null {
  if (!phrase) return null
  const { tokens } = reading
  let { from, to } = phrase
  while (
    from < to &&
    (tokens.word[from]!.kind === 'mark' ||
      dateAt(reading, from) >= 0 ||
      /^(?:then|later|also|both|meanwhile)$/.test(tokens.word[from]!.text) ||
      isAdverb(tokens, from))
  )
    from++
  const article = from < to && /^(?:the|a|an)$/.test(tokens.word[from]!.text)
  if (article) from++
  for (let at = from; at < to; at++) if (endsParty(reading, at, from, to)) to = at
  while (
    to > from &&
    (tokens.word[to - 1]!.kind === 'mark' || /^(?:and|or|in|on|at|as|of|from|the)$/.test(tokens.word[to - 1]!.text))
  )
    to--
  const first = tokens.word[from]
  if (!first || from >= to || to - from > LONGEST) return null
  if (
    isFunction(first, 'pronoun') ||
    isFunction(first, 'relative') ||
    isLink(tokens, from) ||
    (first.kind === 'number' && !isOrdinal(tokens, from))
  )
    return null
  if (senseOf(first, 'function') && !isFunction(first, 'determiner')) return null
  // Where all is in capitals, where a name ends does not show.
  if (isShouted(reading, { from, to }) && (to - from > 6 || !isForce(reading, { from, to }))) return null
  for (let at = from; at < to; at++) if (isVerbal(reading, at, from, to) && !(article && at === from)) return null
  while (
    to > from + 1 &&
    (isAdverb(tokens, to - 1) || /^(?:then|later|out|[a-z]+ed)$/.test(tokens.word[to - 1]!.text)) &&
    !tokens.word[to - 1]!.capital
  )
    to--
  return { from, to }
}

const isAdverb = ({ word }: Tokens, at: number): boolean => /ly$/.test(word[at]!.text) && !word[at]!.capital
const isOrdinal = ({ word }: Tokens, at: number): boolean => /^(?:st|nd|rd|th)$/.test(word[at + 1]?.text ?? '')

/** A verb that no lexicon knows, so that the words are no noun phrase: "defeated the army and", "forcing the Allies". */
function isVerbal({ tokens }: Reading, at: number, from: number, to: number): boolean {
  const { text, capital } = tokens.word[at]!
  if (capital) return false
  if (at === from) return /(?:ing)$/.test(text)
  const next = tokens.word[at + 1]
  return (
    /[a-z](?:ed|ing)$/.test(text) &&
    at + 1 < to &&
    !!next &&
    (isFunction(next, 'determiner') || isLink(tokens, at + 1) || next.kind === 'mark')
  )
}

function endsParty(reading: Reading, at: number, from: number, to: number): boolean {
  const { tokens } = reading
  const { text } = tokens.word[at]!
  if (/^[;:()“”"–—]$/.test(text)) return true
  if (at === from) return false
  if (text === ',') return !isListed(tokens, at, to)
  if (dateAt(reading, at) >= 0) return true
  if (tokens.word[at - 1]!.text === 'loyal') return false
  if (isFunction(tokens.word[at]!, 'to') || isFunction(tokens.word[at]!, 'relative')) return true
  // "of the army" belongs to the name; "in May", "for 30 years", "after fighting" do not.
  return isLink(tokens, at) && !/^(?:of|under)$/.test(text) && !isFunction(tokens.word[at]!, 'of')
}

/** A comma within "A, B and C": "and" follows before long. */
function isListed(tokens: Tokens, comma: number, to: number): boolean {
  for (let at = comma + 1; at < Math.min(to, comma + 7); at++) {
    const word = tokens.word[at]!
    if (isFunction(word, 'joiner')) return at > comma + 1 && tokens.word[comma + 1]!.capital
    if (isLink(tokens, at) && word.text !== 'of') return false
  }
  return false
}

/** Who does it, from the words before a verb: the last part that is no aside ("with support of …", "led by …"). */
export function doerOf(reading: Reading, subject: Range | null): Range | null {
  if (!subject) return null
  const { tokens } = reading
  let { to } = subject
  // "the Allies left after Germany conquered": the clause begins behind "after".
  let begin = to - 1
  while (begin > subject.from && !/^(?:after|before|until|since|once|where|how|why)$/.test(tokens.word[begin]!.text))
    begin--
  if (begin > subject.from) return partyOf(reading, { from: begin + 1, to })
  for (let steps = 0; steps < 6 && to > subject.from; steps++) {
    let from = to
    while (from > subject.from && tokens.word[from - 1]!.text !== ',') from--
    const first = tokens.word[from]!
    const aside =
      isLink(tokens, from) || /(?:ed|ing)$/.test(first.text) || /^(?:led|as|along|including|backed)$/.test(first.text)
    const dated = aside ? behindDate(reading, from, to) : -1
    if (!aside || (dated > 0 && dated < to)) {
      const start = dated > 0 ? dated : from
      const joined = isFunction(tokens.word[start]!, 'joiner')
      return partyOf(reading, { from: joined ? start + 1 : start, to })
    }
    to = from - 1
  }
  return null
}

/** "In June 2014 rebels": the token behind the date that a phrase begins with, or -1. */
function behindDate(reading: Reading, from: number, to: number): number {
  let at = from
  while (at < to && at - from < 4 && dateAt(reading, at) < 0) at++
  if (at >= to || dateAt(reading, at) < 0) return -1
  while (at < to && dateAt(reading, at) >= 0) at++
  return at
}

/** The party behind a preposition that stands at a token: "to Norland", "from the rebels". */
export function partyBehind(reading: Reading, at: number, limit: number, preposition: RegExp): Range | null {
  const { tokens } = reading
  if (at >= limit || !preposition.test(tokens.word[at]!.text)) return null
  let to = at + 1
  while (to < Math.min(limit, at + 40) && !/^[;:()“”"]$/.test(tokens.word[to]!.text) && !isVerb(tokens, to)) to++
  // "by army units, and all roads were cut": behind the "and" another clause begins.
  if (to < limit && isVerb(tokens, to)) {
    let joiner = to - 1
    while (joiner > at && !isFunction(tokens.word[joiner]!, 'joiner')) joiner--
    if (joiner > at) to = joiner
  }
  return partyOf(reading, { from: at + 1, to })
}

/** "forces" is a verb that other lexicons know, and here a noun. */
const isVerb = (tokens: Tokens, at: number): boolean => isFiniteVerb(tokens, at) && !entryAt(tokens, at, 'force_nouns')

/** The words before a verb, beyond "forces", which looks like a verb itself. */
export function wholeSubject({ tokens }: Reading, subject: Range | null, verb: number, limit: number): Range | null {
  let from = subject?.from ?? verb
  for (;;) {
    let at = from
    while (at > limit && tokens.word[at - 1]!.text === ',') at--
    if (at <= limit || !entryAt(tokens, at - 1, 'force_nouns')) break
    from = phraseBefore(tokens, limit, at - 1)?.from ?? at - 1
  }
  return from < verb ? { from, to: subject?.to ?? verb } : null
}

/** "German", "US-led" right before a noun of change: "the German occupation of Poland". */
export function adjectiveBefore(reading: Reading, noun: number, from: number): Range | null {
  const { tokens } = reading
  let at = noun - 1
  while (
    at > from &&
    /^(?:military|illegal|brutal|full|scale|-|–|ongoing|armed|forcible|forced|temporary|joint|violent|subsequent|peaceful|complete|partial|total)$/.test(
      tokens.word[at]!.text,
    )
  )
    at--
  const word = tokens.word[at]
  if (!word || at <= from || dateAt(reading, at) >= 0) return null
  if (word.text === 'led' && tokens.word[at - 1]?.kind === 'mark' && tokens.word[at - 2]?.capital)
    return { from: at - 2, to: at + 1 }
  if (word.text === "'s" && tokens.word[at - 1]!.capital) {
    let start = at - 1
    while (
      start > from &&
      (tokens.word[start - 1]!.capital || (isDashAt(tokens, start - 1) && touches(tokens, start - 1)))
    )
      start--
    return { from: start, to: at }
  }
  if (!word.capital || word.shouted) return null
  const north = tokens.word[at - 1]!.capital && at - 1 > from && dateAt(reading, at - 1) < 0
  return { from: north ? at - 1 : at, to: at + 1 }
}
