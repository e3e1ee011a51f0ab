import type { Measure } from '../../../schemas/common.ts'
import { type Claim, isExact, isStated } from './amount.ts'
import { CROWDED, type Page, placeOf } from './page.ts'

/** Claims that count the same: of one event, measure and unit, none of them part of another, in the order of the text. */
export type Series = readonly Claim[]

/** Measures whose numbers are not added up. */
const APART: ReadonlySet<Measure> = new Set(['other', 'share', 'distance', 'recognised', 'condemned'])

/** All series of a document. What is tied to no event is alike only within one section of the text. */
export function seriesOf(page: Page): Series[] {
  const series = new Map<string, Claim[]>()
  for (const claim of page.all('claims')) {
    const measure = claim.measures.length === 1 ? claim.measures[0]! : null
    if (!measure || APART.has(measure) || claim.unit === null || claim.part_of !== null || !isStated(claim)) continue
    const event = claim.event_id ?? ` ${sentenceOf(page, claim)?.section}`
    const key = `${event}|${measure}|${claim.unit}`
    const known = series.get(key)
    if (known) known.push(claim)
    else series.set(key, [claim])
  }
  return [...series.values()].filter(({ length }) => length > 2)
}

const sentenceOf = (page: Page, claim: Claim) => page.sentences[page.sentenceAt(placeOf(claim))]

const MOST = 8
const FARTHEST = 2

/** Claims right before a total that may add up to it, nearest last: smaller, exact, in the paragraphs before. */
export function operandsBefore(page: Page, series: Series, at: number): Claim[] {
  const total = series[at]!
  const found: Claim[] = []
  for (let i = at - 1; i >= 0 && found.length < MOST && fits(page, series[i]!, total); i--) found.unshift(series[i]!)
  return found
}

/** Claims behind a total that list it: all of the series in one sentence, that of the total or one of the next two. */
export function operandsBehind(page: Page, series: Series, at: number): Claim[] {
  const total = series[at]!
  const first = series[at + 1]
  if (!first) return []
  const sentence = page.sentenceAt(placeOf(first))
  if (sentence - page.sentenceAt(placeOf(total)) > 2) return []
  const found: Claim[] = []
  for (let i = at + 1; i < series.length && page.sentenceAt(placeOf(series[i]!)) === sentence; i++) {
    if (found.length === CROWDED || !fits(page, series[i]!, total)) return []
    found.push(series[i]!)
  }
  return found
}

function fits(page: Page, operand: Claim, total: Claim): boolean {
  const [here, there] = [sentenceOf(page, operand), sentenceOf(page, total)]
  return (
    isExact(operand) &&
    operand.value! > 0 &&
    operand.value! < total.value! &&
    (total.civil_status === null || (operand.civil_status ?? total.civil_status) === total.civil_status) &&
    here?.section === there?.section &&
    Math.abs((here?.paragraph ?? 0) - (there?.paragraph ?? 0)) <= FARTHEST
  )
}

export const sumOf = (claims: readonly Claim[]): number => claims.reduce((sum, { value }) => sum + (value ?? 0), 0)

/** Whether the claims count apart from one another by what they say: the same group as the total, or each its own. */
export function areApart(operands: readonly Claim[], total: Claim): boolean {
  if (operands.every(({ subgroup }) => subgroup === total.subgroup)) return true
  const groups = operands.map(({ subgroup }) => subgroup)
  return total.subgroup === null && !groups.includes(null) && new Set(groups).size === groups.length
}
