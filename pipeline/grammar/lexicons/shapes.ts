/** What each lexicon file must look like. A wrong one is refused with file and line before any text is read. */
import { z } from 'zod'
import { MEASURES, QUALIFIERS } from '../../../schemas/common.ts'

const words = z.string().min(1)
const list = z.array(words)
const phrase = z.union([
  words,
  z.strictObject({
    words,
    of: list.optional(),
    needs: words.optional(),
    not: list.optional(),
    weak: z.boolean().optional(),
  }),
])
export type Phrase = z.infer<typeof phrase>

const measure = z.strictObject({
  of: list,
  patient: z.array(phrase).optional(),
  doer: z.array(phrase).optional(),
  undergo: z.array(phrase).optional(),
  act: z.array(phrase).optional(),
  state: z.array(phrase).optional(),
  counted: z.array(phrase).optional(),
  toll: z.array(phrase).optional(),
})
export const FRAMES = ['patient', 'doer', 'undergo', 'act', 'state', 'counted', 'toll'] as const

const numberOf = z.record(z.string(), z.number())

export const SHAPES = {
  'measures.yaml': z.partialRecord(z.enum(MEASURES), measure),
  'units.yaml': z.record(z.string(), z.strictObject({ group: words, nouns: list })),
  'people.yaml': z.strictObject({
    person: list,
    subgroup: z.record(z.string(), list),
    status: z.record(z.string(), list),
    adjectives: z.record(z.string(), list),
  }),
  'numbers.yaml': z.strictObject({
    units: numberOf,
    tens: numberOf,
    scales: numberOf,
    vague: numberOf,
    ordinals: numberOf,
    ordinal_endings: list,
    fractions: numberOf,
  }),
  'qualifiers.yaml': z.partialRecord(z.enum(QUALIFIERS), z.strictObject({ before: list, after: list })),
  'contexts.yaml': z.strictObject({
    time_units: list,
    money_words: list,
    money_marks: list,
    identifiers: list,
    formations: list,
    age_words: list,
    furniture: list,
  }),
  'words.yaml': z.strictObject({ function: z.record(z.string(), list), verbs: list, deny: list, threaten: list }),
  'speech.yaml': z.strictObject({ say: list, say_that: list, say_figure: list, according: list, sources: list }),
  'event-nouns.yaml': z.strictObject({ terms: list }),
} as const

export type LexiconFile = keyof typeof SHAPES
export type LexiconData = { [F in LexiconFile]: z.infer<(typeof SHAPES)[F]> }
