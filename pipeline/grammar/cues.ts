import type { Span } from '../core/span.ts'
import type { Knowledge } from './knowledge.ts'
import { type Reading, spanOfTokens } from './reading.ts'
import { type EventBounds, monthsBetween } from './registry/events.ts'
import { sentenceAt } from './sentence.ts'
import type { Tokens } from './tokens.ts'

/** Words that speak for an event. */
export interface Cue extends Span {
  readonly event: string
  readonly weight: number
  readonly sort: 'name' | 'date' | 'place'
}

const NO_CUES: Cue[] = []
const NAME = 10
/** An event named only to say when another happened: "two days after the … tragedy". */
const REFERENCE = 4
const DATE = 6
export const PLACE = 4
const LOOSE_DATE = 3
const SHORT = 4

/** The words of each sentence that speak for an event: its names, places and dates. */
export function cuesOf(reading: Reading, knowledge: Knowledge): Cue[][] {
  const { layout, tokens, eventNames, places, dates } = reading
  const cues: Cue[][] = layout.sentences.map(() => NO_CUES)
  if (knowledge.events.entries.size === 0) return cues
  const put = (cue: Cue) => {
    const at = sentenceAt(layout.sentences, cue.start)
    if (at < 0) return
    const here = cues[at]!
    // A name or a place that a sentence repeats says no more than the first few times.
    if (here.filter(({ event, sort }) => event === cue.event && sort === cue.sort).length >= 4) return
    if (here.length === 0) cues[at] = [cue]
    else here.push(cue)
  }
  for (const name of eventNames) {
    const weight = isReference(tokens, name.from) ? REFERENCE : NAME
    put({ ...spanOfTokens(tokens, name), event: name.event, weight, sort: 'name' })
  }
  for (const mention of places) {
    for (const event of knowledge.events.at(mention.place)) {
      put({ ...spanOfTokens(tokens, mention), event, weight: PLACE, sort: 'place' })
    }
  }
  for (const { reading } of dates) {
    if (!reading.from || !reading.to) continue
    for (const { id: event, bounds } of knowledge.events.entries.values()) {
      const weight = bounds ? dateWeight(reading.from, reading.to, bounds) : 0
      if (weight > 0) put({ start: reading.start, end: reading.end, event, weight, sort: 'date' })
    }
  }
  return cues
}

function dateWeight(from: string, to: string, bounds: EventBounds): number {
  if (from > bounds.to || to < bounds.from) return 0
  const inside = from >= bounds.from && to <= bounds.to
  const around = from <= bounds.from && to >= bounds.to
  if (bounds.months <= SHORT) return inside || (around && monthsBetween(from, to) <= SHORT) ? DATE : 0
  if (from === bounds.from && to === bounds.to) return DATE
  return inside ? LOOSE_DATE : 0
}

function isReference(tokens: Tokens, from: number): boolean {
  const before = tokens.word[tokens.word[from - 1]?.text === 'the' ? from - 2 : from - 1]
  return !!before && /^(?:before|after|since|until|following|till)$/.test(before.text)
}
