import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import { isFunction } from '../words.ts'
import { placeAt } from './names.ts'
import { isDocumentEnd, type Scene } from './who.ts'
import { groupAt, isPredicate, skipArticles } from './words.ts'

/** Where the words of a recognition stand: the bodies, the verb, what is recognised and the token behind it. */
export interface Places {
  readonly bodies: Range
  readonly verb: Range
  /** The verb that the bodies are the subject of; often the same. */
  readonly governor: Range
  readonly object: Range | null
  /** Token behind the term or, without one, behind the word for the event. */
  readonly end: number
  /** Whether a date behind these words can only be that of the deed: not right behind a bare "the attack". */
  readonly closed: boolean
}

/**
 * The date of the deed: before bodies and verb, between them, or behind the term; dates within the description of the
 * event are the event's own and do not count.
 */
export function dateOf(scene: Scene, { bodies, verb, governor, object, end, closed }: Places): PlacedDate | null {
  const { reading } = scene
  const dates = datesIn(reading, scene).filter(date => counts(reading, date))
  const anchor = Math.min(bodies.from, governor.from, verb.from, object?.from ?? verb.from)
  const opening = dates.findLast(({ to }) => to <= anchor)
  if (opening && leadsTo(reading, opening.to, anchor)) return opening
  const [left, right] = bodies.to <= verb.from ? [bodies.to, verb.from] : [verb.to, bodies.from]
  const between = dates.find(date => date.from >= left && date.to <= right && isOn(reading, date.from))
  if (between && !(object && between.from >= object.from && between.to <= object.to)) return between
  const begin = Math.max(end, bodies.to < verb.from ? verb.to : bodies.to)
  const behind = closed ? dates.find(date => date.from >= begin && isOn(reading, date.from)) : undefined
  if (behind && !breaks(reading, begin, behind.from)) return behind
  // "in its resolution of 4 May": the date of the document, where it is the only date.
  const dated = datesIn(reading, scene).filter(
    date => isDated(reading, date.from) && date.reading.edtf && date.reading.from,
  )
  return dated.length === 1 && dates.length === 0 ? dated[0]! : null
}

/** Dates of a sentence, in order. */
export function datesIn({ dates }: Reading, { from, to }: Range): PlacedDate[] {
  const found: PlacedDate[] = []
  for (let i = firstWhere(dates.length, at => dates[at]!.from >= from); i < dates.length && dates[i]!.from < to; i++) {
    found.push(dates[i]!)
  }
  return found
}

/** A day or year of its own: none that recurs, none in the name of an event, none that only says before or after when. */
function counts(reading: Reading, date: PlacedDate): boolean {
  const { edtf, from } = date.reading
  if (!edtf || !from) return false
  const named = reading.eventNames
  const i = firstWhere(named.length, at => named[at]!.to > date.from)
  if (named[i] && named[i]!.from < date.to) return false
  const before = reading.tokens.word[skipBack(reading, date.from)]
  if (before && /^(?:after|before|until|till|since|from|between|to|anniversary)$/.test(before.text)) return false
  return !isDated(reading, date.from)
}

const skipBack = ({ tokens }: Reading, at: number): number =>
  at > 0 && isFunction(tokens.word[at - 1]!, 'determiner') ? at - 2 : at - 1

/** "dated 4 May 1994", "the resolution of 4 May", and the dates joined to it: dates of documents. */
function isDated(reading: Reading, from: number): boolean {
  const { tokens } = reading
  for (let at = from - 1; at >= 0 && from - at < 40; at--) {
    const { text, kind, capital } = tokens.word[at]!
    if (text === 'dated') return true
    if (text === 'of') return isDocumentEnd(reading, tokens.word[at - 1]?.kind === 'number' ? at - 1 : at)
    if (!(kind === 'number' || text === ',' || text === 'and' || (capital && kind === 'word'))) return false
  }
  return false
}

/** Between an opening date and what follows there is no other clause. */
function leadsTo({ tokens }: Reading, from: number, to: number): boolean {
  if (to - from > 30) return false
  for (let at = from; at < to; at++) {
    if (isPredicate(tokens, at) || /^(?:but|while|;|:)$/.test(tokens.word[at]!.text)) return false
    if (tokens.word[at]!.text === 'and' && at <= from + 1) return false
  }
  return true
}

const isOn = ({ tokens }: Reading, at: number): boolean =>
  at > 0 && /^(?:in|on|during|of|late|early)$/.test(tokens.word[at - 1]!.text) && tokens.word[at - 1]!.text !== 'of'

/** A relative, another verb or the end of the clause stands between. */
function breaks({ tokens }: Reading, from: number, to: number): boolean {
  if (to - from > 40) return true
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (/^[;:]$/.test(word.text) || (isPredicate(tokens, at) && !/^c[ao]me$/.test(word.text))) return true
    if (isFunction(word, 'relative') || /^(?:when|while|after|before|committed|carried|perpetrated)$/.test(word.text))
      return true
  }
  return false
}

const SESSION: ReadonlySet<string> = new Set(['session'])

/** Where the body met: the place behind "in" that follows a session, a meeting or a summit. */
export function meetingPlace({ reading, from, to }: Scene): PlaceMention | null {
  const { tokens } = reading
  for (let at = from; at < to; at++) {
    const hit = groupAt(tokens, at, SESSION)
    if (!hit || (hit.sense.part === 'verbs' && hit.sense.form === 's')) continue
    for (let next = hit.next; next < to && next - hit.next < 24; next++) {
      const word = tokens.word[next]!
      if (isPredicate(tokens, next) || isFunction(word, 'relative') || /^[;:]$/.test(word.text)) break
      const place = /^(?:in|at)$/.test(word.text) ? placeAt(reading, skipArticles(tokens, next + 1, to)) : null
      if (place) return place
    }
  }
  return null
}
