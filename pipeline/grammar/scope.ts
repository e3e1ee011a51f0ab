import type { Basis, Measure } from '../../schemas/common.ts'
import { firstWhere } from '../core/search.ts'
import type { Span } from '../core/span.ts'
import { type Cue, cuesOf, PLACE } from './cues.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './reading.ts'
import { matches } from './tokens.ts'

/** The event that words belong to, and how far away the words stand that say so. */
export interface EventTie {
  readonly id: string
  readonly basis: Basis
  /** Two events were equally near. */
  readonly ambiguous: boolean
}

/** Measures of remembrance and response: their own date is not that of the event. */
const LATER: ReadonlySet<Measure> = new Set([
  'recognised',
  'condemned',
  'attended',
  'honoured',
  'remains_found',
  'other',
  'present',
])

/** Ties words of one text to the events of the registry. */
export class Scope {
  private readonly cues: Cue[][]
  private readonly themes = new Map<string, boolean>()
  /** Event of each sentence by its names and dates alone, for the sentences after it. */
  private readonly told: (string | null)[]
  /** For each sentence the nearest one before it, in its paragraph, that tells of an event; -1 where there is none. */
  private readonly toldBefore: Int32Array
  /** For each paragraph the nearest heading at or before it, or -1. */
  private readonly headingOf: Int32Array

  constructor(
    private readonly reading: Reading,
    private readonly knowledge: Knowledge,
  ) {
    this.cues = cuesOf(reading, knowledge)
    this.told = this.cues.map((cues, at) => this.best(cues, at, null)?.event ?? null)
    const { sentences, paragraphs } = reading.layout
    this.toldBefore = new Int32Array(sentences.length).fill(-1)
    for (let at = 1; at < sentences.length; at++) {
      if (sentences[at]!.paragraph === sentences[at - 1]!.paragraph)
        this.toldBefore[at] = this.told[at - 1] ? at - 1 : this.toldBefore[at - 1]!
    }
    this.headingOf = new Int32Array(paragraphs.length).fill(-1)
    for (let at = 0; at < paragraphs.length; at++)
      this.headingOf[at] = paragraphs[at]!.heading ? at : (this.headingOf[at - 1] ?? -1)
  }

  /** The event of words in a sentence; `measures` of a claim limit what a bare place or date may tie. */
  tie(span: Span, sentence: number, measures: readonly Measure[] | null): EventTie | null {
    const here = this.best(this.cues[sentence]!, sentence, measures)
    if (here) return { id: here.event, basis: this.nearness(here.cue, span), ambiguous: here.ambiguous }
    const { paragraph } = this.reading.layout.sentences[sentence]!
    const told = this.told[this.toldBefore[sentence]!]
    if (told) return this.fits(told, sentence, measures) ? { id: told, basis: 'paragraph', ambiguous: false } : null
    return this.byHeading(sentence, paragraph, measures) ?? this.bySection(sentence, paragraph, measures)
  }

  /** The event that the cues of a sentence speak for most. */
  private best(
    cues: readonly Cue[],
    sentence: number,
    measures: readonly Measure[] | null,
  ): { event: string; cue: Cue; ambiguous: boolean } | null {
    if (cues.length === 0) return null
    const scores = new Map<string, { score: number; cue: Cue }>()
    for (const cue of cues) {
      if (!this.counts(cue, sentence, measures)) continue
      const known = scores.get(cue.event)
      if (!known) scores.set(cue.event, { score: cue.weight, cue })
      else {
        // A name or a place named twice says no more than once; a place and a date say more than either.
        const more = cues.some(other => other.event === cue.event && other.sort === cue.sort && other.start < cue.start)
          ? 0
          : cue.weight
        scores.set(cue.event, { score: known.score + more, cue: cue.weight > known.cue.weight ? cue : known.cue })
      }
    }
    const ranked = [...scores]
      .filter(([, { score }]) => score >= PLACE)
      .sort((a, b) => b[1].score - a[1].score || this.depth(b[0]) - this.depth(a[0]))
    const top = ranked[0]
    if (!top) return null
    const equal = ranked.filter(([, { score }]) => score === top[1].score)
    if (equal.length === 1) return { event: top[0], cue: top[1].cue, ambiguous: false }
    // Where the words of the sentence leave it open, what the text has spoken of decides.
    const spoken = this.spokenOf(sentence)
    const known = equal.find(([event]) => spoken.includes(event))
    const [event, { cue }] = known ?? top
    return { event, cue, ambiguous: !known && !equal.slice(1).every(([other]) => this.related(top[0], other)) }
  }

  /** The events that the sentences before, or the heading above, speak of. */
  private spokenOf(sentence: number): string[] {
    const before = this.toldBefore ? this.told[this.toldBefore[sentence]!] : null
    const { paragraph } = this.reading.layout.sentences[sentence]!
    const heading = this.headingOf ? (this.reading.headingEvents.get(this.headingOf[paragraph]!) ?? []) : []
    return [...(before ? [before] : []), ...heading.map(({ event }) => event)]
  }

  /** Whether a cue may speak for its event here: names always, places and dates as the registry allows. */
  private counts(cue: Cue, sentence: number, measures: readonly Measure[] | null): boolean {
    if (cue.sort === 'name') return true
    const event = this.knowledge.events.entries.get(cue.event)!
    if (measures && event.measures.length > 0 && !measures.some(measure => event.measures.includes(measure)))
      return false
    if (event.themes.length > 0 && !this.hasTheme(event.id, event.themes, sentence)) return false
    return cue.sort === 'date' || !this.contradicted(cue.event, sentence, measures)
  }

  private fits(event: string, sentence: number, measures: readonly Measure[] | null): boolean {
    const entry = this.knowledge.events.entries.get(event)!
    if (measures && entry.measures.length > 0 && !measures.some(measure => entry.measures.includes(measure)))
      return false
    return !this.contradicted(event, sentence, measures)
  }

  /** A date of the sentence lies outside the event, and the measure is not one of remembrance. */
  private contradicted(event: string, sentence: number, measures: readonly Measure[] | null): boolean {
    if (measures?.some(measure => LATER.has(measure))) return false
    const bounds = this.knowledge.events.entries.get(event)!.bounds
    const { start, end } = this.reading.layout.sentences[sentence]!
    const dated = this.datesWithin(start, end)
    return !!bounds && dated.length > 0 && dated.every(({ from, to }) => to < bounds.from || from > bounds.aftermath)
  }

  private datesWithin(start: number, end: number): { from: string; to: string }[] {
    const { dates } = this.reading
    const low = firstWhere(dates.length, middle => dates[middle]!.reading.start >= start)
    const found: { from: string; to: string }[] = []
    for (let i = low; i < dates.length && dates[i]!.reading.start < end; i++) {
      const { from, to } = dates[i]!.reading
      if (from && to) found.push({ from, to })
    }
    return found
  }

  private hasTheme(event: string, themes: readonly (readonly string[])[], sentence: number): boolean {
    const key = `${sentence} ${event}`
    const known = this.themes.get(key)
    if (known !== undefined) return known
    const found = this.seekTheme(themes, sentence)
    this.themes.set(key, found)
    return found
  }

  private seekTheme(themes: readonly (readonly string[])[], sentence: number): boolean {
    const { tokens, layout } = this.reading
    const { from, to } = layout.sentences[sentence]!
    for (let at = from; at < to; at++) {
      const { text } = tokens.word[at]!
      for (const theme of themes) if (theme[0] === text && matches(tokens, at, theme)) return true
    }
    return false
  }

  private byHeading(sentence: number, paragraph: number, measures: readonly Measure[] | null): EventTie | null {
    const named = this.reading.headingEvents.get(this.headingOf[paragraph]!) ?? []
    const fitting = named.find(({ event }) => this.fits(event, sentence, measures))
    return fitting ? { id: fitting.event, basis: 'heading', ambiguous: false } : null
  }

  /** The event last told of before, within the same section. */
  private bySection(sentence: number, paragraph: number, measures: readonly Measure[] | null): EventTie | null {
    const { layout } = this.reading
    const begin = layout.paragraphs[Math.max(0, this.headingOf[paragraph]!)]!.first
    for (let at = sentence - 1; at >= begin && sentence - at < 60; at--) {
      const told = this.told[at]
      if (told) return this.fits(told, sentence, measures) ? { id: told, basis: 'document', ambiguous: false } : null
    }
    return null
  }

  private nearness(cue: Cue, span: Span): Basis {
    const [from, to] =
      cue.end <= span.start ? [cue.end, span.start] : span.end <= cue.start ? [span.end, cue.start] : [0, 0]
    return /[,;:()]/.test(this.reading.document.text.slice(from, to)) ? 'sentence' : 'clause'
  }

  private depth(event: string): number {
    let depth = 0
    for (
      let at: string | null | undefined = event;
      at && depth < 9;
      at = this.knowledge.events.entries.get(at)?.part_of
    )
      depth++
    return depth
  }

  private related(a: string, b: string): boolean {
    const parent = (event: string) => this.knowledge.events.entries.get(event)?.part_of
    return parent(a) === b || parent(b) === a
  }
}
