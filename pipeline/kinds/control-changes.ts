import type { Basis, Qualifier, ReviewReason } from '../../schemas/common.ts'
import type { Finding } from '../core/document.ts'
import { hull, type Span } from '../core/span.ts'
import { controlUsesOf, type PlacedUse } from '../grammar/control/find.ts'
import type { PlacePhrase } from '../grammar/control/place.ts'
import type { Range } from '../grammar/counted.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import { amountOf } from './amount.ts'
import { dateOf } from './control-dates.ts'
import { districtOf, eventOf, partyId, unitOf } from './control-values.ts'
import type { Draft } from './draft.ts'
import type { Context, Kind } from './kind.ts'
import { plainDraft } from './plain.ts'
import { speakerOf } from './speaking.ts'

/** Places whose control is said to change. */
export const controlChanges: Kind = {
  table: 'control_changes',

  extract(reading: Reading): Finding[] {
    return recordsIn(reading).map(({ use, place, index }, key) => {
      const parts = partsOf(reading, use, place)
      return {
        key,
        table: 'control_changes',
        ...quoteOf(reading, use, parts),
        rule: use.rule,
        parts,
        labels: { change: use.change, index: String(index) },
      }
    })
  },

  normalize(findings, context): Draft[] {
    const records = recordsIn(context.reading)
    return findings.flatMap(finding => {
      const { use, place, index } = records[finding.key]!
      return isCollapse(context, use, place) ? [] : [draftOf(finding, use, place, index, context)]
    })
  },
}

interface PlaceOfUse {
  readonly use: PlacedUse
  readonly place: PlacePhrase
  readonly index: number
}

const recordsIn = (reading: Reading): PlaceOfUse[] =>
  controlUsesOf(reading).flatMap(use => use.places.map((place, index) => ({ use, place, index })))

/** The words that each field is read from. */
function partsOf(reading: Reading, use: PlacedUse, place: PlacePhrase): Record<string, Span> {
  const { tokens } = reading
  const parts: Record<string, Span> = {}
  const put = (name: string, range: Range | null | undefined) => {
    if (range) parts[name] = spanOfTokens(tokens, range)
  }
  put('place_text', place)
  put('change_text', use.words)
  put('from', use.from)
  put('to', use.to)
  put('count', place.linked?.counted.number)
  put('qualifier', place.linked?.counted.qualifier ?? place.vague)
  if ((place.linked || place.vague) && !place.part && place.linked?.counted.group !== 'share') put('unit', place.head)
  return parts
}

/**
 * The place and the words that say what happens to it. Places in one list share a quote: what "its 41 villages" or a
 * bare name in it means is said by the places around.
 */
const quoteOf = ({ tokens }: Reading, { places, dated }: PlacedUse, parts: Readonly<Record<string, Span>>): Span => {
  const { place_text, change_text, from, to } = parts
  const list = dated ? [] : places.map(place => spanOfTokens(tokens, place))
  return hull([place_text, change_text, from, to, ...list].filter(span => span !== undefined))
}

/** "the fall of the empire": a state that falls to nobody ends or changes its rulers. */
const isCollapse = ({ knowledge }: Context, { falls }: PlacedUse, { name, head }: PlacePhrase): boolean => {
  const kind = name?.place ? knowledge.places.entries.get(name.place)?.kind : undefined
  return falls === true && (kind === 'country' || kind === 'historical_entity' || (!name && !head))
}

function draftOf(finding: Finding, use: PlacedUse, place: PlacePhrase, index: number, context: Context): Draft {
  const { reading } = context
  const { tokens, document } = reading
  const words = (name: string): string | null => {
    const span = finding.parts[name]
    return span ? document.text.slice(span.start, span.end) : null
  }
  const counted = place.linked !== null || place.vague !== null
  const placeId = counted ? null : (place.name?.place ?? null)
  const district = counted ? districtOf(use, place, index, context) : null
  const event = eventOf(finding, use, placeId ?? district?.id ?? null, context)
  const date = dateOf(use, index, event?.id ?? null, context)
  const share = place.linked?.counted.group === 'share'
  const amount =
    place.linked && amountOf(place.linked.counted.number, place.linked.counted.qualifier?.name ?? null, share)
  const speaking = speakerOf(finding, reading.speeches)
  const draft = plainDraft('control_changes', finding, context, {
    place_id: placeId,
    place_text: words('place_text'),
    district_id: district?.id ?? null,
    unit: counted && place.head && !share && !place.part ? unitOf(tokens, place.head) : null,
    count: share ? null : (amount?.value ?? null),
    qualifier: (amount?.qualifier ?? (place.vague ? 'vague' : null)) satisfies Qualifier | null,
    change: use.change,
    change_text: words('change_text'),
    from: words('from'),
    from_id: use.from && partyId(reading, use.from),
    to: words('to'),
    to_id: use.to && partyId(reading, use.to),
    date: date?.edtf ?? null,
    date_basis: date?.basis ?? null,
  })
  const id = (name: string, range: Range | null | undefined) => (range ? { [name]: spanOfTokens(tokens, range) } : {})
  return {
    ...draft,
    evidence: {
      ...draft.evidence,
      ...(placeId ? id('place_id', place.name) : {}),
      ...(district ? id('district_id', district.at) : {}),
      ...(date?.span ? { date: date.span } : {}),
    },
    event: event && { id: event.id, basis: event.basis },
    polarity: speaking.polarity === 'asserted' ? use.polarity : speaking.polarity,
    modality: use.modality,
    review: reviewOf(draft.review, event?.ambiguous ?? false, date?.basis),
  }
}

function reviewOf(review: readonly ReviewReason[], ambiguous: boolean, basis: Basis | undefined): ReviewReason[] {
  const inferred = basis === 'paragraph' || basis === 'registry'
  return [
    ...new Set([
      ...review,
      ...(ambiguous ? (['ambiguous_event'] as const) : []),
      ...(inferred ? (['inferred_date'] as const) : []),
    ]),
  ].sort()
}
