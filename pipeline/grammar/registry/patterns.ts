import type { Range } from '../counted.ts'
import { split } from '../lexicons/compile.ts'
import type { Tokens } from '../tokens.ts'
import { isDashAt } from '../tokens.ts'

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

export interface Pattern {
  readonly event: string
  readonly steps: readonly Step[]
  readonly notBefore: readonly string[]
  readonly notAfter: readonly string[]
}

export function stepsOf(text: string, slots: ReadonlyMap<string, readonly (readonly string[])[]>): Step[] {
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

export function index(table: Map<string, Pattern[]>, pattern: Pattern): void {
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

export function found(
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
