import { firstWhere } from '../../core/search.ts'
import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { lookUpQuoting, type Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import type { QuotedSpeech } from './quoted.ts'

const LONGEST = 24
const NEAR = 10

/**
 * On what occasion somebody speaks, in the words beside the quotation: "at a session of the council", "Addressing the
 * ceremony", "in an interview".
 */
export function occasionOf(tokens: Tokens, { frames, claimant }: QuotedSpeech, dates: readonly Range[]): Range | null {
  for (const frame of frames) {
    const stop = stopsIn(tokens, frame, claimant, dates)
    for (let at = frame.from; at < frame.to; at++) {
      if (within(claimant, at)) continue
      const speaking = lookUpQuoting(tokens, at, 'quote_speaking')
      const opens = at === frame.from || /^(?:,|while|when|in|before|after|and)$/.test(tokens.word[at - 1]!.text)
      if (speaking && opens) {
        const to = endOfPhrase(speaking.to, stop)
        if (to > speaking.to) return { from: at, to }
      }
      if (!/^(?:in|at|during|on|upon|amid|within)$/.test(tokens.word[at]!.text)) continue
      const noun = nounAt(tokens, at + 1, 'quote_occasions', stop)
      if (noun) return { from: at, to: Math.max(noun, endOfPhrase(noun, stop)) }
    }
  }
  return null
}

/** To whom somebody speaks: "told reporters", "in a letter to the king", "an interview with the daily". */
export function addresseeOf(tokens: Tokens, { frames, claimant }: QuotedSpeech, dates: readonly Range[]): Range | null {
  for (const frame of frames) {
    const stop = stopsIn(tokens, frame, claimant, dates)
    for (let at = frame.from; at < frame.to; at++) {
      if (within(claimant, at)) continue
      const from = addresseeBegins(tokens, at)
      if (
        from === 0 ||
        from >= frame.to ||
        tokens.word[from]!.kind !== 'word' ||
        isFunction(tokens.word[from]!, 'preposition')
      )
        continue
      const to = endOfPhrase(from, token => stop(token) || isPlaced(tokens, token))
      if (to > from && !/^(?:that|how|why|whether|it|us|me)$/.test(tokens.word[from]!.text)) return { from, to }
    }
  }
  return null
}

/** The token at which the one who is spoken to begins, behind a verb or noun of addressing, or 0. */
function addresseeBegins(tokens: Tokens, at: number): number {
  const verb = lookUpQuoting(tokens, at, 'quote_telling')
  if (
    verb &&
    !isFunction(tokens.word[at - 1] ?? tokens.word[at]!, 'be') &&
    !isFunction(tokens.word[at - 1] ?? tokens.word[at]!, 'determiner')
  )
    return verb.to
  const noun = lookUpQuoting(tokens, at, 'quote_documents') ?? lookUpQuoting(tokens, at, 'quote_occasions')
  if (!noun || noun.to >= tokens.count) return 0
  const link = tokens.word[noun.to]!.text
  const word = tokens.word[at]!.text
  if (link === 'to') return /^(?:visit|trip|tour|response|reaction)/.test(word) ? 0 : noun.to + 1
  return link === 'with' && /^(?:interview|meeting|talk|conversation|discussion)/.test(word) ? noun.to + 1 : 0
}

type Stop = (at: number) => boolean

/** Whether a phrase of a frame ends before a token: at a mark, a verb, "that", a date or the claimant. */
function stopsIn(tokens: Tokens, frame: Range, claimant: Range | null, dates: readonly Range[]): Stop {
  return at => {
    if (at >= frame.to || within(claimant, at)) return true
    const word = tokens.word[at]!
    if (word.kind === 'mark') return !isWithinName(tokens, at)
    if (word.text === 'that' || isFunction(word, 'relative') || isFiniteVerb(tokens, at)) return true
    // "on the occasion of 3 May": a date that belongs to the phrase.
    if (tokens.word[at - 1]?.text === 'of') return false
    return isDateAt(dates, at) || (isFunction(word, 'preposition') && isDateAt(dates, at + 1))
  }
}

/** "Port-Louis", "St. Mary": a hyphen, or the full stop of a short word with a name behind it. */
const isWithinName = (tokens: Tokens, at: number): boolean =>
  tokens.start[at] === tokens.end[at - 1] &&
  (/^[-’']$/.test(tokens.word[at]!.text) ||
    (tokens.word[at]!.text === '.' && tokens.word[at - 1]!.text.length < 4 && !!tokens.word[at + 1]?.capital))

const isDateAt = (dates: readonly Range[], at: number): boolean =>
  dates[firstWhere(dates.length, middle => dates[middle]!.from >= at)]?.from === at

function endOfPhrase(from: number, stop: Stop): number {
  let to = from
  while (to - from < LONGEST && !stop(to)) to++
  return to
}

/** The token behind the first noun of a list within a phrase, or 0; no second preposition but "of" may lead to it. */
function nounAt(tokens: Tokens, from: number, name: string, stop: Stop): number {
  for (let at = from; at - from < NEAR && !stop(at); at++) {
    if (isFunction(tokens.word[at]!, 'preposition') || isFunction(tokens.word[at]!, 'of')) return 0
    const noun = lookUpQuoting(tokens, at, name)
    if (noun) return noun.to
  }
  return 0
}

/** "told reporters in the capital": the place and the time are no part of those who are told. */
const isPlaced = (tokens: Tokens, at: number): boolean =>
  /^(?:in|at|on|during|after|before|about|from|near|outside|by|as|last|this|today|yesterday)$/.test(
    tokens.word[at]!.text,
  )

const within = (range: Range | null, at: number): boolean => range !== null && range.from <= at && at < range.to
