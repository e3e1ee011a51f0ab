import type { Modality, Polarity } from '../../../schemas/common.ts'
import { verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import type { TermUse } from './find.ts'
import { termWordsAt, usageAt } from './words.ts'

/** Whether a term is said to hold, and of what is or what may be. */
export interface Stance {
  readonly polarity: Polarity
  readonly modality: Modality
}

// How far before a noun a negation or a modal still concerns it: "did not amount to a", "could well constitute a".
const REACH = 6

/** How a sentence stands to a term that it uses: "was not a massacre", "could amount to genocide", "tried to annex". */
export function stanceOf(tokens: Tokens, use: TermUse, sentence: Range): Stance {
  const whole = { from: use.modifier?.from ?? use.from, to: use.to }
  return use.part === 'verbs' ? ofVerb(tokens, use, whole.from, sentence) : ofNoun(tokens, whole, sentence)
}

function ofVerb(tokens: Tokens, { from, to, form }: TermUse, head: number, sentence: Range): Stance {
  const { voice, polarity, modality } = verbUse(tokens, { from, to }, form, sentence)
  if (voice !== 'infinitive')
    return { polarity, modality: isDoubted(tokens, head, sentence.from) ? 'hypothetical' : modality }
  // "managed to annex" says that it came about, "plans to annex" does not.
  for (let at = head - 1; at >= sentence.from && head - at < 5; at--)
    if (usageAt(termWordsAt(tokens, at), 'achieve')) return { polarity, modality: 'actual' }
  return { polarity, modality: 'hypothetical' }
}

function ofNoun(tokens: Tokens, { from }: Range, sentence: Range): Stance {
  let negated = false
  let modality: Modality = 'actual'
  for (let at = from - 1; at >= sentence.from && from - at <= REACH; at--) {
    const word = tokens.word[at]!
    if (word.kind === 'mark' && word.text !== '-') break
    if (/^(?:that|which|who|and|but|or|from|in|on|with|after|before|during|since)$/.test(word.text)) break
    if (usageAt(termWordsAt(tokens, at), 'doubt')) modality = 'hypothetical'
    if (isNegation(tokens, at)) negated = true
    if (isFunction(word, 'hypothetical')) modality = 'hypothetical'
    else if (isFunction(word, 'future') && !word.capital) modality = 'future'
  }
  // "did not prevent the massacre": what is taken as known stays so.
  if (negated && isDefinite(tokens, from)) return { polarity: 'asserted', modality: 'actual' }
  return { polarity: negated ? 'negated' : 'asserted', modality }
}

const isDefinite = (tokens: Tokens, from: number): boolean =>
  /^(?:the|this|these|those|its|their|his|her|our)$/.test(tokens.word[from - 1]?.text ?? '')

/** "not", "no", "never"; "not only" and "no doubt" negate nothing. */
function isNegation(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  const next = tokens.word[at + 1]?.text ?? ''
  if (/^(?:only|just|merely|simply|doubt|longer|less|more|to)$/.test(next)) return false
  return isFunction(word, 'negation') || word.text === 'no'
}

/** "allegedly annexed", "if the army invades": a word of doubt within the clause before a verb. */
function isDoubted(tokens: Tokens, head: number, start: number): boolean {
  for (let at = head - 1; at >= start && head - at <= REACH && tokens.word[at]!.kind !== 'mark'; at--)
    if (usageAt(termWordsAt(tokens, at), 'doubt')) return true
  return false
}
