/** Builds of generated corpora: time, memory and growth. Every build is held against the planted claims. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Built, buildAnew, buildFresh, isListed, siteIn } from './builds.ts'
import { type WrittenCorpus, writeCorpus } from './corpus.ts'
import { findPlanted } from './found.ts'
import { runNode } from './measure/child.ts'
import { inTurn } from './measure/in-turn.ts'

/** Below this share of planted claims found right, a build is a failure, whatever its speed. */
export const LEAST_FOUND = 0.99
const SEED = 1

/** One corpus: what each side took, what was found, and what is wrong. */
export interface Scaled {
  readonly megabytes: number
  readonly corpus: Pick<WrittenCorpus, 'documents' | 'bytes' | 'claims'>
  readonly hash: string
  readonly found: number
  readonly one: readonly Built[]
  readonly two: readonly Built[]
  readonly cached: readonly Built[]
  /** Seconds to read and hash the same bytes. */
  readonly hashing: readonly number[]
  readonly faults: readonly string[]
}

/** Writes a corpus, builds it in several ways, checks every result and removes it again. */
export async function scale(folder: string, megabytes: number, say: (text: string) => void): Promise<Scaled> {
  const home = join(folder, `${megabytes}`)
  const written = writeCorpus(home, { seed: SEED, bytes: megabytes * 1e6 })
  const site = siteIn(home)
  const faults: string[] = []
  const hashes = new Set<string>()
  const builder = (what: string, build: () => Built) => () => {
    const built = build()
    say(
      `${megabytes} MB, ${what}: ${built.seconds.toFixed(1)} s (processor ${built.cpu.toFixed(1)} s), ${Math.round(built.peak / 1e6)} MB of memory`,
    )
    hashes.add(built.hash)
    // The hash of the list stands for the claims only if the list is right.
    if (!isListed(site, 'json/claims.json'))
      faults.push(`${megabytes} MB, ${what}: SHA256SUMS lists another json/claims.json`)
    return built
  }
  // What large corpora cost in time they repay in steadiness.
  const measured = inTurn<'one' | 'two' | 'hashing', Built | number>(megabytes > 10 ? 1 : 3, {
    hashing: () => runNode(['bench/measure/hash.mjs', written.raw]).seconds,
    one: builder('one job', () => buildFresh(site, 1)),
    two: builder('two jobs', () => buildFresh(site, 2)),
  })
  const cached = [builder('records at hand', () => buildAnew(site, 2))()]
  const { planted, right, wrong } = await findPlanted(written.planted, join(site.dist, 'json/claims.json'))
  const found = right / planted
  if (found < LEAST_FOUND) faults.push(`${megabytes} MB: ${right} of ${planted} planted claims found right`, ...wrong)
  if (hashes.size > 1) faults.push(`${megabytes} MB: ${hashes.size} different datasets from the same texts`)
  rmSync(home, { recursive: true })
  const { documents, bytes, claims } = written
  return {
    ...{ megabytes, found, cached, faults, corpus: { documents, bytes, claims }, hash: [...hashes].join(' ') },
    one: measured.one as Built[],
    two: measured.two as Built[],
    hashing: measured.hashing as number[],
  }
}
