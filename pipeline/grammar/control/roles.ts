import type { Range } from '../counted.ts'
import type { Trigger } from './triggers.ts'

/** Who gave and who took control, by what the verb means. */
export function partiesOf(
  trigger: Trigger,
  doer: Range | null,
  to: Range | null,
  from: Range | null,
): { from: Range | null; to: Range | null } {
  switch (trigger.demand.change) {
    case 'returned':
    case 'transferred':
      return { from: from ?? doer, to }
    case 'withdrawn':
      return { from: doer, to: null }
    case 'other':
      return { from: from ?? doer, to }
    case 'annexed':
      return { from, to: to ?? doer }
    case 'invaded':
    case 'besieged':
    case 'occupied':
      return { from: null, to: doer }
    default:
      return trigger.demand.frame === 'undergone' ? { from, to } : { from, to: doer }
  }
}
