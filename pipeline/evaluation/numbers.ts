/** Scores numbers, dates and claims against annotations of every number expression. */

import { isHarm } from '../core/harm.ts'
import type { Pair } from './gold.ts'
import { FIGURES, type Figure, type Judged, judge, type View, viewOf } from './judge.ts'
import { missesOf, unaskedOf } from './misses.ts'
import { ATTRIBUTES, type Attribute } from './quantity.ts'
import type { Miss, Score } from './score.ts'

const TABLE_OF: Readonly<Record<Figure, string>> = {
  numbers: 'numbers',
  class: 'numbers',
  dates: 'dates',
  claims: 'claims',
  harm: 'claims',
}

/** The figures of some texts together. */
export function scoreNumbers(corpus: string, pairs: readonly Pair[]): Score {
  const texts = pairs.map(pair => {
    const view = viewOf(pair.records)
    const { judged, left } = judge(pair, view)
    const misses: Miss[] = [...missesOf(pair.name, judged), ...unaskedOf(pair.name, judged, left, view)]
    return { view, judged, misses }
  })
  const judged = texts.flatMap(text => text.judged)
  const sum = (count: (view: View) => number) => texts.reduce((total, { view }) => total + count(view), 0)
  return {
    corpus,
    texts: pairs.length,
    tallies: FIGURES.map(figure => ({
      figure,
      table: TABLE_OF[figure],
      hit: countOf(judged, figure, true),
      gold: countOf(judged, figure),
      found: sum(view => foundOf(view, figure)),
    })),
    shares: ATTRIBUTES.map(figure => {
      const [right, of] = [countOf(judged, figure, true), countOf(judged, figure)]
      return { figure, table: 'claims', right, of, whole: 'claims found' }
    }),
    misses: texts.flatMap(text => text.misses),
  }
}

/** How many annotations count for a figure, or with `met` only those that are met. */
function countOf(judged: readonly Judged[], figure: Figure | Attribute, met = false): number {
  return judged.filter(({ outcomes }) => outcomes.some(one => one.figure === figure && (one.met || !met))).length
}

/** How many records of the dataset count for a figure. */
function foundOf({ records, dates, claims }: View, figure: Figure): number {
  switch (figure) {
    case 'numbers':
    case 'class':
      return records.numbers.length
    case 'dates':
      return dates.length
    case 'claims':
      return claims.length
    case 'harm':
      return claims.filter(claim => isHarm(claim.measures)).length
  }
}
