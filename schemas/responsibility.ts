import { z } from 'zod'
import { field, nullableId, nullableText, requiredText, textTable } from './common.ts'

export const RESPONSIBILITY_ROLES = [
  'alleged_organiser',
  'alleged_perpetrator',
  'alleged_supporter',
  'alleged_orderer',
] as const
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number]

/** One record per actor that a source says organised, did, supported or ordered something. An allegation, always. */
export const responsibility = textTable('res', 'res_0123456789abcdef', {
  actor_id: nullableId('The actor; null where it is not known or where the words name a people.', 'soviet-army'),
  actor_text: requiredText("The actor, in the source's words.", 'the Soviet army'),
  role: field(z.enum(RESPONSIBILITY_ROLES), 'What the actor is said to have done.', 'alleged_perpetrator'),
  role_text: nullableText('The words that say it.', 'was organized by'),
  act: nullableText('What the actor is said to have organised, done, supported or ordered.', 'the massacre'),
  place_id: nullableId('Where, as far as the words of the act say; one record for each place of a list.', 'riverton'),
})
