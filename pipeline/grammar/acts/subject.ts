import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import { at, dateFrom, entryAt, type Field, holds, isBreak, isOneOf, isPredicate, textAt } from './field.ts'
import { isDeterminer } from './nouns.ts'
import { isInner } from './phrases.ts'

const LONGEST = 45
const ABOUT = /^(?:on|about|regarding|concerning|containing|for|against|over)$/
const ENACT = isOneOf('sign', 'adopt', 'issue', 'pass', 'conclude', 'approve', 'make', 'force')

/**
 * What an act is about or does: the words behind "on", "about", "to"; from the verb on behind "declaring". Null where
 * none begins at the token.
 */
export function subjectAt(field: Field, token: number): Range | null {
  const word = at(field, token)
  if (!word) return null
  const gerund = /[a-z]{2}ing$/.test(word.text) && !word.capital && word.kind === 'word' && !ABOUT.test(word.text)
  const leads =
    ABOUT.test(word.text) ||
    isFunction(word, 'to') ||
    (word.text === 'that' &&
      !!at(field, token + 1) &&
      !entryAt(field, token + 1, ENACT) &&
      !isBreak(at(field, token + 1)!))
  if (!gerund && !leads) return null
  if (gerund && entryAt(field, token, ENACT)) return null
  if (/^(?:on|for)$/.test(word.text) && (dateFrom(field, token + 1) || isOccasion(field, token + 1))) return null
  const from = gerund ? token : token + 1
  const to = subjectEnd(field, from)
  return to > from ? { from, to } : null
}

/** "on the initiative of", "on behalf of", "on her advice": why or for whom, not what about. */
function isOccasion(field: Field, from: number): boolean {
  for (let token = from; token < from + 8 && token < field.sentence.to; token++) {
    if (entryAt(field, token, isOneOf('cause'))) return true
    const word = at(field, token)!
    if (word.kind === 'mark' && !isInner(field, token)) return false
    if (isFunction(word, 'of') || isFunction(word, 'preposition')) return false
  }
  return false
}

/** Where the words end that say what an act is about: at a mark, a finite verb, the verb that enacts it, or its sitting. */
function subjectEnd(field: Field, from: number): number {
  let to = from
  for (; to < field.sentence.to && to - from < LONGEST; to++) {
    const word = at(field, to)!
    const date = dateFrom(field, to)
    if (date) {
      // The comma within a date ends nothing.
      to = date.to - 1
      continue
    }
    if (word.kind === 'mark' && !isInner(field, to) && !/^['’/]$/.test(word.text)) break
    if (to > from && isBreak(word)) break
    if (isPredicate(field, to) && to > from && !isDeterminer(field, to - 1)) break
    if (isEnacted(field, to) || isWhen(field, to)) break
    if (/^(?:at|during)$/.test(word.text) && isSitting(field, to + 1)) break
    if (word.text === 'on' && dateFrom(field, to + 1)?.reading.precision === 'day') break
    if (isFunction(word, 'joiner') && endsAt(field, to + 1)) break
  }
  while (to > from && /^(?:and|or|,|the|a|an)$/.test(textAt(field, to - 1))) to--
  return to
}

/** "… adopted by", "… signed in": the participle of the act itself. */
const isEnacted = (field: Field, token: number): boolean => {
  const verb = entryAt(field, token, ENACT)
  return (
    verb?.part === 'verbs' &&
    (verb.form === 'past' || verb.form === 'participle') &&
    /^(?:by|on|in|at|under|during|with|,|\.)$/.test(textAt(field, verb.to))
  )
}

/** "next week", "today". */
const isWhen = (field: Field, token: number): boolean =>
  /^(?:yesterday|today|tomorrow)$/.test(textAt(field, token)) ||
  (/^(?:last|next|this)$/.test(textAt(field, token)) &&
    !!at(field, token + 1)?.senses.some(({ class: name }) => name === 'time_unit'))

/** "and consequently secured", "and was published": another clause. */
const endsAt = (field: Field, token: number): boolean => {
  const word = at(field, token)
  if (!word) return true
  if (isBreak(word) || isPredicate(field, token)) return true
  const verb = entryAt(field, token, ENACT)
  if (verb?.part === 'verbs' && verb.form === 'past') return true
  return /[a-z]{2}ly$/.test(word.text) && !!at(field, token + 1) && /ed$/.test(textAt(field, token + 1))
}

/** A session or meeting within the next words. */
export const isSitting = (field: Field, from: number): boolean => {
  let to = from
  while (
    to < field.sentence.to &&
    to - from < 6 &&
    (at(field, to)!.kind !== 'mark' || isInner(field, to)) &&
    !isFunction(at(field, to)!, 'of')
  )
    to++
  return holds(field, { from, to }, isOneOf('sitting'))
}
