/** What the tables share: documented fields, the closed lists of values, and the envelope of every record read from a text. */
import { z } from 'zod'

/** A field with its meaning and an example from life; both end up in the JSON Schema and the codebook. */
export function field<T extends z.ZodType>(type: T, description: string, example: unknown): T {
  return type.meta({ description, examples: [example] }) as T
}

const id = z.string().min(1)
const text = z.string().min(1)

/** Kinds of a number expression. */
export const NUMBER_CLASSES = ['quantity', 'date', 'time', 'duration', 'age', 'ordinal', 'identifier', 'money'] as const

export const MEASURES = [
  'killed',
  'wounded',
  'captured',
  'missing',
  'arrested',
  'imprisoned',
  'displaced',
  'lost_one_parent',
  'lost_both_parents',
  'remains_found',
  'honoured',
  'present',
  'attended',
  'destroyed',
  'damaged',
  'control_changed',
  'recognised',
  'condemned',
  'area',
  'share',
  'distance',
  'other',
] as const
export type Measure = (typeof MEASURES)[number]

/** Measures of harm to people: what evaluation counts apart. */
export const HARM_MEASURES: readonly Measure[] = MEASURES.slice(0, MEASURES.indexOf('lost_one_parent'))

/** Measures that are said of people: the first of the list. */
export const PEOPLE_MEASURES: readonly Measure[] = MEASURES.slice(0, MEASURES.indexOf('destroyed'))

export const SUBGROUPS = ['children', 'women', 'elderly', 'men', 'infants', 'pregnant_women'] as const

export const CIVIL_STATUSES = ['civilian', 'military', 'police', 'medical'] as const
export type CivilStatus = (typeof CIVIL_STATUSES)[number]

export const QUALIFIERS = ['exact', 'about', 'nearly', 'at_least', 'more_than', 'less_than', 'range', 'vague'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

export const VOICES = ['narrator', 'quoted', 'reported'] as const
export type Voice = (typeof VOICES)[number]

export const POLARITIES = ['asserted', 'denied', 'negated'] as const
export type Polarity = (typeof POLARITIES)[number]

export const MODALITIES = ['actual', 'hypothetical', 'future'] as const
export type Modality = (typeof MODALITIES)[number]

/** How far from the words of a record the words stand that tie it to an event, a date or a place. */
export const BASES = ['clause', 'sentence', 'paragraph', 'heading', 'document', 'registry'] as const
export type Basis = (typeof BASES)[number]

/** Why a person should look at a record. A closed list: a new reason is added here and described. */
export const REVIEW_REASONS = {
  ambiguous_measure: 'two readings of what happened to those counted were close',
  ambiguous_unit: 'what is counted is not certain from the words',
  ambiguous_total: 'more than one number could be the total of this part',
  ambiguous_order: 'day and month could be read either way round',
  ambiguous_actor: 'more than one actor or place could be meant by the words',
  ambiguous_event: 'words of two events stand equally near',
  collective: 'a whole people is named as the one who acts; no actor is recorded',
  implausible_date: 'a calendar date that does not exist',
  inferred_date: 'the date is taken over from another sentence',
  inferred_measure: 'the measure is carried over from another number or sentence',
  unregistered: 'named in the text and in no registry; equal names need not be one actor or place',
  unclosed_quotation: 'the quotation mark before these words never closes; where the quotation ends is a guess',
  unresolved_date: 'the words point to a date that the text does not settle',
} as const
export type ReviewReason = keyof typeof REVIEW_REASONS
const reviewReasons = Object.keys(REVIEW_REASONS) as [ReviewReason, ...ReviewReason[]]

/** Words of a text that one field was read from; offsets in code points, half-open. */
export const evidenceSpan = z.strictObject({
  start: field(z.int().min(0), 'First code point of the words.', 10556),
  end: field(z.int().min(1), 'Code point after the last one.', 10559),
  text: field(text, 'The words, exactly as they stand.', '613'),
})

export const recordId = (prefix: string, example: string) =>
  field(
    z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{16}$`)),
    'Stable identifier: table prefix and a hash of source, table, words of the sentence and ordinal; not of offsets.',
    example,
  )

export const sourceId = field(id, 'The source the words stand in.', 'bloody-memory')

/** The fields that every record read from a text carries, in their published order: `head`, own fields, `tail`. */
export const envelopeHead = {
  source_id: sourceId,
  start: field(z.int().min(0), 'First code point of `quote` in text/<source_id>.txt (Unicode code points).', 10556),
  end: field(z.int().min(1), 'Code point after the last one of `quote` (half-open).', 10592),
  quote: field(text, 'The words that support the record: exactly text[start:end].', '613 peaceful Azerbaijanis'),
}

export const envelopeTail = {
  event_id: field(id.nullable(), 'The event the words belong to, or null.', 'khojaly-1992'),
  event_basis: field(
    z.enum(BASES).nullable(),
    'How far away the words stand that tie the record to the event.',
    'sentence',
  ),
  voice: field(
    z.enum(VOICES),
    'Who speaks: the text itself, a quoted speaker, or a speaker whose words are reported.',
    'narrator',
  ),
  speaker_id: field(id.nullable(), 'The speaker as a known actor, or null.', 'heydar-aliyev'),
  claimant: field(text.nullable(), "Who says so, in the source's words; null for the narrator.", 'official sources'),
  polarity: field(z.enum(POLARITIES), 'Whether the words assert, deny or negate.', 'asserted'),
  modality: field(z.enum(MODALITIES), 'Whether the words speak of what is, might be or will be.', 'actual'),
  rule: field(text, 'The rule that found the record.', 'claims/passive'),
  review: field(
    z.array(z.enum(reviewReasons)),
    `Why a person should look; empty if there is nothing. ${Object.entries(REVIEW_REASONS)
      .map(([k, v]) => `${k}: ${v}`)
      .join('; ')}.`,
    ['ambiguous_total'],
  ),
  evidence: field(
    z.record(z.string(), evidenceSpan),
    'For each field that was read from words: where they stand. In CSV: the table evidence.csv.',
    { value: { start: 10556, end: 10559, text: '613' } },
  ),
}

/** A table read from a text: its identifier, the envelope and its own fields. */
export function textTable<S extends z.ZodRawShape>(prefix: string, example: string, own: S) {
  return z.strictObject({ id: recordId(prefix, example), ...envelopeHead, ...own, ...envelopeTail })
}

/** Fields shared by several tables. */
export const nullableText = (description: string, example: string) => field(text.nullable(), description, example)
export const nullableId = (description: string, example: string) => field(id.nullable(), description, example)
export const countryCode = (description: string, example: string) =>
  field(
    z
      .string()
      .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
      .nullable(),
    description,
    example,
  )
export const edtf = (description: string, example: string) => field(z.string().min(4).nullable(), description, example)
export const idList = (description: string, example: string[]) => field(z.array(id), description, example)
export const nullableNumber = (description: string, example: number) =>
  field(z.number().nullable(), description, example)
export const requiredText = (description: string, example: string) => field(text, description, example)
export const requiredId = (description: string, example: string) => field(id, description, example)
