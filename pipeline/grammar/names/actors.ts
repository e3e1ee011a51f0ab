import type { ActorKind } from '../../../schemas/actors.ts'
import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { Knowledge } from '../knowledge.ts'
import type { PlaceMention } from '../registry/places.ts'
import type { Layout } from '../sentence.ts'
import type { Tokens } from '../tokens.ts'
import { BEGINS } from '../words.ts'
import { mentionsAgain } from './again.ts'
import { LEADS, leadsIn } from './leads.ts'
import { type Organisation, organisationsIn } from './organisations.ts'
import { type Person, whoIsWho, withoutPlaces } from './people.ts'
import { type PersonName, personsIn } from './persons.ts'
import { aliasesAgain } from './short-forms.ts'
import { unregisteredId } from './unregistered.ts'
import { type Scene, sceneOf } from './words.ts'

/** A person, an organisation or an armed force named in a text. The range is that of the name, without the role. */
export interface ActorMention extends Range {
  /** Id of a registry entry, or `unregistered/<kind>/<name>`. */
  readonly actor: string
  readonly kind: ActorKind
  /** The words for the office, rank or role that the text gives a person here. */
  readonly role: Range | null
}

/**
 * The actors that a text names, in order, longer ones first: those of the registry wherever their names stand, and those
 * that the words show to be one. Looks only at sentences with words that may begin a name or an office, and once more at
 * the whole text where it found persons or short forms that it must know again.
 */
export function actorsOf(
  tokens: Tokens,
  layout: Layout,
  { actors }: Knowledge,
  places: readonly PlaceMention[],
): ActorMention[] {
  const bodies: ActorMention[] = []
  const aliases: { word: string; mention: ActorMention }[] = []
  const persons: (PersonName & { id: string | null })[] = []
  const registered: ActorMention[] = []
  for (const sentence of layout.sentences) {
    const leads = sentence.begins & BEGINS.actor ? leadsIn(tokens, sentence.from, sentence.to) : 0
    if (!(sentence.begins & BEGINS.registered) && !(leads & (LEADS.body | LEADS.office))) continue
    const scene = sceneOf(tokens, sentence, places)
    const known = sentence.begins & BEGINS.registered ? registeredIn(scene, actors) : []
    const found = leads & LEADS.body ? organisationsIn(scene) : []
    const merged = mergedBodies(tokens, known, found)
    bodies.push(...merged.mentions)
    aliases.push(...merged.aliases)
    const people = merged.people
    registered.push(...people)
    if (leads & LEADS.office)
      persons.push(...withKnown(personsIn(scene, [...found, ...asBodies(merged.mentions)]), people))
  }
  const first = [...bodies, ...peopleOf(tokens, layout, places, persons, registered, bodies)]
  return [...first, ...aliasesAgain(tokens, aliases, takenBy([...first]))].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  )
}

const registeredIn = (scene: Scene, actors: Knowledge['actors']): ActorMention[] =>
  actors
    .namesIn(scene.tokens, scene.from, scene.to)
    .map(({ from, to, id }) => ({ from, to, actor: id, kind: actors.entries.get(id)!.kind, role: null }))

const asBodies = (mentions: readonly ActorMention[]): Organisation[] =>
  mentions.map(({ from, to, kind }) => ({ from, to, kind, head: { from, to }, alias: null }))

interface Merged {
  readonly mentions: ActorMention[]
  readonly people: ActorMention[]
  readonly aliases: { word: string; mention: ActorMention }[]
}

/**
 * Organisations of the registry and of the grammar. Where both read the same head the registry knows better; a name that
 * only leads to a longer name's head is part of that; a person within an organisation's name is none.
 */
function mergedBodies(tokens: Tokens, known: readonly ActorMention[], found: readonly Organisation[]): Merged {
  const covers = (a: Range, b: Range) => a.from <= b.from && b.to <= a.to
  const registered = known.filter(({ kind }) => kind !== 'person')
  const bodies = registered.filter(
    name => !registered.some(other => other !== name && covers(other, name) && isPart(tokens, other, name)),
  )
  const free = found.filter(
    ({ head, from, to }) => !bodies.some(body => covers(body, head) || covers(body, { from, to })),
  )
  const kept = bodies.filter(body => !free.some(name => name.from === body.from && covers(name, body)))
  const aliases: Merged['aliases'] = []
  const mentions = [
    ...kept,
    ...free.map(({ from, to, kind, alias }) => {
      const mention: ActorMention = {
        from,
        to,
        actor: unregisteredId(kind, textOf(tokens, { from, to })),
        kind,
        role: null,
      }
      if (alias) aliases.push({ word: textOf(tokens, alias), mention })
      return mention
    }),
  ]
  const people = known.filter(({ kind, ...range }) => kind === 'person' && !free.some(name => covers(name, range)))
  return { mentions, people, aliases }
}

/** A name within another of the same actor, or one that leads to its head: no mention of its own. */
const isPart = (tokens: Tokens, whole: ActorMention, name: ActorMention): boolean =>
  whole.actor === name.actor || name.from === whole.from || !/^(?:of|the|for)$/.test(tokens.word[name.from - 1]!.text)

const textOf = (tokens: Tokens, { from, to }: Range): string =>
  tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!)

/** Persons with roles, each with the id of whom the registry knows at its end ("Jan Maria Berg" for "Berg"). */
const withKnown = (
  names: readonly PersonName[],
  known: readonly ActorMention[],
): (PersonName & { id: string | null })[] =>
  names.map(name => ({ ...name, id: known.find(({ from, to }) => name.from <= from && to === name.to)?.actor ?? null }))

function peopleOf(
  tokens: Tokens,
  layout: Layout,
  places: readonly PlaceMention[],
  persons: readonly (PersonName & { id: string | null })[],
  registered: readonly ActorMention[],
  bodies: readonly ActorMention[],
): ActorMention[] {
  const isNamed = meets(persons)
  const bare = registered.filter(name => !isNamed(name))
  const named = [...persons, ...bare.map(({ from, to, actor }) => ({ from, to, id: actor, role: null }))]
  const names = withoutPlaces(tokens, named)
  if (names.length === 0) return []
  const { of, all } = whoIsWho(tokens, names)
  const mentions = names.map(
    ({ from, to, role }, i): ActorMention => ({ from, to, actor: of[i]!.id, kind: 'person', role }),
  )
  const unknown = all.filter((person: Person) => person.words.join('').length > 2)
  const taken = takenBy([...mentions, ...bodies, ...places])
  const scene = (sentence: number) => sceneOf(tokens, layout.sentences[sentence]!, places)
  const again = mentionsAgain(tokens, layout, unknown, scene, taken)
  return [
    ...mentions,
    ...again.map(({ from, to, id }): ActorMention => ({ from, to, actor: id, kind: 'person', role: null })),
  ]
}

/** Whether a token lies in one of some ranges. */
function takenBy(ranges: readonly Range[]): (at: number) => boolean {
  const isMet = meets(ranges)
  return at => isMet({ from: at, to: at + 1 })
}

/** Whether a range shares tokens with one of some others. */
function meets(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = [...ranges].sort((a, b) => a.from - b.from)
  // Ends that only grow: a short range within a long one ends no search.
  let end = 0
  const ends = sorted.map(({ to }) => (end = Math.max(end, to)))
  return ({ from, to }) => {
    const i = firstWhere(ends.length, one => ends[one]! > from)
    return i < sorted.length && sorted[i]!.from < to
  }
}
