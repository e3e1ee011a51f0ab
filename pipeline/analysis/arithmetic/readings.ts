import { isHarm } from '../../core/harm.ts'
import { amount, type Claim, figure, isExact, stating } from './amount.ts'
import type { Draft } from './check.ts'
import { type Page, placeOf } from './page.ts'
import { sumOf } from './series.ts'

/** More numbers than these are not tried: their combinations would give any total. */
const MOST = 4
/**
 * The numbers before a total, which do not give it as they stand, and a reading by which they do: where a number that the
 * text states as part of one of them, or as another harm beside one of them, is counted in addition.
 */
export function readingOf(page: Page, total: Claim, operands: readonly Claim[]): Draft | null {
  const literal = sumOf(operands)
  const others = linked(page, total, operands)
  const missing = total.value! - literal
  const added = combinations(others).find(some => sumOf(some) === missing)
  if (missing <= 0 || !added) return null
  const all = [...operands, ...added].sort((a, b) => placeOf(a) - placeOf(b))
  return {
    kind: 'sum',
    about: [...total.measures, total.unit ?? ''].join('|'),
    expression: `${operands.map(amount).join(' + ')} = ${figure(literal)}; ${all.map(amount).join(' + ')} = ${amount(total)}`,
    record_ids: [total.id, ...all.map(({ id }) => id)],
    sources: [page.source.id],
    event_id: total.event_id,
    verdict: 'depends_on_reading',
    explanation:
      `Read as it stands, the numbers before it give ${figure(literal)}, not the total of ${stating(total)}. ` +
      `They give it only if the ${added.map(stated).join(' and the ')} are counted in addition, which the text does not say.`,
  }
}

const stated = (claim: Claim): string =>
  `${stating(claim)} stated ${claim.part_of === null ? 'beside' : 'as part of'} one of them`

function linked(page: Page, total: Claim, operands: readonly Claim[]): Claim[] {
  const ids = new Set(operands.map(({ id }) => id))
  const sentences = [...new Set(operands.map(operand => page.sentenceAt(placeOf(operand))))]
  return sentences
    .flatMap(sentence => page.within('claims', sentence))
    .filter(claim => !ids.has(claim.id) && claim.id !== total.id && isExact(claim) && claim.unit === total.unit)
    .filter(({ subgroup, measures }) => subgroup === total.subgroup && isHarm(measures))
    .filter(({ part_of, relation }) => (part_of === null ? relation === 'additional' : ids.has(part_of)))
    .slice(0, MOST)
}

/** All combinations of at least one, those of few first. */
function combinations<T>(all: readonly T[]): T[][] {
  const found: T[][] = []
  for (let mask = 1; mask < 1 << all.length; mask++) found.push(all.filter((_, bit) => mask & (1 << bit)))
  return found.sort((a, b) => a.length - b.length)
}
