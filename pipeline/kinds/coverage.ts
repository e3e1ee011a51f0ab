import type { COVERAGE_REASONS } from '../../schemas/coverage.ts'
import type { TableName } from '../../schemas/index.ts'
import type { Finding } from '../core/document.ts'
import { isFact } from '../grammar/facts.ts'
import type { Sense, WordClass } from '../grammar/lexicon.ts'
import { namesPrivatePerson } from '../grammar/names/private.ts'
import type { Reading } from '../grammar/reading.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { lookUp } from '../grammar/tokens.ts'
import { BEGINS } from '../grammar/words.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { NARRATOR, speakerOf } from './speaking.ts'

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
      parts: NOTHING,
    })),

  normalize(findings, { reading, drafts }): Draft[] {
    const { layout, speeches } = reading
    const of: (Draft[] | undefined)[] = new Array(layout.sentences.length)
    for (const table in drafts) {
      for (const draft of drafts[table as TableName]!) {
        // A quotation may hold many sentences.
        for (let at = draft.sentence; at < of.length && layout.sentences[at]!.start < draft.end; at++) {
          const known = of[at]
          if (known) known.push(draft)
          else of[at] = [draft]
        }
      }
    }
    // Written out, not made by plainDraft: there is one for every sentence, and most hold nothing else.
    return findings.map(({ key, start, end, rule }): Draft => {
      const records = of[key] ?? NONE
      const speaking = speeches.length > 0 ? speakerOf({ start, end }, speeches) : NARRATOR
      return {
        table: 'coverage',
        key,
        start,
        end,
        sentence: key,
        fields: { record_ids: records, reason: records.length > 0 ? null : reasonFor(reading, layout.sentences[key]!) },
        evidence: speaking.claimant ? { claimant: speaking.claimant } : NOTHING,
        event: null,
        voice: speaking.voice,
        claimant: speaking.claimant,
        speaker: speaking.speaker,
        polarity: 'asserted',
        modality: 'actual',
        rule,
        review: speaking.unclosed ? UNCLOSED : NONE,
      }
    })
  },
}

const NONE: never[] = []
const NOTHING = {}
const UNCLOSED = ['unclosed_quotation'] as const
const PROMISING =
  BEGINS.number |
  BEGINS.trigger |
  BEGINS.furniture |
  BEGINS.recognition |
  BEGINS.act |
  BEGINS.observance |
  BEGINS.term |
  BEGINS.responsibility |
  BEGINS.control

function reasonFor(reading: Reading, sentence: Sentence): Reason {
  const { tokens } = reading
  const { from, to, begins } = sentence
  if (namesPrivatePerson(reading, sentence)) return 'private_person'
  if (!(begins & PROMISING)) return 'no_fact'
  for (let at = from; at < to; at++) {
    const furniture = lookUp(tokens, at, 'furniture')
    if (furniture && furniture.next <= to) return 'furniture'
  }
  for (let at = from; at < to; at++) {
    const { senses, kind } = tokens.word[at]!
    if (kind === 'number' || senses.some(sense => promises(sense) && !isCommon(sense.name, tokens.word[at]!.text)))
      return 'not_parsed'
  }
  return 'no_fact'
}

const promises = (sense: Sense): boolean => TRIGGERS.has(sense.class) || isFact(sense)

/** "one" that counts nothing is in the lexicon of numbers and yet promises no fact. */
const isCommon = (name: string, text: string): boolean => text === 'one' || name === 'other'
