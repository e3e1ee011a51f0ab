/** The rules are about English: what they find in the five texts does not hang on a registry of their events. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scoresOf } from '../../pipeline/evaluation/corpus.ts'
import { build } from '../../pipeline/pipeline.ts'
import { folder, level, ROOT, TOOLS } from './fixture.ts'

async function scoreWith(registry: string) {
  const base = folder()
  const within = (name: string) => join(ROOT, 'pipeline', name)
  const places = { raw: join(ROOT, 'raw'), lexicons: within('lexicons'), registry, schemas: join(ROOT, 'schemas') }
  const { code, worker, log } = TOOLS
  const dist = join(base, 'dist')
  const how = { stage: 'publish', jobs: 1, force: false } as const
  await build({ places, dist, build: join(base, 'build'), code, worker, log, ...how })
  const [score] = await scoresOf({ dist, gold: join(ROOT, 'tests', 'gold') }, TOOLS)
  return score!
}

it('an empty registry costs at most 0.01 of numbers, class, dates, claims and harm', { timeout: 120_000 }, async () => {
  const empty = join(folder(), 'registry')
  mkdirSync(empty)
  const [full, bare] = [await scoreWith(join(ROOT, 'pipeline', 'registry')), await scoreWith(empty)]
  const lost = ['numbers', 'class', 'dates', 'claims', 'harm'].map(
    figure => [figure, level(full, figure) - level(bare, figure)] as const,
  )
  expect(lost.filter(([, loss]) => loss > 0.01)).toEqual([])
})
