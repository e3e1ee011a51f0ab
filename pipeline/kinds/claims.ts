import type { CivilStatus, Measure, Modality, Polarity, ReviewReason } from '../../schemas/common.ts'
import { CIVIL_STATUSES, PEOPLE_MEASURES } from '../../schemas/common.ts'
import type { Finding } from '../core/document.ts'
import { hull, type Span } from '../core/span.ts'
import type { Counted, Range } from '../grammar/counted.ts'
import type { Linked } from '../grammar/link/resolve.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { Scope } from '../grammar/scope.ts'
import { sentenceAt } from '../grammar/sentence.ts'
import { amountOf } from './amount.ts'
import type { Draft } from './draft.ts'
import type { Context, Kind } from './kind.ts'
import { speakerOf } from './speaking.ts'
import { nearestDate, nearestPlace } from './surroundings.ts'

export const claims: Kind = {
  table: 'claims',

  extract(reading: Reading): Finding[] {
    const keys = new Map(reading.linked.map((linked, key) => [linked, key]))
    return reading.linked.map((linked, key) => {
      const parts = partsOf(reading, linked)
      const total = linked.total ? keys.get(linked.total) : undefined
      const antecedent = linked.antecedent ? keys.get(linked.antecedent) : undefined
      return {
        key,
        table: 'claims',
        ...quoteOf(reading, linked, parts),
        rule: linked.rule,
        parts,
        links: { ...(total === undefined ? {} : { total }), ...(antecedent === undefined ? {} : { antecedent }) },
        labels: Object.fromEntries(measuresInOrder(linked).map(({ name }, i) => [`measures.${i}`, name])),
        lost: linked.lost.map(lost => ({
          ...(lost.measures[0] ? spanOfTokens(reading.tokens, lost.measures[0].at) : parts.value!),
          rule: lost.rule,
          against: linked.rule,
          why: `weight ${lost.weight.toFixed(1)}`,
        })),
      }
    })
  },

  normalize(findings: readonly Finding[], { reading, scope }: Context): Draft[] {
    const drafts = findings.map(finding => draftOf(finding, reading, scope))
    // A total may stand behind its parts, so they are tied once all are there.
    findings.forEach(({ links }, i) => {
      const total = links?.total
      if (total !== undefined) drafts[i]!.fields.part_of = drafts[total]!
    })
    return drafts
  },
}

const isStatus = (name: string): name is CivilStatus => (CIVIL_STATUSES as readonly string[]).includes(name)

/** The measures of a number, each once, in the order in which the text names them. */
const measuresInOrder = (linked: Linked): Linked['measures'] =>
  [...linked.measures]
    .sort((a, b) => a.at.from - b.at.from)
    .filter(({ name }, i, all) => all.findIndex(other => other.name === name) === i)

/** The words that each field was read from. */
function partsOf(reading: Reading, linked: Linked): Record<string, Span> {
  const { tokens } = reading
  const { counted } = linked
  const parts: Record<string, Span> = {}
  const put = (name: string, range: Range | null | undefined) => {
    if (range) parts[name] = spanOfTokens(tokens, range)
  }
  put('value', counted.number)
  put('qualifier', counted.qualifier)
  put('unit', counted.noun ?? linked.antecedent?.counted.noun)
  for (const [i, { at }] of measuresInOrder(linked).entries()) put(`measures.${i}`, at)
  put('subgroup', linked.subgroup ?? inheritedSubgroup(linked))
  const status = linked.status ?? inheritedStatus(linked)
  if (status && isStatus(status.name)) put('civil_status', status)
  put('relation', counted.additional ?? counted.anaphor ?? counted.partitive)
  if (linked.total) put('part_of', linked.total.counted.number)
  return parts
}

/** A number that leaves its noun out shares the age and status of the one before; a part with its own does not. */
const sharesNoun = (linked: Linked): boolean =>
  linked.antecedent !== null &&
  !linked.subgroup &&
  !linked.status &&
  (linked.counted.additional !== null || linked.counted.anaphor !== null)
const sharesTotal = (linked: Linked): boolean =>
  linked.total !== null && !linked.subgroup && !linked.status && linked.counted.noun === null
const inheritedSubgroup = (linked: Linked) => (sharesNoun(linked) ? (linked.antecedent!.subgroup ?? null) : null)
const inheritedStatus = (linked: Linked): Linked['status'] =>
  sharesNoun(linked) ? statusOf(linked.antecedent!) : sharesTotal(linked) ? statusOf(linked.total!) : null
const statusOf = (linked: Linked): Linked['status'] =>
  linked.status ?? (linked.subgroup ? null : inheritedStatus(linked))

/** The shortest stretch of the sentence that holds the record's own words. */
function quoteOf(reading: Reading, linked: Linked, parts: Readonly<Record<string, Span>>): Span {
  // What was taken over from another number stands in the evidence, not in the quote.
  const shared = new Set(['part_of'])
  if (linked.inherited) for (const name of Object.keys(parts)) if (name.startsWith('measures.')) shared.add(name)
  if (!linked.counted.noun) shared.add('unit')
  if (!linked.subgroup) shared.add('subgroup')
  if (!linked.status) shared.add('civil_status')
  const own = { ...spanOfTokens(reading.tokens, linked.counted) }
  const sentence = reading.layout.sentences[sentenceAt(reading.layout.sentences, own.start)]!
  const within = Object.entries(parts)
    .filter(([name, span]) => !shared.has(name) && span.start >= sentence.start && span.end <= sentence.end)
    .map(([, span]) => span)
  return hull([own, ...within])
}

/** A draft whose fields may still be tied to other drafts. */
type OpenDraft = Draft & { readonly fields: Record<string, unknown> }

function draftOf(finding: Finding, reading: Reading, scope: Scope): OpenDraft {
  const linked = reading.linked[finding.key]!
  const { counted } = linked
  const { parts, start, end } = finding
  const sentence = sentenceAt(reading.layout.sentences, parts.value!.start)
  const measures = measuresOf(linked)
  const tie = scope.tie({ start, end }, sentence, measures)
  const speaking = speakerOf({ start, end }, reading.speeches)
  const place = measures.includes('distance')
    ? null
    : nearestPlace(reading, { start, end }, spanOfTokens(reading.tokens, counted), sentence)
  const date = nearestDate(reading, { start, end }, sentence)
  const { text } = reading.document
  const words = (name: string) => (parts[name] ? text.slice(parts[name].start, parts[name].end) : null)
  const subgroup = linked.subgroup ?? inheritedSubgroup(linked)
  const status = linked.status ?? inheritedStatus(linked)
  return {
    table: 'claims',
    key: finding.key,
    start,
    end,
    sentence,
    fields: {
      number_text: words('value'),
      ...amountOf(counted.number, counted.qualifier?.name ?? null, measures.includes('share')),
      qualifier_text: words('qualifier'),
      measures,
      measure_text: words('measures.0'),
      unit: unitOf(linked, measures),
      unit_text: counted.noun ? words('unit') : null,
      subgroup: subgroup?.name ?? null,
      civil_status: status && isStatus(status.name) ? status.name : null,
      part_of: null,
      relation: linked.total ? 'part' : counted.additional ? 'additional' : null,
      place_id: place?.place ?? null,
      date: date?.reading.edtf ?? null,
      date_basis: date?.basis ?? null,
    },
    evidence: {
      ...parts,
      ...(place ? { place_id: spanOfTokens(reading.tokens, place) } : {}),
      ...(date ? { date: { start: date.reading.start, end: date.reading.end } } : {}),
      ...(speaking.claimant ? { claimant: speaking.claimant } : {}),
    },
    event: tie && { id: tie.id, basis: tie.basis },
    voice: speaking.voice,
    claimant: speaking.claimant,
    speaker: speaking.speaker,
    polarity: polarityOf(linked, speaking.polarity),
    modality: modalityOf(linked),
    rule: linked.rule,
    review: reviewOf(linked, tie?.ambiguous ?? false, speaking.unclosed),
  }
}

function measuresOf(linked: Linked): Measure[] {
  const names = measuresInOrder(linked).map(({ name }) => name as Measure)
  const { group } = linked.counted
  // Some units say themselves what is measured.
  const byUnit: Measure | null =
    group === 'share' || linked.counted.number.sort === 'fraction'
      ? 'share'
      : group === 'area'
        ? 'area'
        : group === 'distance'
          ? 'distance'
          : null
  if (byUnit === 'share' && names.length > 0) return names.includes('other') ? ['share'] : [...names, 'share']
  if (byUnit) return [byUnit]
  return names.length > 0 ? [...new Set(names)] : ['other']
}

const OF_PEOPLE: ReadonlySet<Measure> = new Set(PEOPLE_MEASURES)

/** The unit of the noun, else of the number whose noun is left out, else people where the measure is said of people. */
function unitOf(linked: Linked, measures: readonly Measure[]): string | null {
  const { unit, noun, group, number } = linked.counted
  const harm = measures.some(measure => OF_PEOPLE.has(measure))
  if (noun && unit !== null && !(group === null && harm) && !(number.sort === 'fraction')) return unit
  if (noun && harm) return 'person'
  if (number.sort === 'fraction' && measures.includes('share')) return 'percent'
  const from: Counted | undefined = linked.antecedent?.counted
  if (from?.unit && (!harm || from.group === 'people')) return from.unit
  return harm ? 'person' : null
}

function polarityOf(linked: Linked, spoken: Polarity): Polarity {
  if (spoken !== 'asserted') return spoken
  return linked.negated && linked.counted.number.sort !== 'zero' ? 'negated' : 'asserted'
}

const modalityOf = (linked: Linked): Modality =>
  linked.hypothetical ? 'hypothetical' : linked.future ? 'future' : 'actual'

function reviewOf(linked: Linked, ambiguousEvent: boolean, unclosed: boolean): ReviewReason[] {
  const reasons = new Set<ReviewReason>(linked.review)
  if (ambiguousEvent) reasons.add('ambiguous_event')
  if (unclosed) reasons.add('unclosed_quotation')
  return [...reasons].sort()
}
