import type { Tokens } from '../tokens.ts'
import { isDashAt } from '../tokens.ts'
import { isFunction } from '../words.ts'

const MARKS: Record<string, string> = {
  ',': ',',
  ';': ';',
  ':': ';',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '.': '.',
  '!': '.',
  '?': '.',
  '…': '.',
  '|': ';',
}

export function markSymbol(tokens: Tokens, at: number): string {
  if (isDashAt(tokens, at)) {
    // A hyphen inside a compound is nothing; a dash between words is a mark.
    return at > 0 && tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1] ? 'w' : '-'
  }
  // A pictograph stands for nothing that a sentence is made of, and ends what stands before it.
  if (tokens.text.charCodeAt(tokens.start[at]!) >= 0x2600) return '.'
  return MARKS[tokens.word[at]!.text] ?? (/["“”«»]/.test(tokens.word[at]!.text) ? '"' : 'w')
}

export function wordSymbol(tokens: Tokens, at: number): string {
  const word = tokens.word[at]!
  const name = word.capital && !word.shouted && at > 0 && tokens.word[at - 1]!.text !== '.'
  if (!word.known) return !name && isAdverb(word.text) ? 'v' : 'w'
  if (word.text === 'that') return nextIsVerb(tokens, at + 1) ? 'r' : 's'
  if (isFunction(word, 'relative')) return 'r'
  if (isFunction(word, 'of')) return 'o'
  if (isFunction(word, 'by')) return 'b'
  if (isFunction(word, 'joiner')) return '&'
  if (isFunction(word, 'negation')) return 'n'
  if (isFunction(word, 'determiner')) return 'd'
  if (isFunction(word, 'pronoun')) return 'u'
  if (SUBORDINATORS.has(word.text)) return 's'
  if (isFunction(word, 'preposition') || isFunction(word, 'to')) return 'p'
  if (isFunction(word, 'conjunction')) return 's'
  if (
    !name &&
    word.senses.some(
      sense =>
        (sense.class === 'verb' && sense.form !== 'base' && sense.form !== 'ing') ||
        (sense.class === 'say' && (sense.form === 'past' || sense.form === 's')),
    )
  )
    return 'V'
  if (isAdverb(word.text)) return 'v'
  return 'w'
}

const SUBORDINATORS = new Set([
  'when',
  'while',
  'because',
  'although',
  'though',
  'if',
  'unless',
  'whereas',
  'where',
  'once',
])

export const isAdverb = (text: string): boolean =>
  (text.length > 4 && text.endsWith('ly') && !NOT_ADVERBS.has(text)) || ADVERBS.has(text)

const NOT_ADVERBS = new Set([
  'family',
  'elderly',
  'assembly',
  'italy',
  'july',
  'supply',
  'reply',
  'apply',
  'early',
  'fly',
  'ally',
])

const ADVERBS = new Set(
  'also still already then thus there later soon again once alone not yet even just now together here instead never ever'.split(
    ' ',
  ),
)

const nextIsVerb = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && (startsVerbGroup(tokens, at) || wordIsFinite(tokens, at))

const wordIsFinite = (tokens: Tokens, at: number): boolean =>
  tokens.word[at]!.senses.some(
    sense => (sense.class === 'verb' || sense.class === 'trigger') && (sense.form === 'past' || sense.form === 's'),
  )

export const startsVerbGroup = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return (
    word.senses.length > 0 &&
    (isFunction(word, 'be') ||
      isFunction(word, 'have') ||
      isFunction(word, 'modal') ||
      isFunction(word, 'do') ||
      isFunction(word, 'get'))
  )
}
