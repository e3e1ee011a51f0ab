/** One annotated number expression, as tests/gold/README.md describes it. */
import { z } from 'zod'
import { MEASURES, MODALITIES, NUMBER_CLASSES, POLARITIES, QUALIFIERS } from '../../schemas/common.ts'

/** Subgroups as annotations have them: age and sex, and what records keep apart as civil status. */
const SUBGROUPS = [
  'children',
  'women',
  'elderly',
  'men',
  'infants',
  'pregnant_women',
  'civilians',
  'military',
  'police',
  'medical',
] as const

const measure = z.enum(MEASURES)

const place = {
  quote: z.string().min(1),
  n: z.string().min(1),
  at: z.int().min(1).optional(),
  start: z.int().min(0),
  end: z.int().min(1),
}

export const annotation = z.discriminatedUnion('class', [
  z.strictObject({
    ...place,
    class: z.literal('quantity'),
    measure: z.union([measure, z.array(measure).min(1)]),
    unit: z.string().optional(),
    subgroup: z.enum(SUBGROUPS).optional(),
    value: z.number().nullable().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    magnitude: z.int().optional(),
    qualifier: z.enum(QUALIFIERS).optional(),
    polarity: z.enum(POLARITIES).optional(),
    modality: z.enum(MODALITIES).optional(),
    event: z.string().optional(),
    part_of: z.string().optional(),
    by: z.string().optional(),
  }),
  z.strictObject({
    ...place,
    class: z.literal('date'),
    edtf: z.string().nullable().optional(),
    inferred: z.boolean().optional(),
  }),
  z.strictObject({ ...place, class: z.enum(NUMBER_CLASSES).exclude(['quantity', 'date']) }),
])

export type Annotation = z.infer<typeof annotation>
export type Quantity = Extract<Annotation, { class: 'quantity' }>
export const isQuantity = (one: Annotation): one is Quantity => one.class === 'quantity'

export const measuresOf = ({ measure: said }: Quantity): readonly string[] => (Array.isArray(said) ? said : [said])
