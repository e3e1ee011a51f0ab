import type { Sense } from '../lexicon.ts'
import { matches, type Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { type Chunk, plain } from './chunk.ts'

export interface Found {
  readonly senses: readonly Sense[]
  readonly next: number
}

/**
 * All senses of the longest trigger at a token. A verb whose rest stands behind those counted ("took … hostage") covers
 * its first words only and goes before the verb alone. Nouns that are counted themselves trigger nothing.
 */
export function triggersAt(tokens: Tokens, at: number, limit: number, to: number): Found | undefined {
  let next = 0
  let senses: Sense[] = []
  let split = 0
  for (const { sense, words, gap } of tokens.word[at]!.entries) {
    if (sense.class !== 'trigger' || sense.frame === 'counted') continue
    if (gap > 0) {
      if ((split > 0 && gap !== split) || at + gap > limit || gapEnd(tokens, at, words, gap, to) === 0) continue
      if (split === 0) senses = []
      split = gap
      next = at + gap
      senses.push(sense)
    } else if (split === 0 && at + words.length <= limit && at + words.length >= next && matches(tokens, at, words)) {
      if (at + words.length > next) senses = []
      next = at + words.length
      senses.push(sense)
    }
  }
  return next > 0 ? { senses, next } : undefined
}

// The counted phrase between the parts of a verb: "took 1200 men, women and children hostage".
const GAP = 14

/** Where the rest of a split verb ends, or 0: "took … hostage". */
function gapEnd(tokens: Tokens, at: number, words: readonly string[], gap: number, to: number): number {
  for (let i = 1; i < gap; i++) if (tokens.word[at + i]?.text !== words[i]) return 0
  const rest = words.length - gap
  for (let begin = at + gap + 1; begin + rest <= Math.min(to, at + gap + GAP); begin++) {
    const text = tokens.word[begin - 1]!.text
    if (text === '.' || text === ';') return 0
    let same = true
    for (let i = 0; i < rest && same; i++) same = tokens.word[begin + i]!.text === words[gap + i]
    if (same) return begin + rest
  }
  return 0
}

export function bareTrigger(tokens: Tokens, at: number, found: Found): Chunk {
  return {
    ...plain(bareSymbol(tokens, at, found), at, found.next),
    senses: found.senses,
  }
}

function bareSymbol(tokens: Tokens, at: number, { senses, next }: Found): string {
  const has = (frame: Sense['frame'], ...forms: string[]) =>
    senses.some(sense => sense.frame === frame && (forms.length === 0 || forms.includes(sense.form ?? '')))
  const before = at > 0 ? tokens.word[at - 1]! : undefined
  const afterTo = before?.text === 'to'
  // "accused of kidnapping 30 farmers": a verb form with an object of its own.
  const verbal = before?.text === 'of' && tokens.word[next]?.text !== 'of' && has('patient', 'ing')
  if (verbal) return 'G'
  const nominal =
    tokens.word[next]?.text === 'of' ||
    (!!before &&
      !afterTo &&
      (isFunction(before, 'determiner') || isFunction(before, 'possessive') || before.text === 'of'))
  if (has('toll') && !(has('act') && tokens.word[next]?.text === 'of')) return 'T'
  // "put the dead at 40": with an article and a number's preposition behind, the word is a noun.
  if (
    has('state') &&
    before &&
    isFunction(before, 'determiner') &&
    /^(?:at|to|numbered|stood|rose|reached|as|is|was|include|included)$/.test(tokens.word[next]?.text ?? '')
  )
    return 'T'
  if (has('act') && (nominal || !(has('patient') || has('undergo') || has('doer')))) return 'N'
  if (has('patient', 'past', 'participle')) return 'B'
  if (has('doer', 'past', 'participle', 's')) return 'D'
  if (has('undergo', 'past', 'participle', 'ing')) return 'I'
  if (has('state')) return 'B'
  if (has('patient', 'ing')) return 'G'
  if (has('doer', 'ing')) return 'D'
  if (afterTo) return has('undergo') ? 'I' : has('doer') ? 'D' : has('patient') ? 'A' : 'w'
  if (has('patient', 's')) return nominalS(tokens, at) ? 'w' : 'A'
  if (has('undergo', 's', 'base')) return 'I'
  if (has('doer', 'base')) return 'D'
  if (has('patient', 'base') && before && /^(?:and|or)$/.test(before.text) && startsObject(tokens, next)) return 'A'
  if (has('patient', 'base')) return before && senseOf(before, 'unit')?.form === 'plural' ? 'A' : 'w'
  return 'w'
}

/** "to kill one man and wound 12": a number or an article follows. */
const startsObject = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]
  return !!word && (word.kind === 'number' || !!senseOf(word, 'number') || isFunction(word, 'determiner'))
}

/** "attacks", "strikes" after an adjective or a number are nouns; after a noun they may be verbs. */
const nominalS = (tokens: Tokens, at: number): boolean => {
  const before = at > 0 ? tokens.word[at - 1]! : undefined
  return before?.kind !== 'word' || isFunction(before, 'preposition') || isFunction(before, 'determiner')
}
