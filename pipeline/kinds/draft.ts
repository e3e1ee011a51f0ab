import type { Basis, Modality, Polarity, ReviewReason, Voice } from '../../schemas/common.ts'
import type { TableName } from '../../schemas/index.ts'
import type { Span } from '../core/span.ts'

/** A record before it has an id: offsets in UTF-16 units, other records by their draft. */
export interface Draft extends Span {
  readonly table: TableName
  /** The finding it came of, by number within its document and table. */
  readonly key: number
  /** Where the sentence stands whose words the id is made of. */
  readonly sentence: number
  /** The record's own fields; a value of type Draft becomes the id of that record. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly evidence: Readonly<Record<string, Span>>
  readonly event: { readonly id: string; readonly basis: Basis } | null
  readonly voice: Voice
  readonly claimant: Span | null
  /** Id of the actor who speaks, where it is known. */
  readonly speaker: string | null
  readonly polarity: Polarity
  readonly modality: Modality
  readonly rule: string
  readonly review: readonly ReviewReason[]
}
