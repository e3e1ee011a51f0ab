import { z } from 'zod'
import {
  BASES,
  countryCode,
  edtf,
  field,
  nullableId,
  nullableText,
  QUALIFIERS,
  requiredText,
  textTable,
} from './common.ts'

export const BODY_KINDS = [
  'national_parliament',
  'subnational_legislature',
  'international_organisation',
  'interparliamentary',
  'government',
  'other',
] as const
export const RECOGNITION_VERBS = ['recognised', 'condemned', 'declared_aggressor', 'other'] as const

/** One record per body that is said to recognise or condemn something. */
export const recognitions = textTable('rec', 'rec_0123456789abcdef', {
  body: requiredText("The body, in the source's words.", 'Pakistan'),
  body_kind: field(z.enum(BODY_KINDS), 'What sort of body.', 'national_parliament'),
  actor_id: nullableId('The body as a known actor, or null.', 'milli-majlis'),
  country: countryCode('ISO 3166 code of the country of the body, or null.', 'PK'),
  verb: field(z.enum(RECOGNITION_VERBS), 'What the body is said to have done.', 'recognised'),
  verb_text: nullableText('The words that say it.', 'recognized'),
  term: nullableText(
    'The term it is said to have used; where the words give none, their word for the event itself.',
    'act of genocide',
  ),
  count: field(z.int().min(0).nullable(), 'How many bodies, where the text gives a number and no names.', 20),
  qualifier: field(z.enum(QUALIFIERS).nullable(), 'How that number is qualified.', 'more_than'),
  date: edtf('When (EDTF).', '2017-02-24'),
  date_basis: field(z.enum(BASES).nullable(), 'How far away the words of the date stand.', 'sentence'),
  place_id: nullableId('Where the body met, where stated.', 'palembang'),
  open_ended: field(z.boolean(), 'Whether the list goes on unnamed ("and others").', false),
})
