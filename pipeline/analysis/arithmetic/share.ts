import { amount, type Claim, counting, figure, isExact, isStated } from './amount.ts'
import type { Draft } from './check.ts'
import { CROWDED, endOf, type Page, placeOf } from './page.ts'
import { SAME_AS } from './words.ts'

/** Farther apart than this a share and the number of it are two statements. */
const NEAR = 40

/** Percentages that stand with a part and a whole in one sentence. */
export function shareChecks(page: Page): Draft[] {
  const drafts: Draft[] = []
  for (const sentence of page.sentences.keys()) {
    const claims = page.within('claims', sentence)
    const shares = claims.filter(claim => claim.unit === 'percent' && isStated(claim) && claim.value !== null)
    if (shares.length === 0 || claims.length > CROWDED) continue
    const pairs = pairsOf(claims)
    for (const share of shares) {
      const linked = pairs.filter(({ whole, part }) => share.part_of === whole.id && gap(share, part) <= NEAR)
      const only = shares.length === 1 && pairs.length === 1 && pairs.every(pair => isBeside(share, pair)) ? pairs : []
      const pair = linked.length === 1 ? linked[0] : only[0]
      const draft = pair && judged(page, share, pair)
      if (draft) drafts.push(draft)
    }
  }
  return drafts
}

interface Pair {
  readonly part: Claim
  readonly whole: Claim
}

/** Parts of a total of the same unit, both exact. */
function pairsOf(claims: readonly Claim[]): Pair[] {
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  return claims.flatMap(part => {
    const whole = part.part_of === null ? undefined : byId.get(part.part_of)
    const fits = whole && part.unit !== 'percent' && part.unit === whole.unit && isExact(part) && isExact(whole)
    return fits && whole.value! > 0 ? [{ part, whole }] : []
  })
}

const gap = (a: Claim, b: Claim): number => Math.abs(placeOf(a) - placeOf(b))
const isBeside = (share: Claim, { part, whole }: Pair) => Math.min(gap(share, part), gap(share, whole)) <= NEAR

/** Nothing but "or", a comma or a bracket stands between the share and the number of it, or behind the whole. */
function isNamed(page: Page, share: Claim, { part, whole }: Pair): boolean {
  const [first, last] = placeOf(share) < placeOf(part) ? [share, part] : [part, share]
  const joined = (a: Claim, b: Claim) => endOf(a) <= placeOf(b) && SAME_AS.test(page.words(endOf(a), placeOf(b)))
  return joined(first, last) || joined(whole, share)
}

/** A share that only stands near part and whole may be one of something else: then it holds or nothing follows. */
function judged(page: Page, share: Claim, pair: Pair): Draft | null {
  const { part, whole } = pair
  const computed = (part.value! / whole.value!) * 100
  const tolerance = halfUnit(share)
  const holds =
    share.qualifier === 'exact' || share.qualifier === 'about'
      ? Math.abs(computed - share.value!) <= tolerance
      : computed >= (share.min ?? 0) && computed <= (share.max ?? 100)
  if (!holds && !(share.qualifier === 'exact' && isNamed(page, share, pair))) return null
  const rounded = `${Number(computed.toFixed(2))}`
  const margin = `half a unit of its last digit (${figure(tolerance)})`
  return {
    kind: 'share',
    about: whole.unit ?? '',
    expression: `${amount(part)} / ${amount(whole)} = ${rounded} % (stated: ${amount(share)} %)`,
    record_ids: [share.id, part.id, whole.id],
    sources: [page.source.id],
    event_id: share.event_id,
    verdict: holds ? 'holds' : 'fails',
    explanation:
      `${counting(part)} of ${counting(whole)} are ${rounded} per cent; stated: ${amount(share)} per cent` +
      (share.qualifier === 'exact' ? `, ${holds ? 'within' : 'outside'} ${margin}.` : '.'),
  }
}

/** Half a unit of the last stated digit: 0.5 for 25, 0.05 for 12.5; one per cent for a third or a quarter in words. */
function halfUnit({ value, number_text }: Claim): number {
  if (!/\d/.test(number_text)) return 1
  const decimals = String(value).split('.')[1]?.length ?? 0
  return 0.5 / 10 ** decimals
}
