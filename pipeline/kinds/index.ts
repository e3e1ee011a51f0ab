import type { TableName } from '../../schemas/index.ts'
import { claims } from './claims.ts'
import { coverage } from './coverage.ts'
import { dates } from './dates.ts'
import { eventNames } from './event-names.ts'
import type { Kind } from './kind.ts'
import { numbers } from './numbers.ts'
import { placeNames } from './place-names.ts'

/** The kinds of record read from texts. Order is precedence: a kind may look at what those before it made. */
export const KINDS: readonly Kind[] = [dates, claims, numbers, eventNames, placeNames, coverage]

export type { Draft } from './draft.ts'
export type { Drafts } from './kind.ts'

/** What the ids of a table begin with. */
export const PREFIXES: Readonly<Partial<Record<TableName, string>>> = {
  claims: 'clm',
  numbers: 'num',
  dates: 'dat',
  event_names: 'evn',
  place_names: 'pln',
  coverage: 'cov',
}
