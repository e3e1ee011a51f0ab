import type { Qualifier } from '../../schemas/common.ts'
import type { NumberExpression } from '../grammar/number.ts'

/** What a number and its qualifier entail. */
export interface Amount {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: Qualifier
  readonly magnitude: number | null
}

/**
 * Value and bounds by the annotation guide: exact gives both bounds; "more than" and "at least" the lower, "nearly" and
 * "less than" the upper one; "about" neither; a range both and no value; vague words a power of ten and nothing else.
 */
export function amountOf(number: NumberExpression, named: string | null, share: boolean): Amount {
  const { sort } = number
  // "half", "two thirds" of something: in per cent, as the shares that are written so.
  const value =
    sort === 'fraction' && share && number.value !== null ? Number((number.value * 100).toFixed(2)) : number.value
  const none = { value: null, min: null, max: null, magnitude: null }
  if (sort === 'vague') return { ...none, qualifier: 'vague', magnitude: number.magnitude ?? null }
  if (sort === 'range') return { ...none, min: number.low!, max: number.high!, qualifier: 'range' }
  switch (named) {
    case 'about':
      return { ...none, value, qualifier: 'about' }
    case 'nearly':
    case 'less_than':
      return { ...none, value, max: value, qualifier: named }
    case 'at_least':
    case 'more_than':
      return { ...none, value, min: value, qualifier: named }
    default:
      return { ...none, value, min: value, max: value, qualifier: 'exact' }
  }
}
