import { byCodePoint } from '../../../core/order.ts'
import { listed, valuesBy } from '../phrases.ts'
import { type Comparison, distinct, grouped, recordOf, type Stated, witnessesOf } from '../record.ts'
import type { SaidFigure } from '../said.ts'
import { clustersOf } from './cluster.ts'
import { type Composed, composed } from './composition.ts'
import { type Figure, figuresOf } from './figure.ts'
import { type Surroundings, sentenceKey } from './placement.ts'
import { amountText } from './value.ts'
import { judge } from './verdict.ts'
import { differencesOf, worded } from './wording.ts'

/** Figures that answer one question, and the measure under which they met. */
interface Cluster {
  readonly measure: string
  readonly figures: readonly Figure[]
}

/** Figures side by side, and the words for what is counted where those differ. */
export function compareFigures(stated: readonly Stated<SaidFigure>[]): Comparison[] {
  const figures = figuresOf(stated)
  const clusters = withoutEchoes(
    [...byMeasure(figures)].flatMap(([key, group]) =>
      clustersOf(group).map(found => ({ measure: key.split('|')[1]!, figures: inOrder(found) })),
    ),
  )
  const surroundings = surroundingsOf(figures, clusters)
  const judged = clusters.filter(isTold).map(cluster => ({ ...cluster, ...judge(cluster.figures, surroundings) }))
  return composed(judged).flatMap(one => [asFigure(one), ...[one, ...one.parts].flatMap(asWording)])
}

/** Of a number of which nothing is said but that it is there a single source tells nothing to compare. */
const isTold = ({ measure, figures }: Cluster): boolean => measure !== 'other' || witnessesOf(figures).length > 1

/** By event and measure; a figure of two measures stands in two groups. */
function byMeasure(figures: readonly Figure[]): Map<string, Figure[]> {
  const keyed = figures.flatMap(figure =>
    distinct(figure.said.measures).map(measure => ({ figure, key: `${figure.said.event}|${measure}` })),
  )
  const groups = grouped(keyed, ({ key }) => key)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ figure }) => figure)]))
}

/** Without clusters of which another, under another measure, says all and more. */
function withoutEchoes(clusters: readonly Cluster[]): Cluster[] {
  const largest = new Map<string, Cluster>()
  for (const cluster of [...clusters].sort(bySize))
    for (const { said } of cluster.figures) if (!largest.has(said.id)) largest.set(said.id, cluster)
  return clusters.filter(cluster => {
    const over = new Set(cluster.figures.map(({ said }) => largest.get(said.id)))
    return over.size > 1 || over.has(cluster)
  })
}

const bySize = (a: Cluster, b: Cluster): number =>
  b.figures.length - a.figures.length || byCodePoint(a.measure, b.measure)

const inOrder = (figures: readonly Figure[]): Figure[] =>
  [...figures].sort((a, b) => byCodePoint(a.source.id, b.source.id) || a.said.sentence - b.said.sentence)

function surroundingsOf(figures: readonly Figure[], clusters: readonly Cluster[]): Surroundings {
  const bySentence = grouped(figures, sentenceKey)
  const clustersOf = new Map<string, Set<number>>()
  clusters.forEach(({ figures }, i) => {
    for (const { said } of figures) clustersOf.set(said.id, (clustersOf.get(said.id) ?? new Set<number>()).add(i))
  })
  return { byId: new Map(figures.map(({ said }) => [said.id, said])), bySentence, clustersOf }
}

function asFigure({ measure, figures, parts, verdict, details }: Composed): Comparison {
  const items = figures.map(({ said, source }) => ({ id: said.id, source, value: said.text }))
  const ofParts = parts.flatMap(part =>
    part.figures.map(({ said, source }) => ({ id: said.id, source, value: partText(said) })),
  )
  const told = parts.map(part => partText(part.figures[0]!.said))
  return recordOf({
    kind: 'figure',
    ...aboutOf(measure, figures),
    items: [...items, ...ofParts].sort((a, b) => byCodePoint(a.source.id, b.source.id)),
    what: valuesBy(figures.map(({ said, source }) => ({ value: amountText(said), source }))),
    verdict,
    details: [...details, ...(told.length > 0 ? [`All of them state the same parts: ${listed(told)}.`] : [])],
  })
}

const partText = ({ text, subgroup }: SaidFigure): string => `${text} (${subgroup!.replaceAll('_', ' ')})`

/** Who or what is counted, where sources that give one number use other words. A contradiction is told with the figure. */
function asWording({ measure, figures }: Cluster): Comparison[] {
  if (witnessesOf(figures).length === 1) return []
  const aspects = differencesOf(figures)
  if (aspects.length === 0) return []
  const items = figures.map(({ said, source }) => ({ id: said.id, source, value: worded(said) }))
  const about = aboutOf(measure, figures)
  const details = [`The words differ in ${aspects.join(' and ')}.`]
  return [recordOf({ kind: 'wording', ...about, items, verdict: 'agree_but_wording', what: valuesBy(items), details })]
}

/** Event, measure, unit and subgroup: those of most figures. */
function aboutOf(measure: string, figures: readonly Figure[]): { key: string; event: string | null } {
  const { event } = figures[0]!.said
  const most = (of: (said: SaidFigure) => string | null) => commonest(figures.map(({ said }) => of(said) ?? ''))
  return { key: [event, measure, most(said => said.unit), most(said => said.subgroup)].join('|'), event }
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))[0]![0]
}
