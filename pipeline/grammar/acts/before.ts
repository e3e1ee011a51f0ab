import type { Range } from '../counted.ts'
import type { PlacedDate } from '../reading.ts'
import { isFunction } from '../words.ts'
import { at, dateEndingAt, entryBefore, type Field, holds, isName, isOneOf, isPredicate, textAt } from './field.ts'
import { isDeterminer } from './nouns.ts'
import { isInner } from './phrases.ts'

/** What stands before an act's noun in its phrase. */
export interface Before {
  /** First token of the phrase. */
  readonly from: number
  /** The article or the like, in small letters; null where there is none. */
  readonly determiner: string | null
  /** Stretches of words with capitals: "UN General Assembly", or each name of a list. */
  readonly names: readonly Range[]
  /** The words before a possessive: "the parliament's". */
  readonly owner: Range | null
  /** "its", "their". */
  readonly pronoun: boolean
  /** Words in quotation marks: the “Great Wall” programme. */
  readonly quoted: Range | null
  readonly date: PlacedDate | null
  /** Words like "draft" or "proposed". */
  readonly draft: boolean
  /** Ordinary words between article and noun. */
  readonly adjectives: number
}

const REACH = 16
const VERB = isOneOf('sign', 'adopt', 'issue', 'pass', 'conclude', 'approve', 'make', 'declare')

/** Reads the words before an act's noun, back to its article, a verb or a preposition. */
export function readBefore(field: Field, noun: Range): Before {
  const names: Range[] = []
  let token = noun.from
  let quoted: Range | null = null
  let date: PlacedDate | null = null
  let owner: Range | null = null
  let draft = false
  let adjectives = 0
  const done = (determiner: string | null): Before => ({
    from: token,
    determiner,
    names: names.reverse(),
    owner,
    pronoun: /^(?:its|their|his|her|our)$/.test(determiner ?? ''),
    quoted,
    date,
    draft,
    adjectives,
  })
  while (token > field.sentence.from && noun.from - token < REACH) {
    const word = at(field, token - 1)!
    const dated = dateEndingAt(field, token)
    if (dated && !date) {
      date = dated
      token = dated.from
      continue
    }
    if (word.text === "'s" || (/^['’]$/.test(word.text) && /s$/.test(textAt(field, token - 2)))) {
      const from = ownerFrom(field, token - 1)
      owner = { from, to: token - 1 }
      token = from
      return done('the')
    }
    if (isDeterminer(field, token - 1)) {
      token--
      return done(word.text)
    }
    const opening = closesAt(field, token - 1)
    if (opening >= 0 && !quoted) {
      quoted = { from: opening + 1, to: token - 1 }
      token = opening
      continue
    }
    const opens =
      token - 1 === field.sentence.from &&
      word.capital &&
      !field.shouted &&
      (names.at(-1)?.from === token || holds(field, { from: token - 1, to: token }, isOneOf('body')))
    if (
      (isName(field, token - 1) || (opens && !isFunction(word, 'preposition'))) &&
      !isPredicate(field, token - 1) &&
      word.kind === 'word' &&
      !entryBefore(field, token, VERB)
    ) {
      const last = names.at(-1)
      if (last && last.from === token) names[names.length - 1] = { from: token - 1, to: last.to }
      else names.push({ from: token - 1, to: token })
      token--
      continue
    }
    if (isInner(field, token - 1) || (isJoiner(field, token - 1) && names.length > 0 && isName(field, token - 2))) {
      const last = names.at(-1)
      if (last?.from === token && isInner(field, token - 1)) names[names.length - 1] = { from: token - 1, to: last.to }
      token--
      continue
    }
    if (
      /^(?:of|for|on)$/.test(word.text) &&
      names.at(-1)?.from === token &&
      isName(field, token - 2) &&
      holds(field, { from: token - 2, to: token - 1 }, isOneOf('body', 'office'))
    ) {
      names[names.length - 1] = { from: token - 1, to: names.at(-1)!.to }
      token--
      continue
    }
    if (!isAdjective(field, token)) break
    if (entryBefore(field, token, isOneOf('draft'))) draft = true
    adjectives++
    token--
  }
  return done(null)
}

/** An ordinary word before a noun: no verb, no function word, no mark. */
function isAdjective(field: Field, to: number): boolean {
  const word = at(field, to - 1)!
  if (word.kind !== 'word' || entryBefore(field, to, VERB)) return false
  return !word.senses.some(
    ({ class: name, form }) =>
      name === 'function' || ((name === 'verb' || name === 'say') && form !== 'ing' && form !== 'participle'),
  )
}

const isJoiner = (field: Field, token: number): boolean => /^(?:and|,|&)$/.test(textAt(field, token))

/** Where the owner begins whose "'s" stands at a token: "the Danish parliament", "President Doe". */
function ownerFrom(field: Field, possessive: number): number {
  let token = possessive
  while (token > field.sentence.from && possessive - token < 10) {
    const word = at(field, token - 1)!
    if (dateEndingAt(field, token)) break
    if (isDeterminer(field, token - 1)) return token - 1
    const joins = /^(?:of|and)$/.test(word.text) && isName(field, token) && isName(field, token - 2)
    if (!joins && (!isAdjective(field, token) || isFunction(word, 'preposition')) && !isInner(field, token - 1)) break
    token--
  }
  return token
}

/** The mark that opens the quotation which closes at a token, or -1. */
function closesAt(field: Field, token: number): number {
  if (!/^["”»“]$/.test(textAt(field, token))) return -1
  for (let open = token - 1; open >= field.sentence.from && token - open < 20; open--)
    if (/^["“«„]$/.test(textAt(field, open))) return token - open > 1 ? open : -1
  return -1
}
