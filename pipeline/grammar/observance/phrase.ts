import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { isDashAt, type Tokens, touches } from '../tokens.ts'
import { isFunction, senseOf, type Word } from '../words.ts'
import { endsClause, groupAt } from './words.ts'

// A noun has no more words before it than this, a name no more behind.
const LONGEST_BEFORE = 8
const LONGEST_BEHIND = 16

// Small words within names.
const SMALL = /^(?:of|for|to|the|and|with)$/

const isOpen = (word: Word): boolean => /^["“«„]$/.test(word.text)
const isClose = (word: Word): boolean => /^["”»’]$/.test(word.text)

/** The first word of the noun phrase that a noun ends: its adjectives and the names before it, without the article. */
export function startOfPhrase(tokens: Tokens, noun: number, limit: number): number {
  let at = noun
  while (at > limit && noun - at < LONGEST_BEFORE) {
    const word = tokens.word[at - 1]!
    if (isDashAt(tokens, at - 1) && touches(tokens, at - 2) && touches(tokens, at - 1) && at - 1 > limit) {
      at -= 2
      continue
    }
    // "Heroes' Day": the apostrophe of a plural.
    if (/^['’]$/.test(word.text) && at - 1 > limit && tokens.word[at]!.capital && tokens.word[at - 2]!.capital) {
      at -= 2
      continue
    }
    // "the Day for Peace march": a small word between two capitals belongs to the name.
    if (SMALL.test(word.text) && !word.capital && tokens.word[at]!.capital) {
      const first = beforeSmall(tokens, at - 1, limit)
      if (first < 0 || !joinsName(tokens, first, noun)) break
      at = first
      continue
    }
    if (!describes(word, tokens.word[at]!) || (at - 1 === limit && isFunction(word, 'preposition'))) break
    at--
  }
  return at
}

/** "Justice for Peace campaign": the token of the capital word before small ones, or -1. */
function beforeSmall(tokens: Tokens, small: number, limit: number): number {
  let at = small
  while (at > limit && SMALL.test(tokens.word[at]!.text) && small - at < 3) at--
  const word = tokens.word[at]!
  return word.capital && word.kind === 'word' && at > limit && !isFunction(word, 'preposition') ? at : -1
}

/** A name goes on to its noun: no word in small letters stands within it but the small ones. */
function joinsName(tokens: Tokens, from: number, noun: number): boolean {
  for (let at = from; at < noun; at++) {
    const word = tokens.word[at]!
    if (!word.capital && !SMALL.test(word.text)) return false
  }
  return true
}

/** Whether a word may stand before a noun as its adjective or as a part of its name. */
function describes(word: Word, next: Word): boolean {
  if (word.kind === 'number') return /^(?:st|nd|rd|th)$/.test(next.text)
  if (word.kind !== 'word') return false
  if (isFunction(word, 'yearly')) return !/^(?:every|each)$/.test(word.text)
  if (/^'s?$/.test(word.text)) return false
  for (const { class: name, name: own, form } of word.senses) {
    if (name === 'function' && !(own === 'preposition' && word.capital && !word.shouted && next.capital)) return false
    if (name === 'say' && form !== 'ing' && !word.capital) return false
    if ((name === 'verb' || name === 'say') && (form === 'past' || form === 's') && !word.capital) return false
    if (name === 'observance' && form && /^(?:base|past|s|participle|ing)$/.test(form) && !DESCRIBING.test(word.text))
      return false
  }
  return true
}

/** Forms of verbs that stand before nouns as adjectives. */
const DESCRIBING = /^(?:mourning|memorial|opening|unveiling|closing|state|commemorating|march|open)$/

/**
 * The token behind what a noun is of or for: "monument | to the victims of the flood |". It ends before a verb, a mark, or
 * words of place and time.
 */
export function endOfPhrase(tokens: Tokens, noun: number, limit: number): number {
  let at = noun
  const lead = tokens.word[at]
  if (at + 1 < limit && lead?.text === 'to' && isPurpose(tokens.word[at + 1]!)) return noun
  if (
    at >= limit ||
    !lead ||
    !(/^(?:of|to|for|against|about|commemorating|marking|honouring|honoring)$/.test(lead.text) || leads(tokens, at))
  )
    return noun
  while (at < limit && at - noun < LONGEST_BEHIND) {
    const word = tokens.word[at]!
    if (word.kind === 'mark' && !isDashAt(tokens, at) && !isQuoted(tokens, at, limit)) break
    if (
      at > noun + 1 &&
      (isFunction(word, 'preposition') || isFunction(word, 'by')) &&
      !leads(tokens, at) &&
      !isInName(tokens, at, limit)
    )
      break
    if (
      at > noun &&
      ((isFunction(word, 'relative') && !isThose(tokens, noun, at)) ||
        isFunction(word, 'have') ||
        isVerbHere(tokens, at))
    )
      break
    if (at > noun && isFunction(word, 'to') && lead.text !== 'to' && tokens.word[at - 1]!.text !== 'dedicated') break
    if ((isFunction(word, 'modal') && !word.capital) || /^(?:every|each|annually|yearly)$/.test(word.text)) break
    if (
      at > noun &&
      !word.capital &&
      groupAt(tokens, at, limit, 'organise', 'build', 'hold')?.sense.form === 'participle'
    )
      break
    if (/^(?:and|but|while)$/.test(word.text) && !goesOn(tokens, at, limit)) break
    at++
  }
  while (at > noun && /^(?:the|a|an|of|and|in|to|who|that)$/.test(tokens.word[at - 1]!.text)) at--
  return at > noun + 1 ? at : noun
}

/** "to pay tribute": a verb behind "to", which says what for and names nothing. */
const isPurpose = (word: Word): boolean =>
  word.senses.some(
    ({ class: name, form, part }) => form === 'base' && (name === 'verb' || name === 'say' || part === 'verbs'),
  )

/** A verb; "the murdered children" holds none. */
const isVerbHere = (tokens: Tokens, at: number): boolean =>
  isFiniteVerb(tokens, at) &&
  !isFunction(tokens.word[at - 1]!, 'determiner') &&
  !(tokens.word[at - 1]!.text === 'who' && isThose(tokens, at - 4, at - 1))

/** "Day of Reflection on the Flood": small words between capitals. */
const isInName = (tokens: Tokens, at: number, limit: number): boolean =>
  tokens.word[at]!.text === 'on' &&
  tokens.word[at + 1]?.text === 'the' &&
  at + 2 < limit &&
  tokens.word[at + 2]!.capital &&
  tokens.word[at - 1]!.capital

/** "in memory of", "in honour of", "dedicated to": they say what a noun is for. */
const leads = (tokens: Tokens, at: number): boolean =>
  (/^in$/.test(tokens.word[at]!.text) &&
    /^(?:memory|honour|honor|remembrance|tribute|solidarity)$/.test(tokens.word[at + 1]?.text ?? '')) ||
  (tokens.word[at]!.text === 'dedicated' && tokens.word[at + 1]?.text === 'to')

/** "of mourning and prayer", "the dead and the missing": a noun follows and no verb of its own. */
function goesOn(tokens: Tokens, and: number, limit: number): boolean {
  const next = tokens.word[and + 1]
  if (!next || and + 1 >= limit || next.kind !== 'word') return false
  if (next.capital && tokens.word[and - 1]!.capital) return true
  for (let at = and + 1; at < Math.min(limit, and + 5); at++) {
    const word = tokens.word[at]!
    if (isFiniteVerb(tokens, at) || isFunction(word, 'have')) return false
    if (word.kind === 'mark' || isFunction(word, 'preposition')) break
  }
  return (
    next.capital ||
    isFunction(next, 'determiner') ||
    !!senseOf(next, 'event_noun') ||
    !!senseOf(next, 'unit') ||
    !!groupAt(tokens, and + 1, limit, 'remembered', 'cue')
  )
}

/** "of those who saved others", "the victims who": the clause that says who they are. */
const isThose = (tokens: Tokens, from: number, at: number): boolean =>
  tokens.word[at]!.text === 'that' ||
  tokens.word.slice(Math.max(0, from, at - 3), at).some(({ text }) => text === 'those')

const isQuoted = (tokens: Tokens, at: number, limit: number): boolean =>
  (isOpen(tokens.word[at]!) && at + 1 < limit) || isClose(tokens.word[at]!)

/** Words in quotation marks right before or right behind a noun phrase: its name. Without the marks. */
export function quotedName(tokens: Tokens, phrase: Range, sentence: Range): Range | null {
  const behind = phrase.to
  if (behind < sentence.to && isOpen(tokens.word[behind]!)) {
    for (let at = behind + 2; at < Math.min(sentence.to, behind + LONGEST_BEHIND); at++)
      if (isClose(tokens.word[at]!)) return { from: behind + 1, to: at }
  }
  const before = phrase.from - 1
  if (before > sentence.from && isClose(tokens.word[before]!)) {
    for (let at = before - 2; at >= sentence.from && before - at < LONGEST_BEHIND; at--) {
      if (endsClause(tokens.word[at]!.text)) break
      if (isOpen(tokens.word[at]!)) return { from: at + 1, to: before }
    }
  }
  return null
}
