/** Scores a dataset, or the rules on texts that are built for it, against annotations. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from './core/message.ts'
import { type Asked, scoresOf } from './evaluation/corpus.ts'
import { jsonOf, markdownOf, textOf } from './evaluation/render.ts'
import type { Score } from './evaluation/score.ts'
import { missed, readThresholds } from './evaluation/thresholds.ts'
import type { Tools } from './evaluation/workshop.ts'

export interface EvaluateOptions extends Asked, Tools {
  /** Whether misses are listed. */
  readonly verbose?: boolean
  readonly json?: boolean
  readonly markdown?: boolean
  /** Whether a figure below its threshold is a failure. */
  readonly check?: boolean
}

/** The figures. With `check`, throws a Fault that names each one below its threshold, once the figures are logged. */
export async function evaluate(options: EvaluateOptions): Promise<string> {
  const scores = await scoresOf(options, options)
  const report = reportOf(scores, options)
  if (!options.check) return report
  const path = thresholdsOf(options.gold)
  const below = missed(scores, readThresholds(path), path)
  if (below.length === 0) return report
  options.log({ event: 'done', text: report, counts: {} })
  throw new Fault(below, 1)
}

/** In the folder of all annotations, whether that was named or one of those in it. */
function thresholdsOf(gold: string): string {
  const [own, above] = [join(gold, 'thresholds.yaml'), join(gold, '..', 'thresholds.yaml')]
  return existsSync(own) ? own : above
}

function reportOf(scores: readonly Score[], { verbose = false, json, markdown }: EvaluateOptions): string {
  if (json) return jsonOf(scores, verbose)
  return markdown ? markdownOf(scores) : textOf(scores, verbose)
}
