import { type JsonSchema, unwrap } from '../../core/schema.ts'

/** Tells whether a value fits a field, and says in words what would. */
export interface FieldTest {
  readonly accepts: (value: unknown) => boolean
  readonly expected: string
}

/** A test for a text field, from the schema of the table it ends up in: one source of truth for both. */
export function fieldTest(field: JsonSchema): FieldTest {
  const { schema, nullable } = unwrap(field)
  const pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern)
  const accepts = (value: unknown) => {
    if (value === null) return nullable
    if (typeof value !== 'string') return false
    if (schema.enum && !schema.enum.includes(value)) return false
    return value.length >= (schema.minLength ?? 0) && (pattern?.test(value) ?? true)
  }
  return { accepts, expected: `${inWords(schema, field.examples?.[0])}${nullable ? ', or null' : ''}` }
}

function inWords(schema: JsonSchema, example: unknown): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`
  if (schema.pattern === '^[0-9a-f]{64}$') return '64 lower-case hexadecimal digits'
  return `text such as ${JSON.stringify(example)} (in quotes)`
}

const DATE = /^-?\d{4}$|^\d{3}X$|^\d{2}XX$|^-?\d{4}-\d{2}$|^-?\d{4}-\d{2}-\d{2}$/

/** Whether a value is a date of EDTF as far as publication dates need it: year, month, day, or an interval of two. */
export function isPublicationDate(value: string): boolean {
  const parts = value.replace(/[?~%]/g, '').split('/')
  if (parts.length > 2) return false
  return parts.every((part, i) => (part === '..' ? parts.length === 2 && i >= 0 : DATE.test(part) && exists(part)))
}

/** Whether the calendar has the month and the day. */
function exists(date: string): boolean {
  const [, year, month, day] = /^(-?\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? []
  if (year === undefined || month === undefined) return true
  const number = Number(month)
  // Above 20 stand the seasons of EDTF.
  if (day === undefined) return (number >= 1 && number <= 12) || (number >= 21 && number <= 24)
  const last = new Date(Date.UTC(2000, number, 0))
  last.setUTCFullYear(Number(year), number, 0)
  return number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= last.getUTCDate()
}
