import type { RecordOf } from '../../../schemas/index.ts'
import { isApostrophe } from '../characters.ts'
import type { Range } from '../counted.ts'
import { split } from '../lexicons/compile.ts'
import type { Tokens } from '../tokens.ts'
import { isDashAt } from '../tokens.ts'
import type { PlaceNameEntry, PlacesFile } from './shapes.ts'

export type PlaceEntry = Omit<RecordOf<'places'>, 'record_ids'>

interface Name {
  readonly place: string
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

/** A place named in a text. */
export interface PlaceMention extends Range {
  readonly place: string
  readonly language: string | null
}

/** Places and their names, found by the first word of a name. */
export class Places {
  readonly entries = new Map<string, PlaceEntry>()
  private readonly byFirst = new Map<string, Name[]>()

  constructor(files: readonly PlacesFile[]) {
    for (const { places } of files) {
      for (const [id, place] of Object.entries(places)) {
        if ('extends' in place) continue
        const {
          name,
          kind,
          part_of = null,
          country = null,
          latitude = null,
          longitude = null,
          coordinates_origin = null,
        } = place
        this.entries.set(id, { id, name, kind, part_of, country, latitude, longitude, coordinates_origin })
      }
    }
    for (const { places } of files) {
      for (const [id, place] of Object.entries(places)) {
        const target = 'extends' in place ? place.extends : id
        for (const name of place.names) this.add(target, name, 'hint' in place ? (place.hint ?? []) : [])
      }
    }
    for (const names of this.byFirst.values())
      names.sort((a, b) => b.words.length - a.words.length || rank(b) - rank(a))
  }

  /** Names of a place, as words. */
  namesOf(place: string): (readonly string[])[] {
    return [...this.byFirst.values()]
      .flat()
      .filter(name => name.place === place)
      .map(name => name.words)
  }

  private add(place: string, entry: PlaceNameEntry, hint: readonly string[]): void {
    const given = typeof entry === 'string' ? { text: entry } : entry
    const lists = (list: string[] | undefined) => (list ?? []).map(split)
    const words = split(given.text)
    const forms = caseOf(given.text)
    const name: Name = {
      place,
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

  /** Places named between two tokens, the longest name at each place of the text. */
  mentionsIn(tokens: Tokens, from: number, to: number): PlaceMention[] {
    const found: PlaceMention[] = []
    for (let at = from; at < to; ) {
      const name = this.nameAt(tokens, at, from, to)
      if (name) {
        const end = at + name.words.length
        found.push({ from: at, to: end, place: name.place, language: name.language })
        at = end
      } else {
        at++
      }
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
