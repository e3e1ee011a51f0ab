import { hull } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import { type PlacedDate, spanOfTokens } from '../reading.ts'
import { lookUp } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { carrierOf, said } from './carrier.ts'
import { namesEvent } from './cues.ts'
import { isHead } from './head.ts'
import { organiserOf } from './organiser.ts'
import { endOfPhrase, quotedName, startOfPhrase } from './phrase.ts'
import { dateAt, datesIn, groupAt, groupIn, type Observance, type Scene } from './words.ts'

/**
 * Days of remembrance: a name that says so ("Holocaust Remembrance Day", "Day of the Victims of …", "a day of mourning"),
 * and any day that a date is declared to be or kept as ("declared 4 June the Day of Conscience"), common holidays apart.
 */
export function daysIn(scene: Scene): Observance[] {
  const { tokens, sentence } = scene
  const found: Observance[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const known = groupAt(tokens, at, sentence.to, 'remembrance_day')
    const noun = known ?? (/^days?$/.test(tokens.word[at]!.text) ? { from: at, to: at + 1 } : undefined)
    if (!noun) continue
    const day = dayAt(scene, noun, !!known)
    if (day) found.push(day)
    at = noun.to - 1
  }
  return found
}

function dayAt(scene: Scene, noun: Range, known: boolean): Observance | null {
  const { tokens, sentence } = scene
  if (known && !isHead(scene, noun) && !tokens.word[noun.from]!.capital) return null
  const name = { from: startOfName(scene, noun.from), to: endOfName(scene, noun.to) }
  const date = dateBeside(scene, name)
  const declared = date && isDeclared(scene, date, name)
  const kept = declared || (date && carrierOf(scene, name, 'commemorate'))
  if (!known && !isRemembrance(scene, name, noun) && !(kept && !isOrdinary(scene, name, noun.to))) return null
  const quoted = quotedName(tokens, name, sentence)
  const own = [
    spanOfTokens(tokens, quoted ? { from: Math.min(name.from, quoted.from), to: Math.max(name.to, quoted.to) } : name),
  ]
  const carrier = carrierOf(scene, name, 'declare')
  const verb = carrier ? [spanOfTokens(tokens, carrier.verb)] : []
  return {
    rule: declared
      ? 'observances/day-declared'
      : isHeadline(scene, date, name)
        ? 'observances/day-headed'
        : 'observances/day-named',
    kind: 'remembrance_day',
    words: hull(date ? [...own, ...verb, spanOfTokens(tokens, date)] : [...own, ...verb]),
    head: { from: noun.to - 1, to: noun.to },
    name: spanOfTokens(tokens, name),
    organiser: organiserOf(
      scene,
      date && date.from < name.from && declared ? { from: date.from, to: name.to } : name,
      'organise',
      'declare',
    ),
    ...said(scene, name, carrier),
  }
}

/** "National Mourning Day", "annual day of mourning": the words before, as far as they belong to the name. */
function startOfName({ tokens, sentence, reading }: Scene, noun: number): number {
  const from = startOfPhrase(tokens, noun, sentence.from)
  // "declared 4 June the Day of …": the date and the article are no part of the name.
  const dated = dateAt(reading, from) ?? datesIn(reading, { from, to: noun })[0]
  if (!dated || dated.to > noun) return from
  return isFunction(tokens.word[dated.to]!, 'determiner') && dated.to < noun ? dated.to + 1 : dated.to
}

/** "Day | of Genocide of the Xs |"; "Day | in memory of the victims |". */
const endOfName = ({ tokens, sentence }: Scene, to: number): number => endOfPhrase(tokens, to, sentence.to)

/** A name in capitals, or the words of a day of mourning, that speak of the dead or of what happened to them. */
function isRemembrance({ tokens, sentence, reading }: Scene, name: Range, noun: Range): boolean {
  const day = tokens.word[noun.from]!
  if (day.text !== 'day' || (!day.capital && !tokens.word[noun.from - 1]?.capital)) return false
  // A sentence that begins with "Day of violence" names no day.
  const named = name.from < noun.from || (noun.from > sentence.from && day.capital)
  if (!named || !day.capital) return false
  if (groupIn(tokens, name, 'remembered', 'cue')) return true
  if (name.to === noun.to && name.from === noun.from) return false
  for (let at = name.from; at < name.to; at++) if (senseOf(tokens.word[at]!, 'event_noun')) return true
  return namesEvent(reading, name)
}

/** The date that stands beside the name of a day, with a verb of declaring, a mark or a preposition between. */
function dateBeside({ reading, sentence }: Scene, name: Range): PlacedDate | null {
  const dates = datesIn(reading, sentence).filter(date => date.to <= name.from || date.from >= name.to)
  const yearly = dates.filter(({ reading: date }) => date.edtf?.startsWith('XXXX'))
  const distance = (date: PlacedDate) => (date.to <= name.from ? name.from - date.to : date.from - name.to)
  const best = [...(yearly.length > 0 ? yearly : dates)].sort((a, b) => distance(a) - distance(b))[0]
  if (!best?.reading.edtf) return null
  const yearlyOne = best.reading.edtf.startsWith('XXXX')
  return (yearlyOne || best.reading.precision === 'day') && distance(best) <= (yearlyOne ? 12 : 6) ? best : null
}

/** "fixed 4 June as the day of …", "4 June was declared the day of …", "4 June has been a … day": a verb beside the date. */
function isDeclared({ tokens, sentence }: Scene, date: PlacedDate, name: Range): boolean {
  if (date.from >= name.to) return false
  let lead = date.from - 1
  if (tokens.word[lead]?.text === 'the' || tokens.word[lead]?.text === ',') lead--
  for (let at = lead; at >= Math.max(sentence.from, lead - 1); at--)
    if (groupAt(tokens, at, date.from, 'declare')) return isRest(tokens, date.to, name.from)
  if (isFunction(tokens.word[lead] ?? tokens.word[date.from]!, 'preposition')) return false
  for (let at = date.to; at < name.from; at++) if (groupAt(tokens, at, name.from, 'declare')) return name.from - at < 8
  return false
}

/** Nothing but "as", "to be" and an article between a date and the day that it is made. */
const isRest = (tokens: Scene['tokens'], from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (!/^(?:as|to|be|the|a|an|its|their|our|every|year|annual|annually|,)$/.test(tokens.word[at]!.text)) return false
  return true
}

const isOrdinary = ({ tokens }: Scene, name: Range, to: number): boolean =>
  !!groupIn(tokens, { from: name.from, to }, 'ordinary_day') || !saysWhat(tokens, name, to)

/** A day that is called something: "the day of those who saved them", "Human Rights Day"; not "the day", "this day". */
const saysWhat = (tokens: Scene['tokens'], name: Range, to: number): boolean =>
  name.to > to || (tokens.word[to - 1]!.capital && name.from < to - 1)

/** "4 June – Day of Mourning": nothing but a mark between date and name. */
const isHeadline = ({ tokens }: Scene, date: PlacedDate | null, name: Range): boolean =>
  !!date && date.to < name.from && tokens.word[date.to]!.kind === 'mark' && !lookUp(tokens, date.to, 'function')
