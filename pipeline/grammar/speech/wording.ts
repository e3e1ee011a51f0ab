import type { Quotation } from '../quotation.ts'
import { firstTokenFrom, lookUpQuoting, type Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { hasFiniteVerb } from './verbs.ts'

// Quoted words without a speaker are a statement from here on; fewer are a title, a slogan or a word at a distance.
const SPOKEN_WORDS = 6
// Words quoted within somebody's reported words are wording from here on; fewer are a term.
const PARTIAL_WORDS = 4
const SEARCHED = 60

/** How many words stand within marks, up to a number that makes no more difference. */
const wordsIn = ({ text }: Tokens, { start, end }: Quotation): number =>
  text
    .slice(start, Math.min(end, start + 300))
    .split(/\s+/)
    .filter(Boolean).length

/** Enough words to be somebody's wording within a sentence, and not written like a title. */
export const isWording = (tokens: Tokens, quotation: Quotation): boolean =>
  wordsIn(tokens, quotation) >= PARTIAL_WORDS && !isTitleCase(tokens, quotation)

/** One or more whole sentences: enough words, a finite verb, and a full stop within or right behind the marks. */
export function isStatement(tokens: Tokens, quotation: Quotation): boolean {
  if (wordsIn(tokens, quotation) < SPOKEN_WORDS || !isEnded(tokens, quotation)) return false
  const from = firstTokenFrom(tokens, quotation.start)
  let to = from
  while (to < tokens.count && tokens.start[to]! < quotation.end && to - from < SEARCHED) to++
  return hasFiniteVerb(tokens, from, to)
}

/** Whether a sentence ends with the quotation: nothing goes on behind its closing mark. */
export function isEnded({ text }: Tokens, { end, closed }: Quotation): boolean {
  if (!closed) return true
  const behind = text.slice(end + 1, end + 4).trimStart()
  if (/^[.!?…]/.test(behind) || behind === '') return true
  return /[.!?…]$/.test(text.slice(end - 1, end)) && !/^[,;]|^[a-z]/.test(behind)
}

/** Closed by a mark that ends a clause: `Go.”`, `Go,”`, `Go”.` */
export const isClosedOff = ({ text }: Tokens, { end }: Quotation): boolean =>
  /[.,!?…]$/.test(text.slice(end - 1, end)) || /^[.!?,]/.test(text.slice(end + 1, end + 2))

/** "Bitter Tears of My Town": most words of some length begin with a capital. */
function isTitleCase(tokens: Tokens, { start, end }: Quotation): boolean {
  let long = 0
  let capital = 0
  for (let at = firstTokenFrom(tokens, start); at < tokens.count && tokens.start[at]! < end && long < 30; at++) {
    if (tokens.word[at]!.kind !== 'word' || tokens.end[at]! - tokens.start[at]! < 4) continue
    long++
    if (tokens.word[at]!.capital) capital++
  }
  return long > 0 && long < 12 && capital >= long * 0.6
}

/** A name, title or slogan: a noun for such stands right before the marks or right behind them. */
export function isTitled(tokens: Tokens, quotation: Quotation, from: number, open: number): boolean {
  for (let at = Math.max(from, open - 3); at < open; at++) {
    for (const name of ['quote_titled', 'quote_slogans', 'quote_documents'])
      if (lookUpQuoting(tokens, at, name)?.to === open) return true
  }
  const behind = firstTokenFrom(tokens, quotation.end) + 1
  for (let at = behind; at < Math.min(behind + 3, tokens.count); at++) {
    const word = tokens.word[at]!
    if (word.kind === 'mark' || isFunction(word, 'preposition') || isFunction(word, 'be')) return false
    if (lookUpQuoting(tokens, at, 'quote_titled') || lookUpQuoting(tokens, at, 'quote_slogans')) return true
  }
  return false
}

/** One of several quotations in a row, as slogans are listed: “…”, “…” and “…”. */
export function isListed({ text }: Tokens, { open, end, closed }: Quotation): boolean {
  if (!closed) return false
  const comma = text[end - 1] === ','
  const after = text.slice(end + 1, end + 10)
  const before = text.slice(Math.max(0, open - 9), open)
  return (
    /^(?:[,;] ?(?:and |or )?| (?:and|or) )["“«„‘]/.test(after) ||
    (comma && /^ (?:and |or )?["“«„‘]/.test(after)) ||
    /(?:["”»“’][,;]|,["”»“’]) ?(?:and |or )?$|["”»“’] (?:and|or) $/.test(before)
  )
}
