import { z } from 'zod'
import {
  BASES,
  CIVIL_STATUSES,
  edtf,
  field,
  MEASURES,
  nullableId,
  nullableNumber,
  nullableText,
  QUALIFIERS,
  requiredText,
  SUBGROUPS,
  textTable,
} from './common.ts'

/** One record per stated quantity: what a source says of how many, never that it is true. */
export const claims = textTable('clm', 'clm_0123456789abcdef', {
  number_text: requiredText('The number as it stands.', '613'),
  value: nullableNumber('The number stated; null for ranges and vague words.', 613),
  min: nullableNumber('Least number the words entail; null where they entail none.', 613),
  max: nullableNumber('Greatest number the words entail; null where they entail none.', 613),
  qualifier: field(z.enum(QUALIFIERS), 'How the number is qualified.', 'more_than'),
  qualifier_text: nullableText('The words of the qualifier.', 'more than'),
  magnitude: field(z.int().min(0).nullable(), 'Power of ten of a vague word: dozens 1, hundreds 2, thousands 3 …', 3),
  measures: field(
    z.array(z.enum(MEASURES)).min(1),
    'What is said of those counted; several where the text joins them.',
    ['killed'],
  ),
  measure_text: nullableText('The words that say it.', 'were brutally murdered'),
  unit: nullableText(
    'What is counted: a unit of the annotation guide, else the noun of the text in its base form.',
    'person',
  ),
  unit_text: nullableText('The noun as it stands.', 'Azerbaijanis'),
  subgroup: field(z.enum(SUBGROUPS).nullable(), 'Age or sex, where the words single it out.', 'children'),
  civil_status: field(
    z.enum(CIVIL_STATUSES).nullable(),
    'Civilian, military, police or medical, where the words say so.',
    'civilian',
  ),
  part_of: nullableId('The claim that holds the total of which this is a part.', 'clm_0123456789abcdef'),
  relation: field(
    z.enum(['part', 'additional']).nullable(),
    'Whether the number is part of a total or added to another.',
    'part',
  ),
  place_id: nullableId('Where, as a place of the registry.', 'khojaly'),
  date: edtf('When, where the words tie the number to a date (EDTF).', '1992-02-25/1992-02-26'),
  date_basis: field(z.enum(BASES).nullable(), 'How far away the words of the date stand.', 'sentence'),
})
