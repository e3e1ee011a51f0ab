import type { NumberExpression } from '../number.ts'
import type { Tokens } from '../tokens.ts'
import { isDashAt, wordAt } from '../tokens.ts'
import { senseOf, type Word } from '../words.ts'

/** "6-month-old", "aged 45", "at the age of 12", "between the ages of 5 and 12", "Name, 34,". */
export function isAge(tokens: Tokens, number: NumberExpression): boolean {
  let at = number.to
  if (isDashAt(tokens, at)) at++
  const unit = wordAt(tokens, at) && senseOf(wordAt(tokens, at)!, 'time_unit')
  if (unit) {
    const old = isDashAt(tokens, at + 1) ? at + 2 : at + 1
    const next = wordAt(tokens, old)?.text
    if (next === 'old' || next === 'olds' || (next === 'of' && wordAt(tokens, old + 1)?.text === 'age')) return true
  }
  // "aged from 8 to 15", "who was just 14", "boys between 12 and 16"
  let last = number.from - 1
  while (AGE_FILLERS.test(wordAt(tokens, last)?.text ?? '')) last--
  const before = wordAt(tokens, last)
  if (!before || (number.value ?? number.high ?? 0) > 120) return false
  const back = wordAt(tokens, last - 1)
  const next = wordAt(tokens, number.to)
  const counts = !!next?.senses.some(({ class: name }) => name === 'unit' || name === 'number' || name === 'scale')
  if (/^(?:aged|age|ages|turned)$/.test(before.text)) return !counts
  if (before.text === 'of' && /^ages?$/.test(back?.text ?? '')) return true
  const skipped = last < number.from - 1
  if (number.sort === 'range' && skipped && senseOf(before, 'subgroup')) return true
  if (/^(?:under|over)$/.test(before.text) && !counts && back && senseOf(back, 'subgroup')) return true
  if (isDashAt(tokens, last) && /^(?:under|over)$/.test(back?.text ?? '') && next?.text === 's') return true
  if (/^(?:was|is|am|were)$/.test(before.text) && /^(?:i|he|she|who)$/.test(back?.text ?? '')) return endsHere(next)
  if (before.text === 'at' && /^(?:died|dies|dead)$/.test(back?.text ?? '')) return endsHere(next)
  return isAppositive(tokens, last, number)
}

const AGE_FILLERS = /^(?:from|between|only|just|barely|then|about|around|almost|nearly|still|not|yet)$/

const endsHere = (next: Word | undefined): boolean =>
  !next || next.kind === 'mark' || /^(?:when|at|then|and|or|years)$/.test(next.text)

/** "Mary Brown, 34, …", "her brother, seven,", "Mary Brown (34)". */
function isAppositive(tokens: Tokens, at: number, number: NumberExpression): boolean {
  const mark = wordAt(tokens, at)!.text
  const next = wordAt(tokens, number.to)?.text ?? '.'
  if (mark === '(' ? next !== ')' : mark !== ',' || !/^[,.;)]$/.test(next)) return false
  const name = wordAt(tokens, at - 1)
  if (name?.kind !== 'word') return false
  const person = name.senses.find(({ class: sense, name: unit }) => sense === 'unit' && unit === 'person')
  if (person) return person.form === 'singular'
  const first = wordAt(tokens, at - 2)
  return name.capital && !name.shouted && !name.known && !!first?.capital && !first.shouted && !first.known
}
