import { firstWhere } from './search.ts'
/** From UTF-16 offsets (what JavaScript counts) to Unicode code points (what the dataset counts) and back. */
export interface Offsets {
  /** Code point offset of a UTF-16 offset. */
  toPoint(unit: number): number
  /** UTF-16 offset of a code point offset. */
  toUnit(point: number): number
  /** Length of the text in code points. */
  readonly points: number
}

/**
 * Offsets of a text. Only surrogate pairs make the two counts differ, so only their places are kept:
 * memory is proportional to their number and a lookup is a binary search.
 */
export function offsetsOf(text: string): Offsets {
  const pairs: number[] = []
  // Most texts hold no pair at all; the search is much faster than a loop over units.
  const high = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g
  for (let m = high.exec(text); m; m = high.exec(text)) pairs.push(m.index)
  return {
    toPoint: unit => unit - countBelow(pairs, unit, 0),
    toUnit: point => point + countBelow(pairs, point, 1),
    points: text.length - pairs.length,
  }
}

/** How many pairs begin before `offset`; with `shift` 1 the offset counts each earlier pair as one. */
function countBelow(pairs: readonly number[], offset: number, shift: 0 | 1): number {
  return firstWhere(pairs.length, middle => pairs[middle]! - shift * middle >= offset)
}
