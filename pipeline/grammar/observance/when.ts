import type { ObservanceKind } from '../../../schemas/observances.ts'
import { firstWhere } from '../../core/search.ts'
import { overlaps, type Span } from '../../core/span.ts'
import { type PlacedDate, type Reading, spanOfTokens } from '../reading.ts'
import type { Sentence } from '../sentence.ts'
import { isFunction } from '../words.ts'
import { namesEvent, tellsHarm } from './cues.ts'
import type { Found } from './find.ts'
import { datesIn, groupAt, groupIn, type Observance } from './words.ts'

/** The date of an observance. */
export interface When {
  readonly date: PlacedDate
  /** A day of every year, though its words alone could be read as one day. */
  readonly yearly: boolean
  /** Taken over from the observance that the sentence before speaks of. */
  readonly inherited: boolean
}

/** The dates of observances, in their order; null where the text gives none. */
export function datesOf(reading: Reading, found: readonly Found[]): (When | null)[] {
  const dates: (When | null)[] = []
  for (const [i, { observance, sentence }] of found.entries()) {
    const own = ownDate(reading, observance, reading.layout.sentences[sentence]!)
    dates.push(own ?? inherited(reading, found, dates, i))
  }
  // "On Remembrance Day, 4 May, people lay flowers": what is done on a day of every year is done every year.
  const yearly = new Set(dates.flatMap(when => (when?.yearly ? [when.date] : [])))
  return dates.map(when => when && (yearly.has(when.date) ? { ...when, yearly: true } : when))
}

function ownDate(reading: Reading, observance: Observance, sentence: Sentence): When | null {
  // The order may be of another day than what it orders.
  if (observance.rule === 'observances/anniversary-planned') return null
  const day = observance.kind === 'remembrance_day'
  const enacted = isEnacted(reading, sentence)
  const isYearlyDate = ({ reading: date }: PlacedDate) => date.edtf!.startsWith('XXXX')
  const fitting = datesIn(reading, sentence).filter(
    date => date.reading.edtf && !(enacted && !isYearlyDate(date)) && isItsOwn(reading, date, observance, sentence),
  )
  const recurring = fitting.filter(isYearlyDate)
  let best: PlacedDate | null = null
  for (const date of day && recurring.length > 0 ? recurring : fitting)
    if (!best || gap(date.reading, observance.words) < gap(best.reading, observance.words)) best = date
  if (!best) return null
  return { date: best, yearly: day && isNamedDay(reading, best, observance), inherited: false }
}

/** Whether an act is signed or adopted in the sentence: its dates are the act's, but for days of every year. */
function isEnacted({ tokens }: Reading, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (groupAt(tokens, at, sentence.to, 'enact')?.sense.part === 'verbs') return true
  return false
}

/** A date of the observance: not one within a name, not that of the event remembered, not one since which it is held. */
function isItsOwn(reading: Reading, date: PlacedDate, { name, kind, words }: Observance, sentence: Sentence): boolean {
  const { tokens } = reading
  if (name && overlaps(name, date.reading)) return false
  if (namesEvent(reading, { from: date.from, to: date.to }) || isInEventName(reading, date.reading)) return false
  if (isElsewhere(reading, date, words, kind)) return false
  for (let at = date.from - 1; at >= Math.max(sentence.from, date.from - 5); at--) {
    const word = tokens.word[at]!
    if (word.kind === 'mark') return true
    if (/^(?:since|after|until|till|before|following)$/.test(word.text)) return kind === 'remembrance_day'
    if (groupAt(tokens, at, date.from, 'hold', 'arrange', 'build', 'declare', 'commemorate')) return true
    // "marked the anniversary of the flood on 4 June": when it was marked; "the flood of 4 June": when it was.
    if (at === date.from - 2 && tokens.word[at + 1]!.text === 'on' && tokens.end[at]! === words.end) return true
    for (const sense of word.senses) {
      if (sense.class === 'event_noun' && at > date.from - 4) return /^events?$/.test(word.text)
      if (tellsHarm(sense)) return false
    }
  }
  return true
}

/**
 * "at the monument, which was put up in 1976", "the memorial, where a service was held on 4 May": the date of another
 * clause, or of what was held at something built.
 */
function isElsewhere({ tokens }: Reading, date: PlacedDate, words: Span, kind: ObservanceKind): boolean {
  const stands = kind === 'monument' || kind === 'memorial_complex' || kind === 'campaign'
  for (let at = date.from - 1; at >= 0 && tokens.start[at]! >= words.end && date.from - at < 40; at--) {
    const word = tokens.word[at]!
    if (/^(?:which|who|where|whose)$/.test(word.text) && tokens.word[at - 1]?.text === ',') return true
    if (stands && groupAt(tokens, at, date.from, 'arrange')?.sense.part === 'verbs') return true
  }
  return false
}

function isInEventName({ eventNames, tokens }: Reading, span: Span): boolean {
  const first = firstWhere(eventNames.length, at => tokens.end[eventNames[at]!.to - 1]! > span.start)
  return first < eventNames.length && overlaps(spanOfTokens(tokens, eventNames[first]!), span)
}

/** A day with a name in capitals or declared as one, whose year only the context gave. */
function isNamedDay({ tokens }: Reading, { reading: date }: PlacedDate, { head, rule }: Observance): boolean {
  if (date.edtf!.startsWith('XXXX') || date.precision !== 'day' || !date.inferred?.parts.includes('year')) return false
  return rule !== 'observances/day-named' || tokens.word[head.from]!.capital
}

/** What is told of on the day that the sentence before gives: "The funeral was attended by thousands." */
const INHERITING: ReadonlySet<string> = new Set([
  'funeral',
  'march',
  'ceremony',
  'moment_of_silence',
  'flag_lowering',
  'slogan_campaign',
  'other',
])

function inherited(reading: Reading, found: readonly Found[], dates: readonly (When | null)[], i: number): When | null {
  const { observance, sentence } = found[i]!
  const { sentences } = reading.layout
  const here = sentences[sentence]!
  if (!INHERITING.has(observance.kind) || sentences[sentence - 1]?.paragraph !== here.paragraph) return null
  if (datesIn(reading, here).some(date => date.reading.from && !isInEventName(reading, date.reading))) return null
  let before = i - 1
  while (before >= 0 && found[before]!.sentence === sentence) before--
  const dated = before >= 0 && found[before]!.sentence === sentence - 1 ? dates[before] : null
  if (!dated || dated.inherited || !INHERITING.has(found[before]!.observance.kind)) return null
  const recurs = reading.tokens.word
    .slice(here.from, here.to)
    .some(word => isFunction(word, 'yearly') && word.text !== 'all')
  if (recurs && !dated.date.reading.edtf!.startsWith('XXXX')) return null
  return { ...dated, inherited: true }
}

/** The hour that a sentence gives an observance: "12:00", "noon"; the nearest to its words. */
export function hourOf(reading: Reading, words: Span, sentence: Sentence): Span | null {
  const { numbers, tokens } = reading
  const hours: Span[] = []
  for (let i = firstWhere(numbers.length, at => numbers[at]!.from >= sentence.from); i < numbers.length; i++) {
    if (numbers[i]!.from >= sentence.to) break
    if (numbers[i]!.class === 'time') hours.push(spanOfTokens(tokens, numbers[i]!))
  }
  const word = groupIn(tokens, sentence, 'hour')
  if (word) hours.push(spanOfTokens(tokens, word))
  return hours.sort((a, b) => gap(a, words) - gap(b, words))[0] ?? null
}

const gap = (a: Span, b: Span): number => (overlaps(a, b) ? 0 : a.end <= b.start ? b.start - a.end : a.start - b.end)
