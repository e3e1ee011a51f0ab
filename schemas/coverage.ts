import { z } from 'zod'
import { field, idList, textTable } from './common.ts'

export const COVERAGE_REASONS = ['no_fact', 'furniture', 'private_person', 'not_parsed'] as const

/** One record per sentence: what came of it, or why nothing did. */
export const coverage = textTable('cov', 'cov_0123456789abcdef', {
  record_ids: idList('Records read from this sentence.', ['clm_0123456789abcdef']),
  reason: field(
    z.enum(COVERAGE_REASONS).nullable(),
    'Why there is no record: no_fact (no trigger word of any lexicon and no quantity), furniture (page furniture), private_person, not_parsed (a trigger or a quantity, yet no record).',
    'no_fact',
  ),
})
