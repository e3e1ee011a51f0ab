import type { Range } from '../counted.ts'
import { actorsIn, placesIn } from '../names/lookup.ts'
import { looksPlural } from '../noun-phrase/words.ts'
import type { Reading } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { isPeople } from './people.ts'
import { endsHere, simplePhrase } from './phrase.ts'
import { found, isDeterminer } from './words.ts'

/**
 * Who may be said to act: a group in arms or in power, a body that decides, a state, a person with a name and an
 * office, or a whole people.
 */
export type ActorSort = 'group' | 'body' | 'state' | 'person' | 'people'

/** Words for an actor, without the article. */
export interface ActorPhrase extends Range {
  readonly sort: ActorSort
  /** The noun phrase before "of" or "in": where the name or the noun stands that makes it an actor. */
  readonly core: Range
  /** Where what stands beside it ends: "Jane Doe, the minister of defence,". */
  readonly through: number
  /** Of a state: its place. */
  readonly place: string | null
  /** People in arms. */
  readonly armed: boolean
}

/** What a reader of phrases asks of a text: what it holds, where the sentence begins and whether capitals tell names. */
export interface Scene {
  readonly reading: Reading
  readonly from: number
  readonly to: number
  readonly capitals: boolean
  readonly isDate: (at: number) => boolean
}

/** The actor whose words begin at a token, or null. */
export function readActor(scene: Scene, at: number, limit = scene.to): ActorPhrase | null {
  const { tokens } = scene.reading
  // "no soldiers fired"
  if (isFunction(tokens.word[at]!, 'none')) return null
  const core = scene.isDate(at) ? null : coreOf(scene, at, limit)
  if (!core) return null
  const { sort, place } = core
  let to = core.range.to
  let complemented = false
  // A state or a person has no complement: "accused Ruritania of shelling".
  const open =
    sort === 'group' || sort === 'body' || (sort === 'people' && found(tokens, to - 1, 'people', 'nouns') !== undefined)
  while (open && to < limit && isFunction(tokens.word[to]!, 'of')) {
    const next = readComplement(scene, to + 1, limit)
    if (next === 0) break
    // "a group of tourists": only what kind of people they are makes them an actor.
    if (!complemented && isVague(tokens, core.range) && !isActing(scene, to + 1, next)) return null
    complemented = true
    to = next
  }
  if (to < limit && isFunction(tokens.word[to]!, 'possessive')) return null
  const through = withName(scene, core.range, to, limit)
  // An office beside a name adds nothing to who it is.
  if (sort !== 'person') to = through
  return { from: core.range.from, to, through, sort, core: core.range, place, armed: isArmed(tokens, core.range) }
}

const isVague = (tokens: Tokens, { to }: Range): boolean =>
  /^(?:groups?|bands?|mobs?|hordes?|contingents?|members?)$/.test(tokens.word[to - 1]!.text)

/** Whether the words behind "of" name an actor, or a place or name that stands for one. */
const isActing = (scene: Scene, from: number, to: number): boolean =>
  readActor(scene, from, to) !== null || scene.reading.tokens.word.slice(from, to).some(({ capital }) => capital)

interface Core {
  readonly range: Range
  readonly sort: ActorSort
  readonly place: string | null
}

function coreOf(scene: Scene, at: number, limit: number): Core | null {
  const { tokens } = scene.reading
  const phrase = simplePhrase(tokens, at, limit)
  if (!phrase) return joinedCore(scene, at, limit)
  for (let end = phrase.to; end > phrase.from; end--) {
    // Behind a noun for a group what is no name and no such noun is not its own: "forces fired", "army buildings".
    if (!endsHere(tokens, end, limit, scene.isDate)) continue
    const core = sortOf(scene, { from: phrase.from, to: end })
    if (core) return core
  }
  return joinedCore(scene, at, limit)
}

/** "political and state leadership": adjectives joined before one noun. */
function joinedCore(scene: Scene, at: number, limit: number): Core | null {
  const { tokens } = scene.reading
  const first = simplePhrase(tokens, at, limit)
  if (!first || first.to - first.from > 5 || !/^(?:and|or)$/.test(tokens.word[first.to]?.text ?? '')) return null
  const next = tokens.word[first.to + 1]
  if (first.to + 1 >= limit || !next || isDeterminer(next)) return null
  if (looksPlural(tokens.word[first.to - 1]!)) return null
  const second = simplePhrase(tokens, first.to + 1, limit)
  if (!second) return null
  const core = sortOf(scene, second)
  return core && (core.sort === 'group' || core.sort === 'body') && endsHere(tokens, second.to, limit, scene.isDate)
    ? { ...core, range: { from: first.from, to: second.to } }
    : null
}

function sortOf(scene: Scene, range: Range): Core | null {
  const { reading } = scene
  const { tokens } = reading
  const known = actorsIn(reading, range).findLast(({ to }) => to === range.to)
  if (known)
    return { range, sort: known.kind === 'person' ? 'person' : known.kind === 'state' ? 'state' : 'group', place: null }
  const place = placesIn(reading, range).findLast(({ to }) => to === range.to)
  if (place) return stateOf(range, place.place)
  if (endsWith(tokens, range, 'body')) return { range, sort: 'body', place: null }
  if (endsWith(tokens, range, 'group') || endsWith(tokens, range, 'office') || isArmed(tokens, range))
    return { range, sort: 'group', place: null }
  if (isRanked(tokens, range)) return { range, sort: 'person', place: null }
  return isPeople(scene, range) ? { range, sort: 'people', place: null } : null
}

/** A noun of a group of the lexicon, in one word or several, that ends a phrase. */
function endsWith(tokens: Tokens, { from, to }: Range, group: string): boolean {
  for (let at = Math.max(from, to - 4); at < to; at++) if (found(tokens, at, group, 'nouns')?.to === to) return true
  return false
}

const FORCES: ReadonlySet<string> = new Set(['military', 'police', 'armed'])

const isForce = (tokens: Tokens, at: number): boolean =>
  tokens.word[at]!.senses.some(
    ({ class: name, name: status, form }) => name === 'status' && form !== 'base' && FORCES.has(status),
  )

const isArmed = (tokens: Tokens, range: Range): boolean =>
  endsWith(tokens, range, 'armed') || isForce(tokens, range.to - 1)

/** "General Jane Doe": a rank or an office, then nothing but a name. */
function isRanked(tokens: Tokens, { from, to }: Range): boolean {
  let at = to
  while (at > from && to - at < 4 && isName(tokens, at - 1)) at--
  return at < to && at > from && endsWith(tokens, { from, to: at }, 'office')
}

const isName = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return word.kind === 'mark' || (word.capital && !found(tokens, at, 'office', 'nouns'))
}

/** "the Minister of Defence, Jane Doe,": a name that stands beside the office, or right behind its words. */
function withName(scene: Scene, core: Range, to: number, limit: number): number {
  const { tokens } = scene.reading
  if (!endsWith(tokens, core, 'office')) return withOffice(scene, core, to, limit)
  const comma = to < limit && tokens.word[to]!.text === ','
  const name = simplePhrase(tokens, comma ? to + 1 : to, limit)
  if (!name || name.from !== (comma ? to + 1 : to) || name.to - name.from > 4) return to
  const words = tokens.word.slice(name.from, name.to)
  if (!words.every(word => word.capital || word.kind === 'mark')) return to
  if (!comma) return name.to
  const known = actorsIn(scene.reading, name).some(({ kind }) => kind === 'person')
  const closed = name.to >= limit || tokens.word[name.to]!.text === ','
  return known || (closed && sortOf(scene, name) === null) ? name.to : to
}

/** "Jane Doe, the then minister of defence,": the office beside the name is no actor of its own. */
function withOffice(scene: Scene, core: Range, to: number, limit: number): number {
  const { tokens } = scene.reading
  if (to + 1 >= limit || tokens.word[to]!.text !== ',' || sortOf(scene, core)?.sort !== 'person') return to
  const office = simplePhrase(tokens, to + 1, limit)
  if (!office || !endsWith(tokens, office, 'office')) return to
  let end = office.to
  while (end < limit && isFunction(tokens.word[end]!, 'of')) {
    const next = readComplement(scene, end + 1, limit)
    if (next === 0) break
    end = next
  }
  return end >= limit || tokens.word[end]!.text === ',' ? end : to
}

/** Where the words behind "of" end that say whose the actor is; 0 where they say what it is accused of. */
function readComplement(scene: Scene, from: number, limit: number): number {
  const { tokens } = scene.reading
  const phrase = simplePhrase(tokens, from, limit)
  // "convicted the officers of war crimes"
  if (!phrase || endsWith(tokens, phrase, 'act') || endsWith(tokens, phrase, 'deed')) return 0
  return /ing$/.test(tokens.word[phrase.from]!.text) ? 0 : phrase.to
}

/** A place is an actor only as a state; which places are states the registry knows, and the kind asks it. */
const stateOf = (range: Range, place: string): Core => ({ range, sort: 'state', place })
