import type { Chunk } from '../chunk/chunk.ts'
import { isTrigger } from '../chunk/chunk.ts'
import type { Counted, Range } from '../counted.ts'
import type { Frame, Sense } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'
import type { LinkRule } from './rules.ts'

/** "the number of civilians killed is put at 40": a toll of nothing in particular is one of what stands behind it. */
export function saidBetween(
  tokens: Tokens,
  chunks: readonly Chunk[],
  from: number,
  to: number,
  counted: Counted,
): MeasureWords[] | null {
  for (let i = from + 1; i < to; i++) {
    if (!isTrigger(chunks[i]!)) continue
    const measures = measuresAt(tokens, chunks, i, ['patient', 'state', 'act'], counted).filter(
      ({ name }) => name !== 'other',
    )
    if (measures.length > 0) return measures
  }
  return null
}

interface MeasureWords {
  readonly name: string
  readonly at: Range
  readonly weak: boolean
}

/** The measures of a trigger and of those joined to it: "were killed and expelled", "killing or wounding 300". */
export function sensesOf(
  tokens: Tokens,
  chunks: readonly Chunk[],
  at: number,
  rule: LinkRule,
  counted: Counted,
): MeasureWords[] {
  const measures = measuresAt(tokens, chunks, at, rule.frames, counted)
  if (measures.length === 0) return []
  for (const step of [-1, 1]) {
    let i = at
    while (true) {
      const next = joined(chunks, i, step)
      if (next < 0) break
      const same = compatible(chunks[i]!.symbol, chunks[next]!.symbol, rule)
      const more = same ? measuresAt(tokens, chunks, next, rule.frames, counted) : []
      if (more.length === 0) break
      for (const measure of more) if (!measures.some(known => known.name === measure.name)) measures.push(measure)
      i = next
    }
  }
  return measures
}

/** A passive is carried on by a bare participle: "were killed and expelled". */
const compatible = (a: string, b: string, rule: LinkRule): boolean =>
  rule.triggers.includes(b) || a === b || (a === 'P' && b === 'B') || (a === 'B' && b === 'P' && rule.side === 'after')

/** The next trigger with nothing but "and", "or", a comma or adverbs between, or -1. */
function joined(chunks: readonly Chunk[], from: number, step: number): number {
  let and = false
  for (let i = from + step; i >= 0 && i < chunks.length && Math.abs(i - from) < 6; i += step) {
    const { symbol } = chunks[i]!
    if (symbol === '&') and = true
    else if (isTrigger(chunks[i]!)) return and ? i : -1
    else if (symbol !== ',' && symbol !== 'v' && !(symbol === 'd' && and)) return -1
  }
  return -1
}

function measuresAt(
  tokens: Tokens,
  chunks: readonly Chunk[],
  at: number,
  frames: readonly Frame[],
  counted: Counted,
): MeasureWords[] {
  const chunk = chunks[at]!
  const { senses } = chunk
  const fit = senses.filter(
    sense => frames.includes(sense.frame!) && applies(sense, counted) && isMet(tokens, chunks, sense),
  )
  const strong = fit.filter(sense => !sense.weak)
  const names = new Set((strong.length > 0 ? strong : fit).map(sense => sense.name))
  // A word that may mean something known of these units does not mean "other".
  if (names.size > 1) names.delete('other')
  const chosen = strong.length > 0 ? strong : fit
  return [...names].slice(0, 1).map(name => {
    const needed = chosen.find(sense => sense.name === name)?.needs
    return { name, at: needed ? withNeeded(tokens, chunks, chunk, needed) : chunk, weak: strong.length === 0 }
  })
}

/** Whether a sense can be said of what is counted. What is unknown is not excluded. */
export function applies(sense: Sense, counted: Counted): boolean {
  if (counted.status && sense.not?.includes(counted.status.name)) return false
  // A share is one of whatever the words speak of: "70 per cent of the houses were burned".
  if (!sense.only || counted.group === 'share') return true
  if (counted.group === null) return counted.noun === null ? !NEEDS_NOUN.has(sense.name) : fitsUnknown(sense)
  return sense.only.includes(counted.group) || (counted.unit !== null && sense.only.includes(counted.unit))
}

/** Measures that a bare number does not take: too many other things change hands. */
const NEEDS_NOUN = new Set(['control_changed'])

const OF_KNOWN_PEOPLE = new Set(['present', 'attended', 'control_changed', 'captured'])

/** Whether a sense may be said of a noun that no lexicon knows: where the verb is said of one sort of thing alone. */
const fitsUnknown = (sense: Sense): boolean =>
  !OF_KNOWN_PEOPLE.has(sense.name) &&
  sense.only!.some(group => group === 'people' || group === 'things' || group === 'bodies_politic')

const isNeeded = (text: string, needed: string): boolean => text === needed || `${text}s` === needed

/** A trigger with the word that it needs: "the fate of … is unknown". */
function withNeeded(tokens: Tokens, chunks: readonly Chunk[], chunk: Range, needed: string): Range {
  for (let at = chunks[0]!.from; at < chunks.at(-1)!.to; at++) {
    if (isNeeded(tokens.word[at]!.text, needed))
      return { from: Math.min(chunk.from, at), to: Math.max(chunk.to, at + 1) }
  }
  return chunk
}

/** Whether a word that the sense needs stands in the sentence. */
function isMet(tokens: Tokens, chunks: readonly Chunk[], sense: Sense): boolean {
  if (!sense.needs) return true
  for (let at = chunks[0]!.from; at < chunks.at(-1)!.to; at++)
    if (isNeeded(tokens.word[at]!.text, sense.needs)) return true
  return false
}
