import { z } from 'zod'
import { field, nullableText, requiredText, textTable } from './common.ts'

/** Sorts of terms, and what belongs to each. */
const TERM_CATEGORY_NOTES = {
  act: 'a deed named with a judgement (massacre, riot, retaliation, terror, special operation)',
  agent: 'what people or a government are called (terrorist, rebel, occupier, regime)',
  claim: 'a claim to land, history or truth (ancestral land, so-called, falsification)',
  control: 'who holds a place and how they came to hold it (occupation, liberation, annexation, siege)',
  displacement: 'people made to leave or brought in (expulsion, resettlement, exodus)',
  grief: 'harm named by how it is felt (tragedy, catastrophe, horror)',
  honour: 'praise and sacrifice (hero, martyr, glorious, national leader)',
  ideology: 'systems of thought and power, and speech held to be false (fascism, separatism, propaganda)',
  intensity: 'how a deed is said to have been done (brutal, mercilessly, cruelty, premeditated)',
  legality: 'right and wrong in law (illegal, unconstitutional, violation of international law)',
} as const
export type TermCategory = keyof typeof TERM_CATEGORY_NOTES
export const TERM_CATEGORIES = Object.keys(TERM_CATEGORY_NOTES) as [TermCategory, ...TermCategory[]]

/** One record per use of a contested or evaluative term: who uses it, and of what. */
export const characterizations = textTable('cha', 'cha_0123456789abcdef', {
  term: requiredText('The term in its base form, in lower case.', 'genocide'),
  modifier: nullableText('The words right before the term that heighten it, as they stand.', 'special'),
  category: field(
    z.enum(TERM_CATEGORIES),
    `What sort of term. ${Object.entries(TERM_CATEGORY_NOTES)
      .map(([name, note]) => `${name}: ${note}`)
      .join('; ')}.`,
    'act',
  ),
  target: nullableText(
    'Of what: the id of an event, or of an actor or a place that `target_text` names; null where none is known.',
    'khojaly-1992',
  ),
  target_text: nullableText('The words for what the term is said of, as they stand.', 'Khojaly'),
})
