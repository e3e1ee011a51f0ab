import type { Message } from '../../../core/message.ts'

/** Formats that texts come in, by how the names of their files end. */
export const FORMATS = { '.txt': 'text', '.md': 'markdown', '.html': 'html', '.htm': 'html' } as const
export type Format = (typeof FORMATS)[keyof typeof FORMATS]

/** The endings in words. */
export const ENDINGS = '.txt, .md, .html or .htm'

/** What a file says of itself; null where it does not. */
export interface Stated {
  readonly title: string | null
  readonly author: string | null
  /** EDTF. */
  readonly published: string | null
}

/** The main text of a file, and what the file says of itself. */
export interface MainText {
  readonly text: string
  readonly stated: Stated
}

export type Read =
  | { readonly main: MainText; readonly faults?: never }
  | { readonly main?: never; readonly faults: readonly Message[] }

/** From a decoded file to its main text. `path` is what messages call the file. */
export type Reader = (text: string, path: string) => Read

/** Readers of the formats that are not plain text. */
export type Readers = { readonly [F in Exclude<Format, 'text'>]?: Reader }

/** Loads the readers of these formats: plain texts cost nothing, for they need none. */
export async function loadReaders(formats: ReadonlySet<Format>): Promise<Readers> {
  return {
    ...(formats.has('html') ? { html: (await import('./html.ts')).readHtml } : {}),
    ...(formats.has('markdown') ? { markdown: (await import('./markdown.ts')).readMarkdown } : {}),
  }
}

/** So many elements may stand within one another: far more than in any page that was written to be read. */
const DEEPEST = 250

/** The fault of a file whose elements stand too deep within one another to be read. */
export function tooDeep(depth: number, file: string): Message[] {
  if (depth <= DEEPEST) return []
  const expected = `at most ${DEEPEST}`
  return [{ file, rule: 'ingest/depth', actual: `${depth} elements within one another`, expected }]
}

/** The fault of a file without words. */
export const noText = (path: string): Read => ({
  faults: [{ file: path, rule: 'ingest/empty', actual: 'no main text', expected: 'paragraphs of text' }],
})
