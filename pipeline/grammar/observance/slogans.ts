import { hull } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import type { Quotation } from '../quotation.ts'
import { spanOfTokens } from '../reading.ts'
import { firstTokenFrom } from '../tokens.ts'
import { namesEvent } from './cues.ts'
import { endsClause, groupAt, type Observance, type Scene } from './words.ts'

// Between a list of slogans and the word for them stand no more words than this.
const GAP = 6

/**
 * Slogans in quotation marks, one record each: those in a row right behind "slogans reading" or "posters with", or right
 * before "and other slogans". The sentence, or the one before, must speak of remembrance.
 */
export function slogansIn(scene: Scene, quotations: readonly Quotation[]): Observance[] {
  if (quotations.length === 0) return []
  const { tokens, sentence, reading } = scene
  const cues: Range[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = groupAt(tokens, at, sentence.to, 'slogan')
    if (hit && !insideOf(scene, quotations, at)) cues.push(hit)
  }
  if (cues.length === 0 || !(scene.cued || scene.follows || scene.cuedBefore || namesEvent(reading, sentence)))
    return []
  const called = rowsOf(scene, quotations).flatMap(row => {
    const cue = cues.find(one => besides(scene, row, one))
    if (!cue) return []
    // "“…”, “…” and other slogans": a noun behind the list is the head of all of it.
    const shared = cue.from >= row.at(-1)!.range.to ? { from: row[0]!.range.from, to: cue.to } : cue
    return row.map(quoted => ({ ...quoted, cue: spanOfTokens(tokens, shared) }))
  })
  return called.map(({ quotation, range, cue }) => ({
    rule: 'observances/slogan',
    kind: 'slogan_campaign',
    // That it is a slogan stands beside the list.
    words: hull([cue, { start: quotation.open, end: quotation.closed ? quotation.end + 1 : quotation.end }]),
    head: range,
    name: { start: quotation.start, end: quotation.end },
    organiser: null,
    polarity: 'asserted',
    modality: 'actual',
  }))
}

interface Quoted {
  readonly quotation: Quotation
  /** The tokens of the quotation with its marks. */
  readonly range: Range
}

const insideOf = ({ tokens }: Scene, quotations: readonly Quotation[], at: number): boolean =>
  quotations.some(({ open, end }) => open < tokens.start[at]! && tokens.start[at]! < end)

/** Quotations with nothing but commas and "and" between them. */
function rowsOf({ tokens }: Scene, quotations: readonly Quotation[]): Quoted[][] {
  const rows: Quoted[][] = []
  for (const quotation of quotations) {
    const from = firstTokenFrom(tokens, quotation.open)
    const to = firstTokenFrom(tokens, quotation.closed ? quotation.end + 1 : quotation.end)
    const row = rows.at(-1)
    const last = row?.at(-1)?.range.to
    let joined = last !== undefined
    for (let at = last ?? from; at < from; at++)
      if (!/^(?:,|;|and|or|&|\/)$/.test(tokens.word[at]!.text)) joined = false
    if (row && joined) row.push({ quotation, range: { from, to } })
    else rows.push([{ quotation, range: { from, to } }])
  }
  return rows
}

/** "slogans reading “…”", "“…”, “…” and other slogans", "under the slogan “…”". */
function besides({ tokens }: Scene, row: readonly Quoted[], cue: Range): boolean {
  const first = row[0]!.range.from
  const last = row.at(-1)!.range.to
  const [from, to] = cue.to <= first ? [cue.to, first] : [last, cue.from]
  if (from > to || to - from > GAP) return false
  for (let at = from; at < to; at++)
    if (endsClause(tokens.word[at]!.text) && tokens.word[at]!.text !== ':') return false
  return true
}
