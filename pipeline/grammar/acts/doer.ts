import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import {
  at,
  dateEndingAt,
  dateFrom,
  entryAt,
  type Field,
  holds,
  isAdverb,
  isBreak,
  isName,
  isOneOf,
  isParticiple,
  textAt,
} from './field.ts'
import { isActGroup, isDeterminer } from './nouns.ts'
import { isInitial, isInner, startsName } from './phrases.ts'

const LONGEST = 40
const BODY = isOneOf('body')
const AUTHORITY = isOneOf('body', 'office')

/** The words before a verb that say who does it: names in a list with their commas, openings left aside. */
export function doerBefore(field: Field, verb: number): Range | null {
  const { sentence } = field
  let to = textAt(field, verb - 1) === ',' ? beforeAside(field, verb - 1) : verb
  while (to > sentence.from) {
    const date = dateEndingAt(field, to)
    const word = at(field, to - 1)!
    if (date) to = /^(?:on|in)$/.test(textAt(field, date.from - 1)) ? date.from - 1 : date.from
    else if (
      word.text === ',' ||
      isFunction(word, 'have') ||
      isFunction(word, 'negation') ||
      isFunction(word, 'modal') ||
      isAdverb(word)
    )
      to--
    else break
  }
  if (/^(?:and|or|but)$/.test(textAt(field, to - 1))) return sharedDoer(field, to - 1)
  let from = to
  let joint = to
  while (from > sentence.from && to - from < LONGEST) {
    const word = at(field, from - 1)!
    if (dateEndingAt(field, from)) break
    // "… a treaty, and the king issued": another act belongs to another clause.
    if (joint < to && entryAt(field, from - 1, isActGroup)) return whole(field, joint, to)
    if (/^(?:and|,)$/.test(word.text) && joint === to) joint = from
    if (
      word.kind === 'mark' &&
      !isInner(field, from - 1) &&
      !isInitial(field, from - 1) &&
      !(word.text === ',' && isListComma(field, from - 1))
    )
      break
    if (
      isBreak(word) ||
      /^(?:that|after|before|since|until|as|once|until|by)$/.test(word.text) ||
      isPast(field, from - 1)
    )
      break
    from--
  }
  return whole(field, behindOpening(field, from, to), to)
}

/** "the council, elected in 1990, adopted": where an aside in commas begins that ends right before the verb. */
function beforeAside(field: Field, comma: number): number {
  for (let token = comma - 1; token > field.sentence.from && comma - token < 10; token--) {
    if (textAt(field, token) !== ',') continue
    const word = at(field, token + 1)!
    return isParticiple(word) || isFunction(word, 'preposition') ? token : comma
  }
  return comma
}

/** A past form that no article leads to: a verb of another clause. */
const isPast = (field: Field, token: number): boolean =>
  !!at(field, token)?.senses.some(({ class: name, form }) => (name === 'verb' || name === 'say') && form === 'past') &&
  !isDeterminer(field, token - 1) &&
  !at(field, token)!.capital

/** "the President of A, the Prime Minister of B": a comma between names. */
const isListComma = (field: Field, token: number): boolean =>
  isName(field, token - 1) &&
  (startsName(field, token + 1) || (/^(?:and|or)$/.test(textAt(field, token + 1)) && startsName(field, token + 2)))

/**
 * "In Paris the council", "to help the widows the council": behind a preposition the phrase begins behind the comma, else
 * with the last article that no preposition and no "and" leads to.
 */
function behindOpening(field: Field, from: number, to: number): number {
  let start = from
  while (start < to && (at(field, start)!.kind === 'mark' || OPENINGS.test(textAt(field, start)))) start++
  const first = at(field, start)
  if (!first || !isFunction(first, 'preposition')) return start
  let article = to
  for (let next = start + 2; next < to; next++) {
    const before = at(field, next - 1)!
    if (before.text === ',') return Math.min(article, next)
    const led = ['preposition', 'of', 'to', 'joiner'].some(name => isFunction(before, name))
    if (isDeterminer(field, next) && !led) article = next
  }
  return article
}
const OPENINGS =
  /^(?:and|but|or|however|later|then|thus|moreover|also|only|even|finally|meanwhile|subsequently|afterwards|eventually|soon|instead|still|yet|so|therefore)$/

/** "The council met and adopted": the name at the head of the sentence does both. */
function sharedDoer(field: Field, limit: number): Range | null {
  const { from } = field.sentence
  let start = from
  const opening = dateFrom(field, from + 1) ?? dateFrom(field, from)
  const leads = at(field, from)
  if (leads && (opening || isFunction(leads, 'preposition') || isFunction(leads, 'by'))) {
    start = opening ? opening.to : from + 1
    while (start < limit && textAt(field, start) !== ',') start++
    start++
  }
  return whole(field, start, nameEnd(field, start, limit))
}

/** Where a name ends that begins at a token: words with capitals, "of" and "the" between them, words of bodies and offices. */
export function nameEnd(field: Field, from: number, limit: number): number {
  let to = isDeterminer(field, from) ? from + 1 : from
  let end = from
  for (; to < limit && to - from < LONGEST; to++) {
    const word = at(field, to)
    if (!word) break
    if (word.capital || holds(field, { from: to, to: to + 1 }, AUTHORITY)) end = to + 1
    else if (!(isInner(field, to) || /^(?:of|the|for|and|on|'s)$/.test(word.text))) break
  }
  return end
}

function whole(field: Field, from: number, to: number): Range | null {
  let start = from
  while (start < to && (at(field, start)!.kind === 'mark' || OPENINGS.test(textAt(field, start)))) start++
  if (start >= to) return null
  const words = textAt(field, start)
  const lone = to - start === 1
  if (
    lone &&
    (isFunction(at(field, start)!, 'pronoun') || isDeterminer(field, start) || /^(?:it|there|this|that)$/.test(words))
  )
    return null
  return { from: start, to }
}

/** "got the State Council to adopt": the name right before "to". */
export function nameBefore(field: Field, to: number): Range | null {
  let from = to
  for (let token = to - 1; token >= field.sentence.from && to - token < LONGEST; token--) {
    if (isName(field, token)) from = token
    else if (!isInner(field, token) && !/^(?:of|the|and|for)$/.test(textAt(field, token))) break
  }
  return from < to ? { from, to } : null
}

/** The last body that is named before a token in the sentence: what "its" stands for. */
export function bodyBefore(field: Field, before: number): Range | null {
  for (let token = before - 1; token >= field.sentence.from && before - token < LONGEST; token--) {
    if (!holds(field, { from: token, to: token + 1 }, BODY)) continue
    let from = token
    while (
      from > field.sentence.from &&
      (at(field, from - 1)!.capital || /^(?:of|the)$/.test(textAt(field, from - 1))) &&
      !dateEndingAt(field, from)
    )
      from--
    while (/^of$/.test(textAt(field, from))) from++
    const to = Math.max(token + 1, nameEnd(field, from, before))
    return { from, to }
  }
  return null
}
