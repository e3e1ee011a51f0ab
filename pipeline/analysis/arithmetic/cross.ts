import type { RecordOf } from '../../../schemas/index.ts'
import { byCodePoint } from '../../core/order.ts'
import type { ComparedSource, Statement } from '../facts.ts'
import type { TimeUnit } from './calendar.ts'
import { checksFrom, type Draft } from './check.ts'
import { durationDraft, durationsOf, fits } from './duration.ts'
import { Page } from './page.ts'
import { spansIn, type TimeSpan } from './spans.ts'

/** Lengths of time and dates of events in one document. Plain data: it crosses workers. */
export interface TimeFacts {
  readonly durations: readonly StatedDuration[]
  readonly spans: readonly TimeSpan[]
}

interface StatedDuration {
  readonly event_id: string
  readonly value: number
  readonly unit: TimeUnit
  readonly record_id: string
}

/** What another document may be checked against: how long events are said to have been, and from when to when. */
export function timeFacts(statements: readonly Statement[], text: string): TimeFacts {
  const page = new Page(statements, text)
  const durations = durationsOf(page).flatMap(({ event_id, value, unit, number }) =>
    event_id === null ? [] : [{ event_id, value, unit, record_id: number.id }],
  )
  const spans = page.sentences.flatMap((_, sentence) => spansIn(page, sentence)).filter(({ event_id }) => event_id)
  return { durations: once(durations), spans: once(spans) }
}

/** The first of what is stated alike. */
function once<T extends { event_id: string | null }>(all: readonly T[]): T[] {
  const known = new Map<string, T>()
  for (const each of all) {
    const { record_id, record_ids, ...rest } = each as T & { record_id?: string; record_ids?: readonly string[] }
    const key = JSON.stringify(rest)
    if (!known.has(key)) known.set(key, each)
  }
  return [...known.values()]
}

/** A document as far as checks across documents look at it. */
export interface TimedDocument {
  readonly source: Pick<ComparedSource, 'id' | 'party'>
  readonly times: TimeFacts
}

/**
 * Lengths of time that sources state against the dates that others state for the same event, sorted by id: one check for
 * each length and each pair of days, over all sources that state either. A pair of days that is not said to be the beginning
 * and the end may be of a part of the event: it confirms a length or says nothing.
 * @param lineages the line of text of each source, by its id
 */
export function crossChecks(
  documents: readonly TimedDocument[],
  lineages: ReadonlyMap<string, string>,
): RecordOf<'checks'>[] {
  const parties = new Map(documents.map(({ source }) => [source.id, source.party ?? 'unknown']))
  const whose = (sources: ReadonlySet<string>) => {
    const lines = new Set([...sources].map(id => lineages.get(id) ?? id))
    const sides = [...new Set([...sources].map(id => parties.get(id)!))].sort(byCodePoint)
    return `${count(sources.size, 'source')} of ${count(lines.size, 'line')} of text (${sides.length > 1 ? 'sides' : 'side'}: ${sides.join(', ')})`
  }
  const lengths = new Map<string, Stated<StatedDuration>>()
  const days = new Map<string, Map<string, Stated<TimeSpan>>>()
  for (const { source, times } of documents) {
    for (const each of times.durations) add(lengths, `${each.event_id}|${each.value}|${each.unit}`, each, source.id)
    for (const each of times.spans) {
      const known = days.get(each.event_id!) ?? new Map<string, Stated<TimeSpan>>()
      days.set(each.event_id!, known)
      add(known, `${each.from}|${each.to}`, each, source.id)
    }
  }
  return checksFrom(
    [...lengths.values()].flatMap(length =>
      [...(days.get(length.facts[0]!.event_id)?.values() ?? [])].flatMap(dates => crossed(length, dates, whose) ?? []),
    ),
  )
}

interface Stated<T> {
  readonly facts: T[]
  readonly sources: Set<string>
}

function add<T>(known: Map<string, Stated<T>>, key: string, fact: T, source: string): void {
  const stated = known.get(key) ?? { facts: [], sources: new Set() }
  stated.facts.push(fact)
  stated.sources.add(source)
  known.set(key, stated)
}

function crossed(
  length: Stated<StatedDuration>,
  dates: Stated<TimeSpan>,
  whose: (sources: ReadonlySet<string>) => string,
): Draft | null {
  const sources = [...new Set([...length.sources, ...dates.sources])].sort(byCodePoint)
  const { event_id, value, unit } = length.facts[0]!
  const holds = fits({ value, unit }, dates.facts[0]!)
  if (sources.length < 2 || (!holds && !dates.facts.some(({ isStated }) => isStated))) return null
  const record_ids = length.facts.map(({ record_id }) => record_id)
  const draft = durationDraft(value, unit, dates.facts, { event_id, record_ids, sources }, holds)
  const stated = `The length is stated by ${whose(length.sources)}, the dates by ${whose(dates.sources)}.`
  return { ...draft, explanation: `${draft.explanation} ${stated}` }
}

const count = (many: number, noun: string): string => `${many} ${noun}${many === 1 ? '' : 's'}`
