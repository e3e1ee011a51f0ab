import type { Measure } from '../../schemas/common.ts'
import type { BODY_KINDS } from '../../schemas/recognitions.ts'
import type { Finding } from '../core/document.ts'
import { firstWhere } from '../core/search.ts'
import { contains, hull, type Span } from '../core/span.ts'
import type { Linked } from '../grammar/link/resolve.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { Body } from '../grammar/recognition/body.ts'
import { type Recognition, recognitionsIn } from '../grammar/recognition/find.ts'
import { amountOf } from './amount.ts'
import type { Draft } from './draft.ts'
import type { Context, Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

type BodyKind = (typeof BODY_KINDS)[number]

/** Bodies that are said to recognise or condemn an event: one record for each body and deed. */
export const recognitions: Kind = {
  table: 'recognitions',

  extract(reading): Finding[] {
    const found: Finding[] = []
    for (let at = 0; at < reading.layout.sentences.length; at++) {
      for (const one of recognitionsIn(reading, at)) {
        for (const body of one.bodies.members) found.push(findingOf(reading, one, body, found.length))
      }
    }
    return found
  },

  normalize(findings, context): Draft[] {
    const drafts = findings.flatMap(finding => draftOf(finding, context) ?? [])
    return drafts.map((draft, i) => dated(draft, drafts.slice(Math.max(0, i - BEFORE), i), context.reading))
  },
}

// The deed that tells the date of the next one stands among the few right before it.
const BEFORE = 8

/** "On 24 February the senate condemned … . It has once again confirmed …": the same body, one sentence further on. */
function dated(draft: Draft, before: readonly Draft[], { layout }: Reading): Draft {
  const { date, actor_id } = draft.fields
  if (date !== null || actor_id === null) return draft
  const paragraph = (one: Draft) => layout.sentences[one.sentence]!.paragraph
  const source = before.findLast(
    one =>
      one.fields.actor_id === actor_id &&
      one.fields.date !== null &&
      one.sentence === draft.sentence - 1 &&
      paragraph(one) === paragraph(draft),
  )
  if (!source) return draft
  return {
    ...draft,
    fields: { ...draft.fields, date: source.fields.date, date_basis: 'paragraph' },
    evidence: { ...draft.evidence, date: source.evidence.date! },
    review: [...draft.review, 'inferred_date' as const].sort(),
  }
}

function findingOf(reading: Reading, one: Recognition, body: Body, key: number): Finding {
  const { tokens } = reading
  const { what, verb, place } = one
  const date = body.date ?? one.date
  const span = (range: Parameters<typeof spanOfTokens>[1]) => spanOfTokens(tokens, range)
  const parts: Record<string, Span> = {
    body: span(body),
    verb: span(verb),
    ...(what.term ? { term: span(what.term) } : {}),
    ...(body.head ? { body_kind: span(body.head) } : {}),
    ...(body.place ? { country: span(body.place) } : {}),
    ...(body.counted ? { count: span(body.counted.counted.number) } : {}),
    ...(what.object ? { object: span(what.object) } : {}),
    ...(date ? { date: { start: date.reading.start, end: date.reading.end } } : {}),
    ...(place ? { place_id: span(place) } : {}),
  }
  const labels = {
    group: body.group,
    deed: what.deed,
    polarity: one.polarity,
    ...(body.actor ? { actor: body.actor } : {}),
    ...(one.bodies.open ? { open: 'open' } : {}),
    ...(body.named ? { named: 'named' } : {}),
    ...(what.object?.proper ? { proper: 'proper' } : {}),
  }
  // The noun that the members of a list share ("parliaments") is among a record's own words.
  const own = [parts.body!, parts.verb!, parts.term, parts.body_kind, parts.object].filter(part => part !== undefined)
  return { key, table: 'recognitions', ...hull(own), rule: one.rule, parts, labels }
}

function draftOf(finding: Finding, context: Context): Draft | null {
  const { reading, knowledge } = context
  const { parts, labels = {} } = finding
  const words = ({ start, end }: Span) => reading.document.text.slice(start, end)
  const mention = parts.country ? placeOf(reading, parts.country) : null
  const place = mention ? knowledge.places.entries.get(mention) : undefined
  // A city or a region that is said to act by its own name is no body.
  if (labels.group === 'place' && !(place && isState(place.kind))) return null
  const actor = labels.actor ? knowledge.actors.entries.get(labels.actor) : undefined
  const subnational = !!place && (!isState(place.kind) || (place.part_of !== null && place.kind === 'country'))
  const linked = parts.count ? linkedAt(reading, parts.count) : null
  const amount = linked && amountOf(linked.counted.number, linked.counted.qualifier?.name ?? null, false)
  const date = parts.date ? dateAt(reading, parts.date) : null
  const met = parts.place_id ? placeOf(reading, parts.place_id) : null
  const { object, ...rest } = parts
  const evidence = { ...rest, verb_text: parts.verb! }
  const draft = plainDraft('recognitions', { ...finding, parts: evidence }, context, {
    body: words(parts.body!),
    body_kind: kindOf(labels.group!, subnational, labels.named !== undefined),
    actor_id: labels.actor ?? null,
    country: (place && knowledge.places.codes.get(place.id)) ?? place?.country ?? actor?.country ?? null,
    verb: labels.deed!,
    verb_text: words(parts.verb!),
    term: parts.term ? words(parts.term) : null,
    count: amount?.value ?? null,
    qualifier: amount?.qualifier ?? null,
    date: date?.edtf ?? null,
    date_basis: date ? (sameClause(reading, date, finding) ? 'clause' : 'sentence') : null,
    place_id: met,
    open_ended: labels.open !== undefined,
  })
  return { ...draft, event: eventOf(finding, draft.sentence, context), polarity: labels.polarity as Draft['polarity'] }
}

const isState = (kind: string): boolean => kind === 'country' || kind === 'historical_entity'

/** The kind of body that a group of the lexicon and its place make. */
function kindOf(group: string, subnational: boolean, named: boolean): BodyKind {
  switch (group) {
    case 'place':
      return 'government'
    case 'member':
    case 'national_parliament':
      return subnational ? 'subnational_legislature' : named ? 'other' : 'national_parliament'
    case 'subnational_legislature':
    case 'international_organisation':
    case 'interparliamentary':
    case 'government':
      return group
    default:
      return 'other'
  }
}

/** The event named by what is recognised, else the one that the sentence speaks of; none for the deeds of an aggressor. */
function eventOf(
  { start, end, parts, labels = {} }: Finding,
  sentence: number,
  { reading, scope }: Context,
): Draft['event'] {
  if (labels.deed === 'declared_aggressor') return null
  const { object } = parts
  if (object) {
    const { tokens, eventNames } = reading
    const i = firstWhere(eventNames.length, at => tokens.start[eventNames[at]!.from]! >= object.start)
    const name = eventNames[i]
    if (name && contains(object, spanOfTokens(tokens, name))) return { id: name.event, basis: 'clause' }
  }
  const measure: Measure = labels.deed === 'condemned' ? 'condemned' : 'recognised'
  const tie = scope.tie({ start, end }, sentence, [measure])
  if (!tie) return null
  // An event with a name of its own is not the one that the text spoke of before.
  return labels.proper && tie.basis !== 'clause' && tie.basis !== 'sentence' ? null : { id: tie.id, basis: tie.basis }
}

function placeOf({ places, tokens }: Reading, { start }: Span): string | null {
  const i = firstWhere(places.length, at => tokens.start[places[at]!.from]! >= start)
  return places[i] && tokens.start[places[i]!.from] === start ? places[i]!.place : null
}

function linkedAt({ linked, tokens }: Reading, { start }: Span): Linked | null {
  const i = firstWhere(linked.length, at => tokens.start[linked[at]!.counted.number.from]! >= start)
  return linked[i] ?? null
}

function dateAt({ dates }: Reading, { start }: Span) {
  return dates[firstWhere(dates.length, at => dates[at]!.reading.start >= start)]?.reading ?? null
}

const sameClause = ({ document: { text } }: Reading, a: Span, b: Span): boolean =>
  !/[,;:()]/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
