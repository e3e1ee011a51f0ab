import type { Modality, Polarity, ReviewReason } from '../../schemas/common.ts'
import type { ObservanceKind } from '../../schemas/observances.ts'
import type { Finding } from '../core/document.ts'
import { firstWhere } from '../core/search.ts'
import type { Span } from '../core/span.ts'
import { actorOfPhrase } from '../grammar/names/lookup.ts'
import { type Found, observancesIn } from '../grammar/observance/find.ts'
import { datesOf, hourOf, type When } from '../grammar/observance/when.ts'
import { placeOf } from '../grammar/observance/where.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { EventTie } from '../grammar/scope.ts'
import { firstTokenFrom } from '../grammar/tokens.ts'
import type { Draft } from './draft.ts'
import type { Context, Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

/** Ways of remembering that a text tells of: days, silences, marches, ceremonies, monuments, campaigns, slogans. */
export const observances: Kind = {
  table: 'observances',

  extract(reading): Finding[] {
    const found = observancesIn(reading)
    const dates = datesOf(reading, found)
    return found.map((one, key) => findingOf(reading, one, dates[key]!, key))
  },

  normalize(findings, context): Draft[] {
    const acts = new Map<number, Draft[]>()
    for (const act of context.drafts.legal_acts ?? []) acts.set(act.sentence, [...(acts.get(act.sentence) ?? []), act])
    return findings.map(finding => draftOf(finding, context, acts))
  },
}

/** What extract notes of an observance beside its words. */
type Labels = {
  readonly kind: ObservanceKind
  readonly polarity: Polarity
  readonly modality: Modality
  readonly recurs?: 'yearly'
  readonly dated?: 'before'
}

function findingOf(reading: Reading, { observance, sentence }: Found, when: When | null, key: number): Finding {
  const { tokens, layout } = reading
  const { kind, words, head, name, organiser, polarity, modality, rule } = observance
  const hour = hourOf(reading, words, layout.sentences[sentence]!)
  const labels: Labels = {
    kind,
    polarity,
    modality,
    ...(when?.yearly ? { recurs: 'yearly' } : {}),
    ...(when?.inherited ? { dated: 'before' } : {}),
  }
  return {
    key,
    table: 'observances',
    ...words,
    rule,
    parts: {
      kind: spanOfTokens(tokens, head),
      ...(name ? { name } : {}),
      ...(when ? { date: { start: when.date.reading.start, end: when.date.reading.end } } : {}),
      ...(hour ? { time: hour } : {}),
      ...(organiser ? { organiser: spanOfTokens(tokens, organiser) } : {}),
    },
    labels,
  }
}

// Where and when something is remembered says nothing against the event that is remembered.
const OF_REMEMBRANCE = ['honoured', 'attended', 'other'] as const

function draftOf(finding: Finding, context: Context, acts: ReadonlyMap<number, readonly Draft[]>): Draft {
  const { reading } = context
  const { document, tokens } = reading
  const { parts, rule } = finding
  const labels = finding.labels as Labels
  const text = (name: string) => (parts[name] ? document.text.slice(parts[name].start, parts[name].end) : null)
  const draft = plainDraft('observances', finding, context, {})
  const near = placeOf(
    reading,
    finding,
    parts.name ?? null,
    reading.layout.sentences[draft.sentence]!,
    labels.kind === 'visit',
  )
  // "the anniversary of the flood in X": where it happened.
  const place =
    rule.startsWith('observances/anniversary') && near && near.from >= firstTokenFrom(tokens, finding.end) ? null : near
  const act =
    labels.kind === 'remembrance_day' || rule === 'observances/anniversary-planned'
      ? nearestOf(acts.get(draft.sentence) ?? [], draft)
      : null
  const tie = eventOf(finding, draft.sentence, context)
  const review: ReviewReason[] = [...draft.review]
  if (tie?.ambiguous) review.push('ambiguous_event')
  if (labels.dated) review.push('inferred_date')
  return {
    ...draft,
    fields: {
      kind: labels.kind,
      name: text('name'),
      date: dateOf(reading, finding),
      date_basis: parts.date ? basisOf(document.text, parts.date, finding, labels) : null,
      time: text('time'),
      place_id: place?.place ?? null,
      organiser: text('organiser'),
      organiser_id: parts.organiser ? actorOfPhrase(reading, tokensOf(reading, parts.organiser)) : null,
      act_id: act,
    },
    evidence: {
      ...draft.evidence,
      ...(place ? { place_id: spanOfTokens(tokens, place) } : {}),
      ...(act ? { act_id: { start: act.start, end: act.end } } : {}),
    },
    event: tie && { id: tie.id, basis: tie.basis },
    polarity: labels.polarity,
    modality: labels.modality,
    review: review.sort(),
  }
}

/**
 * The event that an observance belongs to. What stands further away than the sentence ties a yearly day only where the
 * event itself was on that day: a text about one event may name the days of others.
 */
function eventOf(finding: Finding, sentence: number, { reading, scope, knowledge }: Context): EventTie | null {
  const tie = scope.tie(finding, sentence, OF_REMEMBRANCE)
  if (!tie || finding.labels?.kind !== 'remembrance_day' || tie.basis === 'clause' || tie.basis === 'sentence')
    return tie
  const day = dateOf(reading, finding)
  const bounds = knowledge.events.entries.get(tie.id)?.bounds
  if (!day?.startsWith('XXXX') || !bounds || bounds.months > 1) return null
  return bounds.from.slice(4) <= day.slice(4) && day.slice(4) <= bounds.to.slice(4) ? tie : null
}

/** The date as EDTF; a day that comes back every year loses the year that the context gave. */
function dateOf({ dates }: Reading, { parts, labels }: Finding): string | null {
  if (!parts.date) return null
  const { start } = parts.date
  const edtf = dates[firstWhere(dates.length, at => dates[at]!.reading.start >= start)]?.reading.edtf ?? null
  return edtf && labels?.recurs ? `XXXX${edtf.slice(4)}` : edtf
}

const basisOf = (text: string, date: Span, words: Span, { dated }: Labels) =>
  dated
    ? 'paragraph'
    : /[,;:()]/.test(text.slice(Math.min(date.end, words.end), Math.max(date.start, words.start)))
      ? 'sentence'
      : 'clause'

/** The act that stands nearest, of those in the same sentence: it declared the day, or orders the commemoration. */
function nearestOf(acts: readonly Draft[], { start, end }: Span): Draft | null {
  let nearest: Draft | null = null
  const gap = (act: Draft) => Math.max(0, act.start - end, start - act.end)
  for (const act of acts) if (!nearest || gap(act) < gap(nearest)) nearest = act
  return nearest
}

const tokensOf = ({ tokens }: Reading, { start, end }: Span) => ({
  from: firstTokenFrom(tokens, start),
  to: firstTokenFrom(tokens, end),
})
