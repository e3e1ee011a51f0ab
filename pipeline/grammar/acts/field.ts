import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { Form } from '../lexicon.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import { matches, type Tokens } from '../tokens.ts'
import { BEGINS, isFunction, type Word } from '../words.ts'

/** One sentence and what the grammar of acts looks at in it. */
export interface Field {
  readonly reading: Reading
  readonly tokens: Tokens
  readonly sentence: Range
  /** Its dates, those that recur every year left out. */
  readonly dates: readonly PlacedDate[]
  /** All of it is in capitals: a capital says nothing. */
  readonly shouted: boolean
}

/** The field of a sentence. */
export function fieldOf(reading: Reading, sentence: Range): Field {
  const { tokens, dates } = reading
  const found: PlacedDate[] = []
  const first = firstWhere(dates.length, at => dates[at]!.to > sentence.from)
  for (let i = first; i < dates.length && dates[i]!.from < sentence.to; i++)
    if (dates[i]!.reading.edtf && dates[i]!.reading.from) found.push(dates[i]!)
  let words = 0
  let shouted = 0
  for (let at = sentence.from; at < sentence.to; at++) {
    const word = tokens.word[at]!
    if (word.kind !== 'word') continue
    words++
    if (word.shouted) shouted++
  }
  return { reading, tokens, sentence, dates: found, shouted: shouted * 2 > words }
}

/** The word at a token of the sentence. */
export const at = ({ tokens, sentence }: Field, token: number): Word | undefined =>
  token >= sentence.from && token < sentence.to ? tokens.word[token] : undefined

/** Its text, or '' outside the sentence. */
export const textAt = (field: Field, token: number): string => at(field, token)?.text ?? ''

export const dateFrom = ({ dates }: Field, token: number): PlacedDate | undefined =>
  dates.find(({ from }) => from === token)
export const dateEndingAt = ({ dates }: Field, token: number): PlacedDate | undefined =>
  dates.find(({ to }) => to === token)

/** An entry of the lexicon of acts that stands in a text. */
export interface Entry extends Range {
  readonly group: string
  readonly base: string
  readonly part: 'verbs' | 'nouns' | 'words'
  readonly form: Form | undefined
}

/** The longest entry of some groups that begins at a token. */
export function entryAt({ tokens, sentence }: Field, from: number, groups: (group: string) => boolean): Entry | null {
  const word = from >= sentence.from && from < sentence.to ? tokens.word[from]! : null
  if (!word || !(word.begins & BEGINS.act)) return null
  for (const { sense, words } of word.entries) {
    if (sense.class !== 'act' || !groups(sense.name) || from + words.length > sentence.to) continue
    if (!matches(tokens, from, words)) continue
    const { name, base, part, form } = sense
    return { from, to: from + words.length, group: name, base: base!, part: part!, form }
  }
  return null
}

/** The longest entry of some groups that ends right before a token. */
export function entryBefore(field: Field, to: number, groups: (group: string) => boolean): Entry | null {
  for (let from = to - LONGEST_ENTRY; from < to; from++) {
    const entry = entryAt(field, from, groups)
    if (entry?.to === to) return entry
  }
  return null
}
const LONGEST_ENTRY = 4

/** Whether words of a group stand among some tokens. */
export function holds(field: Field, { from, to }: Range, groups: (group: string) => boolean): boolean {
  for (let token = from; token < to; token++) {
    const entry = entryAt(field, token, groups)
    if (entry && entry.to <= to) return true
  }
  return false
}

export const isOneOf =
  (...groups: readonly string[]) =>
  (group: string): boolean =>
    groups.includes(group)

/** A word with a capital that is not due to the sentence's beginning. */
export const isName = (field: Field, token: number): boolean =>
  !!at(field, token)?.capital && !field.shouted && token > field.sentence.from

/** Whether a name stands among some tokens. */
export function namesSomething(field: Field, { from, to }: Range): boolean {
  for (let token = from; token < to; token++) if (isName(field, token)) return true
  return false
}

/** Adjectives of peoples and states before a noun: they say whose, and are no name. */
export const isDemonym = (text: string): boolean =>
  /(?:ian|ean|ican|erman|oman|uban|ish|ese|ani|aeli|aqi|ench|utch|reek|bek|oviet|zech|wiss|thai|tajik|rab)$/.test(text)

/** A past participle, as far as its form shows. */
export const isParticiple = (word: Word | undefined): boolean =>
  !!word &&
  !word.capital &&
  (/[a-z]{2}ed$/.test(word.text) || word.senses.some(({ form }) => form === 'past' || form === 'participle'))

/** "unanimously", "also": words that may stand between a subject and its verb. */
export const isAdverb = (word: Word): boolean =>
  (/[a-z]{2}ly$/.test(word.text) && !word.capital) ||
  /^(?:also|even|then|later|both|jointly|once|again|all|thus)$/.test(word.text)

/** Words that end a noun phrase: auxiliaries, relatives and subordinators. */
export const isBreak = (word: Word): boolean =>
  isFunction(word, 'be') ||
  isFunction(word, 'have') ||
  isFunction(word, 'do') ||
  (isFunction(word, 'modal') && !word.capital) ||
  /^(?:who|which|whom|whose|where|when|while|although|though|because|but|if|unless|whereas|so)$/.test(word.text)

/** A past or "-s" form of a verb that something follows: "laid the foundation", "states:". */
export function isPredicate(field: Field, token: number): boolean {
  const word = at(field, token)
  if (!word || word.capital || word.kind !== 'word') return false
  const past = word.senses.some(
    ({ class: name, form }) => (name === 'verb' || name === 'say') && (form === 'past' || form === 's'),
  )
  if (!past) return false
  const next = at(field, token + 1)
  return (
    !next ||
    isFunction(next, 'determiner') ||
    isFunction(next, 'pronoun') ||
    isFunction(next, 'subordinator') ||
    /^[:,“"«]$/.test(next.text)
  )
}
