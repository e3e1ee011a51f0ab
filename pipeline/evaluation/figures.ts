/** The figures of the tables beside numbers, dates and claims: what is paired with what. */
import { AGREE, overlapOf } from './agree.ts'
import type { GoldItem, OtherGold, OtherRecord } from './other-gold.ts'
import { type Pairing, pairUp } from './pairing.ts'

/** What a figure is counted from: the annotations of a text, and what the dataset has of it by table. */
export interface OtherText {
  readonly name: string
  readonly gold: OtherGold
  readonly of: (table: string) => readonly OtherRecord[]
  /** `persons`, `organisations` or `places`: what a mention counts for; null for none. */
  readonly countsFor: (mention: OtherRecord) => string | null
}

export interface OtherFigure {
  readonly figure: string
  readonly table: string
  readonly pair: (text: OtherText) => Pairing
}

const agreed = (table: keyof typeof AGREE): OtherFigure => ({
  ...{ figure: table, table },
  pair: ({ gold, of }) =>
    pairUp<GoldItem>(gold[table], of(table), (item, record) =>
      AGREE[table](item, record) ? overlapOf(item, record) : 0,
    ),
})

/** Mentions are counted one by one: an item that is named three times is three. */
const spansOf = <T extends GoldItem & { mention_spans: [number, number][] }>(items: readonly T[]): T[] =>
  items.flatMap(item => item.mention_spans.map(([start, end]) => ({ ...item, start, end })))

const named = (figure: 'persons' | 'organisations' | 'places'): OtherFigure => ({
  ...{ figure, table: 'mentions' },
  pair: ({ gold, of, countsFor }) => {
    const mentions = of('mentions').filter(mention => countsFor(mention) === figure)
    return pairUp(spansOf(gold[figure]), mentions, overlapOf)
  },
})

/** A record as the words that one of its fields was read from. */
const asWordsOf =
  (field: string) =>
  (record: OtherRecord): OtherRecord => {
    const { start, end } = record.evidence[field] ?? record
    return { ...record, start, end }
  }

/** The spoken words have to overlap by four fifths of the longer. */
function spoken(item: GoldItem, record: OtherRecord): number {
  const overlap = overlapOf(item, record)
  return overlap >= 0.8 * Math.max(item.end - item.start, record.end - record.start) ? overlap : 0
}

export const OTHER_FIGURES: readonly OtherFigure[] = [
  agreed('recognitions'),
  agreed('legal_acts'),
  agreed('observances'),
  agreed('control_changes'),
  agreed('responsibility'),
  {
    ...{ figure: 'quotations', table: 'quotations' },
    pair: ({ gold, of }) => {
      const said = gold.quotations.map(item => ({ ...item, start: item.exact_start, end: item.exact_end }))
      return pairUp<GoldItem>(said, of('quotations').map(asWordsOf('exact')), spoken)
    },
  },
  named('persons'),
  named('organisations'),
  named('places'),
  {
    ...{ figure: 'characterizations', table: 'characterizations' },
    pair: ({ gold, of }) =>
      pairUp(spansOf(gold.characterizations), of('characterizations').map(asWordsOf('term')), overlapOf),
  },
]
