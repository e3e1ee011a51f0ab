import type { TableName } from '../../schemas/index.ts'
import { characterizations } from './characterizations.ts'
import { claims } from './claims.ts'
import { controlChanges } from './control-changes.ts'
import { coverage } from './coverage.ts'
import { dates } from './dates.ts'
import { eventNames } from './event-names.ts'
import type { Kind } from './kind.ts'
import { legalActs } from './legal-acts.ts'
import { mentions } from './mentions.ts'
import { numbers } from './numbers.ts'
import { observances } from './observances.ts'
import { placeNames } from './place-names.ts'
import { quotations } from './quotations.ts'
import { recognitions } from './recognitions.ts'
import { responsibility } from './responsibility.ts'

/** The kinds of record read from texts. Order is precedence: a kind may look at what those before it made. */
export const KINDS: readonly Kind[] = [
  dates,
  claims,
  numbers,
  eventNames,
  placeNames,
  mentions,
  quotations,
  recognitions,
  legalActs,
  observances,
  controlChanges,
  responsibility,
  characterizations,
  coverage,
]

export type { Draft } from './draft.ts'
export type { Drafts } from './kind.ts'

/** What the ids of a table begin with. */
export const PREFIXES: Readonly<Partial<Record<TableName, string>>> = {
  claims: 'clm',
  numbers: 'num',
  dates: 'dat',
  event_names: 'evn',
  place_names: 'pln',
  mentions: 'men',
  recognitions: 'rec',
  legal_acts: 'act',
  observances: 'obs',
  quotations: 'quo',
  characterizations: 'cha',
  responsibility: 'res',
  control_changes: 'ctl',
  coverage: 'cov',
}
