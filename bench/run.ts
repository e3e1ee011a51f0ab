/**
 * Benchmarks: ratios from one run, both sides of each comparison measured in turn. The table goes to stdout, the same
 * and every single value to build/bench/report.json. Speed without the same result is a failure: exit status 1.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { speedRows, startRows } from './comparisons.ts'
import { ROOT } from './measure/child.ts'
import { tableOf } from './report.ts'
import { type Scaled, scale } from './scaling.ts'
import { scalingFigures, scalingRows } from './scaling-rows.ts'

const FOLDER = 'build/bench'
const say = (text: string) => void process.stderr.write(`${text}\n`)

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1,10,100' } } })
const sizes = values.sizes.split(',').map(Number)
if (sizes.some(size => !Number.isInteger(size) || size < 1)) {
  say(`Unexpected --sizes ${values.sizes}, expected whole numbers of megabytes such as 1,10`)
  process.exit(2)
}

process.chdir(ROOT)
rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
say('starting node, rebuilding, building five texts')
const starts = startRows(FOLDER)
say('extract + normalize against a tokenizer')
const speeds = await speedRows(FOLDER)
const scaled: Scaled[] = []
for (const size of sizes.sort((a, b) => a - b)) scaled.push(await scale(FOLDER, size, say))

const rows = [...speeds, ...scalingRows(scaled), ...starts]
const figures = scalingFigures(scaled)
const faults = scaled.flatMap(({ faults }) => faults)
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: availableParallelism(), load: loadavg() }
writeFileSync(`${FOLDER}/report.json`, `${JSON.stringify({ machine, rows, figures, scaled, faults }, null, 2)}\n`)
for (const name of ['five', 'same']) rmSync(`${FOLDER}/${name}`, { recursive: true })

process.stdout.write(tableOf(rows, figures))
for (const { megabytes, corpus, found, hash } of scaled) {
  const share = `${(found * 100).toFixed(2)} % of ${corpus.claims} planted claims found right`
  process.stdout.write(`${megabytes} MB (${corpus.documents} documents): ${share}; dataset ${hash}\n`)
}
for (const fault of faults) say(`Unexpected ${fault}`)
say(`every single value: ${relative(process.cwd(), FOLDER)}/report.json`)
process.exitCode = faults.length > 0 ? 1 : 0
