import type { Range } from '../counted.ts'
import type { Behind } from './behind.ts'
import { at, dateFrom, type Field, isName, textAt } from './field.ts'
import { type ActNoun, isDeterminer, NAMED } from './nouns.ts'
import { namesBody } from './phrases.ts'
import { subjectAt } from './subject.ts'
import { quotedTitle, titleEnd } from './titles.ts'

const ON = /^(?:on|about|concerning|regarding|relating)$/

/** A title in quotation marks, behind the noun or around it: “Plan of action for …”. Returns where it ends, or 0. */
export function readQuoted(field: Field, noun: ActNoun, start: number, found: Behind): number {
  if (found.title) return 0
  const opened = found.to === noun.to ? quotedTitle(field, start - 1) : null
  const around = opened && opened.words.to >= noun.to ? opened : null
  let token = found.to
  if (textAt(field, token) === ',') token++
  const called = /^(?:entitled|titled|called|named)$/.test(textAt(field, token))
  if (called) token++
  const behind = quotedTitle(field, token)
  const quoted = around ?? (behind && (called || isTitled(field, noun, behind.words, token > found.to)) ? behind : null)
  if (!quoted) return 0
  found.title = quoted.words
  found.marks = { from: quoted.words.from - 1, to: quoted.to }
  return quoted.to
}

/** A title without marks: “Treaty of Sèvres”, “Law on the Press”. Returns where it ends, or 0. */
export function readTitle(field: Field, noun: ActNoun, found: Behind): number {
  if (found.title) return 0
  const lead = textAt(field, found.to)
  // "the Decree On land reform": a capital preposition begins a title that nothing marks.
  if (isName(field, found.to) && ON.test(lead)) {
    const subject = subjectAt(field, found.to)
    if (!subject) return 0
    found.title = { from: found.to, to: subject.to }
    return subject.to
  }
  const capital = at(field, noun.from)!.capital
  const of = lead === 'of' && (noun.kind === 'law' ? capital && !noun.plural : NAMED.has(noun.kind))
  const on = capital && /^(?:on|concerning|regarding|relating|for|against)$/.test(lead)
  if (!(on || of) || dateFrom(field, found.to + 1)) return 0
  const words = { from: found.to + 1, to: titleEnd(field, found.to + 1) }
  const first = isDeterminer(field, words.from) ? words.from + 1 : words.from
  if (words.to <= first || !isName(field, first)) return 0
  if (of && namesBody(field, words)) return 0
  // "Law No. 5 of 1995 on the Press": what stands between is no part of the title.
  found.title = { from: found.to === noun.to ? noun.from : found.to, to: words.to }
  return words.to
}

/** What marks a title in quotation marks: "On …", or a noun that seldom has other words behind it. */
const isTitled = (field: Field, noun: ActNoun, { from }: Range, apart: boolean): boolean =>
  /^(?:on|about|concerning|regarding|for|against)$/.test(textAt(field, from)) ||
  (!apart && !['order', 'statement', 'decision'].includes(noun.kind))
