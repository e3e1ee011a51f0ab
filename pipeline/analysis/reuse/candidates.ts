/**
 * Pairs of documents worth reading: an inverted index from each sampled word sequence, and each run of four figures, to
 * the documents that hold it. Near-linear: what very many documents hold makes no pairs of all of them.
 */
import { firstWhere } from '../../core/search.ts'
import type { DocumentFacts } from '../facts.ts'
import { bitsOfRun, figureNgrams, longestRun } from './figures.ts'
import { FLOOR_BITS } from './relation.ts'

/** What more documents than these hold is a formula or furniture of pages: a tenth of them, at least 8, at most 64. */
const manyOf = (documents: number): number => Math.min(64, Math.max(8, Math.floor(documents / 10)))
/** Sampled sequences that two documents must share; one alone is a set phrase or chance. */
const LEAST_SHARED = 2
/** Share of the shorter sample above which documents may be copies, whatever else holds the same words. */
const COPY_ESTIMATE = 0.35

export interface Candidates {
  /** Places in the list of documents: the first of each pair before the second; sorted. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Sampled sequences that very many documents hold. */
  readonly common: ReadonlySet<number>
}

/** Documents are told apart by so many; a mark has 32 bits and a number 53. */
const PLACES = 2 ** 21

/** Pairs that share sampled words, or a run of figures that holds `leastBits` of surprise. */
export function candidatesOf(documents: readonly DocumentFacts[], leastBits: number): Candidates {
  const { lists, common } = wordLists(documents)
  const pairs = new Map<number, Set<number>>()
  const add = (a: number, b: number) => {
    const known = pairs.get(Math.min(a, b))
    if (known) known.add(Math.max(a, b))
    else pairs.set(Math.min(a, b), new Set([Math.max(a, b)]))
  }
  addByWords(documents, lists, add)
  addByFigures(documents, leastBits, add)
  const sorted = [...pairs].sort(([a], [b]) => a - b)
  return {
    pairs: sorted.flatMap(([a, others]) => [...others].sort((b, c) => b - c).map(b => [a, b] as const)),
    common,
  }
}

/** Documents by sampled sequence, of those that two documents hold at least; the marks of the long lists. */
function wordLists(documents: readonly DocumentFacts[]): { lists: Uint32Array[]; common: Set<number> } {
  const size = documents.reduce((sum, { reuse }) => sum + reuse.sample.length, 0)
  const entries = new Float64Array(size)
  let at = 0
  documents.forEach(({ reuse }, place) => {
    for (const mark of reuse.sample) entries[at++] = mark * PLACES + place
  })
  entries.sort()
  const lists: Uint32Array[] = []
  const common = new Set<number>()
  for (let from = 0, to = 0; from < size; from = to) {
    const mark = Math.floor(entries[from]! / PLACES)
    while (to < size && entries[to]! < (mark + 1) * PLACES) to++
    if (to - from < 2) continue
    lists.push(Uint32Array.from(entries.subarray(from, to), entry => entry % PLACES))
    if (to - from > manyOf(documents.length)) common.add(mark)
  }
  return { lists, common }
}

/**
 * Counts what each document shares with later ones, document by document, so that no more is held than one document's
 * neighbours. In a long list each document meets the next one only: enough to tie copies of one text together, of
 * which there may be any number; that they are copies the rest of their samples must show.
 */
function addByWords(
  documents: readonly DocumentFacts[],
  lists: readonly Uint32Array[],
  add: (a: number, b: number) => void,
): void {
  const many = manyOf(documents.length)
  const listsOf: number[][] = documents.map(() => [])
  lists.forEach((list, at) => {
    for (const place of list) listsOf[place]!.push(at)
  })
  listsOf.forEach((own, place) => {
    const rare = new Map<number, number>()
    const all = new Map<number, number>()
    for (const at of own) {
      const list = lists[at]!
      const next = firstWhere(list.length, middle => list[middle]! > place)
      if (list.length > many) count(all, list[next])
      else
        for (let i = next; i < list.length; i++) {
          count(rare, list[i])
          count(all, list[i])
        }
    }
    const size = documents[place]!.reuse.sample.length
    for (const [other, shared] of all) {
      const shorter = Math.min(size, documents[other]!.reuse.sample.length)
      if ((rare.get(other) ?? 0) >= LEAST_SHARED || shared / shorter >= COPY_ESTIMATE) add(place, other)
    }
  })
}

function count(counts: Map<number, number>, place: number | undefined): void {
  if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
}

/** Pairs that share four figures in a row, and with them a run that is more than chance. */
function addByFigures(
  documents: readonly DocumentFacts[],
  leastBits: number,
  add: (a: number, b: number) => void,
): void {
  const lists = new Map<string, number[]>()
  documents.forEach(({ reuse }, place) => {
    for (const [ngram, run] of figureNgrams(reuse.figures)) {
      if (bitsOfRun(run) < FLOOR_BITS) continue
      const list = lists.get(ngram)
      if (list) list.push(place)
      else lists.set(ngram, [place])
    }
  })
  const seen = new Set<number>()
  for (const list of lists.values()) {
    if (list.length > manyOf(documents.length)) continue
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        if (seen.has(a * PLACES + b)) continue
        seen.add(a * PLACES + b)
        const run = longestRun(documents[a]!.reuse.figures, documents[b]!.reuse.figures)
        if (bitsOfRun(run) >= leastBits) add(a, b)
      }
    }
  }
}
