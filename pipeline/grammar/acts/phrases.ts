import type { Range } from '../counted.ts'
import { isDashAt, touches } from '../tokens.ts'
import { isFunction } from '../words.ts'
import {
  at,
  dateFrom,
  entryAt,
  type Field,
  holds,
  isBreak,
  isDemonym,
  isName,
  isOneOf,
  isPredicate,
  namesSomething,
  textAt,
} from './field.ts'
import { isDeterminer } from './nouns.ts'

const LONGEST = 40
const BODY = isOneOf('body')
const AUTHORITY = isOneOf('body', 'office')

/** Whether words may be those of a body, an office or a person that enacts: they name somebody. */
export const namesBody = (field: Field, range: Range): boolean =>
  holds(field, range, BODY) && namesSomething(field, range)
export const namesAuthority = (field: Field, range: Range): boolean =>
  holds(field, range, AUTHORITY) || namesSomething(field, range)
/** Parliaments, presidents, with or without a name. */
export const isAuthority = (field: Field, range: Range): boolean => holds(field, range, AUTHORITY)

/** A hyphen within a word. */
export const isInner = ({ tokens }: Field, token: number): boolean =>
  isDashAt(tokens, token) && touches(tokens, token - 1) && touches(tokens, token)

/** The words behind "of" or "by" that say who: to the next verb, date, mark or other preposition. */
export function bodyBehind(field: Field, from: number): Range | null {
  let to = from
  while (to < field.sentence.to && to - from < LONGEST) {
    const word = at(field, to)!
    if (dateFrom(field, to) || (isFunction(word, 'of') && dateFrom(field, to + 1))) break
    if (
      word.kind === 'mark' &&
      !isInner(field, to) &&
      !isInitial(field, to) &&
      !isApposition(field, from, to) &&
      !isNameList(field, to)
    )
      break
    if (
      isBreak(word) ||
      word.text === 'that' ||
      isPredicate(field, to) ||
      isFunction(word, 'to') ||
      isFunction(word, 'by')
    )
      break
    if (
      isFunction(word, 'preposition') &&
      !(
        COMPLEMENT.test(word.text) &&
        to > from &&
        isName(field, to - 1) &&
        startsName(field, to + 1) &&
        !dateFrom(field, to + 1)
      )
    )
      break
    if (/^(?:and|or|&)$/.test(word.text) && !startsName(field, to + 1)) break
    if (/^(?:dated|titled|entitled)$/.test(word.text) || isEnacted(field, to)) break
    if (/ing$/.test(word.text) && !word.capital && to > from && !isDeterminer(field, to - 1)) break
    to++
  }
  while (to > from && (at(field, to - 1)!.kind === 'mark' || /^(?:and|or|the|a|an)$/.test(textAt(field, to - 1)))) to--
  return to > from ? { from, to } : null
}

/** "of the council adopted in May": a participle that tells of the act. */
const isEnacted = (field: Field, token: number): boolean => {
  const verb = entryAt(field, token, isMaking)
  return verb?.part === 'verbs' && (verb.form === 'past' || verb.form === 'participle')
}
const isMaking = isOneOf('sign', 'adopt', 'issue', 'pass', 'conclude', 'approve')
const COMPLEMENT = /^(?:for|on|in|at|over|against)$/

/** A capital behind an optional article. */
export const startsName = (field: Field, token: number): boolean =>
  isName(field, token) || (isDeterminer(field, token) && isName(field, token + 1))

/** "J. Smith": the full stop of an initial. */
export const isInitial = (field: Field, token: number): boolean =>
  textAt(field, token) === '.' &&
  isName(field, token - 1) &&
  textAt(field, token - 1).length <= 3 &&
  isName(field, token + 1)

/** "the President of the Republic, Jane Doe": a name right behind an office. */
const isApposition = (field: Field, from: number, token: number): boolean =>
  textAt(field, token) === ',' &&
  holds(field, { from, to: token }, isOneOf('office')) &&
  isName(field, token + 1) &&
  isName(field, token + 2) &&
  !/^(?:and|,)$/.test(textAt(field, token + 3)) &&
  !dateFrom(field, token + 1)

/** Whether a word only says of what people or state: no name of its own. */
export const isOnlyDemonym = (field: Field, { from, to }: Range): boolean => {
  for (let token = from; token < to; token++) {
    const word = at(field, token)!
    if (word.kind === 'word' && !isDemonym(word.text)) return false
  }
  return true
}

/** "Doe, Roe and Poe": a comma of a list of names that "and" ends. */
function isNameList(field: Field, comma: number): boolean {
  if (textAt(field, comma) !== ',' || !isName(field, comma - 1)) return false
  let token = comma
  while (textAt(field, token) === ',' || isName(field, token)) token++
  return token > comma + 1 && textAt(field, token) === 'and' && isName(field, token + 1)
}
