/** The measured figures in README.md: the dataset and the two world sets against their annotations, side by side. */
import { join } from 'node:path'
import { FIRST_CORPUS, scoresOf } from '../pipeline/evaluation/corpus.ts'
import { ratio, ratios, type Score } from '../pipeline/evaluation/score.ts'
import { table } from './readme-layout.ts'
import type { Shown } from './readme-parts.ts'

const CORPORA = {
  [FIRST_CORPUS]: 'the five texts',
  'world-open': 'other texts, open',
  'world-closed': 'other texts, closed',
} as const

/** What each figure says, for a reader who has not seen the annotations. */
const MEANINGS: Readonly<Record<string, string>> = {
  numbers: 'number expressions are found',
  class: '… and put in the right class',
  dates: 'dates are found, with the right value',
  claims: 'claims are found, with the right measure, unit, value and bounds',
  harm: '… those of people killed, wounded, captured, missing, arrested, imprisoned, displaced',
  subgroup: 'age or sex is right',
  civil: 'civilian, military, police or medical is right',
  qualifier: 'the qualifier is right',
  part_of: 'the total it is a part of is right',
  event: 'the event is right',
  polarity: 'asserted, denied or negated is right',
  by: 'who says so is right',
  recognitions: 'recognitions are found: the body and what it is said to have done',
  legal_acts: 'legal acts are found: the kind or the date, and the words',
  observances: 'observances are found: the kind or the name',
  control_changes: 'changes of control are found: the place',
  responsibility: 'allegations of responsibility are found: the role and the actor',
  quotations: 'quotations are found: four fifths of the words',
  persons: 'mentions of persons are found',
  organisations: 'mentions of organisations and armed forces are found',
  places: 'mentions of places are found',
  characterizations: 'uses of contested and evaluative terms are found',
}

/** Precision / recall of what is found, then the share that is right of the claims found. */
export async function scoresPart({ root, dist }: Shown): Promise<string> {
  const gold = join(root, 'tests', 'gold')
  const tools = { root, code: 'readme', worker: null, log: () => {} }
  const scores: Score[] = []
  for (const corpus of Object.keys(CORPORA)) scores.push(...(await scoresOf({ dist, gold, corpus }, tools)))
  const figures = [...new Set(scores.flatMap(({ tallies, shares }) => [...tallies, ...shares].map(one => one.figure)))]
  const rows = figures.map(figure => [
    MEANINGS[figure] ?? detailOf(figure),
    ...scores.map(score => figureOf(score, figure)),
  ])
  const head = scores.map(({ corpus, texts }) => `${CORPORA[corpus as keyof typeof CORPORA]} (${texts})`)
  return table(['', ...head], ['---', ...scores.map(() => '---')], rows)
}

/** `legal_acts.date` → what a reader understands by it. */
function detailOf(figure: string): string {
  const [table = '', field = ''] = figure.split('.')
  return `${table.replace('_', ' ')}: ${field.replace('_', ' ')} is right`
}

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

function figureOf({ tallies, shares }: Score, figure: string): string {
  const tally = tallies.find(one => one.figure === figure)
  if (tally) {
    const { precision, recall } = ratios(tally)
    return `${shown(precision)} / ${shown(recall)} of ${tally.gold}`
  }
  const share = shares.find(one => one.figure === figure)
  return share && share.of > 0 ? `${shown(ratio(share.right, share.of))} of ${share.of}` : '–'
}
