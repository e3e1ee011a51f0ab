/** What an evaluation comes to: counts, the ratios made of them, and what was missed. */

/** Expressions found against expressions annotated. */
export interface Tally {
  readonly figure: string
  /** The table that it is about. */
  readonly table: string
  readonly hit: number
  /** How many the annotations have. */
  readonly gold: number
  /** How many the dataset has. */
  readonly found: number
}

/** How many of some things are right. */
export interface Share {
  readonly figure: string
  readonly table: string
  readonly right: number
  readonly of: number
  /** Of what, in words: 'claims found'. */
  readonly whole: string
}

/** An annotation that the dataset does not meet, or, with `gold` null, a record that no annotation asks for. */
export interface Miss {
  /** The figures that it costs, the first being the cause of the others. */
  readonly figures: readonly string[]
  readonly file: string
  /** Line of the annotation in its file; null for a record. */
  readonly line: number | null
  /** Null where the words of the text are withheld, with all that could tell them. */
  readonly words: string | null
  readonly gold: unknown
  readonly got: unknown
  readonly quote: string
}

export interface Score {
  readonly corpus: string
  readonly texts: number
  readonly tallies: readonly Tally[]
  readonly shares: readonly Share[]
  readonly misses: readonly Miss[]
}

export interface Ratios {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** Precision, recall and F1; null where there is nothing to divide by. */
export function ratios({ hit, gold, found }: Tally): Ratios {
  const precision = ratio(hit, found)
  const recall = ratio(hit, gold)
  if (precision === null && recall === null) return { precision, recall, f1: null }
  const sum = (precision ?? 0) + (recall ?? 0)
  return { precision, recall, f1: sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum }
}

export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** The one number of a figure that thresholds speak of: F1 of a tally, the ratio of a share. Undefined: no such figure. */
export function levelOf(score: Score, figure: string): number | null | undefined {
  const tally = score.tallies.find(one => one.figure === figure)
  if (tally) return ratios(tally).f1
  const share = score.shares.find(one => one.figure === figure)
  return share && ratio(share.right, share.of)
}

/** The score without any word of the texts: figures stay, and where the misses are. */
export function conceal(score: Score): Score {
  const none = { words: null, gold: null, got: null, quote: '' }
  return { ...score, misses: score.misses.map(miss => ({ ...miss, ...none })) }
}
