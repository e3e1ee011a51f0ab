/** What was missed, one entry to a cause. */

import { isHarm } from '../core/harm.ts'
import { isQuantity, measuresOf } from './annotation.ts'
import type { ClaimRecord, NumberRecord } from './dataset.ts'
import { FIGURES, type Judged, type View } from './judge.ts'
import { isScored } from './quantity.ts'
import type { Miss } from './score.ts'

const CORE: ReadonlySet<string> = new Set(FIGURES)

/**
 * Annotations that are not met: what they miss of number, class, date and claim in one entry, for the first causes the
 * others, and each further field of a claim in its own.
 */
export function missesOf(file: string, judged: readonly Judged[]): Miss[] {
  return judged.flatMap(({ annotation: { line, data }, outcomes }) => {
    const missed = outcomes.filter(({ met }) => !met)
    const core = missed.filter(({ figure }) => CORE.has(figure))
    const rest = missed.filter(({ figure }) => !CORE.has(figure))
    const groups = [...(core.length > 0 ? [core] : []), ...rest.map(one => [one])]
    return groups.map(group => ({
      figures: group.map(({ figure }) => figure),
      ...{ file, line, words: data.n, gold: group[0]!.gold, got: group[0]!.got, quote: data.quote },
    }))
  })
}

/** Records that no annotation asks for: numbers that none took, and claims where the annotation has measure `other`. */
export function unaskedOf(file: string, judged: readonly Judged[], left: readonly NumberRecord[], view: View): Miss[] {
  const claimOf = (number: NumberRecord | undefined) =>
    number?.record_id ? view.claims.find(({ id }) => id === number.record_id) : undefined
  const record = (number: NumberRecord, figures: readonly string[], got: unknown): Miss => ({
    ...{ figures, file, line: null, words: number.text, gold: null, got, quote: number.quote },
  })
  const numbers = left.map(number => {
    const dates = number.class === 'date' ? ['dates'] : []
    return record(number, ['numbers', 'class', ...dates, ...figuresOf(claimOf(number))], number.class)
  })
  const claims = judged.flatMap(({ annotation: { line, data }, number }) => {
    const claim = isQuantity(data) && !isScored(measuresOf(data)) ? claimOf(number) : undefined
    if (!number || !claim) return []
    return [{ ...record(number, figuresOf(claim), claim.measures), line, gold: ['other'], quote: claim.quote }]
  })
  return [...numbers, ...claims]
}

const figuresOf = (claim: ClaimRecord | undefined): string[] =>
  claim ? ['claims', ...(isHarm(claim.measures) ? ['harm'] : [])] : []
