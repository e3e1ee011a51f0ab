import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { Linked } from '../link/resolve.ts'
import type { Reading } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { endsName, nameAt, type PlaceName } from './names.ts'
import { determinersFrom, directedName, headFrom, nameBefore, POSSESSIVE, titledName, VAGUE } from './nouns-of-place.ts'
import { entryAt } from './triggers.ts'
import { behind } from './where.ts'

/** A place, or a number of places, as a phrase. The range holds the words that say which. */
export interface PlacePhrase extends Range {
  /** The token behind all that belongs to the phrase, also what only says where the place lies. */
  readonly next: number
  readonly name: PlaceName | null
  /** "city", "villages", "lands". */
  readonly head: Range | null
  readonly plural: boolean
  /** Number of places, or share of one. */
  readonly linked: Linked | null
  /** "several", "most of": more or less than one place, and no number. */
  readonly vague: Range | null
  /** The place that the counted places belong to. */
  readonly within: PlaceName | null
  /** "its 41 villages", "90 villages of the district": they belong to a place named before. */
  readonly refersBack: boolean
  /** A part of one place: "half of the village". */
  readonly part: boolean
  /** Has an article, a possessive or an adjective: "the lands", "our lands", not "lands" alone. */
  readonly specified: boolean
}

/** Nouns that common words of taking and losing do not mean as places: "took the area into account". */
const LOOSE =
  /^(?:area|country|zone|region|land|camp|base|farm|estate|quarter|mountain|sector|colony|plain|coast|hill|dam)$/

/** The place phrase that begins at a token, or null. `plain`: only what can mean nothing but a place. */
export function placeAt(reading: Reading, from: number, limit: number, plain = false): PlacePhrase | null {
  const { tokens } = reading
  const part = partAt(reading, from, limit)
  if (part) {
    const whole = placeAt(reading, part.next, limit, plain)
    if (!whole || !(whole.specified || whole.name)) return null
    const linked = part.linked ?? whole.linked
    const within = whole.name ?? whole.within
    const to = Math.max(whole.to, whole.next)
    return { ...whole, from, to, name: null, linked, vague: part.vague, within, part: !whole.plural, specified: true }
  }
  const start = determinersFrom(tokens, from, limit)
  const linked = quantityAt(reading, from, start, limit)
  const first = linked ? Math.max(linked.counted.number.to, start) : start
  const noun = headFrom(reading, first, limit)
  const back = POSSESSIVE.test(tokens.word[from]!.text)
  if (!noun) {
    if (linked) return null
    const name = directedName(reading, first, limit) ?? nameAt(reading, first, limit)
    if (!name || tokens.word[name.to]?.text === "'s" || !endsName(reading, name.to, limit)) return null
    const base = {
      from: first,
      to: name.to,
      next: behind(reading, name.to, limit).next,
      name,
      head: null,
      plural: false,
      linked: null,
      part: false,
    }
    return { ...base, vague: null, within: null, refersBack: false, specified: true }
  }
  if (plain && !linked && LOOSE.test(noun.base)) return null
  const vague = !linked ? (vagueAt(tokens, from, noun.from) ?? null) : null
  const counted = linked !== null || vague !== null
  const own = counted ? null : nameBefore(reading, first, noun.from)
  const common = {
    head: { from: noun.from, to: noun.to },
    plural: noun.plural,
    linked,
    vague,
    part: false,
    refersBack: back && counted,
  }
  if (own) {
    const { next } = behind(reading, noun.to, limit)
    return { ...common, from: own.from, to: noun.to, next, name: own, within: null, specified: true }
  }
  const titled = counted || noun.plural ? null : titledName(reading, noun.to, limit)
  if (titled) {
    const { next } = behind(reading, titled.to, limit)
    return { ...common, from: start, to: titled.to, next, name: titled, within: null, specified: true }
  }
  const tail = behind(reading, noun.to, limit)
  const specified = counted || from < first || noun.from > first || tail.next > noun.to
  return {
    ...common,
    from,
    to: tail.next,
    next: tail.next,
    name: null,
    within: tail.within,
    refersBack: common.refersBack || (counted && tail.back),
    specified,
  }
}

/** "most of", "20 percent of", "a number of", "part of": where the whole begins. */
function partAt(
  reading: Reading,
  from: number,
  limit: number,
): { next: number; linked: Linked | null; vague: Range | null } | null {
  const { tokens } = reading
  const article = /^(?:the|a|an)$/.test(tokens.word[from]!.text) ? from + 1 : from
  for (const at of [from, article]) {
    if (at >= limit) return null
    const words = entryAt(tokens, at, 'part_words')
    if (words && words.next < limit && isFunction(tokens.word[words.next]!, 'of'))
      return { next: words.next + 1, linked: null, vague: { from: at, to: words.next } }
  }
  const share = quantityAt(reading, from, from, limit)
  if (!share || !(share.counted.group === 'share' || share.counted.number.sort === 'fraction')) return null
  let of = share.counted.number.to
  while (of < limit && of < share.counted.to + 2 && !isFunction(tokens.word[of]!, 'of')) of++
  return of < limit && isFunction(tokens.word[of]!, 'of') ? { next: of + 1, linked: share, vague: null } : null
}

/** The quantity whose words begin at a token, or behind a determiner. */
function quantityAt({ linked, tokens }: Reading, from: number, start: number, limit: number): Linked | null {
  const i = firstWhere(linked.length, middle => linked[middle]!.counted.number.from >= from)
  const found = linked[i]
  if (!found || found.counted.number.from >= limit) return null
  const { from: begin, number } = found.counted
  const near =
    begin <= start || tokens.word.slice(start, number.from).every(word => senseOf(word, 'qualifier') !== undefined)
  return near && number.from - start < 4 ? found : null
}

function vagueAt(tokens: Tokens, from: number, to: number): Range | undefined {
  for (let at = from; at < Math.min(to, from + 2); at++)
    if (VAGUE.test(tokens.word[at]!.text)) return { from: at, to: at + 1 }
  return undefined
}
