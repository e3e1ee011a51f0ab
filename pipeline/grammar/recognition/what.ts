import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { isFunction } from '../words.ts'
import { asTerm, REACH, secondObject, termBehindAs } from './complements.ts'
import { type EventPhrase, eventAt, type Term, termAt } from './terms.ts'
import { groupAt, isAdverb } from './words.ts'

/** What a body is said to have done. */
export type Deed = 'recognised' | 'condemned' | 'declared_aggressor' | 'other'

/** What is recognised or condemned, and as what. */
export interface What {
  readonly deed: Deed
  readonly object: EventPhrase | null
  /** The term: what follows "as", else the word for the event itself. */
  readonly term: Range | null
  /** It is said to be no such thing: "declared that it was not genocide". */
  readonly negated: boolean
  /** Token behind its words. */
  readonly end: number
}

const TERMS: ReadonlySet<string> = new Set(['term'])
const CONSTITUTE: ReadonlySet<string> = new Set(['constitute'])

/** Reads what stands behind an active verb of a group; several where the verb has several objects. */
export function whatsBehind(reading: Reading, group: string, from: number, limit: number): What[] {
  const first = whatBehind(reading, group, from, limit)
  if (!first) return []
  const found = [first]
  // "recognised A as an aggressor and B as genocide"
  for (let at = first.end; found.length < 4 && at < limit && /^(?:and|,)$/.test(reading.tokens.word[at]!.text); ) {
    const next = at + 1 + (reading.tokens.word[at + 1]?.text === 'and' && at + 1 < limit ? 1 : 0)
    const term = asTerm(reading, next, Math.min(limit, next + 16), true)
    const more = term && made(group, eventAt(reading, next, limit), term, term.to)
    if (!more) break
    found.push(more)
    at = more.end
  }
  return found
}

function whatBehind(reading: Reading, group: string, start: number, limit: number): What | null {
  const { tokens } = reading
  let from = start
  while (from < limit && isAdverb(tokens.word[from]!)) from++
  if (from >= limit) return null
  if (tokens.word[from]!.text === 'that') return clauseBehind(reading, group, from + 1, limit)
  if (isAsSuch(reading, from, limit)) {
    return group === 'recognised' ? { deed: group, object: null, term: null, negated: false, end: from + 3 } : null
  }
  const inverted = termBehindAs(reading, from, limit)
  if (inverted) {
    // "recognised as genocide the killings of …", "recognition as genocide of …"
    const of = inverted.to < limit && isFunction(tokens.word[inverted.to]!, 'of') ? 1 : 0
    return made(group, eventAt(reading, inverted.to + of, limit), inverted, inverted.to)
  }
  const object = eventAt(reading, from, limit) ?? (group === 'condemned' ? blamedFor(reading, from, limit) : null)
  const term =
    asTerm(reading, from, limit, false) ??
    (group === 'judged' || group === 'described' ? secondObject(reading, from, limit) : null)
  if (term) return made(group, object, term, term.to)
  // "recognised the day as a holiday": what follows "as" is no term.
  if (
    !object ||
    (group === 'recognised' &&
      tokens.word[object.to]?.text === 'as' &&
      object.to < limit &&
      tokens.word[object.to + 1]?.text !== 'well')
  )
    return null
  return made(group, object, null, object.to)
}

/** "recognised it as such", where the words before have said as what. */
function isAsSuch({ tokens }: Reading, from: number, limit: number): boolean {
  const [pronoun, as, such] = [0, 1, 2].map(ahead => (from + ahead < limit ? tokens.word[from + ahead]!.text : ''))
  if (!(/^(?:it|them|this|these)$/.test(pronoun!) && as === 'as' && such === 'such')) return false
  for (let at = from - 1; at >= 0 && from - at < REACH; at--) if (groupAt(tokens, at, TERMS)) return true
  return false
}

/** The deed that verb, object and term make together, or null where they make none. */
export function made(
  group: string,
  object: EventPhrase | null,
  term: Term | null,
  end: number,
  negated = false,
): What | null {
  const deed = deedOf(group, object, term)
  return (
    deed && {
      deed,
      object,
      term: term ? { from: term.from, to: term.to } : deed === 'other' ? null : (object?.term ?? null),
      negated,
      end,
    }
  )
}

function deedOf(group: string, object: EventPhrase | null, term: Term | null): Deed | null {
  if (term?.aggressor) return group === 'condemned' ? 'condemned' : 'declared_aggressor'
  switch (group) {
    case 'condemned':
      return object || term ? 'condemned' : null
    case 'recognised':
      return term || object?.judges ? 'recognised' : null
    case 'judged':
      return term ? 'recognised' : null
    case 'other':
      return term ? 'recognised' : object ? 'other' : null
    case 'described':
      return term ? 'other' : null
    default:
      return null
  }
}

/** "confirmed that the killings were an act of genocide", "ruled that it constituted genocide". */
function clauseBehind(reading: Reading, group: string, from: number, limit: number): What | null {
  const { tokens } = reading
  if (group === 'condemned') return null
  for (let at = from + 1; at < limit && at - from < REACH; at++) {
    const word = tokens.word[at]!
    if (/^[;:]$/.test(word.text)) return null
    const links = isFunction(word, 'be') ? at + 1 : groupAt(tokens, at, CONSTITUTE)?.next
    if (!links) continue
    let next = links
    let negated = isFunction(word, 'negation') || isNegated(reading, at)
    while (next < limit && (isAdverb(tokens.word[next]!) || isFunction(tokens.word[next]!, 'negation'))) {
      negated ||= isFunction(tokens.word[next]!, 'negation')
      next++
    }
    const term = next < limit ? termAt(reading, next, limit) : null
    if (term) return made(group, eventAt(reading, from, at), term, term.to, negated)
  }
  return null
}

const isNegated = ({ tokens }: Reading, at: number): boolean =>
  at > 0 && (isFunction(tokens.word[at - 1]!, 'negation') || (at > 1 && isFunction(tokens.word[at - 2]!, 'negation')))

/** "condemned the regime for the massacre", "for committing the massacre": the deed that somebody is condemned for. */
function blamedFor(reading: Reading, from: number, limit: number): EventPhrase | null {
  const { tokens } = reading
  for (let at = from + 1; at < limit && at - from < 12; at++) {
    const word = tokens.word[at]!
    if (/^[;:,]$/.test(word.text) || isFiniteVerb(tokens, at)) return null
    if (word.text !== 'for') continue
    const gerund = /ing$/.test(tokens.word[at + 1]?.text ?? '') && !eventAt(reading, at + 1, Math.min(limit, at + 2))
    return eventAt(reading, gerund ? at + 2 : at + 1, limit)
  }
  return null
}
