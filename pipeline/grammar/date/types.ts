import type { ReviewReason } from '../../../schemas/common.ts'
import type { DATE_PRECISIONS, INFERENCE_BASES, INFERRED_PARTS } from '../../../schemas/dates.ts'
import type { Span } from '../../core/span.ts'

export type DatePrecision = (typeof DATE_PRECISIONS)[number]
export type InferredPart = (typeof INFERRED_PARTS)[number]
export type InferenceBasis = (typeof INFERENCE_BASES)[number]

/** Where a date expression stands, and where its parts do: `day`, `month`, `year`, `day2` … Never a value. */
export interface DateMatch extends Span {
  readonly rule: string
  readonly parts: Readonly<Record<string, Span>>
}

/** What was not in the words and was filled in: which parts, and the words it was taken from. */
export interface Inference {
  readonly parts: readonly InferredPart[]
  readonly basis: InferenceBasis
  /** Null where it comes from the date of publication. */
  readonly span: Span | null
}

/** One date expression, found and read. Offsets are UTF-16 units of the text given. */
export interface DateReading extends Span {
  readonly rule: string
  /** Null where the words do not settle it. */
  readonly edtf: string | null
  /** First and last day as ISO 8601, computed from `edtf`; null for days of an unknown year. */
  readonly from: string | null
  readonly to: string | null
  readonly precision: DatePrecision
  readonly inferred: Inference | null
  /** Holds digits or a number word, so that it is a number expression too: "25 February" is, "today" is not. */
  readonly numeric: boolean
  readonly review: readonly ReviewReason[]
}

/** What is known of the text around its dates. Spans are sorted by start. */
export interface DateContext {
  readonly sentences: readonly Span[]
  readonly paragraphs: readonly Span[]
  readonly headings: readonly Span[]
  /** EDTF date of publication, or null. */
  readonly published: string | null
  /** Dated events that the text names, from a registry: the last resort for a missing year. */
  readonly events?: readonly { readonly date: string; readonly span: Span }[]
}

/** An example is a test: the span of the expression, its parts, and its value in no context but the text itself. */
export interface DateExample {
  readonly text: string
  /** `date` is the whole expression; any other key is a part. */
  readonly finds: Readonly<Record<string, string>>
  readonly edtf: string | null
}

/** What the first token of an expression looks like (a number has up to three digits, a year four); the scan tries only the rules that can begin there. */
export type Opening =
  | 'number'
  | 'year'
  | 'month'
  | 'season'
  | 'ordinal'
  | 'weekday'
  | 'decade'
  | 'roman'
  | 'era'
  | 'relative'

/** How the parts of a match become a value: one reader per shape, in read.ts. */
export type DateShape = 'calendar' | 'order' | 'half' | 'season' | 'decade' | 'century' | 'relative' | 'weekday'

export interface DateRule {
  readonly id: string
  /** The rule in words: `<day>–<day> <month> <year>`. */
  readonly form: string
  readonly shape: DateShape
  readonly opening: readonly Opening[]
  /** Source of a sticky pattern in small letters, tried on the folded text; named groups are the parts. */
  readonly pattern: string
  /** A condition that a pattern cannot express. */
  readonly when?: (text: string, match: DateMatch) => boolean
  readonly examples: readonly DateExample[]
  readonly counterExamples: readonly string[]
}
