/** How the words of two aligned passages differ in what they state. */
import type { DRIFTS } from '../../../schemas/analysis.ts'
import { firstWhere } from '../../core/search.ts'
import type { Aligned } from './align.ts'
import type { Figure } from './facts.ts'
import type { Side } from './measure.ts'
import type { Sentence } from './sentences.ts'
import { isNamedIn, type Speaker, speakersDiffer, speakerText, voiceAt } from './voices.ts'

export type Drift = (typeof DRIFTS)[number]

export interface Drifted {
  readonly drift: readonly Drift[]
  readonly text: string | null
}

/** What differs between two passages that say the same, and in words. */
export function driftOf({ a, b }: Aligned, sideA: Side, sideB: Side): Drifted {
  const found = [...attribution(a, b, sideA, sideB), ...figures(claimsIn(a, sideA), claimsIn(b, sideB))]
  if (found.length === 0 && wordsOf(a, sideA).join() !== wordsOf(b, sideB).join())
    found.push({ drift: 'wording_differs', text: 'the words differ' })
  return {
    drift: [...new Set(found.map(({ drift }) => drift))],
    text: found.length > 0 ? [...new Set(found.map(({ text }) => text))].join('; ') : null,
  }
}

interface Difference {
  readonly drift: Drift
  readonly text: string
}

function attribution(a: readonly Sentence[], b: readonly Sentence[], sideA: Side, sideB: Side): Difference[] {
  const stems = { a: stemsOf(a, sideA), b: stemsOf(b, sideB) }
  const [ours, theirs] = [speakerOf(a, sideA, stems.b), speakerOf(b, sideB, stems.a)]
  if (!speakersDiffer(ours, theirs, (speaker, passage) => isNamedIn(speaker, stems[passage]))) return []
  return [{ drift: 'attribution_differs', text: `a: ${speakerText(ours)}; b: ${speakerText(theirs)}` }]
}

const stemsOf = (passage: readonly Sentence[], { read }: Side): Set<number> =>
  new Set(passage.flatMap(({ from, to }) => [...read.words.stem.subarray(from, to)]))

/** Who speaks the words that a passage shares with the other: the words that lead to a quotation are not among them. */
function speakerOf(own: readonly Sentence[], { read, facts }: Side, theirs: ReadonlySet<number>): Speaker {
  const { words, offsets } = read
  const places = own.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at)
      .filter(at => theirs.has(words.stem[at]!))
      .map(at => offsets.toPoint(words.start[at]!)),
  )
  return voiceAt(facts.reuse.voices, places, own[0]!.start, own.at(-1)!.end)
}

function claimsIn(passage: readonly Sentence[], { facts: { reuse } }: Side): Figure[] {
  const [from, to] = [passage[0]!.start, passage.at(-1)!.end]
  const found: Figure[] = []
  const first = firstWhere(reuse.claims.length, at => reuse.claims[at]!.start >= from)
  for (let at = first; at < reuse.claims.length && reuse.claims[at]!.start < to; at++)
    if (reuse.claims[at]!.end <= to) found.push(reuse.claims[at]!)
  return found
}

const wordsOf = (passage: readonly Sentence[], { read }: Side): number[] =>
  passage.flatMap(({ from, to }) => [...read.words.hash.subarray(from, to)])

/** Differences between claims of one measure: first those of one value are paired, then what is left of one kind. */
function figures(a: readonly Figure[], b: readonly Figure[]): Difference[] {
  const left = [...b]
  const found: Difference[] = []
  const take = (own: Figure, fits: (other: Figure) => boolean): Figure | undefined => {
    const at = left.findIndex(other => isSameKind(own, other) && fits(other))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const unpaired = a.filter(own => {
    const sameUnit = (other: Figure) => other.unit === own.unit && other.subgroup === own.subgroup
    const other = take(own, other => sameValue(own, other) && sameUnit(other)) ?? take(own, it => sameValue(own, it))
    if (other) found.push(...within(own, other))
    return !other
  })
  for (const own of unpaired) {
    const fits = (other: Figure) => other.unit === own.unit && other.subgroup === own.subgroup
    const other = own.unit === null ? undefined : take(own, fits)
    if (other) found.push({ drift: 'figure_differs', text: `${statedText(own)} in a, ${statedText(other)} in b` })
  }
  return found
}

const isSameKind = (a: Figure, b: Figure): boolean => a.measures.some(measure => b.measures.includes(measure))

const sameValue = (a: Figure, b: Figure): boolean =>
  a.value === null ? b.value === null && a.least === b.least && a.most === b.most : a.value === b.value

/** Differences between two claims of one value. */
function within(a: Figure, b: Figure): Difference[] {
  const found: Difference[] = []
  const add = (drift: Drift, what: string, ours: string | null, theirs: string | null) =>
    found.push({ drift, text: `${what} of ${valueText(a)}: ${ours ?? 'none'} in a, ${theirs ?? 'none'} in b` })
  if (a.qualifier !== b.qualifier) add('qualifier_differs', 'qualifier', a.qualifier, b.qualifier)
  if (a.unit !== b.unit && a.unit !== null && b.unit !== null) add('unit_differs', 'unit', a.unit, b.unit)
  if (a.status !== b.status) add('civil_status_differs', 'civil status', a.status, b.status)
  return found
}

function valueText({ value, least, most }: Figure): string {
  if (value !== null) return String(value)
  return least !== null || most !== null ? `${least ?? ''}–${most ?? ''}` : 'a vague number'
}

const statedText = (figure: Figure): string =>
  figure.value === null || figure.qualifier === 'exact'
    ? valueText(figure)
    : `${figure.qualifier.replaceAll('_', ' ')} ${valueText(figure)}`
