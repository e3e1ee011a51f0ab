import type { Message } from '../core/message.ts'

/** A sequence that is read step by step, with a look at what comes next. What breaks it is said once; then it is over. */
export class Cursor<T> {
  readonly #source: AsyncIterator<T> | Iterator<T>
  readonly #path: string
  readonly #faults: Message[]
  #next: T | undefined
  #read = 0

  constructor(source: AsyncIterator<T> | Iterator<T>, path: string, faults: Message[]) {
    this.#source = source
    this.#path = path
    this.#faults = faults
  }

  /** The next item, which stays the next; undefined at the end. */
  async peek(): Promise<T | undefined> {
    if (this.#next !== undefined) return this.#next
    try {
      const step = await this.#source.next()
      if (!step.done) this.#next = step.value
    } catch (error) {
      const actual = `${(error as Error).message} after ${this.#read} records`
      this.#faults.push({ file: this.#path, rule: 'verify/read', actual, expected: 'a table that can be read' })
      this.#source.next = () => ({ done: true, value: undefined })
    }
    return this.#next
  }

  async take(): Promise<T | undefined> {
    const item = await this.peek()
    this.#next = undefined
    if (item !== undefined) this.#read++
    return item
  }
}
