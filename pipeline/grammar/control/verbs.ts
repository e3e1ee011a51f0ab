import type { Modality } from '../../../schemas/common.ts'
import { type VerbUse, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import type { ControlUse } from './find.ts'
import type { PlaceList } from './lists.ts'
import { governorOf, isConditional } from './mood.ts'
import { dateAt, isLink } from './names.ts'
import { doerOf, isForce, wholeSubject } from './parties.ts'
import { partiesOf } from './roles.ts'
import { furtherPlaces } from './series.ts'
import { objectPlaces, sharedSubject, subjectBefore, subjectPlaces } from './subjects.ts'
import { isReceiver, tailOf } from './tail.ts'
import type { Change, Trigger } from './triggers.ts'
import { byLeaving } from './withdrawals.ts'

/** "forces captured A", "A was captured by forces", "the lands occupied by forces", "managed to annex A". */
export function byVerb(reading: Reading, trigger: Trigger, sentence: Range): ControlUse | null {
  const { tokens } = reading
  const { demand } = trigger
  const read = verbUse(tokens, trigger, trigger.form, sentence)
  const use = { ...read, subject: wholeSubject(reading, read.subject, read.group.from, sentence.from) }
  const infinitive = isFunction(tokens.word[use.group.from]!, 'to')
    ? governorOf(tokens, use.group.from, sentence.from)
    : undefined
  if (infinitive === null) return null
  const afterComma = isSetOff(tokens, trigger, use, sentence)
  const passive = use.voice === 'passive' || use.voice === 'reduced' || afterComma
  const undergone = demand.frame === 'undergone'
  if (undergone ? passive || !fallsOn(reading, trigger, sentence) : demand.frame === 'left')
    return undergone ? null : byLeaving(reading, trigger, use, sentence)
  const list =
    passive || undergone
      ? subjectPlaces(reading, use, trigger, sentence, afterComma)
      : objectPlaces(reading, trigger, sentence)
  if (!list) return null
  const after = passive || undergone ? trigger.to : list.next
  const tail = tailOf(reading, after, sentence.to)
  const governing = infinitive?.governor.from ?? -1
  const subject =
    passive || undergone || use.voice === 'gerund'
      ? null
      : governing >= 0
        ? subjectBefore(reading, trigger, governing, sentence)
        : use.subject
  const doer = passive ? tail.by : doerOf(reading, sharedSubject(reading, subject, sentence))
  if (isOfOther(tokens, trigger, use, list, tail.by)) return null
  if (demand.forces && !(doer && isForce(reading, doer))) return null
  if (demand.to && !(tail.to && isReceiver(reading, tail.to))) return null
  if (demand.of && !(tail.of && isForce(reading, tail.of))) return null
  if (
    trigger.group === 'taken' &&
    /^(?:as|for|hostage|seriously|into|to|out|off)$/.test(tokens.word[after]?.text ?? '')
  )
    return null
  // "The film captured the city", "students occupied the airport": of places without a name only a party takes control.
  const named = list.items.some(({ name, within }) => name ?? within)
  if (doer && (!named || trigger.group === 'taken') && TAKING.has(demand.change) && !isReceiver(reading, doer))
    return null
  // "the forest occupies 20 percent of the territory": what lasts is no change.
  if (
    trigger.group === 'occupied' &&
    !passive &&
    (trigger.form === 's' || trigger.form === 'base') &&
    !(doer && isForce(reading, doer))
  )
    return null
  const parties = partiesOf(trigger, doer, tail.to, tail.of ?? tail.from)
  const more = furtherPlaces(reading, list, after, sentence)
  const rule = undergone
    ? 'control/fall'
    : passive
      ? use.voice === 'passive'
        ? 'control/passive'
        : 'control/participle'
      : use.voice === 'active'
        ? 'control/active'
        : 'control/nonfinite'
  return {
    rule,
    change: demand.change,
    places: [...list.items, ...more.places],
    words: use.voice === 'infinitive' ? trigger : { from: use.group.from, to: trigger.to },
    manner: rule === 'control/participle' || (passive && isRelative(tokens, use.group.from)) ? 'embedded' : 'main',
    ...parties,
    falls: undergone && (!tail.to || trigger.group === 'surrendering'),
    polarity: use.polarity,
    modality: modalityOf(tokens, use, infinitive?.modality, sentence),
    ...(more.dated ? { dated: more.dated } : {}),
  }
}

/** How real it is: as the auxiliaries say, else as what governs the infinitive, else by "if". */
function modalityOf(
  tokens: Tokens,
  { group, modality }: VerbUse,
  governed: Modality | undefined,
  sentence: Range,
): Modality {
  if (modality !== 'actual') return modality
  if (governed) return governed
  const open = tokens.word.slice(group.from, group.to).some(({ text }) => /^(?:should|must|can|ought)$/.test(text))
  return open || isConditional(tokens, group, sentence.from) ? 'hypothetical' : 'actual'
}

const TAKING: ReadonlySet<Change> = new Set(['occupied', 'besieged', 'captured', 'invaded', 'annexed'])

/** Readings that are something else: a bare verb behind "and", an adjective, a name with a participle that has no doer. */
function isOfOther(tokens: Tokens, trigger: Trigger, use: VerbUse, { items }: PlaceList, by: Range | null): boolean {
  const { form, group, from } = trigger
  const bare = form === 'base' && use.group.from === from && from > 0
  // "to hold the bridge and capture the town": what the first infinitive says of itself is not known here.
  if (bare && isFunction(tokens.word[from - 1]!, 'joiner')) return true
  if (bare && (group === 'freed' || group === 'cleared')) return true
  // "Japan surrendered in August" against "the town besieged in August".
  const place = items.at(-1)!
  const article = isFunction(tokens.word[Math.max(0, place.from - 1)]!, 'determiner')
  return use.voice === 'reduced' && !by && !place.head && !article
}

/** "Sarajevo, besieged since 1992, …": a participle between commas. */
const isSetOff = (tokens: Tokens, trigger: Trigger, use: VerbUse, sentence: Range): boolean =>
  use.voice === 'active' &&
  trigger.form === 'past' &&
  use.group.from === trigger.from &&
  trigger.from > sentence.from &&
  tokens.word[trigger.from - 1]!.text === ',' &&
  (isLink(tokens, trigger.to) || trigger.to >= sentence.to)

/** Behind "fell": an end, a date, "to" somebody; "fell to 3,000" and "fell ill" are something else. */
function fallsOn(reading: Reading, { to }: Trigger, sentence: Range): boolean {
  const { tokens } = reading
  if (to >= sentence.to) return true
  const word = tokens.word[to]!
  if (word.kind === 'mark') return true
  if (word.text === 'to' || word.text === 'into') return !!tailOf(reading, to, sentence.to).to
  if (/^(?:after|when|without|before|within|again|quickly)$/.test(word.text)) return true
  return (
    dateAt(reading, to) >= 0 ||
    (/^(?:on|in|by)$/.test(word.text) && [to + 1, to + 2].some(at => dateAt(reading, at) >= 0))
  )
}

const isRelative = (tokens: Tokens, at: number): boolean => at > 0 && isFunction(tokens.word[at - 1]!, 'relative')
