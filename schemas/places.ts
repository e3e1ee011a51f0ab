import { z } from 'zod'
import {
  field,
  idList,
  nullableId,
  nullableNumber,
  nullableText,
  requiredId,
  requiredText,
  textTable,
} from './common.ts'

export const PLACE_KINDS = [
  'country',
  'region',
  'district',
  'city',
  'town',
  'village',
  'settlement',
  'street_square',
  'height',
  'building_site',
  'historical_entity',
  'other',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Registry of places: one record however many names it has. */
export const places = z.strictObject({
  id: requiredId('Identifier of the place.', 'khojaly'),
  name: requiredText('One name, for display only; every name in use is in place_names.', 'Khojaly'),
  kind: field(z.enum(PLACE_KINDS), 'What sort of place, as the sources call it.', 'town'),
  part_of: nullableId('The place it lies in.', 'nagorno-karabakh'),
  country: field(
    z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    'ISO 3166-1 code of the state it is in under international law, or null.',
    'AZ',
  ),
  latitude: nullableNumber('Degrees north (WGS 84); null where no origin is recorded.', 39.91),
  longitude: nullableNumber('Degrees east (WGS 84).', 46.79),
  coordinates_origin: nullableText('Where the coordinates come from.', 'GeoNames 148445'),
  registered: field(
    z.boolean(),
    'Whether a registry knows it. If not, equal names are one record and need not be one place.',
    true,
  ),
  record_ids: idList('Records that name it.', ['pln_0123456789abcdef']),
})

/** One record per place, spelling and source: the first use is quoted, the uses are counted. */
export const placeNames = textTable('pln', 'pln_0123456789abcdef', {
  place_id: requiredId('The place.', 'khojaly'),
  name: requiredText('The name as the source spells it.', 'Khojaly'),
  language: field(
    z.string().min(2).nullable(),
    'Language of the name (BCP 47), where it is not that of the text.',
    'az',
  ),
  uses: field(z.int().min(1), 'How often the source uses this spelling.', 23),
})
