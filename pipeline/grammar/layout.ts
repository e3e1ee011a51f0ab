import type { Span } from '../core/span.ts'
import { isUpper, kindOf, SPACE } from './characters.ts'

/** A block of lines that belong together, before it is cut into sentences. */
export interface Block extends Span {
  readonly heading: boolean
}

interface Line extends Span {
  /** Columns of white space before the first character. */
  readonly indent: number
  /** Offset of the line itself, its indent included. */
  readonly from: number
}

// A text whose lines are as long as this was not wrapped by hand: each line is a paragraph.
const LONGEST_WRAPPED = 130
const HEADING_WORDS = 14
const CLOSERS = `"'”’»)]`

/**
 * Cuts a text into paragraphs and headings. An empty line always ends a paragraph; a single line break does so unless
 * the text is wrapped (lines of about one width) and the line is full and does not close a paragraph.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text)
  const width = usualWidth(lines)
  const wrapped = width <= LONGEST_WRAPPED
  const blocks: Block[] = []
  let from = -1
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.start === line.end) continue
    if (from < 0) from = line.start
    const next = lines[i + 1]
    if (next && next.start < next.end && wrapped && continues(text, line, next, width)) continue
    blocks.push({ start: from, end: line.end, heading: isHeading(text, from, line.end) && i + 1 < lines.length })
    from = -1
  }
  return blocks
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const push = (from: number, to: number) => {
    let start = from
    let end = to
    while (start < end && kindOf(text.charCodeAt(start)) === SPACE) start++
    while (end > start && kindOf(text.charCodeAt(end - 1)) === SPACE) end--
    lines.push({ start, end, from, indent: start - from })
  }
  const breaks = /\r\n|[\n\r\u2028\u2029]/g
  let from = 0
  for (let m = breaks.exec(text); m; m = breaks.exec(text)) {
    push(from, m.index)
    from = breaks.lastIndex
  }
  push(from, text.length)
  return lines
}

/** The width that nine lines in ten do not pass; wide for texts of few lines, which are not wrapped. */
function usualWidth(lines: readonly Line[]): number {
  const widths = lines.filter(line => line.end > line.start).map(line => line.end - line.from)
  widths.sort((a, b) => a - b)
  return widths.length < 3 ? (widths.at(-1) ?? 0) : widths[Math.floor(widths.length * 0.9)]!
}

function continues(text: string, line: Line, next: Line, width: number): boolean {
  const last = lastMark(text, line)
  const closed = '.!?:'.includes(last)
  // A figure that a line happens to begin with is no list number: "rose from 12 to / 15. Later".
  if (isItem(text, next) && (closed || isItem(text, line) || !/^\(?\d/.test(text.slice(next.start, next.start + 2))))
    return false
  const full = line.end - line.from > width * 0.7
  if (closed && (next.indent > line.indent + 1 || !full)) return false
  const nextCode = text.charCodeAt(next.start)
  const goesOn = text.charCodeAt(next.start) >= 0x61 && nextCode <= 0x7a
  return goesOn || (full && !(closed && line.end - line.from < width * 0.85)) || isHyphenated(text, line)
}

const isHyphenated = (text: string, line: Line) =>
  text.charCodeAt(line.end - 1) === 0x2d && line.end - 2 > line.start && text.charCodeAt(line.end - 2) >= 0x61

function lastMark(text: string, span: Span): string {
  let at = span.end - 1
  while (at > span.start && CLOSERS.includes(text[at]!)) at--
  return text[at]!
}

/** A list item: it begins with a bullet, a dash or a number with a full stop or bracket. */
const isItem = (text: string, line: Line) =>
  /^(?:[-–—•*▪◦·]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|\|)/.test(text.slice(line.start, line.start + 8))

function isHeading(text: string, start: number, end: number): boolean {
  if (end - start > 140) return false
  const line = text.slice(start, end)
  const last = lastMark(text, { start, end })
  if ('.!?,;:'.includes(last)) return false
  if (/^[-–—•*▪◦·|]/.test(line) || /[\r\n]/.test(line)) return false
  const first = line.replace(/^["'“‘«([]+/, '').charCodeAt(0)
  return (isUpper(first) || (first >= 0x30 && first <= 0x39)) && line.split(/\s+/).length <= HEADING_WORDS
}
