import type { Finding } from '../core/document.ts'
import type { PlacedUse } from '../grammar/control/find.ts'
import type { PlacePhrase } from '../grammar/control/place.ts'
import { entryAt } from '../grammar/control/triggers.ts'
import type { Range } from '../grammar/counted.ts'
import { actorOfPhrase, placesIn } from '../grammar/names/lookup.ts'
import type { Reading } from '../grammar/reading.ts'
import { lookUp } from '../grammar/tokens.ts'
import type { Context } from './kind.ts'

/** The unit of a place noun: "villages" → village. */
export function unitOf(tokens: Reading['tokens'], head: Range): string {
  const unit = lookUp(tokens, head.to - 1, 'unit')
  return unit?.sense.only?.[0] === 'places'
    ? unit.sense.name
    : (entryAt(tokens, head.from, 'place_nouns')?.base ?? tokens.word[head.to - 1]!.text)
}

/** A known actor, or a state where the words consist of a country's name. */
export function partyId(reading: Reading, party: Range): string | null {
  const state = placesIn(reading, party).find(
    ({ from, to }) => to === party.to && reading.tokens.word.slice(party.from, from).every(({ capital }) => !capital),
  )
  return actorOfPhrase(reading, party) ?? state?.place ?? null
}

const CENTRES: ReadonlySet<string> = new Set(['city', 'town', 'district', 'region'])

/** The place that counted places belong to: named with them, or the city named before them in the list. */
export function districtOf(
  use: PlacedUse,
  place: PlacePhrase,
  index: number,
  { reading, knowledge }: Context,
): { id: string; at: Range } | null {
  if (place.within) return place.within.place ? { id: place.within.place, at: place.within } : null
  // "A city and 53 villages, B city and 52 villages of the area": the list shows that they go together.
  const paired =
    place.linked !== null && isPair(reading.tokens, place) && use.places.some(({ refersBack }) => refersBack)
  if (!place.refersBack && !paired) return null
  for (let i = index - 1; i >= 0; i--) {
    const { name, head, linked } = use.places[i]!
    if (!name?.place || linked) continue
    const kind = knowledge.places.entries.get(name.place)?.kind
    const titled = head ? unitOf(reading.tokens, head) : kind
    if (CENTRES.has(titled ?? '')) return { id: name.place, at: name }
  }
  return null
}

const isPair = ({ word }: Reading['tokens'], { from }: Range): boolean =>
  word[from - 1]?.text === 'and' && word[from - 2]?.text !== ','

/**
 * The event: one that its words tie to a change of control; else one that happened at the place, or that the sentence
 * itself names. What a participle mentions in passing does not share the event of the sentence.
 */
export function eventOf(finding: Finding, use: PlacedUse, place: string | null, { scope, knowledge }: Context) {
  const at = (id: string) => place !== null && knowledge.events.entries.get(id)!.place_ids.includes(place)
  const bound = scope.tie(finding, use.sentence, ['control_changed'])
  const free = scope.tie(finding, use.sentence, null)
  if (bound && at(bound.id)) return bound
  if (free && at(free.id)) return free
  if (use.rule === 'control/participle') return null
  return bound ?? (free && (free.basis === 'clause' || free.basis === 'sentence') ? free : null)
}
