import { z } from 'zod'
import { edtf, field, idList, nullableId, requiredId, requiredText, textTable } from './common.ts'

export const EVENT_KINDS = [
  'attack',
  'violence',
  'intervention',
  'displacement',
  'war',
  'military_operation',
  'other',
] as const

/** Registry of events: neutral names, made by place and date. */
export const events = z.strictObject({
  id: requiredId('Neutral identifier: place and year.', 'khojaly-1992'),
  name: requiredText('Neutral name: place and date.', 'Khojaly, 25–26 February 1992'),
  date: edtf('When (EDTF).', '1992-02-25/1992-02-26'),
  place_ids: idList('Where.', ['khojaly']),
  part_of: nullableId('The event this one belongs to.', 'karabakh-1991-2020'),
  kind: field(z.enum(EVENT_KINDS), 'Neutral kind of event.', 'attack'),
  record_ids: idList('Records that belong to it.', ['clm_0123456789abcdef']),
})

/** One record per use of a name for an event: contested words stand here, as the source's own. */
export const eventNames = textTable('evn', 'evn_0123456789abcdef', {
  text: requiredText("The source's name for the event.", 'the Khojaly tragedy'),
  term: field(
    z.string().min(1).nullable(),
    'The word that says what sort of event it was, in its base form.',
    'tragedy',
  ),
})
