/** Annotations of the tables beside numbers, dates and claims: one JSON file per text, a list of items per table. */
import { z } from 'zod'

const words = z.string().min(1)
const open = words.nullish()

const item = z.looseObject({
  quote: words,
  start: z.int().min(0),
  end: z.int().min(1),
  /** Neither asked for nor held against a record. */
  doubtful: z.boolean().optional(),
})
const named = item.extend({ name: words, mention_spans: z.array(z.tuple([z.int(), z.int()])).min(1) })

export const otherGold = z.strictObject({
  file: words,
  recognitions: z.array(item.extend({ body: words, verb: words, country: open })),
  legal_acts: z.array(item.extend({ kind: words, title: open, date: open })),
  observances: z.array(item.extend({ kind: words, name: open, date: open })),
  quotations: z.array(item.extend({ exact_start: z.int(), exact_end: z.int(), kind: words, speaker: open })),
  control_changes: z.array(item.extend({ place: words, date: open })),
  responsibility: z.array(item.extend({ actor: words, role: words })),
  persons: z.array(named),
  organisations: z.array(named),
  places: z.array(named),
  characterizations: z.array(named.omit({ name: true }).extend({ term: words, target: open, voice: words })),
})

export type OtherGold = z.infer<typeof otherGold>
export type GoldItem = z.infer<typeof item>

/** A record of such a table: its words and whatever fields it has. */
export const otherRecord = z.looseObject({
  id: words,
  source_id: words,
  start: z.int().min(0),
  end: z.int().min(1),
  quote: words,
  evidence: z.record(z.string(), z.object({ start: z.int(), end: z.int(), text: z.string() })),
})
export type OtherRecord = z.infer<typeof otherRecord>

/** A value of an item, and the second one that it accepts beside it. */
export const accepted = (gold: GoldItem, field: string): unknown[] =>
  [gold[field], gold[`${field}_alt`]].filter(value => value !== null && value !== undefined)

/** Whether a record's value is one that the item accepts. */
export const accepts = (gold: GoldItem, field: string, value: unknown): boolean => accepted(gold, field).includes(value)
