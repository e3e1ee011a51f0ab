import { about, type Check, type Checked } from './check.ts'

/** Whether an entry of the ledger of numbers is settled: what it became, or why nothing. */
const settled = (became: unknown, reason: unknown, must: boolean) =>
  must ? became !== null && reason === null : (became === null) !== (reason === null)

/** Every number became a claim or a date, or has a reason. */
export const numbersLedger: Check = {
  name: 'numbers',
  description: 'a quantity has its claim, a date its date, every other number a reason',
  check: context =>
    context.entries.flatMap(checked => {
      const { class: sort, record_id: became, reason } = checked.record
      if (checked.table !== 'numbers' || settled(became, reason, sort === 'quantity' || sort === 'date')) return []
      const actual = `${sort} with record_id ${became} and reason ${reason}`
      return [about(context, checked, 'numbers', actual, 'a record for quantities and dates, else one of the two')]
    }),
}

/** Every sentence became records or has a reason, and no words stand outside of a sentence. */
export const sentencesLedger: Check = {
  name: 'coverage',
  description: 'sentences cover all words of a text; each has records or a reason',
  check: context => {
    const { source } = context
    if (!source) return []
    const sentences = context.entries.filter(({ table }) => table === 'coverage')
    const faults = sentences.flatMap(checked => {
      const { record_ids: ids, reason } = checked.record
      if ((Array.isArray(ids) && ids.length > 0) === (reason === null)) return []
      return [
        about(context, checked, 'coverage', `record_ids ${JSON.stringify(ids)} and reason ${reason}`, 'one of them'),
      ]
    })
    let end = 0
    const after: Checked = {
      table: 'coverage',
      record: { id: 'after the last', start: source.offsets.points },
      line: '',
    }
    for (const checked of [...sentences, after]) {
      const start = Number(checked.record.start)
      const gap = source.text.slice(source.offsets.toUnit(end), source.offsets.toUnit(start))
      if (/[\p{L}\p{N}]/u.test(gap)) {
        faults.push(
          about(context, checked, 'coverage', `words before it in no sentence: ${JSON.stringify(gap)}`, 'none'),
        )
      }
      end = Math.max(end, Number(checked.record.end ?? end))
    }
    return faults
  },
}
