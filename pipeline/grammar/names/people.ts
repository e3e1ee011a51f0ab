import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { unregisteredId } from './unregistered.ts'

/** A person of a text: an id and the words of the fullest name. */
export interface Person {
  readonly id: string
  readonly words: readonly string[]
}

/** A name as it stands, and the id of whom the registry knows by it. */
export interface KnownName extends Range {
  readonly id: string | null
}

/**
 * Who is who in one text. Names with the same last word are one person where their first words agree ("J. Berg",
 * "Jan Berg") or one of them has none ("Marshal Berg").
 * @returns the person of each name, in the same order, and all persons
 */
export function whoIsWho(tokens: Tokens, names: readonly KnownName[]): { of: Person[]; all: Person[] } {
  const groups = new Groups()
  const of: Group[] = new Array(names.length)
  const parts = names.map(name => partsOf(tokens, name))
  // Full names first: they say who there is; then the single ones find theirs.
  const isSingle = (at: number) => Number(parts[at]!.length < 2)
  const order = names.map((_, at) => at).sort((a, b) => isSingle(a) - isSingle(b) || a - b)
  for (const at of order) of[at] = groups.take(names[at]!, parts[at]!, textOf(tokens, names[at]!))
  const persons = new Map(
    groups.all.map(group => [group, { id: group.id ?? unregisteredId('person', group.name), words: group.words }]),
  )
  return { of: of.map(group => persons.get(group)!), all: [...persons.values()] }
}

/** Names that are taken for those of one person. */
interface Group {
  /** Its place among all. */
  readonly at: number
  readonly id: string | null
  words: readonly string[]
  /** The fullest name as it stands. */
  name: string
  /** Where the text names the person first, as far as it has been read. */
  first: number
}

/** The persons found so far: each name is held against those of its last word only. */
class Groups {
  readonly all: Group[] = []
  private readonly byId = new Map<string, Group>()
  private readonly bySurname = new Map<string, Group[]>()

  /** The group of a name: one that agrees with it, or its own. */
  take({ id, from }: KnownName, words: readonly string[], name: string): Group {
    const group = this.find(id, from, words)
    if (!group) return this.add({ at: this.all.length, id, words, name, first: from })
    group.first = Math.min(group.first, from)
    if (words.length > group.words.length) this.rename(group, words, group.id ? group.name : name)
    return group
  }

  private find(id: string | null, from: number, words: readonly string[]): Group | undefined {
    if (id !== null) return this.byId.get(id)
    const same = (this.bySurname.get(surnameOf(words)) ?? []).filter(group => agrees(group.words, words))
    // Of two people with one surname a name means one whom the text named before.
    return same.length < 2 ? same[0] : (same.findLast(({ first }) => first < from) ?? same[0])
  }

  private add(group: Group): Group {
    this.all.push(group)
    if (group.id !== null) this.byId.set(group.id, group)
    this.file(group)
    return group
  }

  private rename(group: Group, words: readonly string[], name: string): void {
    const [surname, other] = [surnameOf(group.words), surnameOf(words)]
    Object.assign(group, { words, name })
    if (surname === other) return
    const same = this.bySurname.get(surname)!
    same.splice(same.indexOf(group), 1)
    this.file(group)
    this.bySurname.get(other)!.sort((a, b) => a.at - b.at)
  }

  private file(group: Group): void {
    const surname = surnameOf(group.words)
    const same = this.bySurname.get(surname)
    if (same) same.push(group)
    else this.bySurname.set(surname, [group])
  }
}

const WHERE = /^(?:in|at|near|across|throughout|inside|into)$/

/** Names less the single words that stand for a place elsewhere: "the Supreme Commander, X" where the text says "in X". */
export function withoutPlaces<T extends KnownName>(tokens: Tokens, names: readonly T[]): T[] {
  const single = new Set(
    names.flatMap(name => (!name.id && name.to - name.from === 1 ? [tokens.word[name.from]!.text] : [])),
  )
  if (single.size === 0) return [...names]
  const places = new Set<string>()
  for (let at = 1; at < tokens.count; at++) {
    const { text, capital } = tokens.word[at]!
    if (!capital || !single.has(text) || !WHERE.test(tokens.word[at - 1]!.text)) continue
    const next = tokens.word[at + 1]
    if (next?.text !== "'s" && !next?.capital) places.add(text)
  }
  return names.filter(name => name.id !== null || name.to - name.from > 1 || !places.has(tokens.word[name.from]!.text))
}

/** Words of a name, lower-cased; hyphens join. */
export function partsOf(tokens: Tokens, name: Range): string[] {
  return textOf(tokens, name)
    .toLowerCase()
    .replace(/\s*([-‐‑–])\s*/g, '-')
    .replace(/\.(?=\s|$)/g, '')
    .split(/[\s.]+/)
    .filter(Boolean)
}

const textOf = (tokens: Tokens, { from, to }: Range): string =>
  tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!).replace(/\s+/g, ' ')

/** The last word: family names that come first ("Kim Dae-jung") are known by the hyphen behind them. */
export const surnameOf = (words: readonly string[]): string =>
  words.length === 2 &&
  words[1]!.includes('-') &&
  !words[0]!.includes('-') &&
  words[0]!.length < 7 &&
  !/^(?:al|el|ould)-/.test(words[1]!)
    ? words[0]!
    : words.at(-1)!

function agrees(a: readonly string[], b: readonly string[]): boolean {
  if (surnameOf(a) !== surnameOf(b)) return false
  if (a.length < 2 || b.length < 2) return true
  const [first = '', other = ''] = [a[0], b[0]]
  return (
    first === other ||
    (first.length === 1 && other.startsWith(first)) ||
    (other.length === 1 && first.startsWith(other))
  )
}
