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

/**
 * Quotations of a text, paragraph by paragraph, so that a mark that never closes swallows no more than its paragraph.
 * Straight marks open before a word and close behind one; curly ones may be closed by a straight or a single one.
 * A quotation within a quotation belongs to the outer one. Linear.
 */
export function quotationsOf(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = []
  const marks = marksOf(text)
  let i = 0
  for (const { start, end } of paragraphs) {
    while (i < marks.length && marks[i]!.at < start) i++
    let open: Mark | null = null
    const close = (to: number, closed: boolean) => {
      if (open) found.push({ open: open.at, start: open.at + 1, end: to, closed })
      open = null
    }
    for (; i < marks.length && marks[i]!.at < end; i++) {
      const mark = marks[i]!
      const opening: Mark | null = open
      if (!opening) {
        if (isOpening(text, mark)) open = mark
      } else if (closes(text, opening, mark, end)) {
        close(mark.at, true)
      } else if (mark.sign === '“' && opening.sign === '“' && sentenceEnded(text, mark.at)) {
        // A second opening mark behind a full stop: the first was never closed.
        close(trimmed(text, mark.at), false)
        open = mark
      }
    }
    close(end, false)
  }
  return found
}

interface Mark {
  readonly at: number
  readonly sign: string
  /** The next double curly mark behind this one, and where. */
  readonly next: string
  readonly nextAt: number
}

/** All marks of a text; found from the end, so that each knows the curly one that follows it. */
function marksOf(text: string): Mark[] {
  const places: number[] = []
  const sign = /["“”«»„’]/g
  for (let m = sign.exec(text); m; m = sign.exec(text)) places.push(m.index)
  const marks: Mark[] = new Array(places.length)
  let next = ''
  let nextAt = text.length
  for (let i = places.length - 1; i >= 0; i--) {
    const at = places[i]!
    marks[i] = { at, sign: text[at]!, next, nextAt }
    if (text[at] === '“' || text[at] === '”') {
      next = text[at]!
      nextAt = at
    }
  }
  return marks
}

const CLOSING: Record<string, string> = { '"': '"”', '“': '”"', '«': '»"', '„': '“”"' }

const isOpening = (text: string, { at, sign }: Mark): boolean =>
  sign === '"' ? opensHere(text, at) : sign !== '’' && sign in CLOSING

function closes(text: string, open: Mark, mark: Mark, end: number): boolean {
  if (CLOSING[open.sign]!.includes(mark.sign)) return mark.sign !== '"' || closesHere(text, mark.at)
  return mark.sign === '’' && open.sign === '“' && endsLikeQuotation(text, mark, end)
}

const spaceOrEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || kindOf(text.charCodeAt(at)) === SPACE

/** A straight mark opens where a word follows it and none stands right before. */
const opensHere = (text: string, at: number): boolean =>
  (spaceOrEdge(text, at - 1) || '([—–-:'.includes(text[at - 1]!)) && !spaceOrEdge(text, at + 1)

const closesHere = (text: string, at: number): boolean =>
  spaceOrEdge(text, at + 1) || kindOf(text.charCodeAt(at + 1)) !== LETTER

/** ’ ends a quotation only behind a word, before a space, where no ” closes it in the paragraph. */
function endsLikeQuotation(text: string, { at, next, nextAt }: Mark, end: number): boolean {
  if (!spaceOrEdge(text, at + 1) && !'.,;'.includes(text[at + 1] ?? '')) return false
  if (text[at - 1] === 's') return false
  return next !== '”' || nextAt >= end
}

const sentenceEnded = (text: string, at: number): boolean => '.!?'.includes(text[trimmed(text, at) - 1] ?? ' ')

function trimmed(text: string, at: number): number {
  let to = at
  while (to > 0 && spaceOrEdge(text, to - 1)) to--
  return to
}
