import { centuryRules } from './century-rules.ts'
import { dayRangeRules } from './day-range-rules.ts'
import { dayRules } from './day-rules.ts'
import { monthRules } from './month-rules.ts'
import { numericRules } from './numeric-rules.ts'
import { periodRules } from './period-rules.ts'
import { relativeRules } from './relative-rules.ts'
import type { DateRule } from './types.ts'
import { yearRules } from './year-rules.ts'

/**
 * All rules of dates. Of matches that overlap the longest wins, then the earlier rule of this list, then the earlier
 * start.
 */
export const dateRules: readonly DateRule[] = [
  ...numericRules,
  ...dayRangeRules,
  ...dayRules,
  ...monthRules,
  ...periodRules,
  ...centuryRules,
  ...yearRules,
  ...relativeRules,
]
