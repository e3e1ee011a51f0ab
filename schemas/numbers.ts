import { z } from 'zod'
import { field, NUMBER_CLASSES, nullableId, nullableNumber, requiredText, textTable } from './common.ts'

export const NUMBER_REASONS = [
  'age',
  'amount_of_money',
  'length_of_time',
  'name_or_list_number',
  'rank_or_anniversary',
  'time_of_day',
] as const

/** One record per number expression of a text, whatever it stands for: the ledger of figures. */
export const numbers = textTable('num', 'num_0123456789abcdef', {
  text: requiredText('The expression without qualifier and noun.', '1,275'),
  class: field(z.enum(NUMBER_CLASSES), 'What the number stands for.', 'quantity'),
  value: nullableNumber('The number stated; null for dates, times, ranges and vague words.', 1275),
  record_id: nullableId('The claim or the date that it became.', 'clm_0123456789abcdef'),
  reason: field(z.enum(NUMBER_REASONS).nullable(), 'Why there is no such record.', 'name_or_list_number'),
})
