import { isApostrophe } from '../characters.ts'
import type { Range } from '../counted.ts'
import { split } from '../lexicons/compile.ts'
import type { Tokens } from '../tokens.ts'
import { isDashAt } from '../tokens.ts'
import type { NameEntry } from './shapes.ts'

interface Name {
  readonly id: string
  readonly words: readonly string[]
  /** Which words begin with a capital, which are all capitals. */
  readonly capitals: readonly ('first' | 'all' | 'none')[]
  readonly language: string | null
  readonly before: readonly string[][]
  readonly after: readonly string[][]
  readonly notBefore: readonly string[][]
  readonly notAfter: readonly string[][]
  readonly hint: readonly string[]
}

/** A registered name in a text: whose it is and in which language. */
export interface NameUse extends Range {
  readonly id: string
  readonly language: string | null
}

/** Names of registry entries, found by their first word. */
export class Names {
  private readonly byFirst = new Map<string, Name[]>()

  /** All names are there: the longest comes first. */
  close(): void {
    for (const names of this.byFirst.values())
      names.sort((a, b) => b.words.length - a.words.length || rank(b) - rank(a))
  }

  /** Names of an entry, as words. */
  of(id: string): (readonly string[])[] {
    return [...this.byFirst.values()]
      .flat()
      .filter(name => name.id === id)
      .map(name => name.words)
  }

  add(id: string, entry: NameEntry, hint: readonly string[] = []): void {
    const given = typeof entry === 'string' ? { text: entry } : entry
    const lists = (list: string[] | undefined) => (list ?? []).map(split)
    const words = split(given.text)
    const forms = caseOf(given.text)
    const name: Name = {
      id,
      words,
      capitals: words.map((_, i) => forms[i] ?? 'none'),
      language: given.language ?? null,
      before: lists(given.before),
      after: lists(given.after),
      notBefore: lists(given.not_before),
      notAfter: lists(given.not_after),
      hint: hint.map(word => word.toLowerCase()),
    }
    const known = this.byFirst.get(words[0]!)
    if (known) known.push(name)
    else this.byFirst.set(words[0]!, [name])
  }

  /** Whether any name begins with the word; the cheap first question for every token. */
  begins(word: string): boolean {
    return this.byFirst.has(word)
  }

  /** Names between two tokens, the longest at each place of the text; `nested`: also those within longer ones. */
  usesIn(tokens: Tokens, from: number, to: number, nested = false): NameUse[] {
    const found: NameUse[] = []
    for (let at = from; at < to; ) {
      const name = this.nameAt(tokens, at, from, to)
      if (name) found.push({ from: at, to: at + name.words.length, id: name.id, language: name.language })
      at += name && !nested ? name.words.length : 1
    }
    return found
  }

  private nameAt(tokens: Tokens, at: number, from: number, to: number): Name | undefined {
    const names = this.byFirst.get(tokens.word[at]!.text)
    if (!names) return undefined
    let best: Name | undefined
    let distance = Number.POSITIVE_INFINITY
    for (const name of names) {
      if (best && name.words.length < best.words.length) break
      if (at + name.words.length > to || !spells(tokens, at, name) || !allowed(tokens, at, name)) continue
      if (name.before.length + name.after.length > 0) return name
      const near =
        name.hint.length === 0 ? HINT_REACH + 1 : hintDistance(tokens, at, at + name.words.length, name.hint, from, to)
      if (near < distance) {
        best = name
        distance = near
      }
    }
    return best
  }
}

const rank = (name: Name): number => name.before.length + name.after.length
const HINT_REACH = 5

/** How each word of a name is written. */
function caseOf(text: string): ('first' | 'all' | 'none')[] {
  return (text.match(/(?:\p{L}\.){2,}|['’]s(?!\p{L})|\p{L}+(?:['’](?!s\b)\p{L}+)*|\d[\d.,]*|[^\s\p{L}\d]/gu) ?? []).map(
    word => {
      if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return 'all'
      return word[0] !== word[0]!.toLowerCase() ? 'first' : 'none'
    },
  )
}

function spells(tokens: Tokens, at: number, name: Name): boolean {
  for (let i = 0; i < name.words.length; i++) {
    const word = tokens.word[at + i]!
    const wanted = name.words[i]!
    if (word.text !== wanted && !(isDashAt(tokens, at + i) && wanted === '-') && !isSameApostrophe(word.text, wanted))
      return false
    const form = name.capitals[i]
    if (form === 'all' && !word.shouted && word.text.length > 1) return false
    if (form === 'first' && !word.capital) return false
  }
  return true
}

const isSameApostrophe = (a: string, b: string): boolean =>
  b.length === 1 && isApostrophe(a.charCodeAt(0)) && isApostrophe(b.charCodeAt(0))

function allowed(tokens: Tokens, at: number, name: Name): boolean {
  const end = at + name.words.length
  const behind = (words: readonly string[]) => wordsStand(tokens, skipMarks(tokens, end, 1), words)
  const ahead = (words: readonly string[]) => {
    let last = at - 1
    while (last >= 0 && tokens.word[last]!.kind === 'mark') last--
    return wordsStand(tokens, last - words.length + 1, words)
  }
  if (name.before.length > 0 && !name.before.some(behind)) return false
  if (name.after.length > 0 && !name.after.some(ahead)) return false
  return !name.notBefore.some(behind) && !name.notAfter.some(ahead)
}

function skipMarks(tokens: Tokens, from: number, step: number): number {
  let at = from
  while (at >= 0 && at < tokens.count && tokens.word[at]!.kind === 'mark') at += step
  return at
}

const wordsStand = (tokens: Tokens, at: number, words: readonly string[]): boolean =>
  at >= 0 && at + words.length <= tokens.count && words.every((word, i) => tokens.word[at + i]!.text === word)

function hintDistance(
  tokens: Tokens,
  start: number,
  end: number,
  hint: readonly string[],
  from: number,
  to: number,
): number {
  for (let d = 0; d < HINT_REACH; d++) {
    const behind = end + d < to && hint.includes(tokens.word[end + d]!.text)
    const ahead = start - 1 - d >= from && hint.includes(tokens.word[start - 1 - d]!.text)
    if (behind || ahead) return d
  }
  return Number.POSITIVE_INFINITY
}
