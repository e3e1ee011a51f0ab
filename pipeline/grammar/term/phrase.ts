import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'

// A noun phrase with more words than this holds more than what is spoken of.
const LONGEST = 9

/** A phrase without articles, prepositions, marks and joiners at its ends; null where no word is left, or a pronoun alone. */
export function trimmed(tokens: Tokens, phrase: Range | null): Range | null {
  if (!phrase) return null
  let { from, to } = phrase
  while (from < to && isEdge(tokens, from)) from++
  while (to > from && isEdge(tokens, to - 1)) to--
  if (from >= to || to - from > LONGEST * 2) return null
  const only = tokens.word[from]!
  return tokens.word.slice(from, to).every(({ kind }) => kind !== 'word') ||
    (to - from === 1 && (isFunction(only, 'pronoun') || isFunction(only, 'determiner')))
    ? null
    : { from, to }
}

function isEdge(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  return (
    word.kind === 'mark' ||
    isFunction(word, 'preposition') ||
    isFunction(word, 'of') ||
    isFunction(word, 'joiner') ||
    isFunction(word, 'possessive') ||
    isFunction(word, 'relative') ||
    isFunction(word, 'negation') ||
    (isFunction(word, 'subordinator') && !word.capital) ||
    /^(?:once|when|while|although|though|since)$/.test(word.text) ||
    (isFunction(word, 'determiner') &&
      !word.capital &&
      /^(?:the|an?|th[eo]se|this|that|such|all|any|every|another|other)$/.test(word.text)) ||
    /^(?:the|a|an|this|these)$/.test(word.text)
  )
}

/**
 * The noun phrase that begins at a token, with "of" and what follows it: "the civilian population of Aleppo".
 * @returns null where a mark, a verb or a preposition stands there instead
 */
export function nounPhraseFrom(tokens: Tokens, from: number, limit: number): Range | null {
  const start = behindParticles(tokens, from, limit)
  let at = start
  while (at < limit && at - start < LONGEST && !endsAt(tokens, at, start)) at++
  return trimmed(tokens, { from: start, to: at })
}

/** "against not only the people": particles say nothing of what is meant. */
function behindParticles(tokens: Tokens, from: number, limit: number): number {
  let at = from
  while (at < limit && /^(?:not|only|both|also|just|all)$/.test(tokens.word[at]!.text)) at++
  return at
}

/** Whether a noun phrase that began before ends at a token. */
function endsAt(tokens: Tokens, at: number, start: number): boolean {
  const word = tokens.word[at]!
  const before = at > start ? tokens.word[at - 1]! : undefined
  // "Commander-in-Chief"
  if (at > start && (isJoin(tokens, at) || isJoin(tokens, at - 1))) return false
  if (word.kind === 'mark') return at > start || !/^["“«]$/.test(word.text)
  if (isFunction(word, 'by') || isFunction(word, 'to') || isFunction(word, 'relative')) return true
  if (isFunction(word, 'preposition') || isFunction(word, 'subordinator')) return true
  if (isFunction(word, 'conjunction')) return word.text !== 'and' || !before?.capital || !tokens.word[at + 1]?.capital
  if (isFiniteVerb(tokens, at) && !senseOf(word, 'unit'))
    return !(isAdjective(tokens, at) && (!before || before.capital || isFunction(before, 'determiner')))
  if (!before) return false
  if (isFunction(word, 'determiner')) return !isFunction(before, 'of')
  if (isFunction(word, 'pronoun')) return true
  // "the people living there", "villagers killed that night": behind a noun a participle begins a clause.
  return /(?:[^r]ing|ed)$/.test(word.text) && !word.capital && !!senseOf(before, 'unit')
}

const isJoin = (tokens: Tokens, at: number): boolean =>
  tokens.word[at]?.text === '-' && tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1]

/** "its occupied villages", "the armed forces": a participle that a noun follows. */
function isAdjective(tokens: Tokens, at: number): boolean {
  const next = tokens.word[at + 1]
  return (
    /(?:ed|en)$/.test(tokens.word[at]!.text) &&
    next?.kind === 'word' &&
    !/^(?:the|an?|to|by|of)$/.test(next.text) &&
    !isFunction(next, 'preposition') &&
    !isFunction(next, 'determiner') &&
    !isFunction(next, 'joiner')
  )
}

/** The nouns and adjectives right before a token, back to an article, a preposition or a verb: "the return of | people | expelled". */
export function nounBefore(tokens: Tokens, to: number, limit: number): Range | null {
  let from = to
  while (from > limit && to - from < LONGEST && isNominal(tokens, from - 1)) from--
  return trimmed(tokens, { from, to })
}

/**
 * Who a deed or a name is said to belong to, right before it: "the army's | cruelty", "Ruritanian | fascism".
 * @param head the first token of the term with its modifiers
 */
export function ownerBefore(tokens: Tokens, head: number, limit: number): Range | null {
  const before = head - 1
  if (before < limit) return null
  if (isFunction(tokens.word[before]!, 'possessive')) {
    return nounBefore(tokens, before, limit)
  }
  let from = head
  while (
    from > limit &&
    tokens.word[from - 1]!.capital &&
    tokens.word[from - 1]!.kind === 'word' &&
    !isEdge(tokens, from - 1)
  )
    from--
  // At the start of a sentence or a slogan the capital of a common word says nothing: "Stop Ruritanian fascism".
  const starts = from === limit || /^["“«]$/.test(tokens.word[from - 1]!.text)
  if (starts && from < head && tokens.word[from]!.senses.length > 0) from++
  return from < head ? { from, to: head } : null
}

function isNominal(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  if (word.kind === 'mark') return word.text === '-'
  if (isFunction(word, 'determiner')) return false
  return (
    !isFiniteVerb(tokens, at) &&
    !isFunction(word, 'preposition') &&
    !isFunction(word, 'joiner') &&
    !isFunction(word, 'relative') &&
    !isFunction(word, 'of') &&
    !isFunction(word, 'to') &&
    !isFunction(word, 'by')
  )
}
