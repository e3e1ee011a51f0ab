import type { TermCategory } from '../../schemas/characterizations.ts'
import type { Modality, Polarity } from '../../schemas/common.ts'
import type { Finding } from '../core/document.ts'
import { hull, overlaps, type Span } from '../core/span.ts'
import { actorOfPhrase, placesIn } from '../grammar/names/lookup.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import { type Characterized, characterized } from '../grammar/term/characterize.ts'
import { firstTokenFrom } from '../grammar/tokens.ts'
import type { Draft } from './draft.ts'
import type { Context, Kind } from './kind.ts'
import { plainDraft } from './plain.ts'
import { speakerOf } from './speaking.ts'

/** Contested and evaluative terms: who uses them, and of what. */
export const characterizations: Kind = {
  table: 'characterizations',

  extract: (reading): Finding[] => characterized(reading).map((found, key) => findingOf(reading, found, key)),

  normalize: (findings, context): Draft[] => findings.map(finding => draftOf(finding, context)),
}

// What a term is said of stands in the quote where it is this near; further away it stands in the evidence alone.
const NEAR = 40

function findingOf({ tokens }: Reading, found: Characterized, key: number): Finding {
  const { use, name, target, calling, renamedBy, quoted, stance, presupposed, rule } = found
  const span = (range: Parameters<typeof spanOfTokens>[1]) => spanOfTokens(tokens, range)
  const term = span(use)
  const modifier = use.modifier ? span(use.modifier) : null
  const own = modifier ? hull([term, modifier]) : term
  const words = target ? span(target) : null
  const speaker = calling?.speaker ?? null
  return {
    ...{ key, table: 'characterizations', rule },
    ...(words && gap(own, words) <= NEAR ? hull([own, words]) : own),
    parts: {
      term,
      ...(modifier ? { modifier } : {}),
      ...(words ? { target_text: words } : {}),
      ...(speaker ? { speaker: span(speaker) } : {}),
      ...(renamedBy ? { renamer: span(renamedBy) } : {}),
      ...(quoted?.bearer ? { bearer: span(quoted.bearer) } : {}),
    },
    labels: {
      ...{ category: use.category, base: use.base, polarity: stance.polarity, modality: stance.modality },
      ...(name ? { event: name.event } : {}),
      ...(name && use.to - use.from > 1 && name.to <= use.to ? { named: 'whole' } : {}),
      ...(quoted ? { quoted: quoted.closed ? 'closed' : 'open' } : {}),
      ...(presupposed ? { presupposed: 'yes' } : {}),
    },
  }
}

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)

function draftOf(finding: Finding, context: Context): Draft {
  const { reading, scope } = context
  const { text } = reading.document
  const { speaker: caller, renamer, bearer, ...parts } = finding.parts
  const labels = finding.labels!
  const words = (name: string) => (parts[name] ? text.slice(parts[name].start, parts[name].end) : null)
  const plain = plainDraft('characterizations', { ...finding, parts }, context, {})
  const found = labels.event ? null : scope.tie(finding, plain.sentence, null)
  // A heading names what a section is about, not what each of its words is said of.
  const tie = found?.basis === 'heading' ? null : found
  const event = labels.event
    ? { id: labels.event, basis: 'registry' as const }
    : tie && { id: tie.id, basis: tie.basis }
  const fields = {
    term: labels.base,
    modifier: words('modifier'),
    category: labels.category,
    target: targetOf(finding, event?.id ?? null, context),
    target_text: words('target_text'),
  }
  const said = speakerOf(parts.term!, reading.speeches)
  const denies = said.polarity !== 'asserted' && !labels.presupposed
  const draft: Draft = {
    ...{ ...plain, fields, event },
    polarity: denies ? said.polarity : (labels.polarity as Polarity),
    modality: labels.modality as Modality,
    review: tie?.ambiguous ? [...plain.review, 'ambiguous_event' as const].sort() : plain.review,
  }
  // Words within a quotation stay the speaker's, whomever he says to use them.
  if (draft.voice === 'quoted') return draft
  if (labels.quoted) return attributed(draft, 'quoted', bearer ?? null)
  // "described the tragedy as an attack": only what stands behind "as" is theirs.
  if (!caller && renamer && draft.claimant && overlaps(renamer, draft.claimant))
    return attributed(draft, 'narrator', null)
  return caller ? attributed(draft, 'reported', caller, actorOf(reading, caller)) : draft
}

const attributed = (
  draft: Draft,
  voice: Draft['voice'],
  claimant: Span | null,
  speaker: string | null = null,
): Draft => {
  const { claimant: _, ...evidence } = draft.evidence
  return { ...draft, voice, claimant, speaker, evidence: { ...evidence, ...(claimant ? { claimant } : {}) } }
}

/** Categories that are said of deeds and events; the others are said of those who act, and of land and thought. */
const OF_EVENTS: ReadonlySet<string> = new Set<TermCategory>([
  'act',
  'control',
  'displacement',
  'grief',
  'intensity',
  'legality',
])

/** The id of what a term is said of: an event, else an actor, else the place that its words consist of. */
function targetOf({ labels, parts }: Finding, event: string | null, { reading }: Context): string | null {
  if (event && (labels!.named || OF_EVENTS.has(labels!.category!))) return event
  if (!parts.target_text) return null
  return actorOf(reading, parts.target_text) ?? placeOf(reading, parts.target_text)
}

const rangeOf = ({ tokens }: Reading, { start, end }: Span) => ({
  from: firstTokenFrom(tokens, start),
  to: firstTokenFrom(tokens, end),
})

const actorOf = (reading: Reading, span: Span): string | null => actorOfPhrase(reading, rangeOf(reading, span))

function placeOf(reading: Reading, span: Span): string | null {
  const range = rangeOf(reading, span)
  return placesIn(reading, range).find(({ from, to }) => from === range.from && to === range.to)?.place ?? null
}
