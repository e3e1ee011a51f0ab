import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import { placesIn } from '../names/lookup.ts'
import type { Reading } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import type { Sentence } from '../sentence.ts'
import { BEGINS } from '../words.ts'
import type { ActorPhrase, Scene } from './actor.ts'
import { type Adjunct, adjunctAt, isOpening, siteOf } from './adjuncts.ts'
import { blameSite, faultSite, guiltSite } from './guilt.ts'
import { nounSites, tellsOfViolence } from './nouns.ts'
import { armsSite, decisionSite, planSite, thisSite } from './plans.ts'
import { nameSite } from './role-nouns.ts'
import type { Allegation, Site } from './site.ts'
import { verbSite } from './verbs.ts'

const CONCERNS = BEGINS.responsibility | BEGINS.trigger

/** Everybody who is said in a text to have organised, done, supported or ordered an act of violence, in text order. */
export function allegationsOf(reading: Reading): Allegation[] {
  const all: Allegation[] = []
  for (const sentence of reading.layout.sentences) {
    if (sentence.begins & CONCERNS) all.push(...inSentence(sceneOf(reading, sentence)))
  }
  return all
}

/** What the readers of a sentence ask. In headings and shouted lines capitals tell no names. */
function sceneOf(reading: Reading, { from, to, paragraph }: Sentence): Scene {
  const { tokens, layout, dates } = reading
  let small = 0
  for (let at = from; at < to && small < 3; at++)
    if (tokens.word[at]!.kind === 'word' && !tokens.word[at]!.capital) small++
  const capitals = small > 0 && (small >= 3 || !layout.paragraphs[paragraph]!.heading)
  const isDate = (at: number) => {
    const date = dates[firstWhere(dates.length, middle => dates[middle]!.to > at)]
    return !!date && date.from <= at
  }
  return { reading, from, to, capitals, isDate }
}

function inSentence(scene: Scene): Allegation[] {
  const { tokens } = scene.reading
  const adjuncts: Adjunct[] = []
  for (let at = scene.from; at < scene.to; at++) {
    const adjunct = adjunctAt(scene, at)
    if (adjunct) adjuncts.push(adjunct)
  }
  const openings = adjuncts.filter(({ from }) => isOpening(scene, from))
  const sites: Site[] = []
  for (let at = scene.from; at < scene.to; at++) {
    if (!(tokens.word[at]!.begins & CONCERNS)) continue
    if (adjuncts.some(({ words }) => words.from <= at && at < words.to)) continue
    const behind = behindOpening(scene, openings, at)
    sites.push(...sitesAt(behind, at))
  }
  const told = sites.some(({ weak }) => !weak) || tellsOfViolence(scene)
  const helped = new Map(adjuncts.map(adjunct => [adjunct, siteOf(scene, adjunct, sites)]))
  const ordered = new Set([...helped].filter(([{ role }]) => role === 'alleged_orderer').map(([, site]) => site))
  const kept = sites.filter(site => !site.weak || told || ordered.has(site))
  const found = kept.flatMap(site => allegations(scene, site, site.actors))
  for (const [adjunct, site] of helped) {
    if (!site || !kept.includes(site)) continue
    const { role, words } = adjunct
    const rule = `responsibility/${role.slice('alleged_'.length)}`
    for (const one of allegations(scene, site, adjunct.list.actors)) found.push({ ...one, role, words, rule })
  }
  return merged(found)
}

/** The scene of a verb: the words of an adjunct that opens the sentence are no subject of its. */
function behindOpening(scene: Scene, openings: readonly Adjunct[], at: number): Scene {
  const last = openings.findLast(({ to }) => to <= at)
  return last ? { ...scene, from: last.to } : scene
}

function sitesAt(scene: Scene, at: number): Site[] {
  for (const read of [
    blameSite,
    guiltSite,
    faultSite,
    planSite,
    armsSite,
    thisSite,
    decisionSite,
    verbSite,
    nameSite,
  ]) {
    const site = read(scene, at)
    if (site) return [site]
  }
  return nounSites(scene, at)
}

/** One allegation for each actor, and for each place where the act has a list of them. */
function allegations(scene: Scene, site: Site, actors: readonly ActorPhrase[]): Allegation[] {
  const { rule, role, words, act, polarity, modality } = site
  const places = act ? placesOf(scene, act) : []
  const [first] = actors
  // Of a list of places each record has its own: none of them stands in the words of the act.
  const deed = act && places.length > 1 ? { from: act.from, to: Math.max(act.from + 1, places[0]!.from - 1) } : act
  return actors.flatMap(actor => {
    // "the troops of ministry A and ministry B": the troops of each.
    const lead = first && first !== actor && first.armed && actor.sort === 'body' ? first : null
    const one = { actor, lead, rule, role, words, act: deed, polarity, modality }
    const listed = places.length > 1
    return (listed ? places : [places[0] ?? null]).map(place => ({ ...one, place, listed }))
  })
}

/** Where an act is said to have been done: the place that its last words name, and those that follow in a list. */
function placesOf({ reading, to }: Scene, act: Range): PlaceMention[] {
  const { tokens } = reading
  const first = placesIn(reading, act).findLast(({ from }) => WHERE.test(tokens.word[from - 1]?.text ?? ''))
  if (!first) return []
  const places = [first]
  for (const place of placesIn(reading, { from: first.to, to })) {
    for (let at = places.at(-1)!.to; at < place.from; at++)
      if (!/^(?:,|and)$/.test(tokens.word[at]!.text)) return places
    places.push(place)
  }
  return places
}

const WHERE = /^(?:in|of|at|on|near)$/

/** One record for each actor and role: an actor who "attacked, killing 12" is one, with the words of both. */
function merged(found: readonly Allegation[]): Allegation[] {
  const kept: Allegation[] = []
  for (const one of found) {
    const i = kept.findIndex(
      other =>
        other.actor.from === one.actor.from &&
        other.role === one.role &&
        other.polarity === one.polarity &&
        (other.place === one.place || !one.listed),
    )
    const known = kept[i]
    if (!known) kept.push(one)
    else if (
      known.act &&
      one.act &&
      known.act.from >= known.actor.to &&
      one.act.from >= known.act.from &&
      one.act.from - known.act.to < 8
    )
      kept[i] = { ...known, act: { from: known.act.from, to: Math.max(known.act.to, one.act.to) } }
  }
  return kept.sort((a, b) => a.actor.from - b.actor.from)
}
