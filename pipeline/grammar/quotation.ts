import type { Span } from '../core/span.ts'
import { kindOf, LETTER, SPACE } from './characters.ts'
import type { Paragraph } from './sentence.ts'

/** Words in quotation marks; `start` and `end` are those of the words inside the marks. */
export interface Quotation extends Span {
  /** Offset of the opening mark. */
  readonly open: number
  /** False where the mark never closes: the quotation is taken to end with its paragraph. */
  readonly closed: boolean
}

const PAIRS: Record<string, string> = { '“': '”', '«': '»', '„': '“”' }

/**
 * Quotations of a text, paragraph by paragraph, so that a mark that never closes swallows no more than its paragraph.
 * Straight marks open before a word and close behind one; curly ones may be closed by a straight or a single one.
 * A quotation within a quotation belongs to the outer one. Linear.
 */
export function quotationsOf(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = []
  for (const { start, end } of paragraphs) {
    let open = -1
    let closing = ''
    for (let at = start; at < end; at++) {
      const mark = text[at]!
      if (open < 0) {
        if (mark in PAIRS || (mark === '"' && opensHere(text, at))) {
          open = at
          closing = mark === '"' ? '"”' : `${PAIRS[mark]}"`
        }
      } else if (closing.includes(mark) && closesHere(text, at)) {
        found.push({ open, start: open + 1, end: at, closed: true })
        open = -1
      } else if (mark === '’' && closing[0] === '”' && endsLikeQuotation(text, at, end)) {
        found.push({ open, start: open + 1, end: at, closed: true })
        open = -1
      } else if (
        mark === '“' &&
        closing[0] === '”' &&
        !text.slice(open + 1, at).includes('”') &&
        sentenceEnded(text, at)
      ) {
        // A second opening mark behind a full stop: the first was never closed.
        found.push({ open, start: open + 1, end: trimmed(text, at), closed: false })
        open = at
      }
    }
    if (open >= 0) found.push({ open, start: open + 1, end, closed: false })
  }
  return found
}

const spaceOrEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || kindOf(text.charCodeAt(at)) === SPACE

/** A straight mark opens where a word follows it and none stands right before. */
const opensHere = (text: string, at: number): boolean =>
  (spaceOrEdge(text, at - 1) || '([—–-:'.includes(text[at - 1]!)) && !spaceOrEdge(text, at + 1)

const closesHere = (text: string, at: number): boolean =>
  text[at] !== '"' || spaceOrEdge(text, at + 1) || kindOf(text.charCodeAt(at + 1)) !== LETTER

/** ’ ends a quotation only behind a word, before a space, where no ” follows in the paragraph. */
const endsLikeQuotation = (text: string, at: number, end: number): boolean => {
  if (!spaceOrEdge(text, at + 1) && !'.,;'.includes(text[at + 1] ?? '')) return false
  if (text[at - 1] === 's') return false
  const next = text.indexOf('”', at)
  const opens = text.indexOf('“', at)
  return next < 0 || next >= end || (opens >= 0 && opens < next)
}

const sentenceEnded = (text: string, at: number): boolean => '.!?'.includes(text[trimmed(text, at) - 1] ?? ' ')

function trimmed(text: string, at: number): number {
  let to = at
  while (to > 0 && spaceOrEdge(text, to - 1)) to--
  return to
}
