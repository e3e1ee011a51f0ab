/** How the parts of README.md are laid out: Markdown tables, wrapped JSON, columns as pandas prints them. */

/** A Markdown table; `|` and line breaks in a cell do no harm. */
export function table(head: readonly string[], rules: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, rules, ...rows].map(cells => `| ${cells.map(cellText).join(' | ')} |`).join('\n')
}

const cellText = (cell: string): string => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')

/** Words cut to a length between two words, with a mark where something is left out. */
export function shortened(words: string, length: number): string {
  const flat = words.replace(/\s+/g, ' ')
  return flat.length <= length ? flat : `${flat.slice(0, flat.lastIndexOf(' ', length))} …`
}

/** A record as JSON, with as many fields to a line as fit. */
export function wrapped(record: object, width = 116): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(record)) {
    const pair = `${JSON.stringify(key)}: ${spaced(value)},`
    const last = lines.at(-1)
    if (last !== undefined && last.length + pair.length < width) lines[lines.length - 1] = `${last} ${pair}`
    else lines.push(`  ${pair}`)
  }
  return ['{', ...lines, '}'].join('\n').replace(/,\n}$/, '\n}')
}

/** One line of JSON with spaces after commas and colons; an object of objects has one of them to a line. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
  const pairs = entries.map(([key, inner]) => `${JSON.stringify(key)}: ${spaced(inner)}`)
  const nested = entries.some(([, inner]) => inner !== null && typeof inner === 'object')
  return nested ? `{\n    ${pairs.join(',\n    ')}\n  }` : `{${pairs.join(', ')}}`
}

/** What `print(frame.to_string(index=False))` of pandas shows of columns of text: all to the right, NaN for null. */
export function printed(head: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const cells = [head, ...rows.map(row => row.map(cell => cell ?? 'NaN'))]
  const widths = head.map((_, i) => Math.max(...cells.map(row => row[i]!.length)))
  return cells.map(row => row.map((cell, i) => cell.padStart(widths[i]!)).join(' ')).join('\n')
}

/** Some lines of code or output, in a fence. */
export const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
