import type { ComparisonVerdict } from '../../../../schemas/analysis.ts'
import { counted, listed } from '../phrases.ts'
import { distinct, witnessesOf } from '../record.ts'
import type { Figure } from './figure.ts'
import { type Misplaced, misplacedOf, type Surroundings } from './placement.ts'
import { type AmountRelation, amountKey, relationOf } from './value.ts'
import { statusesClash } from './wording.ts'

export interface Judged {
  readonly verdict: ComparisonVerdict
  /** What speaks for it, in sentences. */
  readonly details: readonly string[]
}

/** The graver, the later: what a comparison says is what its gravest pair says. */
const GRAVITY: readonly AmountRelation[] = ['same', 'qualifier', 'contains', 'open', 'excluded']
const VERDICTS: Readonly<Record<AmountRelation, ComparisonVerdict>> = {
  same: 'agree',
  qualifier: 'agree_but_qualifier',
  contains: 'contains',
  open: 'not_comparable',
  excluded: 'contradict',
}

const SENTENCES: Readonly<Record<AmountRelation, readonly string[]>> = {
  same: [],
  qualifier: ['The words that qualify the number differ.'],
  contains: ['One statement leaves room for the other.'],
  open: ['The words leave open whether these are one figure.'],
  excluded: ['The numbers exclude one another.'],
}

/** What figures that answer one question amount to. */
export function judge(figures: readonly Figure[], surroundings: Surroundings): Judged {
  if (witnessesOf(figures).length === 1) return { verdict: 'single_source', details: [] }
  const relation = gravestOf(figures)
  const reasons = [...statusReasons(figures), ...placeReasons(misplacedOf(figures, surroundings))]
  const details = [...SENTENCES[relation], ...reasons]
  return { verdict: reasons.length > 0 ? 'contradict' : VERDICTS[relation], details }
}

function gravestOf(figures: readonly Figure[]): AmountRelation {
  const amounts = [...new Map(figures.map(({ said }) => [amountKey(said), said])).values()]
  let gravest = 0
  amounts.forEach((a, i) => {
    for (const b of amounts.slice(i + 1)) gravest = Math.max(gravest, GRAVITY.indexOf(relationOf(a, b)))
  })
  return GRAVITY[gravest]!
}

function statusReasons(figures: readonly Figure[]): string[] {
  const statuses = distinct(figures.flatMap(({ said }) => said.status ?? []))
  if (!statusesClash(figures)) return []
  const named = statuses.map(status => {
    const of = figures.filter(({ said }) => said.status === status)
    const words = distinct(of.flatMap(({ said }) => said.unitText ?? []))
    const called = words.length > 0 ? listed(words.map(word => `"${word}"`)) : status
    return `${called} in ${counted(witnessesOf(of).length, 'source')}`
  })
  return [`Those counted are ${listed(named)}: nobody can be both.`]
}

const placeReasons = (misplaced: Misplaced | null): string[] => {
  if (!misplaced) return []
  const { within, beside, other, sort } = misplaced
  return sort === 'tail'
    ? [`In ${within.source.id} the number includes ${other}, in ${beside.source.id} that stands beside it.`]
    : [`In ${within.source.id} it is part of ${other}, in ${beside.source.id} it is counted beside that number.`]
}
