import { agentBehind, isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { lookUpFunction } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { isForce, partyBehind } from './parties.ts'
import { entryAt } from './triggers.ts'

/** Parties named behind a verb or a noun of change and its place. */
export interface Tail {
  readonly by: Range | null
  readonly to: Range | null
  readonly from: Range | null
  readonly of: Range | null
}

const REACH = 25

/** Reads "by X", "to Y", "from Z" and "of Z" behind a token, within its clause. */
export function tailOf(reading: Reading, from: number, limit: number): Tail {
  const { tokens } = reading
  let to: Range | null = null
  let away: Range | null = null
  let of: Range | null = null
  for (let at = from; at < Math.min(limit, from + REACH); at++) {
    const word = tokens.word[at]!
    if (/^[;:(]$/.test(word.text) || isFunction(word, 'relative') || isFiniteVerb(tokens, at)) break
    if (word.text === 'to' || word.text === 'into') {
      to ??= handedTo(reading, at, limit)
      // "to secure the oil from Sweden": a purpose.
      if (!to) break
    } else if (word.text === 'from') away ??= freedFrom(reading, at, limit)
    else if (word.text === 'of' && at === from) of = partyBehind(reading, at, limit, /^of$/)
  }
  // "occupied and destroyed by X"
  const joined = from < limit ? lookUpFunction(tokens, from, 'joiner') : undefined
  const shared = joined && /(?:ed|en)$/.test(tokens.word[joined.to]?.text ?? '') ? joined.to + 1 : from
  const by = agentBehind(tokens, shared, limit)
  return { by: by && partyBehind(reading, by.from - 1, limit, /^by$/), to, from: away, of }
}

/** "to Norland", "to the control of the army", "into the hands of rebels", "to government control". */
function handedTo(reading: Reading, at: number, limit: number): Range | null {
  const { tokens } = reading
  let start = at
  for (let i = at + 1; i < Math.min(limit, at + 4); i++) {
    const { text } = tokens.word[i]!
    if ((entryAt(tokens, i, 'rule_nouns') || text === 'hands') && tokens.word[i + 1]?.text === 'of') start = i + 1
  }
  const party = partyBehind(reading, start, limit, /^(?:to|into|of)$/)
  return party && isReceiver(reading, party) ? party : null
}

/** "from the rebels"; not "from the air", "from occupation", "from 1992". */
function freedFrom(reading: Reading, at: number, limit: number): Range | null {
  const party = partyBehind(reading, at, limit, /^from$/)
  return party && isReceiver(reading, party) ? party : null
}

/** Whether words can be those of who holds a place: a name, people in arms, a state. */
export function isReceiver(reading: Reading, party: Range): boolean {
  const { word } = reading.tokens
  const words = word.slice(party.from, party.to)
  // "Tourists invaded the island": the capital is that of the sentence.
  const opens = /^[.!?]?$/.test(word[party.from - 1]?.text ?? '') && senseOf(words[0]!, 'unit') !== undefined
  if (/ing$/.test(words[0]!.text)) return false
  // "to strangle Britain's supplies": before its name a party has at most an adjective.
  return (
    isForce(reading, { from: party.from, to: Math.min(party.to, party.from + 4) }) ||
    words.slice(opens ? 1 : 0, 2).some(({ capital, shouted }) => capital && !shouted)
  )
}
