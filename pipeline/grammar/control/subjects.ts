import { isFiniteVerb, type VerbUse, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { lookUpFunction } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { type PlaceList, placesBefore, placesFrom } from './lists.ts'
import { wholeSubject } from './parties.ts'
import type { Trigger } from './triggers.ts'

/** "Ruritania invaded Riverland and occupied …": behind "and" the subject is that of the verb before. */
export function sharedSubject(reading: Reading, subject: Range | null, sentence: Range): Range | null {
  const { tokens } = reading
  if (!subject || !isFunction(tokens.word[subject.to - 1]!, 'joiner')) return subject
  const verb = subject.from - 1
  if (verb < sentence.from || !isFiniteVerb(tokens, verb)) return null
  const before = verbUse(tokens, { from: verb, to: verb + 1 }, 'past', { from: sentence.from, to: verb + 1 })
  return wholeSubject(reading, before.subject, before.group.from, sentence.from)
}

// Subjects that clause.ts reads are no longer than 80 tokens.
const LONG = 75

/** The places that a passive verb, a participle or a verb such as "fall" says something of. */
export function subjectPlaces(
  reading: Reading,
  use: VerbUse,
  trigger: Trigger,
  sentence: Range,
  afterComma: boolean,
): PlaceList | null {
  const { tokens } = reading
  const end = use.subject?.to ?? -1
  // A list may be longer than any other subject.
  const begin = use.subject && end - use.subject.from < LONG ? use.subject.from : sentence.from
  const reduced = use.voice === 'reduced' || afterComma
  const to = reduced
    ? afterComma
      ? trigger.from - 1
      : trigger.from
    : tokens.word[use.group.from - 1]?.text === ','
      ? use.group.from - 1
      : end
  if (to <= sentence.from || to > trigger.from) return null
  const list =
    placesBefore(reading, Math.min(begin, to - 1), to, trigger.demand) ??
    besideAside(reading, sentence.from, to, trigger)
  if (!list) return null
  // "Shells hit Homs, and the town was taken": a verb in the singular has one subject.
  const single = /^(?:was|is|has|falls)$/.test(tokens.word[use.group.from]?.text ?? '')
  return single || (reduced && !list.items.at(-1)!.plural) ? { items: list.items.slice(-1), next: list.next } : list
}

/** "The town, home to 5,000 people, was captured": the words between commas are passed over. */
function besideAside(reading: Reading, from: number, to: number, trigger: Trigger): PlaceList | null {
  const { tokens } = reading
  if (tokens.word[to]?.text !== ',') return null
  for (let at = to - 1; at > Math.max(from, to - 16); at--)
    if (tokens.word[at]!.text === ',') return placesBefore(reading, from, at, trigger.demand)
  return null
}

/** The places behind a verb: what it is done to. */
export function objectPlaces(reading: Reading, trigger: Trigger, sentence: Range): PlaceList | null {
  const { tokens } = reading
  let at = trigger.to
  // "captured and burned the town", "captured, on 3 May, the town"
  const joined = at < sentence.to ? lookUpFunction(tokens, at, 'joiner') : undefined
  if (joined && /ed$/.test(tokens.word[joined.to]?.text ?? '')) at = joined.to + 1
  return at < sentence.to ? placesFrom(reading, at, sentence.to, trigger.demand) : null
}

/** The words before the verb or noun that governs an infinitive. */
export function subjectBefore(reading: Reading, trigger: Trigger, at: number, sentence: Range): Range | null {
  const { subject, group } = verbUse(reading.tokens, { from: at, to: at + 1 }, 'past', {
    from: sentence.from,
    to: trigger.from,
  })
  return wholeSubject(reading, subject, group.from, sentence.from)
}
