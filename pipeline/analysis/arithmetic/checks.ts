import type { RecordOf } from '../../../schemas/index.ts'
import type { Statement } from '../facts.ts'
import { anniversaryChecks } from './anniversary.ts'
import { checksFrom } from './check.ts'
import { countChecks } from './count.ts'
import { durationChecks } from './duration.ts'
import { Page } from './page.ts'
import { sentenceSums } from './sentence-sums.ts'
import { shareChecks } from './share.ts'
import { partSums, subsetChecks } from './subset.ts'
import { sumChecks } from './sums.ts'

/** Every sort of check, each over one document; what two of them find alike is one check. */
const SORTS = [
  subsetChecks,
  partSums,
  sumChecks,
  sentenceSums,
  countChecks,
  shareChecks,
  durationChecks,
  anniversaryChecks,
] as const

/**
 * Checks of the arithmetic of one document, sorted by id, from all of its records and its text. They look at a sentence, at
 * the claims of one event or at what links point to, so that the time goes with the length of the text.
 */
export function checksOf(statements: readonly Statement[], text: string): RecordOf<'checks'>[] {
  const page = new Page(statements, text)
  return checksFrom(SORTS.flatMap(sort => sort(page)))
}
