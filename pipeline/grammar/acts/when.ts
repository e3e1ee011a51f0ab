import type { PlacedDate } from '../reading.ts'
import { isFunction } from '../words.ts'
import { at, dateEndingAt, type Field, isParticiple, textAt } from './field.ts'
import { quotedTitle } from './titles.ts'

const BREAKS =
  /^(?:[;:“”"«»()—]|that|which|who|after|before|since|until|while|because|although|though|as|if|where|whereas)$/
const LEADS = /^(?:on|in|during|by|at|as|late|early|mid)$/

/**
 * The date of the clause that leads to a verb: the nearest before it that a preposition of time leads to, with no other
 * clause between. "On 3 May, when the king signed" ties too.
 */
export function dateBefore(field: Field, verb: number): PlacedDate | null {
  const { dates, sentence } = field
  for (let i = dates.length - 1; i >= 0; i--) {
    const date = dates[i]!
    if (date.to > verb) continue
    if (isCut(field, date.to, verb)) return null
    if (isTied(field, date) && !isAside(field, date, verb)) return date
    if (date.from < sentence.from) return null
  }
  return null
}

/** Whether a date says when: at the head of the sentence or behind "on", "in". */
const isTied = (field: Field, date: PlacedDate): boolean =>
  date.from === field.sentence.from || LEADS.test(textAt(field, date.from - 1)) || textAt(field, date.from - 1) === ','

/** "the council, elected in 1990,", "the council elected in 1990 adopted": the participle before it has the date. */
const isAside = (field: Field, { from, to }: PlacedDate, verb: number): boolean => {
  if (!isParticiple(at(field, from - 2)) || isFunction(at(field, from - 2)!, 'be')) return false
  return to === verb || (/^[,)]$/.test(textAt(field, to)) && /^[,(]$/.test(textAt(field, from - 3)))
}

/** Whether another clause, or a quotation that does not close again, stands between. */
function isCut(field: Field, from: number, verb: number): boolean {
  let token = from
  if (textAt(field, token) === ',') token++
  if (textAt(field, token) === 'when') token++
  for (; token < verb; token++) {
    const quoted = quotedTitle(field, token)
    if (quoted && quoted.to <= verb) token = quoted.to - 1
    else if (BREAKS.test(textAt(field, token))) return true
  }
  return false
}

/** A date right before a phrase: "In 2009, under the decree of". */
export const dateRightBefore = (field: Field, token: number): PlacedDate | null =>
  dateEndingAt(field, token) ?? (textAt(field, token - 1) === ',' ? (dateEndingAt(field, token - 1) ?? null) : null)
