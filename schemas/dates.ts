import { z } from 'zod'
import { edtf, field, requiredText, textTable } from './common.ts'

export const DATE_PRECISIONS = [
  'day',
  'days',
  'part_of_month',
  'month',
  'months',
  'season',
  'part_of_year',
  'year',
  'years',
  'decade',
  'century',
  'yearly_day',
  'unresolved',
] as const
export const INFERRED_PARTS = ['year', 'month', 'day', 'century'] as const
export const INFERENCE_BASES = [
  'clause',
  'sentence',
  'paragraph',
  'heading',
  'document',
  'publication',
  'registry',
] as const
const isoDay = z.string().regex(/^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$/)

/** One record per date expression. A date that the text does not settle stays open: no default, ever. */
export const dates = textTable('dat', 'dat_0123456789abcdef', {
  text: requiredText('The expression, without "on" or "the night of".', 'February 25-26, 1992'),
  edtf: edtf('The date in EDTF (ISO 8601-2); null where the words do not settle it.', '1992-02-25/1992-02-26'),
  from: field(isoDay.nullable(), 'First day it may mean; null for yearly days and unresolved dates.', '1992-02-25'),
  to: field(isoDay.nullable(), 'Last day it may mean.', '1992-02-26'),
  precision: field(z.enum(DATE_PRECISIONS), 'How exact the expression is.', 'days'),
  inferred: field(
    z
      .strictObject({
        parts: field(z.array(z.enum(INFERRED_PARTS)).min(1), 'What was filled in.', ['year']),
        basis: field(z.enum(INFERENCE_BASES), 'Where the words stand that it was taken from.', 'paragraph'),
      })
      .nullable(),
    'What the words do not say and was filled in from context; `evidence.inferred` holds the words it came from.',
    { parts: ['year'], basis: 'paragraph' },
  ),
})
