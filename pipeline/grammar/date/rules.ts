import { dayRules } from './days-rules.ts'
import { monthRules } from './months-rules.ts'
import { numericRules } from './numeric-rules.ts'
import { periodRules } from './periods-rules.ts'
import { relativeRules } from './relative-rules.ts'
import type { DateRule } from './types.ts'
import { yearRules } from './years-rules.ts'

/** All rules of dates. Of matches that overlap the longest wins, then the earlier rule of this list, then the earlier start. */
export const dateRules: readonly DateRule[] = [
  ...numericRules,
  ...dayRules,
  ...monthRules,
  ...periodRules,
  ...yearRules,
  ...relativeRules,
]
