/**
 * A tree as plain text, as the grammar reads it best: paragraphs, headings and tables between empty lines, list items
 * one to a line behind "- " or their number, rows of tables one to a line as "| cell | cell |".
 */
import { Lines } from './lines.ts'
import { isLayout, rowsOf } from './table.ts'
import { attribute, type Element, isElement, isText, type Parent, textOf } from './tree.ts'

const PARAGRAPHS = new Set(
  (
    'p div section article main header h1 h2 h3 h4 h5 h6 blockquote figure figcaption address dl hr details summary ' +
    'fieldset legend form center body html hgroup table caption thead tbody tfoot tr'
  ).split(' '),
)
const OWN_LINE = new Set(['dt', 'dd', 'td', 'th'])

/** The words of a tree, a line break at the end; empty where there are none. */
export function plainText(root: Parent): string {
  const lines = new Lines()
  writeAll(root, lines)
  return lines.toString()
}

function writeAll(parent: Parent, lines: Lines): void {
  for (const child of parent.childNodes) {
    if (isText(child)) lines.add(child.value)
    else if (isElement(child)) write(child, lines)
  }
}

function write(element: Element, lines: Lines): void {
  const { tagName } = element
  if (tagName === 'br') lines.end(1)
  else if (tagName === 'ul' || tagName === 'ol') lines.list(() => writeItems(element, lines))
  else if (tagName === 'pre') writeVerbatim(element, lines)
  else if (tagName === 'sup') lines.add(raised(element))
  else if (tagName === 'q') {
    lines.add('“')
    writeAll(element, lines)
    lines.add('”')
  } else if (tagName === 'table' && !isLayout(element)) writeTable(element, lines)
  else if (PARAGRAPHS.has(tagName)) writeBlock(element, lines, 2)
  else if (OWN_LINE.has(tagName)) writeBlock(element, lines, 1)
  else writeAll(element, lines)
}

function writeBlock(element: Element, lines: Lines, breaks: 1 | 2): void {
  lines.end(breaks)
  writeAll(element, lines)
  lines.end(breaks)
}

function writeItems(list: Element, lines: Lines): void {
  const numbered = list.tagName === 'ol'
  let number = Number.parseInt(attribute(list, 'start') ?? '', 10) || 1
  let first = true
  for (const child of list.childNodes) {
    if (!isElement(child)) continue
    number = Number.parseInt(attribute(child, 'value') ?? '', 10) || number
    // A list may stand directly within a list.
    if (child.tagName !== 'li') write(child, lines)
    else lines.item(numbered ? `${number++}. ` : '- ', () => writeAll(child, lines), first)
    first = false
  }
}

function writeVerbatim(element: Element, lines: Lines): void {
  lines.end(2)
  for (const line of textOf(element).split(/\r\n|\r|\n/)) {
    // An empty line stays one.
    if (line.trim() === '') lines.end(2)
    else lines.verbatim(line.trimEnd())
  }
  lines.end(2)
}

/** A raised number would be read as part of the one that it stands at: note 2 to "40" as "40[2]", 10² as "10^2". */
function raised(element: Element): string {
  const words = textOf(element).trim()
  if (!/^\d/.test(words)) return words
  const isNote = [...element.childNodes].some(child => child.nodeName === 'a')
  return isNote ? `[${words}]` : `^${words}`
}

function writeTable(table: Element, lines: Lines): void {
  lines.end(2)
  for (const child of table.childNodes) if (isElement(child) && child.tagName === 'caption') writeBlock(child, lines, 2)
  for (const cells of rowsOf(table)) {
    const row = cells.map(cell =>
      plainText(cell)
        .replace(/\s*\n\s*/g, ' ')
        .trim(),
    )
    if (row.some(words => words !== '')) lines.verbatim(`| ${row.join(' | ')} |`)
  }
  lines.end(2)
}
