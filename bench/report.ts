import { type Cost, exponentOf, median } from './measure/statistics.ts'

/** What one side of a comparison took or gave, round by round. */
export interface Side {
  readonly label: string
  readonly values: readonly number[]
}

/** A comparison: the ratio of the medians of `a` and `b`, and the goal for it where there is one. */
export interface Row {
  readonly name: string
  readonly unit: 'MB/s' | 's' | 'MB'
  readonly a: Side
  readonly b: Side
  readonly goal?: Goal
}

export interface Goal {
  readonly is: 'at least' | 'at most'
  readonly ratio: number
}

/** A figure that is no comparison of two sides. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly goal?: Goal
}

export const ratioOf = ({ a, b }: Row): number => median(a.values) / median(b.values)

/** How what a build costs grows with the corpus; costs by bytes, a value for each round. */
export function growthOf(what: string, costsBySize: ReadonlyMap<number, readonly number[]>): Figure[] {
  const costs = [...costsBySize].map(([size, values]) => ({ size, cost: median(values) }))
  const goal: Goal = { is: 'at most', ratio: 1.05 }
  const figure = (which: string, of: readonly Cost[]) => ({
    name: `growth of ${what}, ${which}`,
    value: exponentOf(of),
    goal,
  })
  if (costs.length < 2) return []
  if (costs.length === 2) return [figure('exponent', costs)]
  return [figure('exponent', costs), figure('exponent from the second largest to the largest', costs.slice(-2))]
}

/** Whether a figure meets its goal, in a word. */
export function verdict(value: number, goal: Goal | undefined): string {
  if (!goal) return ''
  const met = goal.is === 'at least' ? value >= goal.ratio : value <= goal.ratio
  return `${goal.is} ${goal.ratio}: ${met ? 'met' : 'MISSED'}`
}

/** The report as a table in plain text. */
export function tableOf(rows: readonly Row[], figures: readonly Figure[]): string {
  const side = ({ label, values }: Side, unit: string) => `${label} ${short(median(values))} ${unit}`
  const cells = [
    ['', '', 'against', 'ratio', 'goal'],
    ...rows.map(row => [
      row.name,
      side(row.a, row.unit),
      side(row.b, row.unit),
      short(ratioOf(row)),
      verdict(ratioOf(row), row.goal),
    ]),
    ...figures.map(({ name, value, goal }) => [name, '', '', value.toFixed(3), verdict(value, goal)]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map(row => row[column]!.length)))
  return cells
    .map(
      row =>
        `${row
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
