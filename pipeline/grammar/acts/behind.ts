import type { Range } from '../counted.ts'
import type { PlacedDate } from '../reading.ts'
import { isFunction } from '../words.ts'
import { readQuoted, readTitle } from './entitled.ts'
import { at, dateFrom, type Field, isAdverb, textAt } from './field.ts'
import type { ActNoun } from './nouns.ts'
import { isSitting, subjectAt } from './subject.ts'
import { actNumber } from './titles.ts'
import { type Enacting, makes, verbBehind } from './verbs.ts'
import { readWho } from './whose.ts'

/** What stands behind an act's noun and belongs to it. */
export interface Behind {
  to: number
  numbers: Range[]
  /** Words in quotation marks, or a name with the noun: "Treaty of Sèvres". */
  title: Range | null
  /** The title with its quotation marks. */
  marks: Range | null
  /** Dates tied by the noun itself ("of", "dated"), then by the verb ("signed in"). */
  dates: PlacedDate[]
  /** Whether a date belongs to the noun itself. */
  dated: boolean
  issuer: Range | null
  agent: Range | null
  subject: Range | null
  verb: Enacting | null
  /** Where the phrase of another act begins by which this one came about: "under Resolution 5". */
  through: number | null
}

// Longer than any phrase with its complements.
const STEPS = 12

/** Reads what follows an act's noun, piece by piece, until something stands there that is not its own. */
export function readBehind(field: Field, noun: ActNoun, loose: boolean, start: number): Behind {
  const found: Behind = {
    to: noun.to,
    numbers: [],
    title: null,
    marks: null,
    dates: [],
    dated: false,
    issuer: null,
    agent: null,
    subject: null,
    verb: null,
    through: null,
  }
  for (let step = 0; step < STEPS; step++) {
    const to = readPiece(field, noun, loose, start, found)
    if (to <= found.to) break
    found.to = to
  }
  return found
}

/** One piece: where it ends, or 0 where none begins. What it says goes into `found`. */
function readPiece(field: Field, noun: ActNoun, loose: boolean, start: number, found: Behind): number {
  return (
    readNumbers(field, noun, found) ||
    readQuoted(field, noun, start, found) ||
    readTitle(field, noun, found) ||
    readDates(field, found) ||
    readWho(field, noun, found) ||
    readSubject(field, found) ||
    readVerb(field, noun, loose, found) ||
    readRest(field, found)
  )
}

function readNumbers(field: Field, noun: ActNoun, found: Behind): number {
  if (found.to !== noun.to) return 0
  let to = 0
  for (let token = noun.to; ; ) {
    const number = actNumber(field, token, noun.kind === 'resolution' || noun.kind === 'order')
    // Without "No." only names have numbers: "Resolution 5".
    if (number?.from === token && noun.kind !== 'resolution' && !at(field, noun.from)!.capital) return to
    if (!number) return to
    found.numbers.push(number)
    to = number.to
    if (!noun.plural) return to
    token = /^(?:,|and)$/.test(textAt(field, to)) ? to + 1 : to
    if (textAt(field, token) === 'and') token++
    if (token === to) return to
  }
}

function readDates(field: Field, found: Behind): number {
  let token = found.to
  const bracket = textAt(field, token) === '('
  if (bracket || textAt(field, token) === ',') token++
  const lead = textAt(field, token)
  const own = lead === 'dated' || lead === 'from' || lead === 'of'
  if (own || /^(?:on|in)$/.test(lead)) token++
  let date = dateFrom(field, token)
  if (!date && /^(?:late|early|mid)$/.test(textAt(field, token))) date = dateFrom(field, ++token)
  if (!date || (lead === 'of' && found.verb)) return 0
  // A bare date belongs to the noun where it stands in brackets or right behind: "Act 1947".
  const bare = !own && !/^(?:on|in)$/.test(lead)
  if (bare && !bracket && textAt(field, found.to) === ',' && !found.numbers.length) return 0
  let to = 0
  while (date) {
    if (!found.verb || makes(found.verb)) found.dates.push(date)
    to = date.to
    token = to
    if (textAt(field, token) === ',') token++
    if (textAt(field, token) === 'and') token++
    date = token > to ? dateFrom(field, token) : undefined
  }
  if (!found.verb && !/^(?:on|in)$/.test(lead)) found.dated = true
  if (textAt(field, to) === ')') to++
  return to
}

function readSubject(field: Field, found: Behind): number {
  let token = found.to
  if (textAt(field, token) === ',' && found.dates.length > 0) token++
  if (/^(?:aimed|designed|intended)$/.test(textAt(field, token)) && textAt(field, token + 1) === 'to') token++
  const subject = found.subject ? null : subjectAt(field, token)
  if (!subject) return 0
  found.subject = subject
  return subject.to
}

function readVerb(field: Field, noun: ActNoun, loose: boolean, found: Behind): number {
  if (found.verb) return 0
  const verb = verbBehind(field, noun, loose, found.to)
  if (!verb) return 0
  found.verb = verb
  return verb.verb.to
}

/** "adopted unanimously", "signed into law"; "at the 7th session of … in May 1951": the sitting's date is the act's. */
function readRest(field: Field, found: Behind): number {
  if (found.verb && at(field, found.to) && isAdverb(at(field, found.to)!)) return found.to + 1
  if (textAt(field, found.to) === 'into') return found.to + 2
  if (found.dates.length > 0 || !/^(?:at|during)$/.test(textAt(field, found.to)) || !isSitting(field, found.to + 1))
    return 0
  for (let token = found.to + 1; token < field.sentence.to && token - found.to < 40; token++) {
    const word = at(field, token)!
    if (/^[;:()]$/.test(word.text) || (isFunction(word, 'be') && token > found.to)) return 0
    const date = /^(?:on|in|of)$/.test(word.text) ? dateFrom(field, token + 1) : undefined
    if (date) {
      found.dates.push(date)
      return date.to
    }
  }
  return 0
}
