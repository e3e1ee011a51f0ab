/** When a claim is what an annotation says, and which of its other fields are. */
import { measuresOf, type Quantity } from './annotation.ts'
import type { ClaimRecord, NumberRecord } from './dataset.ts'

/** Whether it says more than that there is a number: quantities without any measure are not scored as claims. */
export const isScored = (measures: readonly string[]): boolean => measures.some(measure => measure !== 'other')

/** A right measure, the unit, and the value and bounds. */
export function isSameQuantity(gold: Quantity, claim: ClaimRecord): boolean {
  return (
    measuresOf(gold).some(measure => claim.measures.includes(measure)) &&
    (gold.unit ?? null) === (claim.unit ?? null) &&
    sameNumber(gold.value, claim.value) &&
    sameNumber(gold.min, claim.min) &&
    sameNumber(gold.max, claim.max)
  )
}

type Figure = number | null | undefined

function sameNumber(a: Figure, b: Figure): boolean {
  if (a == null || b == null) return a == null && b == null
  return Math.abs(a - b) < 1e-9
}

/** What a claim that was found says beside its quantity. */
export const ATTRIBUTES = ['subgroup', 'civil', 'qualifier', 'part_of', 'event', 'polarity', 'by'] as const
export type Attribute = (typeof ATTRIBUTES)[number]
export type Attributes = Readonly<Record<Attribute, string | boolean | null>>

const CIVIL: ReadonlySet<string> = new Set(['civilian', 'military', 'police', 'medical'])
/** Records that say nothing of it: the same as an annotation that says nothing. */
const SAYS_NOTHING: ReadonlySet<string | boolean | null> = new Set(['unspecified', 'unknown'])

export function attributesOf(claim: ClaimRecord, total: NumberRecord | undefined): Attributes {
  return {
    subgroup: claim.subgroup ?? null,
    civil: claim.civil_status ?? '',
    qualifier: claim.qualifier ?? null,
    part_of: total?.text ?? null,
    event: claim.event_id ?? null,
    polarity: claim.polarity || 'asserted',
    by: Boolean(claim.claimant),
  }
}

/** Annotations have one key for age, sex and civil status; records have two fields. */
export function attributesWanted(gold: Quantity): Attributes {
  const status = gold.subgroup === 'civilians' ? 'civilian' : gold.subgroup
  const isCivil = status !== undefined && CIVIL.has(status)
  return {
    subgroup: isCivil ? null : (gold.subgroup ?? null),
    civil: isCivil ? status : '',
    qualifier: gold.qualifier ?? null,
    part_of: gold.part_of ?? null,
    event: gold.event ?? null,
    polarity: gold.polarity ?? 'asserted',
    by: Boolean(gold.by),
  }
}

/** Whether the field is right; undefined where it is not scored: no event is asked for where the text ties it to none. */
export function isRight(attribute: Attribute, wanted: Attributes, got: Attributes): boolean | undefined {
  if (attribute === 'event' && wanted.event === null) return undefined
  if (wanted[attribute] === got[attribute]) return true
  return attribute === 'civil' && wanted.civil === '' && SAYS_NOTHING.has(got.civil)
}
