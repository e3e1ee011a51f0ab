import type { Checked } from './checks/check.ts'
import { isLocal, pointersOf } from './checks/pointers.ts'
import type { Message } from './core/message.ts'
import type { Tables } from './core/schema.ts'
import { type Facts, wordsOf } from './facts.ts'
import { WordList } from './wordlist.ts'

/** What is known of all documents together, and the checks that need it. Grows by a few bytes a record. */
export class Totals {
  readonly #tables: Tables
  readonly #uses = new Map<string, string[]>()
  readonly #references = new Map<string, string>()
  readonly #ids = new Map<string, WordList>()

  constructor(tables: Tables) {
    this.#tables = tables
  }

  add({ uses, references, ids }: Facts): void {
    for (const [key, list] of Object.entries(uses)) {
      const lists = this.#uses.get(key)
      if (lists) lists.push(list)
      else this.#uses.set(key, [list])
    }
    for (const [key, place] of Object.entries(references))
      if (!this.#references.has(key)) this.#references.set(key, place)
    for (const { table, words } of ids) {
      const list = this.#ids.get(table) ?? new WordList()
      this.#ids.set(table, list)
      list.push(words)
    }
  }

  /** `table:id` of registry entries → sorted ids of the records that use them. */
  uses(): Map<string, string[]> {
    return new Map([...this.#uses].map(([key, lists]) => [key, lists.join('\n').split('\n').sort()]))
  }

  /** Faults that show only over all documents and these registry entries: repeated ids, ids that lead nowhere. */
  faults(registry: readonly Checked[]): Message[] {
    const known = new Set(registry.map(({ table, record }) => `${table}:${record.id}`))
    return [...this.#repeated(), ...this.#dangling(known), ...registry.flatMap(entry => this.#lost(entry, known))]
  }

  /** Tables in which two documents share the id of a record. */
  #repeated(): Message[] {
    return [...this.#ids].flatMap(([table, list]) => {
      const twice = list.firstRepeated()
      return twice === undefined ? [] : [say('ids', `${table} …_${twice} in two documents`, 'ids that occur once')]
    })
  }

  /** Registry entries that records point at and that are not there. */
  #dangling(known: ReadonlySet<string>): Message[] {
    return [...this.#references].flatMap(([key, place]) => {
      const bar = key.indexOf('|')
      const id = key.slice(bar + 1)
      const targets = key.slice(0, bar).split(' or ')
      if (targets.some(target => known.has(`${target}:${id}`))) return []
      return [say('pointers', `${place} ${id}`, `the id of a record of ${targets.join(' or ')}`)]
    })
  }

  /** What a registry entry itself points at in vain. */
  #lost(entry: Checked, known: ReadonlySet<string>): Message[] {
    const found = (target: string, id: string) =>
      known.has(`${target}:${id}`) ||
      (isLocal(target, this.#tables) && this.#ids.get(target)?.has(wordsOf(id)) === true)
    return pointersOf(entry, this.#tables.get(entry.table)!)
      .filter(({ id, targets }) => !targets.some(target => found(target, id)))
      .map(({ field, id, targets }) =>
        say(
          'pointers',
          `${entry.table} ${entry.record.id}: ${field} ${id}`,
          `the id of a record of ${targets.join(' or ')}`,
        ),
      )
  }
}

const say = (rule: string, actual: string, expected: string): Message => ({
  file: 'dataset',
  rule: `check/${rule}`,
  actual,
  expected,
})
