/** Figures of texts in their order: what stays the same when words are translated. */
import { Hash64 } from '../../core/hash.ts'

/** Figures in a row that are compared as one. */
const FIGURE_NGRAM = 4

/** Hashes of all sequences of four figures, each once. */
export function figureNgrams(figures: readonly number[]): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  for (let at = 0; at + FIGURE_NGRAM <= figures.length; at++) {
    const run = figures.slice(at, at + FIGURE_NGRAM)
    found.set(Hash64.start().text(run.join(' ')).hex(), run)
  }
  return found
}

/** log2 of the sum of 1/n up to a million: what makes the shares of all numbers one. */
const NORM = 3.85

/**
 * How many bits of surprise a figure holds. Numbers in texts thin out as 1/n (Newcomb 1881, Benford 1938): 743 tells
 * more than 8; a round number no more than its first digits.
 */
export function bitsOf(figure: number): number {
  const [digits, zeros] = /^0*(\d*?)(0*)$/.exec(String(Math.abs(figure)).replace(/\D/g, ''))?.slice(1) ?? ['', '']
  return Math.log2(Math.max(1, Number(digits))) + NORM + (zeros ? 1 : 0)
}

export const bitsOfRun = (run: readonly number[]): number => run.reduce((sum, figure) => sum + bitsOf(figure), 0)

/** A state of the automaton: the longest run that it stands for, its shorter suffix, and what may follow. */
interface State {
  length: number
  link: number
  readonly next: Map<number, number>
}

/**
 * The longest run of figures that stands in both lists. By the suffix automaton of one list (Blumer et al. 1985):
 * linear, and exact.
 */
export function longestRun(a: readonly number[], b: readonly number[]): number[] {
  const states = automatonOf(a)
  let state = 0
  let length = 0
  let best = { length: 0, end: 0 }
  b.forEach((figure, at) => {
    while (state > 0 && !states[state]!.next.has(figure)) {
      state = states[state]!.link
      length = states[state]!.length
    }
    const next = states[state]!.next.get(figure)
    if (next === undefined) return
    state = next
    length++
    if (length > best.length) best = { length, end: at + 1 }
  })
  return b.slice(best.end - best.length, best.end)
}

function automatonOf(list: readonly number[]): State[] {
  const states: State[] = [{ length: 0, link: -1, next: new Map() }]
  let last = 0
  for (const figure of list) {
    const made = states.push({ length: states[last]!.length + 1, link: 0, next: new Map() }) - 1
    let at = last
    for (; at >= 0 && !states[at]!.next.has(figure); at = states[at]!.link) states[at]!.next.set(figure, made)
    if (at >= 0) states[made]!.link = suffixState(states, at, figure)
    last = made
  }
  return states
}

/** The state of a suffix that ends with a figure; one that also stands for longer runs is split. */
function suffixState(states: State[], from: number, figure: number): number {
  const target = states[from]!.next.get(figure)!
  const length = states[from]!.length + 1
  if (states[target]!.length === length) return target
  const { link, next } = states[target]!
  const split = states.push({ length, link, next: new Map(next) }) - 1
  for (let at = from; at >= 0 && states[at]!.next.get(figure) === target; at = states[at]!.link)
    states[at]!.next.set(figure, split)
  states[target]!.link = split
  return split
}
