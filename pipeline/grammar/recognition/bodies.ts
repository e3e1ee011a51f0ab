import { firstWhere } from '../../core/search.ts'
import type { Reading } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import { isFunction } from '../words.ts'
import { BARE, type Body } from './body.ts'
import { countedBodyAt } from './counted-bodies.ts'
import { BODIES, type Head, headAt, isNamed, PROPER } from './heads.ts'
import { type List, listAt, type Place } from './lists.ts'
import { actorBodyAt, dateIn, nameEnd, placeAt, startsName } from './names.ts'
import { groupAt, nounGoesOn, skipArticles, skipThe } from './words.ts'

/** Bodies in a row: "the parliaments of A, B and C, as well as the governments of 20 states, and others"; null for none. */
export function bodiesAt(reading: Reading, from: number, limit: number): List<Body> | null {
  const list = listAt(reading.tokens, from, limit, at => bodyAt(reading, at, limit))
  if (!list?.comma) return list
  // "the Senate, the upper house of X": the second says who the first is.
  const [first, second] = list.members as [Body, Body]
  const said = second.from > 0 && isFunction(reading.tokens.word[second.from - 1]!, 'determiner')
  if (!said || first.group !== second.group || first.group === 'place') return list
  return { ...list, members: [{ ...first, place: first.place ?? second.place }] }
}

/** The body at a token, or those that share a noun there. */
function bodyAt(reading: Reading, from: number, limit: number): Place<Body> | null {
  const { tokens } = reading
  const at = skipThe(tokens, from, limit)
  if (at >= limit) return null
  const counted = countedBodyAt(reading, at, limit)
  if (counted) return one(reading, from, counted, limit)
  const shared = sharedBehind(reading, at, limit)
  if (shared) return { from, ...shared }
  const actor = actorBodyAt(reading, at, limit)
  if (actor) return one(reading, from, actor, limit)
  const head = headAt(reading, at, limit)
  if (head) return withTail(reading, from, at, head, limit)
  const place = placeAt(reading, at)
  if (!place || place.to > limit || nounGoesOn(tokens, place.to, limit)) return null
  const group = 'place'
  return one(reading, from, { ...BARE, from: at, to: place.to, group, place }, limit)
}

/** One member, with what stands in brackets behind it: an abbreviation, or its date. */
function one(reading: Reading, from: number, body: Body, limit: number): Place<Body> {
  const { tokens } = reading
  if (tokens.word[body.to]?.text !== '(' || body.to >= limit) return { from, to: body.to, members: [body] }
  let close = body.to + 1
  while (close < limit && close - body.to < 7 && tokens.word[close]!.text !== ')') close++
  if (close >= limit || tokens.word[close]!.text !== ')') return { from, to: body.to, members: [body] }
  return { from, to: close + 1, members: [{ ...body, date: dateIn(reading, { from: body.to, to: close }) }] }
}

/** "the French, German and Dutch parliaments": names in a row before the noun that they share. */
function sharedBehind(reading: Reading, at: number, limit: number): { to: number; members: Body[] } | null {
  const { tokens } = reading
  if (!tokens.word[at]!.capital) return null
  const names = listAt(tokens, at, limit, from => {
    const place = placeAt(reading, from)
    const to = place?.to ?? (startsName(reading, from) ? from + 1 : 0)
    return to ? { from, to, members: [{ from, to, place }] } : null
  })
  if (!names || names.open || names.members.length < 2) return null
  const hit = groupAt(tokens, names.to, BODIES)
  if (hit?.sense.form !== 'plural' || hit.next > limit) return null
  const head = { from: names.to, to: hit.next }
  const members = names.members.map(name => ({
    ...BARE,
    ...name,
    group: hit.sense.name,
    head,
    named: !name.place && isNamed(reading, name.from, name.to),
  }))
  return { to: hit.next, members }
}

/** The body with its noun and what follows it: "of the Republic of X", "of 20 states", "of A, B and C". */
function withTail(reading: Reading, start: number, at: number, head: Head, limit: number): Place<Body> | null {
  const { tokens } = reading
  const { name: group, form } = head.hit.sense
  const before = placesBefore(reading, at, head.from)
  const body: Body = {
    ...BARE,
    from: at,
    to: head.to,
    group,
    head: { from: head.from, to: head.to },
    place: before,
    named: !before && isNamed(reading, at, head.from),
  }
  const joins = tokens.word[head.to]
  const of = head.to < limit && !!joins && isFunction(joins, 'of')
  const within = head.to < limit && joins?.text === 'in' && !PROPER.has(group) && !before
  if (!of && !within)
    return group === 'government' ? withPerson(reading, start, body, limit) : one(reading, start, body, limit)
  const next = skipArticles(tokens, head.to + 1, limit)
  if (next >= limit) return one(reading, start, body, limit)
  const plural = form === 'plural'
  const places = plural ? listAt(tokens, next, limit, from => memberPlace(reading, from, limit, body)) : null
  if (places && places.members.length > 1) {
    return { from: start, to: places.to, members: places.members, open: places.open }
  }
  const place = placeAt(reading, next)
  if (
    place &&
    place.to <= limit &&
    (group === 'government' || !nounGoesOn(tokens, place.to, limit)) &&
    !isFunction(tokens.word[place.to] ?? joins, 'possessive')
  ) {
    const full = { ...body, to: place.to, place, named: false }
    return group === 'government' ? withPerson(reading, start, full, limit) : one(reading, start, full, limit)
  }
  if (within) return one(reading, start, body, limit)
  const counted = countedBodyAt(reading, next, limit)
  if (counted)
    return one(reading, start, { ...counted, from: at, group: countedGroup(group, counted), head: body.head }, limit)
  const nested = tokens.word[next]!.capital || placeAt(reading, next) ? bodyAt(reading, next, limit) : null
  if (nested && nested.members.length === 1 && nested.members[0]!.group !== 'place') {
    const [inner] = nested.members as [Body]
    const { place, to } = inner
    return one(
      reading,
      start,
      { ...body, group: group === 'government' ? inner.group : group, place: place ?? before, to },
      limit,
    )
  }
  const end = nameEnd(reading, next, limit, from => bodyAt(reading, from, limit) !== null)
  if (end > next) return group === 'government' ? null : one(reading, start, { ...body, to: end, named: true }, limit)
  return group === 'government' || group === 'body' ? null : one(reading, start, body, limit)
}

/** "… of A, B (1990) and C": a place that shares the noun before it. */
function memberPlace(reading: Reading, from: number, limit: number, body: Body): Place<Body> | null {
  const at = skipArticles(reading.tokens, from, limit)
  if (at >= limit) return null
  const place = placeAt(reading, at)
  let to = place && place.to <= limit ? place.to : at
  while (!place && to < limit && startsName(reading, to) && !groupAt(reading.tokens, to, BODIES)) to++
  return to > at ? one(reading, from, { ...body, from: at, to, place, named: !place }, limit) : null
}

/** "President of X Jane Doe": the name of the person behind the office. */
function withPerson(reading: Reading, start: number, body: Body, limit: number): Place<Body> {
  const to = nameEnd(reading, body.to, limit, () => true)
  return one(reading, start, { ...body, to: Math.max(to, body.to) }, limit)
}

/** What a noun for a body and what is counted behind it make: "legislatures of 20 states", "members of 51 parliaments". */
function countedGroup(group: string, counted: Body): string {
  if (group === 'member') return counted.group === 'subnational_legislature' ? counted.group : 'interparliamentary'
  return counted.group === 'subnational_legislature' ? counted.group : group
}

/** The last place named before a noun. */
function placesBefore({ places }: Reading, from: number, to: number): PlaceMention | null {
  const i = firstWhere(places.length, at => places[at]!.from >= to) - 1
  return i >= 0 && places[i]!.from >= from ? places[i]! : null
}
