import type { Range } from '../counted.ts'
import { placesIn } from '../names/lookup.ts'
import type { Reading } from '../reading.ts'
import { isFunction } from '../words.ts'
import type { ControlUse } from './find.ts'
import { type PlaceList, placesBefore, placesFrom } from './lists.ts'
import { governorBefore } from './mood.ts'
import { adjectiveBefore, isForce, partyBehind } from './parties.ts'
import { partiesOf } from './roles.ts'
import { isReceiver, tailOf } from './tail.ts'
import type { Trigger } from './triggers.ts'

/** "the occupation of A by X", "the siege of A", "A's fall", "the return of A to Y", "the withdrawal of X from A". */
export function byNoun(reading: Reading, trigger: Trigger, sentence: Range): ControlUse | null {
  const { tokens } = reading
  const { demand, from, to } = trigger
  if (tokens.word[from - 1]?.text === 'under' || (tokens.word[from]!.capital && tokens.word[to]?.capital)) return null
  const governor = governorBefore(tokens, from, sentence.from)
  if (governor?.sort === 'attempted' || isDenied(reading, from, sentence.from)) return null
  const left = demand.frame === 'left' ? leftBy(reading, trigger, sentence) : null
  if (demand.frame === 'left' && !left) return null
  const list = left?.list ?? placesOf(reading, trigger, sentence)
  if (!list) return null
  const after = Math.max(to, list.next)
  const tail = tailOf(reading, after, sentence.to)
  if (demand.to && !(tail.to && isReceiver(reading, tail.to))) return null
  const place = list.items[0]!
  const doer = left?.doer ?? tail.by ?? (place.from >= to ? adjectiveBefore(reading, from, sentence.from) : null)
  if (demand.forces && !(doer && isForce(reading, doer))) return null
  return {
    rule: 'control/noun',
    change: demand.change,
    places: list.items,
    words: { from, to },
    manner: 'nominal',
    falls: demand.frame === 'undergone' && !tail.to,
    ...partiesOf(trigger, doer, tail.to, tail.from),
    polarity: 'asserted',
    modality: governor?.sort === 'planned' ? 'hypothetical' : 'actual',
  }
}

/** "of A, B and C" behind the noun; "A's" or a registered name before it. */
function placesOf(reading: Reading, { from, to, demand, group }: Trigger, sentence: Range): PlaceList | null {
  const { tokens } = reading
  if (to < sentence.to && isFunction(tokens.word[to]!, 'of')) return placesFrom(reading, to + 1, sentence.to, demand)
  if (from > sentence.from && tokens.word[from - 1]!.text === "'s")
    return placesBefore(reading, sentence.from, from - 1, demand)
  const named = placesIn(reading, { from: Math.max(sentence.from, from - 4), to: from }).find(
    ({ to: end }) => end === from,
  )
  return named && COMPOUNDS.has(group) && !tokens.word[from]!.capital
    ? placesFrom(reading, named.from, from, demand)
    : null
}

const COMPOUNDS: ReadonlySet<string> = new Set(['occupied', 'besieged', 'invaded'])

/** "the withdrawal of troops from A" */
function leftBy(reading: Reading, { to }: Trigger, sentence: Range): { list: PlaceList; doer: Range | null } | null {
  const { tokens } = reading
  let at = to
  while (
    at < Math.min(sentence.to, to + 10) &&
    tokens.word[at]!.text !== 'from' &&
    !/^[,;:.]$/.test(tokens.word[at]!.text)
  )
    at++
  if (at >= sentence.to || tokens.word[at]!.text !== 'from') return null
  const list = placesFrom(reading, at + 1, sentence.to, { change: 'withdrawn', frame: 'left', names: 'known' })
  return list && { list, doer: partyBehind(reading, to, at, /^of$/) }
}

/** "no occupation of", "without the capture of" */
const isDenied = ({ tokens }: Reading, from: number, limit: number): boolean => {
  for (let at = from - 1; at >= Math.max(limit, from - 3); at--)
    if (/^(?:no|without|against|prevent|avoid)$/.test(tokens.word[at]!.text)) return true
  return false
}
