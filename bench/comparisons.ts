/** What is compared with what. Each function measures both sides in turn and returns rows of the report. */
import { mkdirSync, rmSync } from 'node:fs'
import { build as bundle } from 'esbuild'
import { buildFresh, command, siteIn } from './builds.ts'
import { ROOT, runNode } from './measure/child.ts'
import { inTurn } from './measure/in-turn.ts'
import type { Row } from './report.ts'
import type { Speeds } from './speed.ts'

/** Extract and normalize against wink-nlp's tokenizer, on a generated corpus and on the five texts. */
export async function speedRows(folder: string): Promise<Row[]> {
  // Below node_modules of the project, so that what stays outside of the bundle is found.
  const outfile = `${folder}/speed.mjs`
  const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external' } as const
  await bundle({ ...options, absWorkingDir: ROOT, entryPoints: ['bench/speed.ts'], outfile, logLevel: 'warning' })
  const measured: Record<'corpus' | 'raw', Speeds> = JSON.parse(runNode(['--expose-gc', outfile]).stdout)
  rmSync(outfile)
  const row = (name: string, { ours, wink }: Speeds, goal?: Row['goal']): Row => ({
    name,
    unit: 'MB/s',
    a: { label: 'extract + normalize', values: ours },
    b: { label: 'tokenizer', values: wink },
    ...(goal ? { goal } : {}),
  })
  return [
    row('speed per core, generated corpus', measured.corpus, { is: 'at least', ratio: 1 }),
    row('speed per core, five texts', measured.raw),
  ]
}

const START_ROUNDS = 11

/** A five-text build, and one that finds nothing to do, against the bare start of node. */
export function startRows(folder: string): Row[] {
  const fresh = siteIn(`${folder}/five`, 'raw')
  const same = siteIn(`${folder}/same`, 'raw')
  mkdirSync(`${folder}/five`, { recursive: true })
  // Also bundles the code if need be, which is no part of any figure.
  buildFresh(same, 1)
  const spent = inTurn(START_ROUNDS, {
    node: () => runNode(['-e', '0']).seconds,
    same: () => runNode(command(same, 1)).seconds,
    fresh: () => {
      rmSync(fresh.dist, { recursive: true, force: true })
      rmSync(fresh.build, { recursive: true, force: true })
      return runNode(command(fresh, 1)).seconds
    },
  })
  const node = { label: 'node -e 0', values: spent.node }
  return [
    { name: 'rebuild without a change, five texts', unit: 's', a: { label: 'build', values: spent.same }, b: node },
    { name: 'build of five texts', unit: 's', a: { label: 'build', values: spent.fresh }, b: node },
  ]
}
