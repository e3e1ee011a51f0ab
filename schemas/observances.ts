import { z } from 'zod'
import { BASES, edtf, field, nullableId, nullableText, textTable } from './common.ts'

export const OBSERVANCE_KINDS = [
  'remembrance_day',
  'moment_of_silence',
  'march',
  'ceremony',
  'monument',
  'memorial_complex',
  'flag_lowering',
  'visit',
  'slogan_campaign',
  'campaign',
  'exhibition',
  'funeral',
  'other',
] as const

export type ObservanceKind = (typeof OBSERVANCE_KINDS)[number]

/** One record per mention of a way of remembering: a day, a march, a monument, a slogan. */
export const observances = textTable('obs', 'obs_0123456789abcdef', {
  kind: field(z.enum(OBSERVANCE_KINDS), 'What sort of observance.', 'remembrance_day'),
  name: nullableText(
    'Its name, or the words of the slogan; else the words that the text has for it, as they stand.',
    'Justice for Khojaly',
  ),
  date: edtf('When (EDTF); a day of every year has no year.', 'XXXX-02-26'),
  date_basis: field(z.enum(BASES).nullable(), 'How far away the words of the date stand.', 'sentence'),
  time: nullableText('The hour of the day, as it stands.', '12:00'),
  place_id: nullableId('Where.', 'baku'),
  organiser: nullableText("Who organises, builds or declares it, in the source's words.", 'Heydar Aliyev Foundation'),
  organiser_id: nullableId('The organiser as a known actor, or null.', 'heydar-aliyev-foundation'),
  act_id: nullableId('The legal act that declared it, where the sentence names one.', 'act_0123456789abcdef'),
})
