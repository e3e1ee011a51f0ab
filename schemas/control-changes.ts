import { z } from 'zod'
import {
  BASES,
  edtf,
  field,
  nullableId,
  nullableNumber,
  nullableText,
  QUALIFIERS,
  requiredText,
  textTable,
} from './common.ts'

export const CHANGES = [
  'occupied',
  'besieged',
  'captured',
  'invaded',
  'annexed',
  'liberated',
  'cleared',
  'returned',
  'transferred',
  'withdrawn',
  'other',
] as const

/** One record per place, or number of places, whose control is said to change. */
export const controlChanges = textTable('ctl', 'ctl_0123456789abcdef', {
  place_id: nullableId('The place; null where the words name no single one.', 'shusha'),
  place_text: requiredText('The place, as it stands.', 'nine villages of Khojaly'),
  district_id: nullableId('The place that the counted places, or the part of one, belong to.', 'khojaly'),
  unit: nullableText('What sort of place, where several are counted.', 'village'),
  count: nullableNumber('How many, where the text gives a number.', 9),
  qualifier: field(z.enum(QUALIFIERS).nullable(), 'How that number is qualified.', 'exact'),
  change: field(
    z.enum(CHANGES),
    "What is said to happen, as a class; the source's own word is change_text.",
    'returned',
  ),
  change_text: requiredText('The words that say it.', 'was peacefully returned'),
  from: nullableText(
    "Who is said to have held the place before or to have left it, in the source's words.",
    'separatists',
  ),
  from_id: nullableId('From whom, as a known actor.', 'armenian-armed-forces'),
  to: nullableText(
    "Who is said to have taken, received, besieged or invaded the place, in the source's words.",
    'Azerbaijan',
  ),
  to_id: nullableId('To whom, as a known actor.', 'azerbaijan'),
  date: edtf(
    'When (EDTF); of a date that another sentence or the event gives, what it can say of this place: often the year.',
    '2020-11-20',
  ),
  date_basis: field(
    z.enum(BASES).nullable(),
    'How far away the words of the date stand; registry: it is that of the event.',
    'sentence',
  ),
})
