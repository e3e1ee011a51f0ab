/** When a record and an annotated item speak of the same thing. */
import type { Span } from '../core/span.ts'
import { accepts, type GoldItem, type OtherRecord } from './other-gold.ts'

const LITTLE: ReadonlySet<string> = new Set(['the', 'of', 'a', 'an', 'and'])
const GENERIC: ReadonlySet<string> = new Set(['parliament', 'parliaments', 'republic'])

function wordsOf(text: string): Set<string> {
  const found =
    text
      .replace(/\u00a0/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  const told = found.filter(word => !LITTLE.has(word))
  const special = told.filter(word => !GENERIC.has(word))
  return new Set(special.length > 0 ? special : told)
}

/** Whether two names share at least half of the words of the shorter one. */
export function areNear(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const common = [...left].filter(word => right.has(word)).length
  return common > 0 && 2 * common >= Math.min(left.size, right.size)
}

/** What a record has of some fields, as values and as the words they were read from. */
function textsOf(record: OtherRecord, fields: readonly string[]): string[] {
  return fields
    .flatMap(field => [record[field], record.evidence[field]?.text])
    .filter((text): text is string => typeof text === 'string')
}

/** Whether any of a record's fields is near to any of the words. */
export function isNear(record: OtherRecord, fields: readonly string[], wanted: readonly unknown[]): boolean {
  const texts = textsOf(record, fields)
  return wanted.some(words => typeof words === 'string' && words !== '' && texts.some(text => areNear(text, words)))
}

export const overlapOf = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

type Agreement = (gold: GoldItem, record: OtherRecord) => boolean

/** Beside quotes that overlap: what has to agree, by table. */
export const AGREE = {
  recognitions: (gold, record) =>
    accepts(gold, 'verb', record.verb) &&
    isNear(record, ['body', 'country'], [gold.body, gold.body_full, gold.country, gold.country_alt]),
  legal_acts: (gold, record) =>
    (accepts(gold, 'kind', record.kind) || (record.date != null && accepts(gold, 'date', record.date))) &&
    isNear(record, ['title', 'quote', 'subject'], [gold.title || gold.quote, gold.quote]),
  observances: (gold, record) => accepts(gold, 'kind', record.kind) || isNear(record, ['name'], [gold.name]),
  control_changes: (gold, record) => isNear(record, ['place_id', 'place', 'place_text'], [gold.place]),
  responsibility: (gold, record) =>
    accepts(gold, 'role', record.role) &&
    isNear(record, ['actor_id', 'actor', 'actor_text'], [gold.actor, gold.actor_alt]),
} as const satisfies Record<string, Agreement>

/** What is looked at in a pair, by table: fields for which the annotation gives a value. */
export const DETAILS: Readonly<Record<string, readonly string[]>> = {
  recognitions: ['country', 'body_kind', 'date', 'count', 'event'],
  legal_acts: ['kind', 'date', 'title'],
  observances: ['kind', 'date', 'name'],
  quotations: ['kind', 'speaker', 'date'],
  control_changes: ['date'],
  characterizations: ['target', 'voice'],
}

const AS_WORDS: ReadonlySet<string> = new Set(['title', 'name', 'speaker', 'target'])

/** What a record has for a field of an annotation. */
export const fieldOf = (record: OtherRecord, field: string): unknown =>
  record[field === 'event' ? 'event_id' : field] ?? null

/** Whether a record that was paired has the field right. */
export function hasRight(gold: GoldItem, record: OtherRecord, field: string): boolean {
  const value = fieldOf(record, field)
  if (value !== null && accepts(gold, field, value)) return true
  if (field === 'country') return value !== null && accepts(gold, 'iso', value)
  return AS_WORDS.has(field) && isNear(record, [field, `${field}_id`, `${field}_text`], [gold[field]])
}
