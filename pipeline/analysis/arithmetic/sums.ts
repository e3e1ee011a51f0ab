import { amount, type Claim, isExact, stating } from './amount.ts'
import type { Draft } from './check.ts'
import { type Page, placeOf } from './page.ts'
import { readingOf } from './readings.ts'
import { areApart, operandsBefore, operandsBehind, type Series, seriesOf, sumOf } from './series.ts'
import { RESULTING, SUMMING } from './words.ts'

/** Totals against the counts that are stated beside them. */
export function sumChecks(page: Page): Draft[] {
  return seriesOf(page).flatMap(series => series.flatMap((total, at) => checkOf(page, series, total, at) ?? []))
}

function checkOf(page: Page, series: Series, total: Claim, at: number): Draft | null {
  if (!isExact(total) || total.relation === 'additional') return null
  const before = operandsBefore(page, series, at)
  const lead = page.before(placeOf(total))
  const cue = SUMMING.test(lead) ? 'summing' : RESULTING.test(lead) ? 'resulting' : null
  const adds = before.some(({ relation }) => relation === 'additional')
  // The last two, the last three …: few enough that one of them hardly gives the total by chance.
  for (let count = 2; count <= before.length; count++) {
    const operands = before.slice(-count)
    if (sumOf(operands) !== total.value || !areApart(operands, total)) continue
    if (count > 2 || cue || operands.some(({ relation }) => relation === 'additional'))
      return closing(page, total, operands)
  }
  const listed = operandsBehind(page, series, at)
  if (listed.length > 1 && sumOf(listed) === total.value && areApart(listed, total) && isList(page, total, listed))
    return closing(page, total, listed)
  if (!cue || !adds || before.length < 2 || !before.every(({ subgroup }) => subgroup === total.subgroup)) return null
  return readingOf(page, total, before) ?? (cue === 'summing' ? exceeding(page, total, before) : null)
}

/** Two small numbers in another sentence add up to a third one by chance too often. */
const isList = (page: Page, total: Claim, listed: readonly Claim[]): boolean =>
  listed.length > 2 || total.value! >= 10 || page.sentenceAt(placeOf(total)) === page.sentenceAt(placeOf(listed[0]!))

const common = (page: Page, total: Claim, operands: readonly Claim[]) => ({
  kind: 'sum' as const,
  about: [...total.measures, total.unit ?? ''].join('|'),
  record_ids: [total.id, ...operands.map(({ id }) => id)],
  sources: [page.source.id],
  event_id: total.event_id,
})

/** A sum that gives the stated total. */
export const closing = (page: Page, total: Claim, operands: readonly Claim[]): Draft => ({
  ...common(page, total, operands),
  expression: `${operands.map(amount).join(' + ')} = ${amount(total)}`,
  verdict: 'holds',
  explanation: `The ${operands.length} numbers stated beside it give the total of ${stating(total)}.`,
})

/** Counts that are said to be added to one another and are above what the text sums them up to. */
function exceeding(page: Page, total: Claim, operands: readonly Claim[]): Draft | null {
  const sum = sumOf(operands)
  if (sum <= total.value!) return null
  return {
    ...common(page, total, operands),
    expression: `${operands.map(amount).join(' + ')} > ${amount(total)}`,
    verdict: 'fails',
    explanation: `The numbers stated before it give ${sum}, ${sum - total.value!} more than the total of ${stating(total)}.`,
  }
}
