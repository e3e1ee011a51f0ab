/** The text of a Markdown file. Loaded only where there is one. */
import { marked } from 'marked'
import { parseFragment } from 'parse5'
import { isMap, isSeq } from 'yaml'
import type { Message } from '../../../core/message.ts'
import { YamlFile } from '../yaml-file.ts'
import { noText, type Read, type Stated, tooDeep } from './format.ts'
import { removeFurniture } from './furniture.ts'
import { plainText } from './plain.ts'
import { publicationDate, words } from './stated.ts'
import { depthOf, firstOf, textOf } from './tree.ts'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const NOTHING: Stated = { title: null, author: null, published: null }

/** Reads CommonMark with the tables and the struck-out words of GitHub, and front matter in YAML. */
export function readMarkdown(received: string, path: string): Read {
  const whole = received.replace(/^\ufeff/, '')
  const [front, yaml] = FRONT_MATTER.exec(whole) ?? []
  const { stated, faults } = front === undefined ? { stated: null, faults: [] } : frontMatter(yaml ?? '', path)
  if (faults.length > 0) return { faults }
  // What stands between two rules and is no mapping is text.
  const body = front !== undefined && stated ? whole.slice(front.length) : whole
  const tree = parseFragment(marked.parse(body, { async: false, gfm: true }))
  const deep = tooDeep(depthOf(tree), path)
  if (deep.length > 0) return { faults: deep }
  removeFurniture(tree)
  const text = plainText(tree)
  if (text === '') return noText(path)
  const heading = firstOf(tree, 'h1')
  const { title, ...rest } = stated ?? NOTHING
  return { main: { text, stated: { title: title ?? (heading ? words(textOf(heading)) : null), ...rest } } }
}

/** What front matter says of the text; null where it is none. */
function frontMatter(yaml: string, path: string): { stated: Stated | null; faults: readonly Message[] } {
  // An empty line for that of the dashes: lines count as in the file.
  const file = new YamlFile(path, `\n${yaml}`, 'front-matter')
  if (file.faults.length > 0) return { stated: null, faults: file.faults }
  const { contents } = file
  if (!isMap(contents)) return { stated: null, faults: [] }
  const fields = new Map(file.named(contents, 'field').map(([name, { value }]) => [name, value]))
  const said = (name: string): string | null => {
    const node = file.resolved(fields.get(name) ?? null)
    const values = isSeq(node) ? node.items.map(item => file.valueOf(item)) : [file.valueOf(node)]
    return words(values.filter(value => typeof value === 'string' || typeof value === 'number').join(', '))
  }
  const stated = { title: said('title'), author: said('author'), published: publicationDate(said('date')) }
  return { stated, faults: file.faults }
}
