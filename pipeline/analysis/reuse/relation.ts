/** What two texts are to each other, by what was measured. */
import type { RELATIONS } from '../../../schemas/analysis.ts'
import type { Measured } from './measure.ts'
import { SHINGLE } from './shingles.ts'

export type Relation = (typeof RELATIONS)[number]

/** From this share of one text in the other on, it is a copy of it, or of a part of it. */
const COPY_SHARE = 0.5
/** Words in a row that two writers do not find by themselves: a long sentence. */
export const PASSAGE_WORDS = 25
/** Several shorter stretches that make as many shingles as two such sentences, and this share of the shorter text. */
const SCATTERED_SHINGLES = 2 * (PASSAGE_WORDS - SHINGLE + 1)
const SCATTERED_SHARE = 0.05
/** Figures in a row that make texts versions of one, though no words agree; and their share of the figures. */
const PARALLEL_RUN = 10
const PARALLEL_SHARE = 0.2
/** Fewer figures in a row are no run. */
const LEAST_RUN = 3
/** Bits above chance: once in 128 corpora would such a run be found by chance. */
const MARGIN_BITS = 7

/** However small the corpus: 1, 2, 3, 4 hold fewer bits. */
export const FLOOR_BITS = 22

/**
 * Bits that a run must hold to be no chance find anywhere in a corpus: as in the statistics of sequence alignments
 * (Karlin & Altschul 1990), the number of places where it could begin in either text counts against it.
 */
export const leastBitsOf = (figuresOfCorpus: number): number =>
  Math.max(FLOOR_BITS, 2 * Math.log2(Math.max(1, figuresOfCorpus)) + MARGIN_BITS)

/** The relation of two texts. `leastBits`: what a run of figures must hold to be more than chance. */
export function relationOf(measured: Measured, leastBits: number): Relation {
  const { containmentA, containmentB, sharedShingles, passage, run, runBits, fewerFigures } = measured
  const [less, more] = [Math.min(containmentA, containmentB), Math.max(containmentA, containmentB)]
  const isPassage = passage >= PASSAGE_WORDS
  // A few words that stand in a long text do not make it a copy, unless they are all that both texts hold.
  if (more >= COPY_SHARE && (isPassage || less >= COPY_SHARE)) return 'copy'
  const surprising = run.length >= LEAST_RUN && runBits >= leastBits
  if (surprising && run.length >= PARALLEL_RUN && run.length >= fewerFigures * PARALLEL_SHARE) return 'parallel_version'
  if (isPassage || (sharedShingles >= SCATTERED_SHINGLES && more >= SCATTERED_SHARE)) return 'shared_passage'
  return surprising ? 'shared_figures' : 'none'
}

const STRONG_PASSAGE = 2 * PASSAGE_WORDS
const STRONG_SHARE = 0.1

/**
 * Whether two texts are of one line: where one copies the other, or both a third. A single shared passage may be the
 * wording of a law or a speech; it must be long or a good part of a text. Some shared figures may come from anywhere; a
 * long run of them in one order does not, whatever the words.
 */
export function isOneLine(relation: Relation, { passage, containmentA, containmentB, run }: Measured): boolean {
  if (relation === 'copy' || relation === 'parallel_version') return true
  if (relation === 'none') return false
  if (run.length >= PARALLEL_RUN) return true
  const strong = passage >= STRONG_PASSAGE || Math.max(containmentA, containmentB) >= STRONG_SHARE
  return relation === 'shared_passage' && strong
}

const REASONS: Readonly<Record<Relation, string>> = {
  copy: 'At least half of the word sequences of one text stand in the other.',
  parallel_version: 'They share few words in a row but a long run of figures: versions of one text.',
  shared_passage: 'They share passages.',
  shared_figures: 'They share a run of figures that is no chance, but no passage.',
  none: 'They share no passage and no run of figures beyond chance.',
}

/** The relation in words, with the numbers it rests on. */
export function explain(relation: Relation, measured: Measured): string {
  const { containmentA, containmentB, passage, run, figureNgrams } = measured
  const share = (part: number) => `${(part * 100).toFixed(1)} %`
  const words = `${share(containmentA)} of the ${SHINGLE}-word sequences of a stand in b, ${share(containmentB)} of those of b in a`
  const figures = run.length > 1 ? ` (${run.slice(0, 6).join(', ')}${run.length > 6 ? ' …' : ''})` : ''
  return `${REASONS[relation]} ${words}; the longest shared stretch has ${passage} words, the longest shared run ${run.length} ${run.length === 1 ? 'figure' : 'figures'}${figures}; shared sequences of four figures: ${figureNgrams}.`
}
