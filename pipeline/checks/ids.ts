import { about, type Check } from './check.ts'

/** No two records of a table share an id. */
export const ids: Check = {
  name: 'ids',
  description: 'ids are unique within a table',
  check: context => {
    const seen = new Set<string>()
    return context.entries.flatMap(checked => {
      const key = `${checked.table}:${checked.record.id}`
      if (seen.has(key)) return [about(context, checked, 'ids', 'id of another record', 'ids that occur once')]
      seen.add(key)
      return []
    })
  },
}
