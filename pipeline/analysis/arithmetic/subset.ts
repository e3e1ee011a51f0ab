import { amount, type Claim, counting, isExact, isStated, stating } from './amount.ts'
import type { Draft } from './check.ts'
import { endOf, type Page } from './page.ts'
import { OF_THOSE } from './words.ts'

/** A total and what the text says are parts of it. */
interface Whole {
  readonly total: Claim
  readonly parts: readonly Claim[]
}

/** Totals with those of their parts that are counted in the same unit. */
function wholesOf(page: Page): Whole[] {
  const claims = new Map(page.all('claims').map(claim => [claim.id, claim]))
  const parts = new Map<string, Claim[]>()
  for (const claim of claims.values()) {
    const total = claim.part_of === null ? undefined : claims.get(claim.part_of)
    if (!total || !isStated(claim) || !isStated(total) || !alike(claim, total)) continue
    const known = parts.get(total.id)
    if (known) known.push(claim)
    else parts.set(total.id, [claim])
  }
  return [...parts].map(([id, found]) => ({ total: claims.get(id)!, parts: found }))
}

const alike = (part: Claim, total: Claim): boolean =>
  part.unit !== 'percent' && (part.unit === total.unit || part.unit === null || total.unit === null)

/** No part is above its total. Parts may overlap, so nothing is said of what they give together. */
export function subsetChecks(page: Page): Draft[] {
  return wholesOf(page).flatMap(({ total, parts }): Draft[] => {
    const judged = parts
      .map((part, at) => ({ part, verdict: judge(part, total), at }))
      // Where a list ends is not certain: a later part that does not fit is one of something else.
      .filter(({ verdict, at }) => verdict === 'holds' || (verdict === 'fails' && at === 0))
    if (judged.length === 0) return []
    const above = judged.filter(({ verdict }) => verdict === 'fails').map(({ part }) => part)
    const shown = judged.map(({ part }) => part)
    const sign = (part: Claim) => (above.includes(part) ? '>' : '≤')
    return [
      {
        kind: 'subset',
        about: [...total.measures, total.unit ?? ''].join('|'),
        expression: shown.map(part => `${amount(part)} ${sign(part)} ${amount(total)}`).join(', '),
        record_ids: [total.id, ...shown.map(({ id }) => id)],
        sources: [page.source.id],
        event_id: total.event_id,
        verdict: above.length > 0 ? 'fails' : 'holds',
        explanation: explain(total, above.length > 0 ? above : shown, above.length > 0),
      },
    ]
  })
}

function explain(total: Claim, parts: readonly Claim[], above: boolean): string {
  const named = parts.map(counting).join(', ')
  if (above) return `Stated as part of ${stating(total)}, yet above it: ${named}.`
  if (parts.length === 1) return `The part is not above its total of ${stating(total)}: ${named}.`
  return `No part is above the total of ${stating(total)}: ${named}. Parts may overlap and need not give the total.`
}

/** Whether a part fits into its total by what the words entail; null where they leave it open. */
function judge(part: Claim, total: Claim): 'holds' | 'fails' | null {
  if (part.min !== null && total.max !== null && part.min > total.max) return 'fails'
  if (part.max !== null && total.min !== null && part.max <= total.min) return 'holds'
  return part.value !== null && total.value !== null && part.value <= total.value ? 'holds' : null
}

/** Parts that give their total exactly. Where they do not, nothing follows: a text need not name all parts. */
export function partSums(page: Page): Draft[] {
  return wholesOf(page).flatMap(({ total, parts }): Draft[] => {
    const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0)
    const closes = parts.length > 1 && parts.every(isExact) && total.value === sum && (total.min ?? sum) <= sum
    if (!closes || parts.some(part => part.measures.join() !== total.measures.join())) return []
    // "24 fell ill, 7 of them badly": the 7 are among the 24.
    if (parts.slice(1).some(part => part.subgroup === null && OF_THOSE.test(page.behind(endOf(part))))) return []
    return [
      {
        kind: 'sum',
        about: [...total.measures, total.unit ?? ''].join('|'),
        expression: `${parts.map(amount).join(' + ')} = ${amount(total)}`,
        record_ids: [total.id, ...parts.map(({ id }) => id)],
        sources: [page.source.id],
        event_id: total.event_id,
        verdict: 'holds',
        explanation: `The parts give the total of ${stating(total)}: ${parts.map(counting).join(', ')}.`,
      },
    ]
  })
}
