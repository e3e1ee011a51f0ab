import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import { isUnregistered } from '../names/unregistered.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import { isDashAt } from '../tokens.ts'
import { isFunction } from '../words.ts'
import type { Body } from './body.ts'
import { groupAt, isAdverb, isLink, isTime, skipArticles } from './words.ts'

/** The place whose name begins at a token. */
export function placeAt({ places }: Reading, at: number): PlaceMention | null {
  const i = firstWhere(places.length, middle => places[middle]!.from >= at)
  return places[i]?.from === at ? places[i]! : null
}

/** The first date that touches some tokens. */
export function dateIn({ dates }: Reading, { from, to }: Range): PlacedDate | null {
  const date = dates[firstWhere(dates.length, middle => dates[middle]!.to > from)]
  return date && date.from < to ? date : null
}

/** Whether a capital at a token may begin a name. */
export function startsName(reading: Reading, at: number): boolean {
  const word = reading.tokens.word[at]
  return !!word?.capital && !isLink(word) && !isAdverb(word) && !isTime(word) && !isFunction(word, 'determiner')
}

/**
 * Where a name that begins at a token ends: capitals with "of", "the", "for", "and" between them. "and" joins the parts of
 * a name ("Security and Cooperation") unless what follows is a body of its own.
 */
export function nameEnd(reading: Reading, from: number, limit: number, isBody: (at: number) => boolean): number {
  const { tokens } = reading
  let end = from
  for (let at = from; at < limit && at - from < 14; ) {
    if (startsName(reading, at)) {
      end = ++at
      continue
    }
    const { text } = tokens.word[at]!
    if (end === from || !(isDashAt(tokens, at) || /^(?:of|for|and|in|&)$/.test(text))) break
    const next = skipArticles(tokens, at + 1, limit)
    if (next >= limit || !startsName(reading, next) || (/^(?:and|in|&)$/.test(text) && isBody(at + 1))) break
    at = next
  }
  return end
}

const NAMED: ReadonlySet<string> = new Set([
  'national_parliament',
  'subnational_legislature',
  'interparliamentary',
  'international_organisation',
  'government',
  'body',
])

/** A registered body whose name begins at a token, with "of the Republic of X" behind it. */
export function actorBodyAt(reading: Reading, at: number, limit: number): Body | null {
  const { tokens, actors } = reading
  let found = null
  for (let i = firstWhere(actors.length, middle => actors[middle]!.from >= at); actors[i]?.from === at; i++) {
    const actor = actors[i]!
    if (!isUnregistered(actor.actor) && actor.to <= limit && actor.to > (found?.to ?? 0)) found = actor
  }
  if (!found) return null
  const group = groupOf(reading, found, found.kind)
  if (!group) return null
  let { to } = found
  let place: PlaceMention | null = null
  if (to < limit && isFunction(tokens.word[to]!, 'of')) {
    const behind = placeAt(reading, skipArticles(tokens, to + 1, limit))
    if (behind && behind.to <= limit) {
      place = behind
      to = behind.to
    }
  }
  return { from: at, to, group, head: null, place, actor: found.actor, counted: null, date: null, named: false }
}

/** What sort of body a registered actor is, by its kind and the words of its name; null for persons and the like. */
function groupOf({ tokens }: Reading, name: Range, kind: string): string | null {
  if (!/^(?:state|state_body|international|ngo|other)$/.test(kind)) return null
  for (let at = name.from; at < name.to; at++) {
    const hit = groupAt(tokens, at, kind === 'international' ? INTERPARLIAMENTARY : NAMED)
    if (hit && hit.next <= name.to) return hit.sense.name
  }
  if (kind === 'international') return 'international_organisation'
  return kind === 'ngo' || kind === 'other' ? 'body' : 'government'
}

const INTERPARLIAMENTARY: ReadonlySet<string> = new Set(['interparliamentary'])
