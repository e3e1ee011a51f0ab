import { isFiniteVerb } from '../clause.ts'
import { lookUp, lookUpQuoting, type Tokens } from '../tokens.ts'
import { isFunction, type Word } from '../words.ts'

/** A finite verb of saying or denying. */
export const says = (word: Word): boolean =>
  word.senses.some(
    sense =>
      (sense.class === 'say' || (sense.class === 'verb' && sense.name === 'deny')) &&
      (sense.form === 'past' || sense.form === 's' || sense.form === 'participle'),
  )

/** Verbs of saying proper: whoever does it speaks, "the movement itself admitted". */
export const isPlainSaying = (word: Word): boolean =>
  word.senses.some(sense => sense.class === 'say' && sense.name === 'say')

/** A verb at a token that may lead to a quotation, and the token behind it. */
export interface LeadVerb {
  readonly next: number
  /** `gerund`: "saying"; `naming`: what it leads to is a name unless it is long; `according`: the speaker stands behind. */
  readonly sort: 'finite' | 'gerund' | 'naming' | 'according'
}

/** The verb that may lead to a quotation at a token: one of saying, or another that does where one stands. */
export function leadVerbAt(tokens: Tokens, at: number): LeadVerb | null {
  const word = tokens.word[at]!
  if (word.senses.length === 0 && word.entries.length === 0) return null
  if (lookUp(tokens, at, 'say')?.sense.name === 'according')
    return { next: lookUp(tokens, at, 'say')!.next, sort: 'according' }
  // "the United States", "Reports": a capital within a sentence begins a name.
  if (word.capital && !word.shouted) return null
  const naming = lookUpQuoting(tokens, at, 'quote_naming')
  const lead = lookUpQuoting(tokens, at, 'quote_lead')
  // "put it" leads on, "put" alone names.
  if (naming && !(lead && lead.to > naming.to)) return { next: naming.to, sort: 'naming' }
  if (lead) return { next: lead.to, sort: 'finite' }
  if (says(word) || saysNow(tokens, at)) return { next: at + 1, sort: 'finite' }
  if (word.senses.some(sense => sense.class === 'say' && sense.form === 'ing')) return { next: at + 1, sort: 'gerund' }
  return null
}

/** "they say", "we believe", "sources say" */
const saysNow = (tokens: Tokens, at: number): boolean =>
  at > 0 &&
  tokens.word[at]!.senses.some(sense => sense.class === 'say' && sense.form === 'base') &&
  (/^(?:they|we|i|you)$/.test(tokens.word[at - 1]!.text) || isPluralSource(tokens.word[at - 1]!))

export const isPluralSource = (word: Word): boolean =>
  word.senses.some(sense => sense.class === 'source_noun' && sense.form === 'plural')

/** Whether a finite verb stands between two tokens. */
export function hasFiniteVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(tokens, at) || pronounActs(tokens, at, to)) return true
  return false
}

/** "I consider", "we bury": a personal pronoun before a word of any form. */
const pronounActs = (tokens: Tokens, at: number, to: number): boolean =>
  /^(?:i|we|they|you|he|she)$/.test(tokens.word[at]!.text) &&
  at + 1 < to &&
  tokens.word[at + 1]!.kind === 'word' &&
  !isFunction(tokens.word[at + 1]!, 'joiner')
