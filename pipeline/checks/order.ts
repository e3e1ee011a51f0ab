import { byCodePoint } from '../core/order.ts'
import { about, type Check, type Checked } from './check.ts'

/** Records stand in published order: by start within a document, else by id. */
export const order: Check = {
  name: 'order',
  description: 'records are sorted by start, those without a text by id',
  check: context => {
    const last = new Map<string, Checked>()
    return context.entries.flatMap(checked => {
      const before = last.get(checked.table)
      last.set(checked.table, checked)
      if (!before || compare(before, checked) <= 0) return []
      return [about(context, checked, 'order', `record after ${before.record.id}`, 'records sorted by start or id')]
    })
  },
}

function compare(a: Checked, b: Checked): number {
  if (typeof a.record.start === 'number' && typeof b.record.start === 'number') return a.record.start - b.record.start
  return byCodePoint(String(a.record.id), String(b.record.id))
}
