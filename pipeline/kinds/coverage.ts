import type { COVERAGE_REASONS } from '../../schemas/coverage.ts'
import type { Finding } from '../core/document.ts'
import type { WordClass } from '../grammar/lexicon.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { lookUp, type Tokens } from '../grammar/tokens.ts'
import { BEGINS } from '../grammar/words.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

type Reason = (typeof COVERAGE_REASONS)[number]

/** Classes of words that promise a fact: a sentence that holds one and gave no record was not read. */
const TRIGGERS: ReadonlySet<WordClass> = new Set(['trigger', 'number', 'scale', 'vague', 'event_noun'])

/** Every sentence of a text: what came of it, or why nothing did. */
export const coverage: Kind = {
  table: 'coverage',

  extract: ({ layout }): Finding[] =>
    layout.sentences.map(({ start, end }, key) => ({
      key,
      table: 'coverage',
      start,
      end,
      rule: 'coverage/sentence',
      parts: {},
    })),

  normalize(findings, context): Draft[] {
    const { tokens, layout } = context.reading
    const of: Draft[][] = layout.sentences.map(() => [])
    for (const drafts of Object.values(context.drafts)) for (const draft of drafts) of[draft.sentence]!.push(draft)
    return findings.map(finding => {
      const records = of[finding.key]!
      const reason = records.length > 0 ? null : reasonFor(tokens, layout.sentences[finding.key]!)
      return plainDraft('coverage', finding, context, { record_ids: records, reason })
    })
  },
}

const PROMISING = BEGINS.number | BEGINS.trigger | BEGINS.furniture

function reasonFor(tokens: Tokens, { from, to, begins }: Sentence): Reason {
  if (!(begins & PROMISING)) return 'no_fact'
  for (let at = from; at < to; at++) {
    const furniture = lookUp(tokens, at, 'furniture')
    if (furniture && furniture.next <= to) return 'furniture'
  }
  for (let at = from; at < to; at++) {
    const { senses, kind } = tokens.word[at]!
    if (
      kind === 'number' ||
      senses.some(sense => TRIGGERS.has(sense.class) && !isCommon(sense.name, tokens.word[at]!.text))
    )
      return 'not_parsed'
  }
  return 'no_fact'
}

/** "one" that counts nothing is in the lexicon of numbers and yet promises no fact. */
const isCommon = (name: string, text: string): boolean => text === 'one' || name === 'other'
