import type { TableName } from '../../schemas/index.ts'
import type { Finding } from '../core/document.ts'
import { sentenceAt } from '../grammar/sentence.ts'
import type { Draft } from './draft.ts'
import type { Context } from './kind.ts'
import { speakerOf } from './speaking.ts'

/** A draft of what a finding and the words around it say of themselves: voice, claimant, sentence; nothing else. */
export function plainDraft(table: TableName, finding: Finding, { reading }: Context, fields: Draft['fields']): Draft {
  const { key, start, end, parts, rule } = finding
  const { voice, claimant, speaker, unclosed } = speakerOf({ start, end }, reading.speeches)
  return {
    table,
    key,
    start,
    end,
    sentence: sentenceAt(reading.layout.sentences, start),
    fields,
    evidence: { ...parts, ...(claimant ? { claimant } : {}) },
    event: null,
    voice,
    claimant,
    speaker,
    polarity: 'asserted',
    modality: 'actual',
    rule,
    review: unclosed ? ['unclosed_quotation'] : [],
  }
}
