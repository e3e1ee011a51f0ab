import type { Basis, Modality, Polarity } from '../../../schemas/common.ts'
import type { Range } from '../counted.ts'
import type { PlacedDate } from '../reading.ts'
import type { ActKind } from './nouns.ts'

/** Why some words are taken for an act: the ids of the rules. */
export const ACT_RULES = [
  'acts/dated-list',
  'acts/numbered',
  'acts/signed',
  'acts/enacted',
  'acts/declared',
  'acts/titled',
  'acts/named',
  'acts/dated',
  'acts/authority',
  'acts/issued',
  'acts/known',
] as const
export type ActRule = (typeof ACT_RULES)[number]

/** An act that a text mentions. Ranges are tokens. */
export interface Act {
  readonly rule: ActRule
  readonly kind: ActKind
  readonly sentence: number
  /** The words for it: "decree", "resolutions and statements". */
  readonly noun: Range
  /** The words that tell it from other acts, for the quote: noun, verb, names. */
  readonly own: readonly Range[]
  readonly title: Range | null
  readonly number: Range | null
  readonly issuer: Range | null
  /** The issuer is named elsewhere and taken up by "its". */
  readonly apart: boolean
  readonly signatory: Range | null
  /** The list of several signatories names no single actor. */
  readonly several: boolean
  readonly date: PlacedDate | null
  readonly basis: Basis | null
  readonly subject: Range | null
  readonly polarity: Exclude<Polarity, 'denied'>
  readonly modality: Modality
}
