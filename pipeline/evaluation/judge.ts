/** Judges one annotation after another: each figure that it counts for, met or missed. */
import { isHarm } from '../core/harm.ts'
import type { Span } from '../core/span.ts'
import { type Annotation, isQuantity, measuresOf, type Quantity } from './annotation.ts'
import type { ClaimRecord, DateRecord, NumberRecord, SourceRecords } from './dataset.ts'
import type { Pair } from './gold.ts'
import {
  ATTRIBUTES,
  type Attribute,
  attributesOf,
  attributesWanted,
  isRight,
  isSameQuantity,
  isScored,
} from './quantity.ts'
import type { Line } from './read.ts'

export const FIGURES = ['numbers', 'class', 'dates', 'claims', 'harm'] as const
export type Figure = (typeof FIGURES)[number]

/** Whether an annotation is met in one figure. */
export interface Outcome {
  readonly figure: Figure | Attribute
  readonly met: boolean
  readonly gold: unknown
  readonly got: unknown
}

export interface Judged {
  readonly annotation: Line<Annotation>
  /** The number that it took. */
  readonly number: NumberRecord | undefined
  readonly outcomes: readonly Outcome[]
}

/** What a dataset has of a text, as annotations ask for it. */
export interface View {
  readonly records: SourceRecords
  /** Dates that overlap a number of class date: dates in words alone ("today") are not annotated. */
  readonly dates: readonly DateRecord[]
  readonly claims: readonly ClaimRecord[]
  readonly numberOf: ReadonlyMap<string, NumberRecord>
}

export function viewOf(records: SourceRecords): View {
  const inNumbers = records.numbers.filter(one => one.class === 'date')
  return {
    records,
    dates: records.dates.filter(date => inNumbers.some(one => isMostlySame(one, date))),
    claims: records.claims.filter(claim => isScored(claim.measures)),
    numberOf: new Map(records.numbers.flatMap(one => (one.record_id ? [[one.record_id, one] as const] : []))),
  }
}

/** Annotations take numbers in their order, and each number is taken once. Also gives the numbers that none took. */
export function judge({ annotations }: Pair, view: View): { judged: Judged[]; left: NumberRecord[] } {
  const taken = new Set<NumberRecord>()
  const judged = annotations.map(annotation => {
    const number = view.records.numbers.find(one => !taken.has(one) && isMostlySame(annotation.data, one))
    if (number) taken.add(number)
    return { annotation, number, outcomes: outcomesOf(annotation.data, number, view) }
  })
  return { judged, left: view.records.numbers.filter(one => !taken.has(one)) }
}

/** Whether spans share at least half of the longer one. */
export function isMostlySame(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common > 0 && 2 * common >= Math.max(a.end - a.start, b.end - b.start)
}

function outcomesOf(gold: Annotation, number: NumberRecord | undefined, view: View): Outcome[] {
  const outcomes: Outcome[] = [
    { figure: 'numbers', met: number !== undefined, gold: gold.class, got: number?.class ?? null },
    { figure: 'class', met: number?.class === gold.class, gold: gold.class, got: number?.class ?? null },
  ]
  if (gold.class === 'date') outcomes.push(dateOutcome(gold, view))
  else if (isQuantity(gold) && isScored(measuresOf(gold))) outcomes.push(...claimOutcomes(gold, number, view))
  return outcomes
}

function dateOutcome(gold: Extract<Annotation, { class: 'date' }>, { dates }: View): Outcome {
  const near = dates.filter(date => isMostlySame(gold, date))
  const met = near.some(date => plainEdtf(date.edtf) === plainEdtf(gold.edtf))
  return { figure: 'dates', met, gold: gold.edtf ?? null, got: near.map(date => date.edtf ?? null) }
}

const plainEdtf = (edtf: string | null | undefined): string | null => edtf?.replace(/[~?%]/g, '') ?? null

function claimOutcomes(gold: Quantity, number: NumberRecord | undefined, view: View): Outcome[] {
  const claim = number?.record_id ? view.records.claimById.get(number.record_id) : undefined
  const met = claim !== undefined && isSameQuantity(gold, claim)
  const compared = {
    met,
    gold: { measures: measuresOf(gold), ...amountOf(gold) },
    got: claim ? { measures: claim.measures, ...amountOf(claim) } : null,
  }
  const outcomes: Outcome[] = [{ figure: 'claims', ...compared }]
  if (isHarm(measuresOf(gold))) outcomes.push({ figure: 'harm', ...compared })
  return claim && met ? [...outcomes, ...attributeOutcomes(gold, claim, view)] : outcomes
}

const amountOf = ({ unit, value, min, max }: Pick<ClaimRecord, 'unit' | 'value' | 'min' | 'max'>) => ({
  unit: unit ?? null,
  value: value ?? null,
  min: min ?? null,
  max: max ?? null,
})

function attributeOutcomes(gold: Quantity, claim: ClaimRecord, view: View): Outcome[] {
  const wanted = attributesWanted(gold)
  const got = attributesOf(claim, claim.part_of ? view.numberOf.get(claim.part_of) : undefined)
  return ATTRIBUTES.flatMap(figure => {
    const met = isRight(figure, wanted, got)
    return met === undefined ? [] : [{ figure, met, gold: wanted[figure], got: got[figure] }]
  })
}
