import { z } from 'zod'
import { BASES, edtf, field, nullableText, requiredText, textTable } from './common.ts'

export const QUOTATION_KINDS = ['speech', 'document'] as const

/** One record per stretch of words in quotation marks that somebody says or a document holds. */
export const quotations = textTable('quo', 'quo_0123456789abcdef', {
  kind: field(z.enum(QUOTATION_KINDS), 'Words of a speaker, or of a document.', 'speech'),
  exact: requiredText('The words within the marks.', 'I think this tragedy is the fault of the leadership'),
  speaker: nullableText("Who speaks, or the document, in the source's words.", 'national leader Heydar Aliyev'),
  speaker_role: nullableText("The speaker's role, in the source's words.", 'national leader'),
  date: edtf('When it was said or issued (EDTF).', '1990-11-20'),
  date_basis: field(z.enum(BASES).nullable(), 'How far away the words of the date stand.', 'sentence'),
  occasion: nullableText('On what occasion, as it stands.', 'at a session of the Milli Majlis'),
  addressee: nullableText('To whom, as it stands.', 'the ceremony'),
  closed: field(z.boolean(), 'False where the quotation mark never closes: the end is a guess.', true),
})
