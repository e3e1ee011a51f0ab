import { about, type Check, wordsAt } from './check.ts'

/** Each evidence span holds exactly the words it gives, and belongs to a field of the record. */
export const evidence: Check = {
  name: 'evidence',
  description: 'every evidence span gives the words that stand there, for a field that the table has',
  check: context => {
    const { source, entries, tables } = context
    if (!source) return []
    return entries.flatMap(checked => {
      const spans = (checked.record.evidence ?? {}) as Record<string, { start: number; end: number; text: string }>
      const fields = tables.get(checked.table)?.fields ?? []
      return Object.entries(spans).flatMap(([field, { start, end, text }]) => {
        const found = []
        if (!fields.includes(field.split('.')[0]!)) {
          found.push(about(context, checked, 'evidence', `evidence for ${field}`, `a field of ${checked.table}`))
        }
        const words = start < end && end <= source.offsets.points ? wordsAt(source, start, end) : undefined
        if (words !== text) {
          const actual = `evidence of ${field} ${words === undefined ? `at ${start}:${end}` : JSON.stringify(words)}`
          found.push(about(context, checked, 'evidence', actual, `its words ${JSON.stringify(text)}`))
        }
        return found
      })
    })
  },
}
