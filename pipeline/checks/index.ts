/** What is checked of the records of a document, beyond their schema. Adding one: its file, and a line here. */
import { bounds } from './bounds.ts'
import type { Check } from './check.ts'
import { evidence } from './evidence.ts'
import { ids } from './ids.ts'
import { numbersLedger, sentencesLedger } from './ledger.ts'
import { order } from './order.ts'
import { pointers } from './pointers.ts'
import { quotes } from './quotes.ts'

export const CHECKS = [
  quotes,
  evidence,
  bounds,
  ids,
  pointers,
  order,
  numbersLedger,
  sentencesLedger,
] as const satisfies readonly Check[]
