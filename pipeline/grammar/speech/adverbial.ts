import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import { lookUpQuoting, type Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'

/**
 * Whether a date says when something is said or done: "On 3 May", "on the evening of 3 May", "the decree of 3 May", "at
 * the 3 May session". Not "the 3 May attack", "since 3 May", "the attack of 3 May", nor what stands within marks.
 */
export function saysWhen(reading: Reading, date: PlacedDate, from: number, document: Range | null): boolean {
  const { tokens } = reading
  if (isQuoted(tokens, date, from) || inEventName(reading, date)) return false
  let at = date.from - 1
  if (
    at >= from + 2 &&
    tokens.word[at]!.text === 'of' &&
    /^(?:night|evening|morning|afternoon|eve|day)$/.test(tokens.word[at - 1]!.text)
  )
    at -= 2
  while (
    at >= from &&
    /^(?:early|late|the)$/.test(tokens.word[at]!.text) &&
    tokens.word[at - 1]?.text !== undefined &&
    at > date.from - 4 &&
    at < date.from - 1
  )
    at--
  if (at < from) return true
  const before = tokens.word[at]!
  if (before.kind === 'mark') return before.text !== '-'
  if (isFunction(before, 'determiner') && before.text !== 'last')
    return (
      date.to < tokens.count &&
      (isNoun(tokens, date.to, 'quote_occasions') || isNoun(tokens, date.to, 'quote_documents'))
    )
  if (/^(?:of|from)$/.test(before.text))
    return (
      isNounBefore(tokens, at, from) || (isDocumentsOwn(date, document) && !senseOf(tokens.word[at - 1]!, 'event_noun'))
    )
  if (/^(?:on|in|at|during|dated|late|early|last)$/.test(before.text)) return !datesEvent(tokens, at, from)
  return !date.reading.numeric && !isFunction(before, 'preposition')
}

/** "the order of the council of 3 May": a date within the words for a document. */
const isDocumentsOwn = (date: Range, document: Range | null): boolean =>
  document !== null && document.from < date.from && date.to <= document.to

const isNoun = (tokens: Tokens, at: number, name: string): boolean => lookUpQuoting(tokens, at, name) !== undefined

/** "the decree of", "a session of" */
const isNounBefore = (tokens: Tokens, at: number, from: number): boolean =>
  at > from && (isNoun(tokens, at - 1, 'quote_documents') || isNoun(tokens, at - 1, 'quote_occasions'))

/** "after the attack on 3 May": the date is the attack's; "immediately after" it is that of what is told, too. */
function datesEvent(tokens: Tokens, preposition: number, from: number): boolean {
  const noun = preposition - 1
  if (noun < from || !senseOf(tokens.word[noun]!, 'event_noun') || isNounBefore(tokens, preposition, from)) return false
  let at = noun - 1
  while (at > from && !isFunction(tokens.word[at]!, 'preposition') && noun - at < 5) at--
  return !(
    tokens.word[at]!.text === 'after' &&
    /^(?:immediately|shortly|soon|right|just|straight)$/.test(tokens.word[at - 1]?.text ?? '')
  )
}

/** Within marks that open between a token and the date. */
function isQuoted({ word }: Tokens, date: Range, from: number): boolean {
  for (let at = date.from - 1; at >= from && date.from - at < 60; at--) {
    if (/^["”»]$/.test(word[at]!.text))
      return /^["]$/.test(word[at]!.text) ? marksIn(word, from, date.from) % 2 === 1 : false
    if (/^[“«„]$/.test(word[at]!.text)) return true
  }
  return false
}

const marksIn = (word: Tokens['word'], from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at++) if (word[at]!.text === '"') count++
  return count
}

function inEventName({ eventNames }: Reading, { from, to }: Range): boolean {
  const i = firstWhere(eventNames.length, at => eventNames[at]!.to > from)
  return i < eventNames.length && eventNames[i]!.from < to
}
