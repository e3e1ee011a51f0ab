import type { Measure } from '../../../schemas/common.ts'
import type { RecordOf } from '../../../schemas/index.ts'
import type { Range } from '../counted.ts'
import { boundsOf } from '../date/index.ts'
import { split } from '../lexicons/compile.ts'
import { isDashAt } from '../number-class.ts'
import type { Tokens } from '../tokens.ts'
import type { Places } from './places.ts'
import type { EventsFile } from './shapes.ts'

export interface EventEntry extends Omit<RecordOf<'events'>, 'record_ids' | 'date'> {
  readonly date: string
  /** Measures that a bare place or date may tie to the event; empty: all. */
  readonly measures: readonly Measure[]
  readonly themes: readonly (readonly string[])[]
  readonly bounds: EventBounds | null
}

/** First and last day of an event, as ISO days. */
export interface EventBounds {
  readonly from: string
  readonly to: string
  /** Months it spans: a date inside a long event says little. */
  readonly months: number
  /** Until when what a text dates may still belong to it. */
  readonly aftermath: string
}

/** A name for an event in a text; `term` is the word of its list that says what it was, if the pattern has one. */
export interface EventName extends Range {
  readonly event: string
  readonly term: Range | null
}

/** One step of a pattern: a word, one of several phrases, or steps that may be missing. */
type Step =
  | { readonly word: string }
  | { readonly phrases: readonly (readonly string[])[]; readonly term: boolean }
  | { readonly optional: readonly Step[] }

interface Pattern {
  readonly event: string
  readonly steps: readonly Step[]
  readonly notBefore: readonly string[]
  readonly notAfter: readonly string[]
}

/** Events, their names and their headings. */
export class Events {
  readonly entries = new Map<string, EventEntry>()
  private readonly byPlace = new Map<string, string[]>()
  private readonly names = new Map<string, Pattern[]>()
  private readonly headings = new Map<string, Pattern[]>()

  constructor(files: readonly EventsFile[], places: Places) {
    for (const file of files) {
      const lists = listsOf(file)
      for (const [id, event] of Object.entries(file.events)) {
        const { name, date, places: placeIds, part_of = null, kind, measures = [], themes = [] } = event
        this.entries.set(id, {
          id,
          name,
          date,
          place_ids: placeIds,
          part_of,
          kind,
          measures,
          themes: themes.map(split),
          bounds: eventBounds(date),
        })
        for (const place of placeIds) this.byPlace.set(place, [...(this.byPlace.get(place) ?? []), id])
        const slots = new Map<string, readonly (readonly string[])[]>(lists)
        slots.set(
          'place',
          placeIds.flatMap(place => places.namesOf(place)),
        )
        for (const entry of event.names ?? []) {
          const given = typeof entry === 'string' ? { text: entry } : entry
          const lower = (list: string[] | undefined) => (list ?? []).map(word => word.toLowerCase())
          index(this.names, {
            event: id,
            steps: stepsOf(given.text, slots),
            notBefore: lower(given.not_before),
            notAfter: lower(given.not_after),
          })
        }
        for (const text of event.headings ?? [])
          index(this.headings, { event: id, steps: stepsOf(text, slots), notBefore: [], notAfter: [] })
      }
    }
  }

  /** Whether a name of an event may begin with the word. */
  begins(word: string): boolean {
    return this.names.has(word)
  }

  /** Events that happened at a place. */
  at(place: string): readonly string[] {
    return this.byPlace.get(place) ?? []
  }

  /** Names of events between two tokens, the longest at each place of the text. */
  namesIn(tokens: Tokens, from: number, to: number): EventName[] {
    return found(this.names, tokens, from, to)
  }

  /** Events that a heading speaks of. */
  headingsIn(tokens: Tokens, from: number, to: number): EventName[] {
    return found(this.headings, tokens, from, to, true)
  }
}

const AFTERMATH = 30

function eventBounds(date: string): EventBounds | null {
  const bounds = boundsOf(date)
  return (
    bounds && { ...bounds, months: monthsBetween(bounds.from, bounds.to), aftermath: daysAfter(bounds.to, AFTERMATH) }
  )
}

/** The day some days after an ISO day. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Months that two ISO days and those between them touch. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, -6)) - Number(from.slice(0, -6))) * 12 + Number(to.slice(-5, -3)) - Number(from.slice(-5, -3)) + 1

function listsOf(file: EventsFile): Map<string, string[][]> {
  const lists = new Map<string, string[][]>()
  for (const [name, list] of Object.entries(file)) {
    if (name.endsWith('_nouns') && Array.isArray(list)) lists.set(name.slice(0, -6), (list as string[]).map(split))
  }
  return lists
}

function stepsOf(text: string, slots: ReadonlyMap<string, readonly (readonly string[])[]>): Step[] {
  const steps: Step[] = []
  for (const part of text.match(/\[[^\]]*\]|\{[^}]*\}|[^[\]{}]+/g) ?? []) {
    if (part.startsWith('[')) steps.push({ optional: stepsOf(part.slice(1, -1), slots) })
    else if (part.startsWith('{')) {
      const name = part.slice(1, -1)
      steps.push({ phrases: slots.get(name) ?? [], term: name !== 'place' && name !== 'settlement' })
    } else for (const word of split(part)) steps.push({ word })
  }
  return steps
}

function index(table: Map<string, Pattern[]>, pattern: Pattern): void {
  const firsts = new Set<string>()
  for (const step of pattern.steps) {
    if ('optional' in step) {
      for (const inner of step.optional) if ('word' in inner) firsts.add(inner.word)
      continue
    }
    if ('word' in step) firsts.add(step.word)
    else for (const phrase of step.phrases) firsts.add(phrase[0]!)
    break
  }
  for (const first of firsts) {
    const list = table.get(first)
    if (list) list.push(pattern)
    else table.set(first, [pattern])
  }
}

function found(
  table: ReadonlyMap<string, Pattern[]>,
  tokens: Tokens,
  from: number,
  to: number,
  all = false,
): EventName[] {
  const names: EventName[] = []
  for (let at = from; at < to; ) {
    const here: EventName[] = []
    for (const pattern of table.get(tokens.word[at]!.text) ?? []) {
      const match = run(tokens, at, to, pattern.steps, 0, null)
      if (!match || excluded(tokens, at, match.to, pattern)) continue
      here.push({ event: pattern.event, from: at, to: match.to, term: match.term })
    }
    here.sort((a, b) => b.to - a.to)
    for (const [i, name] of here.entries()) here[i] = withClosingMark(tokens, name, to)
    if (all) names.push(...here)
    else if (here[0]) names.push(here[0])
    at = here[0] ? here[0].to : at + 1
  }
  return names
}

/** A name that opens quotation marks within itself ends with the closing one. */
function withClosingMark(tokens: Tokens, name: EventName, to: number): EventName {
  const isMark = (at: number) => at < to && /^["“”«»]$/.test(tokens.word[at]!.text)
  let marks = 0
  for (let at = name.from; at < name.to; at++) if (isMark(at)) marks++
  return marks % 2 === 1 && isMark(name.to) ? { ...name, to: name.to + 1 } : name
}

interface Match {
  readonly to: number
  readonly term: Range | null
}

/** Runs the steps of a pattern from a token on; patterns are a few words, so the search is short. */
function run(
  tokens: Tokens,
  at: number,
  to: number,
  steps: readonly Step[],
  i: number,
  term: Range | null,
): Match | undefined {
  const step = steps[i]
  if (!step) return { to: at, term }
  if ('optional' in step) {
    return (
      run(tokens, at, to, [...step.optional, ...steps.slice(i + 1)], 0, term) ?? run(tokens, at, to, steps, i + 1, term)
    )
  }
  if ('word' in step) {
    const next = stepWord(tokens, at, to, step.word)
    return next > 0 ? run(tokens, next, to, steps, i + 1, term) : undefined
  }
  let best: Match | undefined
  for (const phrase of step.phrases) {
    let next = at
    for (const word of phrase) {
      next = stepWord(tokens, next, to, word)
      if (next === 0) break
    }
    if (next === 0) continue
    const match = run(tokens, next, to, steps, i + 1, step.term ? { from: at, to: next } : term)
    if (match && (!best || match.to > best.to)) best = match
  }
  return best
}

/** The token behind a word of a pattern, quotation marks passed over, or 0. */
function stepWord(tokens: Tokens, from: number, to: number, word: string): number {
  let at = from
  while (at < to && tokens.word[at]!.kind === 'mark' && /^["“”«»]$/.test(tokens.word[at]!.text)) at++
  if (at >= to) return 0
  return tokens.word[at]!.text === word || (word === '-' && isDashAt(tokens, at)) ? at + 1 : 0
}

function excluded(tokens: Tokens, from: number, to: number, pattern: Pattern): boolean {
  const is = (at: number, words: readonly string[]) => {
    const word = at >= 0 && at < tokens.count ? tokens.word[at]! : undefined
    return !!word && (words.includes(word.text) || (word.kind === 'number' && words.includes('#')))
  }
  return is(from - 1, pattern.notAfter) || is(to, pattern.notBefore)
}
