import { firstWhere } from '../core/search.ts'
import type { Span } from '../core/span.ts'
import { isUpper, kindOf, LETTER } from './characters.ts'
import { type Block, blocksOf } from './layout.ts'
import type { Tokens } from './tokens.ts'

/** A sentence: its words and where it stands. `from` and `to` are tokens, half-open. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
  readonly paragraph: number
  /** What its words may begin, bits of BEGINS. */
  readonly begins: number
}

export interface Paragraph extends Span {
  readonly heading: boolean
  /** Sentences, half-open. */
  readonly first: number
  readonly last: number
}

export interface Layout {
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
}

// Work on a sentence may grow with the square of its length; a longer run of words is cut here.
const LONGEST = 400

/** A full stop after these ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st gen col lt maj capt sgt prof rev hon gov sen rep pres no nos art arts res vs vol fig pp approx ca cf al dept jr sr brig cmdr adm insp supt mt ft messrs op para sec ed eds est jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
)
const STARTERS = new Set(
  'the in on at it he she they a an this these that those after before when while but and however as by for from'.split(
    ' ',
  ),
)
const CLOSERS = new Set([...`"'”’»)]`])
const OPENERS = new Set([...`"'“‘«(['\u201e`])

/** Paragraphs and sentences of a text, by its tokens. Linear. */
export function layoutOf(tokens: Tokens): Layout {
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  let token = 0
  for (const block of blocksOf(tokens.text)) {
    const first = sentences.length
    while (token < tokens.count && tokens.start[token]! < block.start) token++
    token = cut(tokens, block, token, paragraphs.length, sentences)
    if (sentences.length > first) {
      paragraphs.push({ start: block.start, end: block.end, heading: block.heading, first, last: sentences.length })
    }
  }
  return { sentences, paragraphs }
}

function cut(tokens: Tokens, block: Block, from: number, paragraph: number, out: Sentence[]): number {
  let begin = from
  let at = from
  const close = (to: number) => {
    let begins = 0
    for (let i = begin; i < to; i++) begins |= tokens.word[i]!.begins
    if (to > begin)
      out.push({ from: begin, to, start: tokens.start[begin]!, end: tokens.end[to - 1]!, paragraph, begins })
    begin = to
  }
  while (at < tokens.count && tokens.start[at]! < block.end) {
    const after = endsAt(tokens, at)
    if (after > 0) {
      close(after)
      at = after
    } else {
      at++
      if (at - begin >= LONGEST) close(at)
    }
  }
  close(at)
  return at
}

/** The token after the end of a sentence at a token, or 0 where none ends. */
function endsAt(tokens: Tokens, at: number): number {
  const { text, kind } = tokens.word[at]!
  if (kind === 'word') return text.length > 2 && text.endsWith('.') && startsNew(tokens, at + 1) ? at + 1 : 0
  if (kind !== 'mark' || (text !== '.' && text !== '!' && text !== '?' && text !== '…')) return 0
  let after = at + 1
  while (after < tokens.count && isCloser(tokens, after)) after++
  after = behindNotes(tokens, after)
  if (after >= tokens.count) return after
  if (tokens.start[after] === tokens.end[after - 1]) return 0
  if (text === '.' && at > 0 && tokens.end[at - 1] === tokens.start[at] && isAbbreviation(tokens, at - 1, after))
    return 0
  return beginsSentence(tokens, after) ? after : 0
}

/** Behind note marks that touch the end: "wounded.[3][4]". */
function behindNotes(tokens: Tokens, from: number): number {
  let at = from
  while (at + 2 < tokens.count && tokens.word[at]!.text === '[' && tokens.start[at] === tokens.end[at - 1]) {
    let close = at + 1
    while (close < Math.min(at + 6, tokens.count) && tokens.word[close]!.text !== ']') close++
    if (tokens.word[close]?.text !== ']') break
    at = close + 1
  }
  return at
}

/** Marks that stand close behind the end: more full stops, closing quotation marks and brackets. */
function isCloser(tokens: Tokens, at: number): boolean {
  if (tokens.start[at] !== tokens.end[at - 1]) return false
  const { text } = tokens.word[at]!
  return text === '.' || text === '!' || text === '?' || CLOSERS.has(text)
}

function isAbbreviation(tokens: Tokens, at: number, after: number): boolean {
  const word = tokens.word[at]!
  if (word.kind !== 'word') return false
  if (word.text.length === 1) return word.capital && tokens.word[after]!.kind === 'word'
  if (!ABBREVIATIONS.has(word.text)) return false
  // "No." names a number; "no." may well end a sentence. Months are cut short before a day or a year.
  const next = tokens.word[after]!
  if (word.text.startsWith('no') || MONTHS.has(word.text)) return next.kind === 'number'
  return true
}
const MONTHS = new Set('jan feb mar apr jun jul aug sept sep oct nov dec art arts res fig sec para est'.split(' '))

function beginsSentence(tokens: Tokens, at: number): boolean {
  const word = tokens.word[at]!
  if (word.kind === 'number') return true
  if (word.kind === 'mark')
    return OPENERS.has(word.text) || word.text.charCodeAt(0) >= 0x2600 || '-–—•*['.includes(word.text)
  const code = tokens.text.charCodeAt(tokens.start[at]!)
  return isUpper(code) || (code > 0x24f && kindOf(code) === LETTER)
}

/** After "U.S.": only a word that commonly begins a sentence shows that one ended. */
const startsNew = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && tokens.word[at]!.capital && !tokens.word[at]!.shouted && STARTERS.has(tokens.word[at]!.text)

/** The sentence that an offset lies in or right before, or -1. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  const low = firstWhere(sentences.length, middle => sentences[middle]!.end > offset)
  return low < sentences.length ? low : sentences.length - 1
}
