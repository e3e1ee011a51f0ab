import { about, type Check } from './check.ts'

/** A stated value lies within its own bounds. */
export const bounds: Check = {
  name: 'bounds',
  description: 'min ≤ value ≤ max, where they are given',
  check: context =>
    context.entries.flatMap(checked => {
      const { min, value, max } = checked.record
      const known = [min, value, max].filter(bound => typeof bound === 'number')
      if (known.every((bound, i) => i === 0 || known[i - 1]! <= bound)) return []
      return [about(context, checked, 'bounds', `min ${min}, value ${value}, max ${max}`, 'min ≤ value ≤ max')]
    }),
}
