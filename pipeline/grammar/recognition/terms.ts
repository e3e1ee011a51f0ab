import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import type { EventName } from '../registry/patterns.ts'
import { isDashAt } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { dateIn } from './names.ts'
import { deedAt, groupAt, isAdverb, isLink, isVerbal, skipArticles } from './words.ts'

/** A noun phrase for an event or a deed of violence. */
export interface EventPhrase extends Range {
  /** The word for it: "massacre". */
  readonly term: Range | null
  readonly name: EventName | null
  /** The word judges ("genocide"), or the phrase is a name of an event; else it tells what happened ("attack"). */
  readonly judges: boolean
  /** It holds a capital: a name that tells which event is meant. */
  readonly proper: boolean
}

const TERMS: ReadonlySet<string> = new Set(['term'])
const FACTS: ReadonlySet<string> = new Set(['fact'])
const FORMS: ReadonlySet<string> = new Set(['form'])
const AGGRESSORS: ReadonlySet<string> = new Set(['declared_aggressor'])
const LONGEST = 16

/**
 * The phrase at a token if its head is an event: "the mass killings of 1915", "the January tragedy", "the fact of the
 * genocide"; null for "the victims of the genocide", "the genocide memorial", "responsibility for the attack".
 */
export function eventAt(reading: Reading, from: number, limit: number): EventPhrase | null {
  const { tokens } = reading
  let term: Range | null = null
  let name: EventName | null = null
  let judges = false
  let proper = false
  let at = from
  for (; at < limit && at - from < LONGEST; ) {
    const own = nameAt(reading, at)
    if (own && own.to <= limit) {
      name = own
      term = own.term
      judges = proper = true
      at = own.to
      continue
    }
    const judged = groupAt(tokens, at, TERMS)
    const hit = judged ?? deedAt(tokens, at)
    if (hit && hit.next <= limit && hit.sense.form !== 's' && !isVerbBefore(reading, at)) {
      term = { from: at, to: hit.next }
      proper ||= tokens.word[at]!.capital && at > from
      judges = !!judged
      at = hit.next
      continue
    }
    const fact = term ? undefined : groupAt(tokens, at, FACTS)
    if (fact && fact.next < limit && isFunction(tokens.word[fact.next]!, 'of')) {
      return eventAt(reading, fact.next + 1, limit)
    }
    const date = dateIn(reading, { from: at, to: at + 1 })
    if (date) {
      at = Math.max(date.to, at + 1)
      continue
    }
    const word = tokens.word[at]!
    if (isDashAt(tokens, at) || /^["“”‘’'«»]$/.test(word.text)) {
      at++
      continue
    }
    // "the A and B massacre"
    if (
      !term &&
      /^(?:and|,)$/.test(word.text) &&
      at > from &&
      tokens.word[at - 1]!.capital &&
      tokens.word[at + 1]?.capital
    ) {
      at++
      continue
    }
    if (word.kind === 'mark' || isLink(word)) break
    if (term && (isVerbal(word) || isAdverb(word) || isFunction(word, 'determiner'))) break
    // "the genocide memorial", "the massacre's victims": another noun is the head.
    if (term) return null
    proper ||= word.capital && at > from
    at++
  }
  return term || name ? { from, to: at, term, name, judges, proper } : null
}

/** A base form behind "to" or a pronoun is a verb: "to attack". */
const isVerbBefore = ({ tokens }: Reading, at: number): boolean =>
  at > 0 && (isFunction(tokens.word[at - 1]!, 'to') || /^(?:it|they|who|he|she)$/.test(tokens.word[at - 1]!.text))

/** The name of an event that begins at a token. */
export function nameAt({ eventNames }: Reading, at: number): EventName | null {
  const i = firstWhere(eventNames.length, middle => eventNames[middle]!.from >= at)
  return eventNames[i]?.from === at ? eventNames[i]! : null
}

/** The event that a phrase is about: its first noun phrase that no preposition leads to. */
export function eventWithin(reading: Reading, { from, to }: Range) {
  const { tokens } = reading
  for (let at = from; at < to; at++) {
    const before = at > from ? tokens.word[at - 1]! : null
    if (before && !(before.kind === 'mark' || isFunction(before, 'conjunction'))) continue
    const event = eventAt(reading, at, to)
    if (event) return event
  }
  return null
}

/** What something is called: "as a genocidal crime", "an act of genocide". The range is the term, without its article. */
export interface Term extends Range {
  /** The one so called is an aggressor. */
  readonly aggressor: boolean
}

/** The term at a token: an article, adjectives and a word that judges; joined ones too ("genocide and criminal acts"). */
export function termAt(reading: Reading, from: number, limit: number): Term | null {
  const { tokens } = reading
  const at = skipArticles(tokens, from, limit)
  const aggressor = headEnd(reading, at, limit, AGGRESSORS)
  if (aggressor) return { from: at, to: aggressor, aggressor: true }
  let to = headEnd(reading, at, limit, TERMS)
  if (!to) return null
  while (to < limit && /^(?:and|or)$/.test(tokens.word[to]!.text)) {
    const more = headEnd(reading, skipArticles(tokens, to + 1, limit), limit, TERMS)
    if (!more) break
    to = more
  }
  return { from: at, to, aggressor: false }
}

/** Where the words of a group end that a phrase has for its head, or 0; "a case of genocide" counts. */
function headEnd(reading: Reading, from: number, limit: number, groups: ReadonlySet<string>): number {
  const { tokens } = reading
  let end = 0
  for (let at = from; at < limit && at - from < 9; ) {
    const hit = groupAt(tokens, at, groups)
    if (hit && hit.next <= limit) {
      end = at = hit.next
      continue
    }
    const form = end ? undefined : groupAt(tokens, at, FORMS)
    if (form && form.next < limit && isFunction(tokens.word[form.next]!, 'of')) {
      return headEnd(reading, skipArticles(tokens, form.next + 1, limit), limit, groups)
    }
    const word = tokens.word[at]!
    if (isDashAt(tokens, at) || /^["“”‘’'«»]$/.test(word.text)) at++
    else if (word.kind !== 'word' || isLink(word)) break
    else if (end && (isVerbal(word) || isAdverb(word) || isFunction(word, 'determiner') || isFunction(word, 'pronoun')))
      break
    else if (end) return 0
    else at++
  }
  return end
}
