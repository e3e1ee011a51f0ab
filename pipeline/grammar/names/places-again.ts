import type { PlaceMention } from '../registry/places.ts'
import type { Layout } from '../sentence.ts'
import type { Tokens } from '../tokens.ts'
import { senseOf, type Word } from '../words.ts'
import type { ShownPlace } from './places-shown.ts'
import { unregisteredId } from './unregistered.ts'
import {
  capitalAt,
  entryAt,
  isGrammar,
  isHyphen,
  isIn,
  isStart,
  PLACE_GROUPS,
  type PlaceKind,
  placeAt,
  type Scene,
  sceneOf,
} from './words.ts'

interface Name {
  readonly parts: readonly string[]
  readonly text: string
  readonly kind: PlaceKind
  readonly sure: boolean
  readonly adjectival: boolean
  /** How often it stands behind "in" or "from", and how often before another noun. */
  where: number
  before: number
}

/**
 * Every mention of the places that nouns show, in order. A name that only stood before its noun may be an adjective
 * ("Danish towns"): it counts where the text uses it as a place more often than as one.
 */
export function placesAgain(
  tokens: Tokens,
  layout: Layout,
  known: readonly PlaceMention[],
  shown: readonly ShownPlace[],
): PlaceMention[] {
  const byFirst = namesOf(tokens, shown)
  const own = new Set(shown.map(({ from }) => from))
  const found: { from: number; to: number; name: Name }[] = []
  for (const sentence of layout.sentences) {
    let scene: Scene | null = null
    for (let at = sentence.from; at < sentence.to; at++) {
      const names = byFirst.get(tokens.word[at]!.text)
      if (!names || !tokens.word[at]!.capital) continue
      scene ??= sceneOf(tokens, sentence, known)
      const name = names.find(({ parts }) => parts.every((part, i) => tokens.word[at + i]?.text === part))
      if (!name || placeAt(scene, at)) continue
      const to = at + name.parts.length
      if (!own.has(at) && !standsAlone(scene, at, to)) continue
      const next = to < sentence.to ? tokens.word[to]! : undefined
      if (next && isNoun(next)) name.before++
      else if (
        /^(?:in|at|near|from|around|of|to|outside|towards?)$/.test(tokens.word[at - 1]?.text ?? '') &&
        !entryOf(scene, to)
      )
        name.where++
      found.push({ from: at, to, name })
      at = to - 1
    }
  }
  return found
    .filter(({ name }) => isPlace(name))
    .map(({ from, to, name }) => ({
      from,
      to,
      place: unregisteredId(name.kind, name.text),
      kind: name.kind,
      language: null,
    }))
}

const isPlace = ({ sure, adjectival, where, before }: Name): boolean =>
  !adjectival || (sure ? where >= before : where > before)

/** The names by their first word, longest first; what stood behind "of" once is sure. */
function namesOf(tokens: Tokens, shown: readonly ShownPlace[]): Map<string, Name[]> {
  const byText = new Map<string, Name>()
  for (const { kind, sure, adjectival, ...range } of shown) {
    const text = tokens.text.slice(tokens.start[range.from]!, tokens.end[range.to - 1]!).replace(/\s+/g, ' ')
    const known = byText.get(text)
    const better = !known || (known.adjectival && !adjectival)
    if (!better) continue
    const parts = tokens.word.slice(range.from, range.to).map(word => word.text)
    byText.set(text, { parts, text, kind, sure, adjectival, where: 0, before: 0 })
  }
  const byFirst = new Map<string, Name[]>()
  for (const name of byText.values()) {
    const same = byFirst.get(name.parts[0]!)
    if (same) same.push(name)
    else byFirst.set(name.parts[0]!, [name])
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.parts.length - a.parts.length)
  return byFirst
}

const entryOf = (scene: Scene, at: number) => entryAt(scene, at, PLACE_GROUPS)

/** No other word with a capital joins the name: "Oakford Bank", "Mary Oakford". */
function standsAlone(scene: Scene, from: number, to: number): boolean {
  const { tokens } = scene
  if (!capitalAt(scene, from) || isHyphen(tokens, from - 1) || isHyphen(tokens, to)) return false
  const next = to < scene.to ? tokens.word[to]! : undefined
  if (next?.kind === 'word' && capitalAt(scene, to) && !isGrammar(next) && !entryOf(scene, to)) return false
  const before = from > scene.from ? tokens.word[from - 1]! : undefined
  if (before?.kind !== 'word' || !capitalAt(scene, from - 1) || isGrammar(before)) return true
  return isStart(scene, from - 1) || isIn(before, 'place_modifier')
}

const VERBS = ['verb', 'say', 'trigger'] as const

/** A word with a small letter that is no verb, place noun or grammar: "Danish militias". */
const isNoun = (word: Word): boolean =>
  word.kind === 'word' &&
  !word.capital &&
  !isGrammar(word) &&
  !VERBS.some(name => senseOf(word, name)) &&
  ![...PLACE_GROUPS].some(group => isIn(word, group))
