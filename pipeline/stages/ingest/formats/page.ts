/** A page as a tree, if it is all there. */
import { ErrorCodes, type DefaultTreeAdapterTypes as Html, type ParserError, parse } from 'parse5'
import type { Message } from '../../../core/message.ts'

/**
 * What shows that a file was cut off. All other errors of HTML have one way of being read, the one of every browser.
 */
const CUT_OFF: Readonly<Record<string, string>> = {
  [ErrorCodes.eofBeforeTagName]: 'a "<"',
  [ErrorCodes.eofInTag]: 'a tag',
  [ErrorCodes.eofInComment]: 'a comment',
  [ErrorCodes.eofInCdata]: 'a CDATA section',
  [ErrorCodes.eofInDoctype]: 'a doctype',
  [ErrorCodes.eofInScriptHtmlCommentLikeText]: 'a script',
  [ErrorCodes.eofInElementThatCanContainOnlyText]: 'an element such as title, script or style',
}

/** Reads a page and says where it was cut off. */
export function parsePage(html: string, path: string): { readonly tree: Html.Document; readonly faults: Message[] } {
  const faults: Message[] = []
  const onParseError = ({ code, startLine, startCol }: ParserError) => {
    const what = CUT_OFF[code]
    if (what === undefined) return
    const actual = `end of the file within ${what}`
    faults.push({
      file: path,
      line: startLine,
      column: startCol,
      rule: 'ingest/html',
      actual,
      expected: 'a whole page',
    })
  }
  return { tree: parse(html, { onParseError, scriptingEnabled: false }), faults }
}
