/**
 * How likely two figures answer one question. A weighted sum of agreements and disagreements, as in probabilistic record
 * linkage (Fellegi and Sunter, "A theory for record linkage", JASA 64, 1969), with weights set by hand: equal figures
 * with an equal unit and subgroup are enough; unequal ones need the same words, place or date round them.
 */
import { likeness } from '../words.ts'
import type { Figure } from './figure.ts'
import { relationOf } from './value.ts'

/** From here on two figures are set side by side. */
export const ENOUGH = 4.5

const WEIGHTS = {
  /** The number is the same, whatever its qualifier. */
  sameNumber: 3,
  /** The words of both admit the same numbers. */
  compatible: 1.5,
  unit: { same: 1, other: -2 },
  subgroup: { same: 1, missing: -2, other: -3 },
  place: { same: 1, other: -1.5 },
  date: { same: 1, other: -2 },
  /** Parts of equal totals, or of unequal ones. */
  total: { same: 1, other: -1 },
  /** Both are the greatest whole that their source gives. */
  whole: 1,
  /** All words round the numbers are the same. */
  words: 3,
} as const

/** Contradictions are reported only of figures that share at least this much of their words. */
const LIKE_WORDS = 0.25

/** The score of two figures of one event and measure. `weight`: how much a word tells in that group. */
export function scoreOf(a: Figure, b: Figure, weight: (word: string) => number): number {
  const relation = relationOf(a.said, b.said)
  const like = likeness(a.said.words, b.said.words, weight)
  if (relation === 'excluded' && like < LIKE_WORDS) return Number.NEGATIVE_INFINITY
  const sameNumber = relation === 'same' || (a.said.value !== null && a.said.value === b.said.value)
  const value = sameNumber ? WEIGHTS.sameNumber : relation === 'excluded' ? 0 : WEIGHTS.compatible
  return (
    value +
    either(a.said.unit, b.said.unit, WEIGHTS.unit) +
    subgroups(a.said.subgroup, b.said.subgroup) +
    either(a.said.place, b.said.place, WEIGHTS.place) +
    either(a.said.date, b.said.date, WEIGHTS.date) +
    either(a.totalAmount, b.totalAmount, WEIGHTS.total) +
    (a.whole && b.whole ? WEIGHTS.whole : 0) +
    WEIGHTS.words * like
  )
}

interface Weights {
  readonly same: number
  readonly other: number
}

/** What is not known speaks neither for nor against. */
const either = (a: string | null, b: string | null, { same, other }: Weights): number =>
  a === null || b === null ? 0 : a === b ? same : other

const subgroups = (a: string | null, b: string | null): number =>
  a === b ? WEIGHTS.subgroup.same : a === null || b === null ? WEIGHTS.subgroup.missing : WEIGHTS.subgroup.other
