import type { Reading } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { isAccepted, isCertain } from './accepted.ts'
import { beginsClause, headOfList, isAside, isInner, type Joint, jointAt, sharedHeads } from './joints.ts'
import { dateAt, isLink } from './names.ts'
import { type PlacePhrase, placeAt } from './place.ts'
import type { Demand } from './triggers.ts'

/** Places in a row, and the token behind them. */
export interface PlaceList {
  readonly items: readonly PlacePhrase[]
  readonly next: number
}

// Long enough for a list of every village of a district.
const LONGEST = 160

/** Places that begin at a token: "Alba, Brod, Cora settlements and 52 villages of the area". */
export function placesFrom(reading: Reading, from: number, limit: number, demand: Demand): PlaceList | null {
  const { tokens } = reading
  const plain = demand.names === 'plain'
  const items: PlacePhrase[] = []
  const joints: Joint[] = []
  let at = /^(?:both|also)$/.test(tokens.word[from]?.text ?? '') ? from + 1 : from
  for (let joint: Joint | null = null; at < limit && items.length < LONGEST; ) {
    const phrase: PlacePhrase | null = placeAt(reading, at, limit, plain)
    if (!phrase || (joint && beginsClause(tokens, phrase.next, limit))) break
    const listed = headOfList(reading, phrase, limit)
    const last = items.at(-1)
    if (joint && last && isAside(reading, joint, phrase, last)) {
      items[items.length - 1] = { ...last, next: phrase.next }
    } else if (joint && last && isInner(tokens, last, joint, phrase, limit)) {
      items[items.length - 1] = { ...last, to: phrase.to, next: phrase.next }
    } else {
      if (joint) joints.push(joint)
      items.push(listed ?? phrase)
    }
    const next = jointAt(tokens, items.at(-1)!.next, limit)
    if (!next) break
    joint = next
    at = next.next
  }
  if (items.length === 0) return null
  // "Raqqa, the group's capital": without "and" the second says what the first is.
  const joined = joints.some(({ joiner }) => joiner) || (items.length > 2 && items.every(({ head }) => !head))
  const kept = joined ? items : items.slice(0, 1)
  const certain = kept.some(item => isCertain(item))
  if (!kept.every(item => isAccepted(reading, item, demand, certain))) {
    const good = kept.findIndex(item => !isAccepted(reading, item, demand, false))
    if (good < 1) return null
    return { items: sharedHeads(kept.slice(0, good)), next: kept[good - 1]!.next }
  }
  return { items: sharedHeads(kept), next: kept.at(-1)!.next }
}

/** Places that end right before a token and that nothing but a boundary stands before: the subject of a verb. */
export function placesBefore(reading: Reading, from: number, to: number, demand: Demand): PlaceList | null {
  const { tokens } = reading
  for (let at = Math.max(from, to - LONGEST); at < to; at++) {
    if (!mayBegin(reading, at)) continue
    const list = placesFrom(reading, at, to, demand)
    if (!list || !endsAt(tokens, list.next, to)) continue
    const before = at - 1
    if (isControlOf(tokens, before, from)) return list
    if (before < from || !(isLink(tokens, before) || (isFunction(tokens.word[before]!, 'determiner') && before > from)))
      return before >= from && tokens.word[before]!.text === "'s" ? null : list
    // "In Mosul, Tikrit and Baiji were taken": what "in" leads to is no subject; what follows its comma is.
    let start = before
    while (start >= from && (isLink(tokens, start) || isFunction(tokens.word[start]!, 'determiner'))) start--
    if (start >= from && tokens.word[start]!.text !== ',') return null
    const comma = list.items.findIndex(
      item => tokens.word[item.from - 1]?.text === ',' || tokens.word[item.from - 2]?.text === ',',
    )
    if (comma < 0) return null
    return { items: list.items.slice(comma), next: list.next }
  }
  return null
}

/** "Control of the airport passed to …" */
const isControlOf = ({ word }: Tokens, of: number, from: number): boolean =>
  of > from && word[of]!.text === 'of' && /^(?:control|possession|ownership)$/.test(word[of - 1]!.text)

const endsAt = (tokens: Tokens, at: number, to: number): boolean => {
  while (
    at < to &&
    (tokens.word[at]!.text === ',' || /^(?:both|all|then|also|itself|too|alike)$/.test(tokens.word[at]!.text))
  )
    at++
  return at >= to
}

function mayBegin(reading: Reading, at: number): boolean {
  const { tokens } = reading
  const { capital, kind, text } = tokens.word[at]!
  const before = tokens.word[at - 1]
  if (kind === 'mark') return false
  if (capital || kind === 'number')
    return (
      !before?.capital ||
      dateAt(reading, at - 1) >= 0 ||
      at === 0 ||
      before.kind === 'mark' ||
      isFunction(before, 'determiner')
    )
  return (
    isFunction(tokens.word[at]!, 'determiner') ||
    /^(?:our|its|their)$/.test(text) ||
    !before ||
    before.kind === 'mark' ||
    isLink(tokens, at - 1) ||
    isFunction(before, 'joiner') ||
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens)$/.test(text)
  )
}
