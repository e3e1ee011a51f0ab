import { isFiniteVerb } from '../clause.ts'
import { isUnregistered } from '../names/unregistered.ts'
import type { Reading } from '../reading.ts'
import { lookUpFunction, type Tokens } from '../tokens.ts'
import { endsName, nameAt } from './names.ts'
import type { PlacePhrase } from './place.ts'

/** A comma or "and" between places, and the token behind it. */
export interface Joint {
  readonly next: number
  readonly comma: boolean
  readonly joiner: boolean
}

/** What joins two places of a list at a token: a comma, "and", or both; brackets before it are passed over. */
export function jointAt(tokens: Tokens, from: number, limit: number): Joint | null {
  let at = from
  if (tokens.word[at]?.text === '(') {
    const close = Math.min(limit, at + 8)
    while (at < close && tokens.word[at]!.text !== ')') at++
    if (at >= close) return null
    at++
  }
  const comma = at < limit && tokens.word[at]!.text === ','
  if (comma) at++
  const joiner = at < limit ? lookUpFunction(tokens, at, 'joiner') : undefined
  if (joiner) at = joiner.to
  if (
    at < limit &&
    /^(?:also|then|later|finally|parts?)$/.test(tokens.word[at]!.text) &&
    joiner &&
    tokens.word[at]!.text !== 'parts'
  )
    at++
  return comma || joiner ? { next: at, comma, joiner: !!joiner } : null
}

/** "…, and Homs was shelled": what looks like the next of a list begins a clause. */
export const beginsClause = (tokens: Tokens, at: number, limit: number): boolean =>
  at < limit && (isFiniteVerb(tokens, at) || tokens.word[at]!.text === "'s")

/** "Mosul, Iraq, and Raqqa": between commas, the country that an unregistered place lies in. */
export function isAside({ tokens }: Reading, joint: Joint, phrase: PlacePhrase, last: PlacePhrase): boolean {
  if (joint.joiner || phrase.head || last.head || !phrase.name?.place || !last.name || last.name.place) return false
  if (isUnregistered(phrase.name.place)) return false
  return /^[,.;]$/.test(tokens.word[phrase.next]?.text ?? '')
}

/** "the villages of Alba, Brod …", "the villages Alba and Brod": the first name of those that the head stands before. */
export function headOfList(reading: Reading, phrase: PlacePhrase, limit: number): PlacePhrase | null {
  const { tokens } = reading
  const { head, plural, linked, vague, name } = phrase
  if (!head || !plural || linked || vague || name) return null
  const of = tokens.word[head.to]?.text === 'of'
  const first = nameAt(reading, of ? head.to + 1 : head.to, limit)
  const follows = first && endsName(reading, first.to, limit) && jointAt(tokens, first.to, limit)
  if (!first || !follows || !nameAt(reading, follows.next, limit)) return null
  return {
    ...phrase,
    from: first.from,
    to: first.to,
    next: first.to,
    name: first,
    within: null,
    plural: false,
    specified: true,
  }
}

/** "heights in the direction of Alba and Brod, and …": the "and" stands within one item of the list. */
export function isInner(tokens: Tokens, last: PlacePhrase, joint: Joint, phrase: PlacePhrase, limit: number): boolean {
  if (joint.comma || !last.head || last.name || last.next <= last.head.to || phrase.head || !phrase.name) return false
  if (tokens.word.slice(last.head.to, last.next).some(({ text }) => /^(?:between|directions?)$/.test(text))) return true
  return (
    phrase.next < limit &&
    tokens.word[phrase.next]!.text === ',' &&
    jointAt(tokens, phrase.next, limit)?.joiner === true
  )
}

/** "Alba, Brod, Cora settlements": the head goes with all the bare names before it. */
export function sharedHeads(items: readonly PlacePhrase[]): PlacePhrase[] {
  const shared = [...items]
  for (let i = 0; i < items.length; i++) {
    const { name, head, plural, linked } = items[i]!
    if (!name || !head || !plural || linked || head.from < name.to) continue
    shared[i] = { ...items[i]!, to: name.to }
    for (let j = i - 1; j >= 0 && items[j]!.name && !items[j]!.head; j--) shared[j] = { ...items[j]!, head }
  }
  return shared
}
