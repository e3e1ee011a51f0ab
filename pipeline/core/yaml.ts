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
 * what was expected; `rule` is the id that the messages carry. Where a file only adds to another, `complete` puts in
 * what it need not say again, so that its shape can be checked.
 */
export function parseConfig<T>(
  file: ConfigFile,
  shape: z.ZodType<T>,
  rule: string,
  complete: (data: unknown) => unknown = data => data,
): Configured<T> {
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
  const result = shape.safeParse(complete(document.toJS()))
  if (result.success) return { data: result.data, faults: [] }
  return {
    data: null,
    faults: result.error.issues.flatMap(nearest).map(issue => {
      const node = nodeAt(document.contents, issue.path)
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
      const where = issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
      return { file: file.path, line, column: col, rule, actual: `value${where}`, expected: inWords(issue) }
    }),
  }
}

/** Where a value may have one of several forms: what keeps it from the form that its keys come nearest to. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const strange = (form: readonly z.core.$ZodIssue[]): number =>
    form.reduce((sum, own) => sum + (own.code === 'unrecognized_keys' ? own.keys.length : 0), 0)
  // A form of another type is further away than any with the wrong keys.
  const forms = issue.errors.filter(form => !form.some(own => own.code === 'invalid_type' && own.path.length === 0))
  if (forms.length === 0) return [issue]
  const form = forms.reduce((best, other) => (strange(other) <= strange(best) ? other : best))
  return form.flatMap(own => nearest({ ...own, path: [...issue.path, ...own.path] }))
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
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(inWords))].join(' or ') || issue.message
    default:
      return issue.message.replace(/^Invalid input: expected /, '')
  }
}
