/** Tables of a page: those that hold data, and those that only place what stands in them. */
import { attribute, type Element, elementsIn, isElement } from './tree.ts'

/** The cells of each row of a table, those of tables within it left out. */
export function rowsOf(table: Element): Element[][] {
  return table.childNodes.flatMap(child => {
    if (!isElement(child)) return []
    if (child.tagName === 'tr') return [cellsOf(child)]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')

/** Whether a table only places what stands in it: one cell to a row, or tables or several paragraphs within a cell. */
export function isLayout(table: Element): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return true
  const rows = rowsOf(table)
  if (rows.every(cells => cells.length < 2)) return true
  return rows.flat().some(cell => {
    const names = [...elementsIn(cell)].map(({ tagName }) => tagName)
    return names.includes('table') || names.filter(name => name === 'p').length > 1
  })
}
