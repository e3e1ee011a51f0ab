import { about, type CheckContext, type Checked, type CheckedText } from '../checks/check.ts'
import { CHECKS } from '../checks/index.ts'
import type { TableRecord } from '../core/document.ts'
import type { Message } from '../core/message.ts'
import type { Table, Tables } from '../core/schema.ts'
import { explainError, type Validators } from './validate/schemas.ts'

export interface Validated {
  /** The records as they will be published: each read back from its own line. */
  readonly entries: readonly Checked[]
  readonly messages: readonly Message[]
}

/** May it be published? Looks at the very line that would be written; repairs nothing. */
export function validate(
  records: readonly TableRecord[],
  source: CheckedText | null,
  tables: Tables,
  validators: Validators,
): Validated {
  const entries = records.map(({ table, record }): Checked => {
    const line = lineOf(record, tables.get(table)!)
    return { table, record: JSON.parse(line), line }
  })
  const context: CheckContext = { tables, entries, source }
  const wrong = entries.flatMap(checked => againstSchema(checked, context, validators))
  // Checks of meaning presume the right shape.
  const messages = wrong.length > 0 ? wrong : CHECKS.flatMap(({ check }) => check(context))
  return { entries, messages }
}

/** Faults of a record against the schema of its table. */
export function againstSchema(checked: Checked, context: CheckContext, validators: Validators): Message[] {
  const accepts = validators.get(checked.table)!
  if (accepts(checked.record)) return []
  return (accepts.errors ?? []).map(error => {
    const { actual, expected } = explainError(error, checked.record)
    return about(context, checked, `schema/${checked.table}`, actual, expected)
  })
}

/** The line of a record: its fields in the order of the schema; one that the schema lacks stays, and fails. */
function lineOf(record: object, { fields }: Table): string {
  const given = record as Record<string, unknown>
  const ordered: Record<string, unknown> = {}
  for (const name of fields) ordered[name] = given[name]
  for (const name in given) if (!Object.hasOwn(ordered, name)) ordered[name] = given[name]
  return JSON.stringify(ordered)
}
