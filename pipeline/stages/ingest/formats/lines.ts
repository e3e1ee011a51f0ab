/** Lines of a plain text that grow word by word, with empty lines between paragraphs. */
export class Lines {
  readonly #done: string[] = []
  #line = ''
  /** Line breaks before the next line: two leave an empty line. */
  #breaks = 1
  /** Lists that are open, each within the one before. */
  #depth = 0
  /** What the next line begins with, where it begins a list item. */
  #mark = ''

  /** Adds words; white space counts as one space, and for nothing where a line begins. A non-breaking space stays. */
  add(words: string): void {
    const flat = words.replaceAll('\u00ad', '').replace(/[ \t\n\r\f]+/g, ' ')
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? flat.replace(/^ /, '') : flat
  }

  /** Ends the line; `breaks` 2 asks for an empty line before the next one. */
  end(breaks: 1 | 2): void {
    this.#put(this.#line.replace(/ $/, ''))
    // As long as an item has no words its mark waits for them.
    if (this.#mark === '') this.#breaks = Math.max(this.#breaks, breaks)
  }

  /** A line as it stands, its white space included. */
  verbatim(line: string): void {
    this.#put(line)
  }

  /** Runs what writes the items of a list. */
  list(write: () => void): void {
    this.end(this.#depth > 0 ? 1 : 2)
    this.#depth++
    write()
    this.#depth--
    this.end(this.#depth > 0 ? 1 : 2)
  }

  /** Runs what writes an item of a list; its first line begins with the mark. Items follow without empty lines. */
  item(mark: string, write: () => void, first: boolean): void {
    this.end(1)
    if (!first) this.#breaks = 1
    this.#mark = mark
    write()
    this.end(1)
    this.#mark = ''
  }

  /** The whole text; empty where there are no words. */
  toString(): string {
    this.end(1)
    return this.#done.length === 0 ? '' : `${this.#done.join('')}\n`
  }

  #put(line: string): void {
    this.#line = ''
    if (line.trim() === '') return
    const indent = '  '.repeat(this.#mark === '' ? this.#depth : this.#depth - 1)
    this.#done.push((this.#done.length > 0 ? '\n'.repeat(this.#breaks) : '') + indent + this.#mark + line)
    this.#mark = ''
    this.#breaks = 1
  }
}
