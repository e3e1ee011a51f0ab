import { about, type Check, wordsAt } from './check.ts'

/** Each record's quote is exactly the words at its offsets. */
export const quotes: Check = {
  name: 'quote',
  description: 'text[start:end], counted in code points, is the quote of the record',
  check: context => {
    const { source, entries } = context
    if (!source) return []
    return entries.flatMap(checked => {
      const { start, end, quote } = checked.record
      if (typeof start !== 'number' || typeof end !== 'number' || typeof quote !== 'string') return []
      const words = start < end && end <= source.offsets.points ? wordsAt(source, start, end) : undefined
      if (words === quote) return []
      const actual = words === undefined ? `span ${start}:${end}` : `text[${start}:${end}] ${JSON.stringify(words)}`
      return [about(context, checked, 'quote', actual, `the words of its quote ${JSON.stringify(quote)}`)]
    })
  },
}
