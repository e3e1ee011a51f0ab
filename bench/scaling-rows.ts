import type { Built } from './builds.ts'
import { type Figure, growthOf, type Row } from './report.ts'
import type { Scaled } from './scaling.ts'

const seconds = (builds: readonly Built[]) => builds.map(({ seconds }) => seconds)
const memory = (builds: readonly Built[]) => builds.map(({ peak }) => peak / 1e6)

/** Comparisons that the builds of generated corpora give. */
export function scalingRows(scaled: readonly Scaled[]): Row[] {
  const rows = scaled.flatMap(({ megabytes, one, two, cached, hashing }): Row[] => {
    const build = { label: 'build', values: seconds(one) }
    return [
      { name: `build, ${megabytes} MB`, unit: 's', a: build, b: { label: 'read and hash', values: hashing } },
      {
        name: `two jobs, ${megabytes} MB`,
        unit: 's',
        a: { label: 'two jobs', values: seconds(two) },
        b: { ...build, label: 'one' },
      },
      {
        ...{ name: `records at hand, ${megabytes} MB`, unit: 's' },
        a: { label: 'two jobs', values: seconds(cached) },
        b: { label: 'fresh', values: seconds(two) },
      },
    ]
  })
  return [...rows, ...memoryRows(scaled)]
}

/** Peak memory of the largest corpus against the smallest. */
function memoryRows(scaled: readonly Scaled[]): Row[] {
  const [small, large] = [scaled[0], scaled.at(-1)]
  if (!small || !large || small === large) return []
  const row = (jobs: string, of: (one: Scaled) => readonly Built[]): Row => ({
    name: `peak memory, ${jobs}`,
    unit: 'MB',
    a: { label: `${large.megabytes} MB`, values: memory(of(large)) },
    b: { label: `${small.megabytes} MB`, values: memory(of(small)) },
    goal: { is: 'at most', ratio: 1.5 },
  })
  return [row('one job', ({ one }) => one), row('two jobs', ({ two }) => two)]
}

/** How the cost of a build with one job grows: its time, and its processor time, which other programs disturb less. */
export function scalingFigures(scaled: readonly Scaled[]): Figure[] {
  const by = (of: (built: Built) => number) => new Map(scaled.map(({ corpus, one }) => [corpus.bytes, one.map(of)]))
  return [
    ...growthOf(
      'time',
      by(({ seconds }) => seconds),
    ),
    ...growthOf(
      'processor time',
      by(({ cpu }) => cpu),
    ),
  ]
}
