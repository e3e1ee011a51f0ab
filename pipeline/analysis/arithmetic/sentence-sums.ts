import { type Claim, isExact } from './amount.ts'
import type { Draft } from './check.ts'
import { CROWDED, type Page, placeOf } from './page.ts'
import { areApart, sumOf } from './series.ts'
import { closing } from './sums.ts'
import { SUMMING } from './words.ts'

/** Below this a number is the sum of two others by chance too often. */
const TELLING = 20

/**
 * Numbers of one sentence of which the first or the last is the sum of all others. Inside one sentence a number whose unit
 * or measure is not known may belong to the sum: "730, of these 420 from the north and 310 from the south".
 */
export function sentenceSums(page: Page): Draft[] {
  return page.sentences.flatMap((_, sentence): Draft[] => {
    const claims = page.within('claims', sentence).filter(claim => isExact(claim) && claim.unit !== 'percent')
    if (claims.length < 3 || claims.length > CROWDED) return []
    return [behind(claims), before(page, claims)].flatMap(found =>
      found ? [closing(page, found.total, found.operands)] : [],
    )
  })
}

interface Sum {
  readonly total: Claim
  readonly operands: readonly Claim[]
}

function behind(claims: readonly Claim[]): Sum | null {
  for (const [at, total] of claims.entries()) {
    const operands = claims.slice(at + 1).filter(claim => isAlike(claim, total))
    if (closes(operands, total) && total.value! >= TELLING) return { total, operands }
  }
  return null
}

function before(page: Page, claims: readonly Claim[]): Sum | null {
  for (const [at, total] of claims.entries()) {
    const operands = claims.slice(0, at).filter(claim => isAlike(claim, total))
    const last = operands.at(-1)
    if (last && closes(operands, total) && SUMMING.test(page.words(placeOf(last), placeOf(total))))
      return { total, operands }
  }
  return null
}

const closes = (operands: readonly Claim[], total: Claim): boolean =>
  total.part_of === null && operands.length > 1 && sumOf(operands) === total.value && areApart(operands, total)

/** Of one unit and measure as far as they are known. */
function isAlike(claim: Claim, total: Claim): boolean {
  const unit = claim.unit === null || total.unit === null || claim.unit === total.unit
  const [a, b] = [claim.measures, total.measures]
  return unit && claim.part_of === null && (a.includes('other') || b.includes('other') || a.join() === b.join())
}
