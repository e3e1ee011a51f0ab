import { z } from 'zod'
import { BASES, edtf, field, nullableId, nullableText, textTable } from './common.ts'

export const ACT_KINDS = [
  'decree',
  'order',
  'resolution',
  'decision',
  'law',
  'treaty',
  'agreement',
  'convention',
  'statement',
  'programme',
  'other',
] as const

/** One record per mention of a legal or political act. */
export const legalActs = textTable('act', 'act_0123456789abcdef', {
  kind: field(z.enum(ACT_KINDS), 'What sort of act.', 'decree'),
  kind_text: nullableText('The word that says it.', 'Decree'),
  title: nullableText('Its title or name, as it stands.', 'On the genocide of Azerbaijanis'),
  number: nullableText('Its number, as it stands.', '260 (III)'),
  issuer: nullableText("Who issued it, in the source's words.", 'UN General Assembly'),
  issuer_id: nullableId('The issuer as a known actor, or null.', 'un-general-assembly'),
  signatory: nullableText("Who signed it, in the source's words.", 'Heydar Aliyev'),
  signatory_id: nullableId('The signatory as a known actor, or null.', 'heydar-aliyev'),
  date: edtf('When (EDTF).', '1998-03-26'),
  date_basis: field(z.enum(BASES).nullable(), 'How far away the words of the date stand.', 'sentence'),
  subject: nullableText('What it is about or does, as it stands.', 'declaring 27 September as the Remembrance Day'),
})
