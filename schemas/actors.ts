import { z } from 'zod'
import { countryCode, field, idList, nullableId, nullableText, requiredId, requiredText, textTable } from './common.ts'

export const ACTOR_KINDS = [
  'person',
  'state',
  'state_body',
  'armed_force',
  'party',
  'international',
  'ngo',
  'media',
  'other',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Registry of persons, organisations, states and armed forces, and what texts name that is in no registry. */
export const actors = z.strictObject({
  id: requiredId('Identifier of the actor; of one in no registry `unregistered/<kind>/<name>`.', 'heydar-aliyev'),
  name: requiredText('One name, for display; every form in use is in mentions.', 'Heydar Aliyev'),
  kind: field(z.enum(ACTOR_KINDS), 'What sort of actor.', 'person'),
  part_of: nullableId('The actor it belongs to.', 'soviet-army'),
  country: countryCode('ISO 3166 code of the state it belongs or belonged to, or null.', 'AZ'),
  registered: field(
    z.boolean(),
    'Whether a registry knows it. If not, equal names are one record and need not be one actor.',
    true,
  ),
  record_ids: idList('Records that name it.', ['men_0123456789abcdef']),
})

/** One record per mention of an actor or a place. */
export const mentions = textTable('men', 'men_0123456789abcdef', {
  text: requiredText('The name as it stands.', 'Mikhail Gorbachev'),
  actor_id: nullableId('The actor, or null where the words name a place.', 'mikhail-gorbachev'),
  place_id: nullableId('The place, or null where the words name an actor.', 'khojaly'),
  role: nullableText(
    'The office, rank or role that the source gives the person here, in its words.',
    'then General Secretary of the Central Committee',
  ),
})
