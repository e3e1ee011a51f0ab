import type { Measure } from '../../../schemas/common.ts'
import type { RecordOf } from '../../../schemas/index.ts'
import type { Statement } from '../facts.ts'
import { sampleOf, shinglesOf } from './shingles.ts'
import { type VoiceFacts, voiceFacts } from './voices.ts'
import { wordsOf } from './words.ts'

/** A claim as far as the wording of two passages may differ in it. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly least: number | null
  readonly most: number | null
  readonly qualifier: string
  readonly measures: readonly Measure[]
  readonly unit: string | null
  readonly subgroup: string | null
  readonly status: string | null
}

/** What tells whether another text shares words or figures with this one. Plain data; offsets are code points. */
export interface ReuseFacts {
  /** A sample of the word sequences of the text (shingles.ts). */
  readonly sample: Uint32Array
  /** The figures of the text in their order: quantities with a value. Vague words are left to translators. */
  readonly figures: readonly number[]
  /** Where each figure stands. */
  readonly figureAt: Uint32Array
  /** Start and end of each sentence, one after the other; page furniture left out. */
  readonly sentences: Uint32Array
  /** In order. */
  readonly claims: readonly Figure[]
  readonly voices: VoiceFacts
}

/** A sketch of a text and of what its records say of voice and figures: far smaller than the text. */
export function reuseFacts(statements: readonly Statement[], text: string): ReuseFacts {
  const numbers = recordsOf(statements, 'numbers').filter(
    number => number.class === 'quantity' && typeof number.value === 'number',
  )
  numbers.sort((a, b) => a.start - b.start)
  const sentences = recordsOf(statements, 'coverage').filter(({ reason }) => reason !== 'furniture')
  sentences.sort((a, b) => a.start - b.start)
  return {
    sample: sampleOf(shinglesOf(wordsOf(text))),
    figures: numbers.map(({ value }) => value as number),
    figureAt: Uint32Array.from(numbers, ({ start }) => start),
    sentences: Uint32Array.from(sentences.flatMap(({ start, end }) => [start, end])),
    claims: recordsOf(statements, 'claims')
      .map(figureOf)
      .sort((a, b) => a.start - b.start),
    voices: voiceFacts(statements),
  }
}

const recordsOf = <T extends 'numbers' | 'coverage' | 'claims'>(statements: readonly Statement[], table: T) =>
  statements.flatMap(statement => (statement.table === table ? [statement.record as unknown as RecordOf<T>] : []))

const figureOf = (claim: RecordOf<'claims'>): Figure => ({
  start: claim.start,
  end: claim.end,
  value: claim.value,
  least: claim.min,
  most: claim.max,
  qualifier: claim.qualifier,
  measures: claim.measures,
  unit: claim.unit,
  subgroup: claim.subgroup,
  status: claim.civil_status,
})
