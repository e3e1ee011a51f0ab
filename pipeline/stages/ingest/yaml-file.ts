import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Message } from '../../core/message.ts'

/** A YAML text that is read with care: every fault is kept, with its line and column. */
export class YamlFile {
  readonly faults: Message[] = []
  readonly #path: string
  readonly #rule: string
  readonly #lines = new LineCounter()
  readonly #document: Document

  /** `rule` is what the ids of its messages begin with. */
  constructor(path: string, text: string, rule: string) {
    this.#path = path
    this.#rule = rule
    this.#document = parseDocument(text, { lineCounter: this.#lines, uniqueKeys: false, merge: false })
    for (const { message, linePos } of this.#document.errors) {
      const { line, col } = linePos?.[0] ?? { line: 1, col: 1 }
      const actual = `YAML (${message.split(/ at line \d+|\n/)[0]!.replace(/^./, first => first.toLowerCase())})`
      this.faults.push({ file: path, line, column: col, rule: `${rule}/yaml`, actual, expected: 'valid YAML' })
    }
  }

  /** The node at the top. */
  get contents(): unknown {
    return this.#document.contents
  }

  /** A message about a node. */
  at(node: unknown, rule: string, actual: string, expected: string): Message {
    const offset = (node as Node | null)?.range?.[0]
    const { line, col } = offset === undefined ? { line: 1, col: 1 } : this.#lines.linePos(offset)
    return { file: this.#path, line, column: col, rule: `${this.#rule}/${rule}`, actual, expected }
  }

  /** Notes a fault of a node. */
  say(node: unknown, rule: string, actual: string, expected: string, cause?: Message): void {
    const message = this.at(node, rule, actual, expected)
    this.faults.push(cause ? { ...message, cause } : message)
  }

  /** The node that an alias stands for, or the node itself. */
  resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node
  }

  /** The value of a scalar, null where there is nothing; undefined for mappings and lists. */
  valueOf(node: unknown): unknown {
    const resolved = this.resolved(node)
    return isScalar(resolved) ? resolved.value : resolved === null ? null : undefined
  }

  /** What a node holds, in words. */
  shown(node: unknown): string {
    const resolved = this.resolved(node)
    return isMap(resolved)
      ? 'mapping'
      : this.valueOf(resolved) === undefined
        ? 'list'
        : JSON.stringify(this.valueOf(resolved))
  }

  /** Pairs of a mapping by name; names that are none, or that come again, are faults. */
  named(map: YAMLMap, what: string): [string, Pair][] {
    const seen = new Map<string, unknown>()
    const pairs: [string, Pair][] = []
    for (const pair of map.items) {
      // As it is written: an id such as 007 is no number.
      const name = isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : undefined
      if (name === undefined) this.say(pair.key, 'key', this.shown(pair.key), `a ${what}`)
      else if (seen.has(name)) {
        const first = this.at(seen.get(name), 'repeated', `first ${what} ${name}`, 'no other')
        this.say(pair.key, 'repeated', `second ${what} ${name}`, `each ${what} once`, first)
      } else {
        seen.set(name, pair.key)
        pairs.push([name, pair])
      }
    }
    return pairs
  }
}
