import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { ConfigFile } from './knowledge.ts'
import type { Message } from './message.ts'

/** A configuration file read into the shape it must have, or all that is wrong with it. */
export type Configured<T> =
  | { readonly data: T; readonly faults: readonly [] }
  | { readonly data: null; readonly faults: readonly Message[] }

/**
 * Parses a YAML file and checks its shape. Every fault names file, line and column of the value, what was found and
 * what was expected; `rule` is the id that the messages carry.
 */
export function parseConfig<T>(file: ConfigFile, shape: z.ZodType<T>, rule: string): Configured<T> {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, merge: false })
  if (document.errors.length > 0) {
    return {
      data: null,
      faults: document.errors.map(error => {
        const { line, col } = lines.linePos(error.pos[0])
        const what = error.message.split(/ at line \d+|\n/)[0]!.replace(/^./, first => first.toLowerCase())
        return { file: file.path, line, column: col, rule, actual: `YAML (${what})`, expected: 'valid YAML' }
      }),
    }
  }
  const result = shape.safeParse(document.toJS())
  if (result.success) return { data: result.data, faults: [] }
  return {
    data: null,
    faults: result.error.issues.map(issue => {
      const node = nodeAt(document.contents, issue.path)
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
      const where = issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
      return { file: file.path, line, column: col, rule, actual: `value${where}`, expected: inWords(issue) }
    }),
  }
}

/** The node of a path, or the nearest one above it. */
function nodeAt(root: unknown, path: readonly PropertyKey[]): Node | null {
  let node = root as Node | null
  for (const step of path) {
    const next =
      isMap(node) || isSeq(node)
        ? (node.get(typeof step === 'symbol' ? String(step) : step, true) as Node | undefined)
        : undefined
    if (!next) return node
    node = next
  }
  return node
}

const inWords = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `no key ${issue.keys.join(', ')}`
    case 'invalid_type':
      return `${issue.expected}`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    default:
      return issue.message.replace(/^Invalid input: expected /, '')
  }
}
