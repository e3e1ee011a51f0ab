import type { Message } from './message.ts'

/** So many are named one by one; a fault of a rule may otherwise be said a million times. */
const NAMED = 1000

/** Collects messages: the first thousand, and how many came after them. */
export class Messages {
  readonly #named: Message[] = []
  #more = 0

  add(messages: readonly Message[]): void {
    const free = Math.max(0, NAMED - this.#named.length)
    this.#named.push(...messages.slice(0, free))
    this.#more += Math.max(0, messages.length - free)
  }

  get size(): number {
    return this.#named.length + this.#more
  }

  list(): readonly Message[] {
    if (this.#more === 0) return this.#named
    const more = { file: 'and more', rule: 'messages', actual: `${this.#more} faults after these`, expected: 'none' }
    return [...this.#named, more]
  }
}
