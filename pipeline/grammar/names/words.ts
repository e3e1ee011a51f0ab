/** Questions about single words that all grammars of names ask. */
import type { ActorKind } from '../../../schemas/actors.ts'
import type { PLACE_KINDS } from '../../../schemas/places.ts'
import { firstWhere } from '../../core/search.ts'
import { isApostrophe, isUpper } from '../characters.ts'
import type { Range } from '../counted.ts'
import type { Form, Sense } from '../lexicon.ts'
import type { PlaceMention } from '../registry/places.ts'
import type { Sentence } from '../sentence.ts'
import { isDashAt, matches, type Tokens, touches } from '../tokens.ts'
import { BEGINS, isFunction, senseOf, type Word } from '../words.ts'

/** A sentence, and what is known of it before its names are read. */
export interface Scene {
  readonly tokens: Tokens
  readonly from: number
  readonly to: number
  /** False where capitals tell nothing: a telegram, a heading in Title Case. */
  readonly cased: boolean
  /** Places of the whole text, in order. */
  readonly places: readonly PlaceMention[]
}

export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A lexicon entry at a token. */
export interface Hit extends Range {
  readonly group: string
  readonly base: string
  readonly part: Sense['part']
  readonly form: Form | undefined
}

/** The scene of a sentence. */
export const sceneOf = (tokens: Tokens, { from, to }: Sentence, places: readonly PlaceMention[]): Scene => ({
  tokens,
  from,
  to,
  cased: isCased(tokens, from, to),
  places,
})

/** Whether small letters are used for ordinary words. A heading may have small words in it, but no full stop. */
function isCased(tokens: Tokens, from: number, to: number): boolean {
  let [large, small] = [0, 0]
  for (let at = from; at < to; at++) {
    const { kind, capital, text, senses } = tokens.word[at]!
    if (kind !== 'word' || text.length < 3) continue
    if (capital) large++
    else if (!senses.some(sense => sense.class === 'function')) return true
    else small++
  }
  return large < 3 || (small > 0 && /^[.!?]$/.test(tokens.word[to - 1]!.text))
}

/** The longest entry of the named groups that stands at a token. */
export function entryAt(scene: Scene, at: number, groups: ReadonlySet<string>): Hit | undefined {
  const { tokens, to } = scene
  if (at < scene.from || at >= to || !(tokens.word[at]!.begins & BEGINS.actor)) return undefined
  const { entries } = tokens.word[at]!
  for (let i = 0; i < entries.length; i++) {
    const { sense, words } = entries[i]!
    if (sense.class !== 'actor' || !groups.has(sense.name) || at + words.length > to) continue
    if (!matches(tokens, at, words) || (sense.part === 'words' && !isWritten(tokens, at, sense.base!))) continue
    return {
      from: at,
      to: at + words.length,
      group: sense.name,
      base: sense.base!,
      part: sense.part,
      form: sense.form,
    }
  }
  return undefined
}

/** Letters that an entry writes large must be large in the text; "UN" and "WHO" are wholly so. */
function isWritten(tokens: Tokens, at: number, base: string): boolean {
  if (base === base.toLowerCase()) return true
  const forms = base.match(/(?:\p{L}\.){2,}|\p{L}+(?:'\p{L}+)*|[^\s\p{L}]/gu) ?? []
  return forms.every((form, i) => {
    const word = tokens.word[at + i]!
    if (form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()) return word.shouted
    return form[0] === form[0]!.toLowerCase() || word.capital
  })
}

/** Whether a word alone belongs to a group of the lexicon of actors. */
export function isIn(word: Word, group: string): boolean {
  if (!(word.begins & BEGINS.actor)) return false
  return word.senses.some(sense => sense.class === 'actor' && sense.name === group)
}

/** A word that no lexicon of common English has, nor that of actors: other lexicons of facts say nothing of names. */
export const isUnknown = (word: Word): boolean => !word.known && !senseOf(word, 'actor')

/** How much the capital of a word says: within a sentence, at its start, or nothing. */
export function capitalAt(scene: Scene, at: number): 'inner' | 'start' | null {
  const { tokens, from, to, cased } = scene
  if (at < from || at >= to || !cased) return null
  const { kind, capital } = tokens.word[at]!
  if (kind !== 'word') return null
  if (!capital && !isUnicase(tokens, at) && !isElided(tokens, at)) return null
  return isStart(scene, at) ? 'start' : 'inner'
}

/** First word of the sentence, or of what a quotation mark, a colon or a bullet opens. */
export function isStart({ tokens, from }: Scene, at: number): boolean {
  let before = at - 1
  while (before >= from && tokens.word[before]!.kind === 'mark') {
    if (/^[:“"«‘]$/.test(tokens.word[before]!.text)) return true
    if (/^[,;)(\-–—'’”»]$/.test(tokens.word[before]!.text)) return before === from
    before--
  }
  return before < from || (before === from && tokens.word[before]!.kind === 'number')
}

/** A word of a script without large and small letters. */
const isUnicase = ({ text, start }: Tokens, at: number): boolean =>
  text.charCodeAt(start[at]!) >= 0x590 && isLetterBeyond(text.charCodeAt(start[at]!))
const isLetterBeyond = (code: number): boolean => (code >= 0x590 && code < 0x1e00) || (code >= 0x3040 && code < 0xd800)

/** "d'Estaing", "l'Ouverture". */
const isElided = ({ text, start, end }: Tokens, at: number): boolean =>
  end[at]! - start[at]! > 3 && isApostrophe(text.charCodeAt(start[at]! + 1)) && isUpper(text.charCodeAt(start[at]! + 2))

/** The place whose name covers a token. */
export function placeAt({ places }: Scene, at: number): PlaceMention | undefined {
  const place = places[firstWhere(places.length, i => places[i]!.to > at)]
  return place && place.from <= at ? place : undefined
}

const PEOPLES =
  /(?:[^aeiou]ian|[aeo]ean|[rl]ian|[eiou]an|(?:[rlk]|[^s]t)an|man|ese|ish|[aeiou]ni|aqi|eli|emi|oti|ami|ari|iti|zi)$/
/** "Peruvian", "Danish", "Iraqi": an adjective of a people or a country, by its ending or by the lexicon. */
export const isDemonym = (word: Word): boolean =>
  isIn(word, 'demonym') ||
  (PEOPLES.test(word.text) && !isGrammar(word) && !isIn(word, 'no_demonym') && word.text.length > 4)

/** A noun for people of some sort: "Tutsi", "Muslims", "Christians". */
export const isPeople = (word: Word): boolean => {
  const unit = senseOf(word, 'unit')
  if (unit?.name === 'person' || senseOf(word, 'status') || senseOf(word, 'subgroup')) return true
  return word.text.length > 6 && word.text.endsWith('s') && PEOPLES.test(word.text.slice(0, -1))
}

/** Months, days of the week and seasons. */
export const isCalendar = (word: Word): boolean => isIn(word, 'calendar')

/** Words that no name holds: articles, prepositions, pronouns, auxiliaries. */
export const isGrammar = (word: Word): boolean => word.senses.some(sense => sense.class === 'function')

export const isPossessive = (word: Word): boolean => isFunction(word, 'possessive')

/** A hyphen that joins two words. */
export const isHyphen = (tokens: Tokens, at: number): boolean =>
  at > 0 && isDashAt(tokens, at) && touches(tokens, at - 1) && touches(tokens, at)

const KINDS: ReadonlySet<string> = new Set<ActorKind>([
  'state_body',
  'armed_force',
  'party',
  'international',
  'ngo',
  'media',
  'other',
])
const TITLED = '_titled'

/** The kind of actor that a group of the lexicon stands for, or null. */
export function kindOfGroup(group: string): ActorKind | null {
  const kind = group.endsWith(TITLED) ? group.slice(0, -TITLED.length) : group
  return KINDS.has(kind) ? (kind as ActorKind) : null
}
export const isTitled = (group: string): boolean => group.endsWith(TITLED)

/** Groups of nouns for sorts of places, and the kind of place that each stands for. */
export const PLACE_NOUNS: ReadonlyMap<string, PlaceKind> = new Map([
  ['place_village', 'village'],
  ['place_town', 'town'],
  ['place_city', 'city'],
  ['place_settlement', 'settlement'],
  ['place_district', 'district'],
  ['place_region', 'region'],
  ['place_land', 'region'],
  ['place_street_square', 'street_square'],
  ['place_height', 'height'],
  ['place_other', 'other'],
])
export const PLACE_GROUPS: ReadonlySet<string> = new Set(PLACE_NOUNS.keys())

/** Groups of heads and whole names of organisations; of offices; of what may stand before them. */
export const HEADS: ReadonlySet<string> = new Set([...KINDS].flatMap(kind => [kind, `${kind}${TITLED}`]))
export const OFFICES: ReadonlySet<string> = new Set(['office', 'public_role', 'rank'])
/** Words for victims, witnesses and relatives. */
export const PRIVATE: ReadonlySet<string> = new Set(['private_person'])
export const MODIFIERS: ReadonlySet<string> = new Set(['modifier'])
