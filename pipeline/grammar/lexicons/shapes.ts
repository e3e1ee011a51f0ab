/** What each lexicon file must look like. A wrong one is refused with file and line before any text is read. */
import { z } from 'zod'
import { MEASURES, QUALIFIERS } from '../../../schemas/common.ts'
import type { WordClass } from '../lexicon.ts'

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

/** Words that point to facts of one table, by what they say: verbs and nouns in all their forms, words as they stand. */
const facts = z.record(
  z.string(),
  z.strictObject({ verbs: list.optional(), nouns: list.optional(), words: list.optional() }),
)
export const FACT_PARTS = ['verbs', 'nouns', 'words'] as const

/** Lexicons of one shape, and the class of their entries. */
export const FACT_FILES = {
  'actors.yaml': 'actor',
  'recognitions.yaml': 'recognition',
  'acts.yaml': 'act',
  'observances.yaml': 'observance',
  'terms.yaml': 'term',
  'responsibility.yaml': 'responsibility',
  'control.yaml': 'control',
} as const satisfies Record<string, WordClass>
export type FactFile = keyof typeof FACT_FILES

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
  'speech.yaml': z.strictObject({
    say: list,
    say_that: list,
    say_figure: list,
    according: list,
    sources: list,
    lead: list,
    naming: list,
    telling: list,
    documents: list,
    titled: list,
    slogans: list,
    occasions: list,
    speaking: list,
    voices: list,
    roles: z.record(z.string(), list),
  }),
  'event-nouns.yaml': z.strictObject({ terms: list }),
  'actors.yaml': facts,
  'recognitions.yaml': facts,
  'acts.yaml': facts,
  'observances.yaml': facts,
  'terms.yaml': facts,
  'responsibility.yaml': facts,
  'control.yaml': facts,
} as const

export type LexiconFile = keyof typeof SHAPES
export type LexiconData = { [F in LexiconFile]: z.infer<(typeof SHAPES)[F]> }
