import type { Span } from '../core/span.ts'
import type { Paragraph } from './sentence.ts'
import { closesHere, endsLikeQuotation, type Mark, marksOf, opensHere, sentenceEnded, trimmed } from './speech/marks.ts'

/** Words in quotation marks; `start` and `end` are those of the words inside the marks. */
export interface Quotation extends Span {
  /** Offset of the opening mark. */
  readonly open: number
  /** False where the mark never closes: the quotation is taken to end with its paragraph. */
  readonly closed: boolean
}

/**
 * Quotations of a text, paragraph by paragraph, so that a mark that never closes swallows no more than its paragraph;
 * it goes on into the next one only where that one begins without a mark and holds the closing mark.
 * Straight marks open before a word and close behind one; curly ones may be closed by a straight or a single one.
 * A quotation within a quotation belongs to the outer one. Linear.
 */
export function quotationsOf(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = []
  const marks = marksOf(text)
  let i = 0
  let open: Mark | null = null
  let carried = false
  const close = (to: number, closed: boolean) => {
    // A single mark that never closes is an apostrophe or a slip, except behind a colon or comma.
    if (open && (closed || !isSingle(open) || leadsIn(text, open.at))) {
      const start = behindSpace(text, open.at + 1, to)
      const end = Math.max(start, trimmed(text, to))
      found.push({ open: open.at, start, end, closed })
    }
    open = null
    carried = false
  }
  for (const [number, { start, end }] of paragraphs.entries()) {
    while (i < marks.length && marks[i]!.at < start) i++
    // Depth of marks of the same sort, and whether a single quotation is open within the one that is.
    let depth = 0
    let inner = false
    for (; i < marks.length && marks[i]!.at < end; i++) {
      const mark = marks[i]!
      const opening: Mark | null = open
      if (!opening) {
        if (isOpening(text, mark, end)) {
          open = mark
          depth = 0
          inner = false
        }
      } else if (mark.sign === '‘' && !isSingle(opening) && opensHere(text, mark.at)) {
        inner = true
      } else if (closes(text, opening, mark, end)) {
        if (mark.sign === '’' && !isSingle(opening) && inner) inner = false
        else if (depth > 0) depth--
        else close(mark.at, true)
      } else if (isAnotherOpening(text, opening, mark)) {
        if (nests(opening, mark, end)) depth++
        else if (sentenceEnded(text, mark.at) || leadsIn(text, mark.at)) {
          // A second opening mark behind a full stop: the first was never closed.
          close(trimmed(text, mark.at), false)
          open = mark
        }
      }
    }
    if (open && !carried && goesOn(text, open, marks, i, paragraphs[number + 1])) carried = true
    else close(carried ? paragraphs[number - 1]!.end : end, false)
  }
  return found
}

const CLOSING: Record<string, string> = {
  '"': '"”',
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '«': '»"',
  '»': '«',
  '‘': '’',
  '‚': '‘’',
  "'": "'’",
}

const isSingle = ({ sign }: Mark): boolean => sign === '‘' || sign === "'" || sign === '‚'

/** A mark that opens: “ and « anywhere, the others before a word; single ones where one closes them, or behind a colon. */
function isOpening(text: string, mark: Mark, end: number): boolean {
  switch (mark.sign) {
    case '“':
    case '«':
    case '„':
      return true
    case '"':
      return opensHere(text, mark.at)
    case '”':
      return mark.next === '”' && mark.nextAt < end && opensHere(text, mark.at)
    case '»':
      return mark.next === '«' && mark.nextAt < end && opensHere(text, mark.at)
    case '‘':
    case '‚':
      return opensHere(text, mark.at) && (mark.singleAt < end || leadsIn(text, mark.at))
    case "'":
      return opensHere(text, mark.at) && mark.straightAt < end && (leadsIn(text, mark.at) || startsLine(text, mark.at))
    default:
      return false
  }
}

function closes(text: string, open: Mark, mark: Mark, end: number): boolean {
  if (isSingle(open) && (mark.sign === '’' || mark.sign === "'"))
    return CLOSING[open.sign]!.includes(mark.sign) && mark.closesSingle
  if (CLOSING[open.sign]!.includes(mark.sign)) return mark.sign !== '"' || closesHere(text, mark.at)
  return mark.sign === '’' && open.sign === '“' && endsLikeQuotation(text, mark, end)
}

const isAnotherOpening = (text: string, open: Mark, mark: Mark): boolean =>
  mark.sign === open.sign && (mark.sign === '“' || mark.sign === '«' || (mark.sign === '"' && opensHere(text, mark.at)))

/** “… “…” …”: two closing marks follow an opening one within the paragraph, so that it is an inner one. */
const nests = (open: Mark, mark: Mark, end: number): boolean =>
  open.sign === '“' && mark.next === '”' && mark.afterNext === '”' && mark.afterNextAt < end

/** Whether the next paragraph holds the closing mark of a quotation, and none before it that opens another. */
function goesOn(
  text: string,
  open: Mark,
  marks: readonly Mark[],
  from: number,
  next: { start: number; end: number; heading: boolean } | undefined,
): boolean {
  if (!next || next.heading || isSingle(open)) return false
  for (let i = from; i < marks.length && marks[i]!.at < next.end; i++) {
    const mark = marks[i]!
    if (mark.sign === '’' || mark.sign === '‘' || mark.sign === "'") continue
    return !opensHere(text, mark.at) && closes(text, open, mark, next.end)
  }
  return false
}

/** "said: ‘", "said, ‘" */
const leadsIn = (text: string, at: number): boolean => {
  const before = trimmed(text, at) - 1
  return before >= 0 && before < at - 1 && (text[before] === ':' || text[before] === ',')
}

const startsLine = (text: string, at: number): boolean => at === 0 || /[\r\n\u2028\u2029]/.test(text[at - 1]!)

function behindSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /\s/.test(text[at]!)) at++
  return at
}
