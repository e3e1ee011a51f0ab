/** The main text of a page. Loaded only where there is one. */
import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { parseFragment } from 'parse5'
import { noText, type Read, tooDeep } from './format.ts'
import { removeFurniture } from './furniture.ts'
import { statedIn } from './head.ts'
import { parsePage } from './page.ts'
import { plainText } from './plain.ts'
import { words } from './stated.ts'
import { depthOf, firstOf, type Parent, textOf } from './tree.ts'
import { xmlOf } from './xml.ts'

/** Reads a page: its main text, with the heading above it. */
export function readHtml(received: string, path: string): Read {
  const { tree, faults } = parsePage(received.replace(/^\ufeff/, ''), path)
  faults.push(...tooDeep(depthOf(tree), path))
  if (faults.length > 0) return { faults }
  const stated = statedIn(tree)
  removeFurniture(tree)
  const text = mainText(tree) || plainText(firstOf(tree, 'body') ?? tree)
  if (text === '') return noText(path)
  return { main: { text: withHeading(text, headingOf(tree, stated.title)), stated } }
}

/** What the library takes for the main text of a page; empty where it finds none. */
function mainText(tree: Parent): string {
  // Its own document model reads nothing but well-formed XML.
  const page = new JSDOMParser().parse(xmlOf(tree)) as ConstructorParameters<typeof Readability>[0]
  return plainText(parseFragment(new Readability(page).parse()?.content ?? ''))
}

/** The heading of a page, if it is that of its text: the title repeats it. */
function headingOf(tree: Parent, title: string | null): string | null {
  const heading = firstOf(tree, 'h1')
  const written = heading ? words(textOf(heading)) : null
  return written !== null && title?.includes(written) ? written : null
}

/** A text with the heading that stands above it in the page and that the library takes for a title alone. */
function withHeading(text: string, heading: string | null): string {
  return heading === null || text.split('\n').includes(heading) ? text : `${heading}\n\n${text}`
}
