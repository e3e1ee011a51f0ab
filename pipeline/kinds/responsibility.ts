import type { ReviewReason } from '../../schemas/common.ts'
import type { Finding } from '../core/document.ts'
import { hull, type Span } from '../core/span.ts'
import type { Knowledge } from '../grammar/knowledge.ts'
import { actorOfPhrase } from '../grammar/names/lookup.ts'
import { isUnregistered } from '../grammar/names/unregistered.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import { allegationsOf } from '../grammar/responsibility/find.ts'
import type { Allegation } from '../grammar/responsibility/site.ts'
import type { EventTie } from '../grammar/scope.ts'
import { sentenceAt } from '../grammar/sentence.ts'
import { firstTokenFrom } from '../grammar/tokens.ts'
import type { Draft } from './draft.ts'
import type { Context, Kind } from './kind.ts'
import { plainDraft } from './plain.ts'
import { speakerOf } from './speaking.ts'

/** Who is said to have organised, done, supported or ordered something: an allegation, always. */
export const responsibility: Kind = {
  table: 'responsibility',

  extract: (reading): Finding[] => allegationsOf(reading).map((allegation, key) => findingOf(reading, allegation, key)),

  normalize: (findings, context): Draft[] =>
    findings.filter(finding => mayAct(finding, context)).map(finding => draftOf(finding, context)),
}

function findingOf({ tokens }: Reading, { actor, lead, words, act, place, ...said }: Allegation, key: number): Finding {
  const parts: Record<string, Span> = {
    actor_text: spanOfTokens(tokens, actor),
    role: spanOfTokens(tokens, words),
    role_text: spanOfTokens(tokens, words),
  }
  if (act) parts.act = spanOfTokens(tokens, act)
  if (place) parts.place_id = spanOfTokens(tokens, place)
  const labels: Record<string, string> = {
    role: said.role,
    polarity: said.polarity,
    modality: said.modality,
    sort: actor.sort,
  }
  if (actor.place) labels.state = actor.place
  if (place) labels.place = place.place
  if (said.listed) labels.listed = 'places'
  return {
    key,
    table: 'responsibility',
    ...hull([...Object.values(parts), ...(lead ? [spanOfTokens(tokens, lead)] : [])]),
    rule: said.rule,
    parts,
    labels,
  }
}

const STATES: ReadonlySet<string> = new Set(['country', 'historical_entity'])

/** Of places only states are actors. */
function mayAct({ labels }: Finding, { knowledge }: Context): boolean {
  const state = labels?.state
  return state === undefined || STATES.has(knowledge.places.entries.get(state)?.kind ?? '')
}

function draftOf(finding: Finding, context: Context): Draft {
  const { reading } = context
  const { parts, start, end } = finding
  const labels = finding.labels!
  const words = (name: string) => (parts[name] ? reading.document.text.slice(parts[name].start, parts[name].end) : null)
  const actor = labels.sort === 'people' ? null : (labels.state ?? actorOf(reading, parts.actor_text!))
  const fields = {
    actor_id: actor,
    actor_text: words('actor_text'),
    role: labels.role,
    role_text: words('role_text'),
    act: words('act'),
    place_id: labels.place ?? null,
  }
  const draft = plainDraft('responsibility', finding, context, fields)
  const spoken = speakerOf({ start, end }, reading.speeches).polarity
  const tie = tieOf(finding, context)
  const review = new Set<ReviewReason>(draft.review)
  if (labels.sort === 'people') review.add('collective')
  if (tie?.ambiguous) review.add('ambiguous_event')
  if (actor && isUnregistered(actor)) review.add('unregistered')
  return {
    ...draft,
    event: tie && { id: tie.id, basis: tie.basis },
    evidence: { ...draft.evidence, ...(actor ? { actor_id: parts.actor_text! } : {}) },
    polarity: spoken === 'asserted' ? (labels.polarity as Draft['polarity']) : spoken,
    modality: labels.modality as Draft['modality'],
    review: [...review].sort(),
  }
}

/** The event that the words belong to; where the place of the act is not one of its places, the place's only event. */
function tieOf({ start, end, labels, parts }: Finding, { reading, scope, knowledge }: Context): EventTie | null {
  const found = scope.tie({ start, end }, sentenceAt(reading.layout.sentences, start), null)
  // A heading names what a section is about; whom it blames for what may be another matter.
  const tie =
    found && found.basis !== 'heading' ? wholeWar(found, parts.act ?? { start, end }, reading, knowledge) : null
  const place = labels?.place
  if (!tie || !place || labels.listed === undefined) return tie
  const events = [...knowledge.events.entries.values()].filter(({ place_ids }) => place_ids.includes(place))
  if (events.some(({ id }) => id === tie.id)) return tie
  return events.length === 1 ? { id: events[0]!.id, basis: 'clause', ambiguous: false } : null
}

/** A war, or an aggression in it, is more than one of its events: the war that the event belongs to, if it does. */
function wholeWar(tie: EventTie, act: Span, { document }: Reading, { events }: Knowledge): EventTie {
  const event = events.entries.get(tie.id)!
  const war = event.part_of === null ? undefined : events.entries.get(event.part_of)
  const told = /\b(?:wars?|aggression|aggressive)\b/i.test(document.text.slice(act.start, act.end))
  return told && event.kind !== 'war' && war?.kind === 'war' ? { ...tie, id: war.id } : tie
}

/** The actor that the words name, as far as it is known. */
function actorOf(reading: Reading, { start, end }: Span): string | null {
  return actorOfPhrase(reading, {
    from: firstTokenFrom(reading.tokens, start),
    to: firstTokenFrom(reading.tokens, end),
  })
}
