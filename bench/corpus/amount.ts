import type { Random } from './random.ts'

/** A number as a sentence says it, and what it means. */
export interface Amount {
  readonly number_text: string
  /** null where the words are vague. */
  readonly value: number | null
  readonly qualifier: string
  readonly qualifier_text: string | null
}

const WORDS: readonly (readonly [string, number | null])[] = [
  ['two', 2],
  ['three', 3],
  ['five', 5],
  ['seven', 7],
  ['nine', 9],
  ['eleven', 11],
  ['twelve', 12],
  ['fourteen', 14],
  ['twenty', 20],
  ['twenty-three', 23],
  ['forty', 40],
  ['sixty-one', 61],
  ['ninety', 90],
]
/** "of" follows them. */
const VAGUE = ['dozens', 'hundreds', 'thousands'] as const
const QUALIFIERS = [
  ['about', 'about'],
  ['approximately', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['at least', 'at_least'],
  ['no fewer than', 'at_least'],
  ['more than', 'more_than'],
  ['over', 'more_than'],
  ['fewer than', 'less_than'],
] as const

/** Draws a number: mostly digits, some with separators, some in words; vague ones only where a qualifier may stand. */
export function amountOf(random: Random, mayQualify: boolean): Amount {
  if (mayQualify && random.chance(0.04)) {
    return { number_text: random.pick(VAGUE), value: null, qualifier: 'vague', qualifier_text: null }
  }
  const [number_text, value] = mayQualify && random.chance(0.2) ? random.pick(WORDS) : digits(random)
  if (!mayQualify || random.chance(0.6)) return { number_text, value, qualifier: 'exact', qualifier_text: null }
  const [qualifier_text, qualifier] = random.pick(QUALIFIERS)
  return { number_text, value, qualifier, qualifier_text }
}

function digits(random: Random): readonly [string, number] {
  // Figures of four digits without a separator look like years: real texts hold few of them, and so does this one.
  const value = random.chance(0.25) ? random.whole(1_000, 90_000) : random.whole(2, 999)
  return [String(value).replace(/(?<=\d)(?=\d{3}$)/, ','), value]
}
