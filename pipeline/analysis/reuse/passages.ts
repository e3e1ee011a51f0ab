import type { RecordOf } from '../../../schemas/index.ts'
import { analysisId } from '../ids.ts'
import { align } from './align.ts'
import { type Drifted, driftOf } from './drift.ts'
import type { Side } from './measure.ts'

interface Stretch extends Drifted {
  readonly startA: number
  readonly endA: number
  readonly startB: number
  readonly endB: number
}

/** The passages that two texts share, in the order of the first, with what differs in each. */
export function passagesOf(a: Side, b: Side): RecordOf<'shared_passages'>[] {
  const stretches = align(a, b).map((aligned): Stretch => {
    const [ours, theirs] = [aligned.a, aligned.b]
    const [lastA, lastB] = [ours.at(-1)!, theirs.at(-1)!]
    return {
      ...driftOf(aligned, a, b),
      ...{ startA: ours[0]!.start, endA: lastA.end, startB: theirs[0]!.start, endB: lastB.end },
    }
  })
  const seen = new Map<string, number>()
  return joined(stretches).map(({ startA, endA, startB, endB, drift, text }) => {
    const [quoteA, quoteB] = [slice(a, startA, endA), slice(b, startB, endB)]
    const about = [a.facts.source.id, b.facts.source.id, quoteA, quoteB] as const
    const ordinal = (seen.get(about.join('\n')) ?? 0) + 1
    seen.set(about.join('\n'), ordinal)
    return {
      id: analysisId('pas', ...about, ...(ordinal > 1 ? [String(ordinal)] : [])),
      ...{ source_a: about[0], source_b: about[1] },
      ...{ start_a: startA, end_a: endA, start_b: startB, end_b: endB, quote_a: quoteA, quote_b: quoteB },
      ...{ drift: [...drift], drift_text: text },
    }
  })
}

/** Sentences that stand behind one another in both texts are one passage where nothing differs: a copy is no list. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    if (last && last.drift.length === 0 && stretch.drift.length === 0 && follows(last, stretch))
      found.splice(-1, 1, { ...stretch, startA: last.startA, startB: last.startB })
    else found.push(stretch)
  }
  return found
}

/** Whether nothing but space stands between two passages of which nothing differs. */
const GAP = 3
const follows = (first: Stretch, second: Stretch): boolean =>
  second.startA >= first.endA &&
  second.startA - first.endA <= GAP &&
  second.startB >= first.endB &&
  second.startB - first.endB <= GAP

const slice = ({ read }: Side, start: number, end: number): string =>
  read.text.slice(read.offsets.toUnit(start), read.offsets.toUnit(end))
