import type { Range } from '../counted.ts'
import { at, dateFrom, entryAt, type Field, isName, textAt } from './field.ts'
import { isActGroup, isDeterminer } from './nouns.ts'
import { isInner } from './phrases.ts'

const LONGEST = 60
const OPENS = /^["“«„]$/
const CLOSES: Record<string, RegExp> = { '"': /^["”]$/, '“': /^[”"]$/, '«': /^[»"]$/, '„': /^[“”"]$/ }

/** The words of a title in quotation marks that opens at a token; `to` is behind the closing mark. */
export function quotedTitle(field: Field, open: number): { words: Range; to: number } | null {
  const mark = textAt(field, open)
  if (!OPENS.test(mark) || !at(field, open + 1)?.capital) return null
  for (let token = open + 2; token < field.sentence.to && token - open < LONGEST; token++)
    if (CLOSES[mark]!.test(textAt(field, token)))
      return { words: { from: open + 1, to: trimmed(field, open + 1, token) }, to: token + 1 }
  return null
}

/** Full stops and commas before the closing mark are no part of a title. */
function trimmed(field: Field, from: number, to: number): number {
  return to - 1 > from && /^[.,;]$/.test(textAt(field, to - 1)) ? to - 1 : to
}

/**
 * Where a title in capitals ends that begins at a token: "the Reduction of the Risk of Statelessness".
 * Small words count between capitals only. Equal to `from` where no title begins.
 */
export function titleEnd(field: Field, from: number): number {
  let end = from
  for (let token = from; token < field.sentence.to && token - from < LONGEST; token++) {
    const word = at(field, token)!
    if (dateFrom(field, token)) break
    if (isName(field, token) && word.kind === 'word') end = token + 1
    else if (!(isInner(field, token) || SMALL.test(word.text) || (word.text === ',' && continues(field, token + 1))))
      break
    // "the Treaty of Guarantee and the Treaty of Alliance" are two.
    if (/^(?:and|or|,)$/.test(word.text) && namesAct(field, token + 1)) break
  }
  return end
}
const SMALL = /^(?:of|the|and|or|on|in|for|to|from|against|all|its|their|a|an|relating|concerning|'s)$/

const namesAct = (field: Field, token: number): boolean => {
  const noun = entryAt(field, isDeterminer(field, token) ? token + 1 : token, isActGroup)
  return noun?.part === 'nouns' && at(field, noun.from)!.capital
}

/** A comma of a title: "Persons, Property and Culture". */
const continues = (field: Field, token: number): boolean =>
  isName(field, token) && !isDeterminer(field, token) && /^(?:and|or|,)$/.test(textAt(field, token + 1))

/** A number that names an act: "No. 260 (III)", "12/345", "26-FZ"; `to` is behind it. */
export function actNumber(field: Field, from: number, bare: boolean): Range | null {
  let token = from
  let marked = false
  if (/^(?:no|nr|number|#|№|n)$/.test(textAt(field, token))) {
    marked = true
    token++
    if (/^[.°º]$/.test(textAt(field, token))) token++
  }
  const word = at(field, token)
  const code =
    !marked &&
    /^[A-Z]$/.test(field.tokens.text.slice(field.tokens.start[token], field.tokens.end[token])) &&
    textAt(field, token + 1) === '/'
  const roman = marked && !!word?.capital && (word.shouted || word.text.length === 1)
  if (word?.kind !== 'number' && !code && !roman) return null
  const date = dateFrom(field, token)
  if (date && !marked && !(bare && date.to === token + 1)) return null
  const start = token
  token++
  while (token < field.sentence.to && field.tokens.start[token] === field.tokens.end[token - 1] && isPart(field, token))
    token++
  if (
    textAt(field, token) === '(' &&
    textAt(field, token + 2) === ')' &&
    /^(?:[ivxlc]+|\d{1,4})$/.test(textAt(field, token + 1))
  )
    token += 3
  return marked || code || !countsSomething(field, token) ? { from: start, to: token } : null
}

/** "a resolution 40 years later": an ordinary word behind the number, which counts it. */
const countsSomething = (field: Field, token: number): boolean => {
  const word = at(field, token)
  if (word?.kind !== 'word' || word.capital) return false
  return (
    !word.senses.some(
      ({ class: name }) => name === 'function' || name === 'verb' || name === 'say' || name === 'act',
    ) && !/(?:ing|ed|ly)$/.test(word.text)
  )
}

/** What may be joined to a number: "/", "-" and the word or number behind. */
const isPart = (field: Field, token: number): boolean => {
  const word = at(field, token)!
  if (word.kind !== 'mark') return true
  return (
    /^[/\-–.]$/.test(word.text) &&
    field.tokens.start[token + 1] === field.tokens.end[token] &&
    at(field, token + 1)?.kind !== 'mark'
  )
}
