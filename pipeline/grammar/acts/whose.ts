import type { Behind } from './behind.ts'
import { at, dateFrom, entryAt, type Field, holds, isName, isOneOf, textAt } from './field.ts'
import { type ActNoun, isDeterminer, NAMED } from './nouns.ts'
import { bodyBehind, isAuthority, namesBody } from './phrases.ts'
import { isSitting } from './subject.ts'

/** Who issued or signed it, or by which act it came about: “of the council”, “by”, “under Resolution 5”. Returns where that ends, or 0. */
export function readWho(field: Field, noun: ActNoun, found: Behind): number {
  const lead = textAt(field, found.to)
  const place = /^(?:in|at)$/.test(lead)
  if (!/^(?:of|by|from|under|through|in|at|with|between)$/.test(lead)) return 0
  const from = found.to + 1
  const act = actIn(field, from)
  if (act && (found.verb || lead === 'under' || lead === 'through') && lead !== 'of') {
    found.through = act
    return 0
  }
  if (lead === 'under' || lead === 'through') return 0
  const words = bodyBehind(field, from)
  if (!words) return 0
  // "an agreement with the rebels"
  if (lead === 'with' || lead === 'between')
    return (textAt(field, words.to) === 'and' ? bodyBehind(field, words.to + 1)?.to : null) ?? words.to
  if (place) {
    // "adopted in the General Assembly"; "signed in Paris" says where.
    const dated = /^(?:on|in)$/.test(textAt(field, words.to)) && !!dateFrom(field, words.to + 1)
    if (!found.verb && dated) return words.to
    if (!found.verb || isSitting(field, from)) return 0
    if (namesBody(field, words)) found.issuer ??= words
    return words.to
  }
  if (found.verb) {
    if (lead === 'by') found.agent ??= words
    return lead === 'by' ? words.to : 0
  }
  if (NAMED.has(noun.kind) && noun.kind !== 'law' && lead === 'of' && !isAuthority(field, words)) return 0
  if (!found.issuer) found.issuer = words
  return words.to
}

/** The word for an act in the phrase that begins at a token: "the UN General Assembly Resolution". */
function actIn(field: Field, from: number): number | null {
  for (let token = from; token < from + 9 && token < field.sentence.to; token++) {
    const entry = entryAt(
      field,
      token,
      isOneOf('decree', 'order', 'resolution', 'decision', 'law', 'treaty', 'agreement', 'convention'),
    )
    if (entry?.part === 'nouns') return entry.from
    const word = at(field, token)!
    if (
      !(
        isName(field, token) ||
        isDeterminer(field, token) ||
        word.text === "'s" ||
        holds(field, { from: token, to: token + 1 }, isOneOf('body', 'office'))
      )
    )
      return null
  }
  return null
}
