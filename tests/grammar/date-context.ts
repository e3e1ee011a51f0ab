import type { Span } from '../../pipeline/core/span.ts'
import type { DateContext, DateReading } from '../../pipeline/grammar/date/index.ts'
import { findDates, readDates } from '../../pipeline/grammar/date/index.ts'

/** A plain segmentation for tests: a line is a paragraph, a line without a final stop is a heading. */
export function contextOf(text: string, known: Partial<DateContext> = {}): DateContext {
  const paragraphs: Span[] = []
  const headings: Span[] = []
  const sentences: Span[] = []
  for (const line of text.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) {
    const start = line.index
    const paragraph = { start, end: start + line[0].length }
    if (/[.!?]["”’]?\s*$/.test(line[0])) paragraphs.push(paragraph)
    else headings.push(paragraph)
    for (const sentence of line[0].matchAll(/.+?(?:[.!?]["”’]?\s+(?=[A-Z"“])|$)/g)) {
      sentences.push({ start: start + sentence.index, end: start + sentence.index + sentence[0].length })
    }
  }
  return { sentences, paragraphs, headings, published: null, ...known }
}

/** A reading and its words. */
export interface Read extends DateReading {
  readonly text: string
}

/** Finds and reads the dates of a text. */
export function read(text: string, known: Partial<DateContext> = {}): Read[] {
  const readings = readDates(text, findDates(text), contextOf(text, known))
  return readings.map(reading => ({ ...reading, text: text.slice(reading.start, reading.end) }))
}

/** Words and values alone. */
export const pairs = (text: string, known: Partial<DateContext> = {}): [string, string | null][] =>
  read(text, known).map(reading => [reading.text, reading.edtf])
