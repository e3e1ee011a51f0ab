/** A Markdown table; pipes, backslashes before them and line breaks do no harm in cells. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

const cellText = (cell: string): string =>
  cell
    .replace(/\\(?=\\*\|)/g, '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*[\r\n]\s*/g, ' ')
