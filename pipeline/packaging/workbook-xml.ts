import type { Sheet } from './workbook.ts'

/** The XML of a sheet with a filter over its columns and with links within the workbook. */
export function sheetWith(xml: string, { head, rows, links }: Sheet): string {
  if (!head) return xml
  const last = `${columnName(rows[0]!.length - 1)}${rows.length}`
  const filter = `<autoFilter ref="A1:${last}"/>`
  const places = links.map(
    ({ row, column, to }) => `<hyperlink ref="${columnName(column)}${row}" location="${to}" display=""/>`,
  )
  const end = '</sheetData>'
  const at = xml.indexOf(end)
  if (at < 0) throw new Error('workbook: a sheet without data')
  const behind = at + end.length
  const hyperlinks = places.length > 0 ? `<hyperlinks>${places.join('')}</hyperlinks>` : ''
  return `${xml.slice(0, behind)}${filter}${hyperlinks}${xml.slice(behind)}`
}

/**
 * Text as the format holds it: `_x000D_` stands for a character that XML cannot hold or would change, so that words which
 * look like one need it too.
 */
export const escaped = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, character => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `_x${code}_`
  })

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
