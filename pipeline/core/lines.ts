/** A place in a text as editors show it: lines and columns from 1, columns in code points. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Line and column of a UTF-16 offset; CR LF, LF and a lone CR each end a line. */
export function placeOf(text: string, offset: number): Place {
  let line = 1
  let begin = 0
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 10 && !(unit === 13 && text.charCodeAt(i + 1) !== 10)) continue
    line++
    begin = i + 1
  }
  return { line, column: [...text.slice(begin, offset)].length + 1 }
}
