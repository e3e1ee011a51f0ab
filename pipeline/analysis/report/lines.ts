/** Lines of a report: words and the ids of records behind them, broken where they grow too long. */

const WIDTH = 118

/** Text broken at spaces; what follows the first line stands further in. */
export function wrapped(text: string, indent: number, hanging = indent + 4): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = ' '.repeat(hanging)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

/** Ids in square brackets. */
export const ids = (list: readonly string[]): string => `[${list.join(' ')}]`
