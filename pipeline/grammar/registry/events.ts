import type { Measure } from '../../../schemas/common.ts'
import type { RecordOf } from '../../../schemas/index.ts'
import { boundsOf } from '../date/index.ts'
import { split } from '../lexicons/compile.ts'
import type { Tokens } from '../tokens.ts'
import { type EventName, found, index, type Pattern, stepsOf } from './patterns.ts'
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
