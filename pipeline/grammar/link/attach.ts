import type { Chunk } from '../chunk.ts'
import { isTrigger } from '../chunk.ts'
import type { Counted, Range } from '../counted.ts'
import type { Frame, Sense } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'
import { senseOf } from '../words.ts'
import { LINK_RULES, type LinkRule } from './rules.ts'

/** What a number is tied to: the measures with their words, and the rule that tied them. */
export interface Attachment {
  readonly rule: string
  readonly weight: number
  readonly measures: readonly { readonly name: string; readonly at: Range }[]
  readonly negated: boolean
  readonly hypothetical: boolean
  readonly future: boolean
  readonly weak: boolean
  /** Index of the trigger's chunk, or -1 where the noun itself says it. */
  readonly chunk: number
  readonly side: 'after' | 'before' | 'own'
}

// Chunks looked at on either side of a number. Long lists of places run to a hundred.
const REACH = 110
const MEMBER_PENALTY = 0.2
/** What says least: it gives way to any measure of harm that a rule finds too. */
const FAINT = new Map([
  ['other', 40],
  ['present', 30],
  ['attended', 3],
])

/** Every attachment that a rule finds for the number at a chunk, heaviest first. */
export function attachments(tokens: Tokens, chunks: readonly Chunk[], at: number, letters: string): Attachment[] {
  const counted = chunks[at]!.counted!
  const found: Attachment[] = []
  const seek = (side: 'after' | 'before') => {
    const step = side === 'after' ? 1 : -1
    for (let i = at + step, n = 0; i >= 0 && i < chunks.length && n < REACH; i += step, n++) {
      const symbol = letters[i]!
      if (symbol === '.' || (symbol === ';' && side === 'after')) break
      if (!isTrigger(chunks[i]!)) continue
      const gap = side === 'after' ? letters.slice(at + 1, i) : letters.slice(i + 1, at)
      for (const rule of LINK_RULES) {
        if (rule.side === side && rule.triggers.includes(symbol)) add(rule, i, gap)
      }
    }
  }
  const add = (rule: LinkRule, i: number, gap: string) => {
    if (
      !rule.gap.test(gap) ||
      (rule.behind && !rule.behind.test(letters.slice(at + 1, at + 12))) ||
      (rule.notIn && isWhere(tokens, chunks, at)) ||
      isAgent(letters, at, rule)
    )
      return
    // A label opens its line.
    if (rule.id === 'claims/label' && i > 3) return
    if (rule.id === 'claims/reduced' && takesObject(tokens, chunks, letters, i)) return
    let measures = sensesOf(tokens, chunks, i, rule, counted)
    if (rule.id === 'claims/toll' && measures.every(({ name }) => name === 'other'))
      measures = saidBetween(tokens, chunks, i, at, counted) ?? measures
    if (measures.length === 0) return
    const { negated, hypothetical, future } = chunks[i]!
    const weak = measures.every(measure => measure.weak)
    const faint = Math.min(...measures.map(({ name }) => FAINT.get(name) ?? 0))
    const weight =
      rule.weight - rule.step * gap.length - (weak ? 30 : 0) - faint - MEMBER_PENALTY * (gap.split('Q').length - 1)
    found.push({ rule: rule.id, weight, measures, negated, hypothetical, future, weak, chunk: i, side: rule.side })
  }
  seek('after')
  seek('before')
  found.push(...ownAttachments(counted, chunks, at))
  return found.sort((a, b) => b.weight - a.weight || Math.abs(a.chunk - at) - Math.abs(b.chunk - at))
}

/** "the number of civilians killed is put at 40": a toll of nothing in particular is one of what stands behind it. */
function saidBetween(
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

/** The noun that is counted, or a word before it, says what happened: "12 deaths", "three wounded men". */
function ownAttachments(counted: Counted, chunks: readonly Chunk[], at: number): Attachment[] {
  if (counted.own.length === 0) return []
  const weak = counted.own.every(({ sense }) => sense.weak)
  const attributive = counted.own.some(({ sense }) => sense.frame !== 'counted')
  const senses = counted.own.filter(({ sense }) => applies(sense, counted))
  if (senses.length === 0) return []
  return [
    {
      rule: attributive ? 'claims/attributive' : 'claims/counted-noun',
      weight: weak ? 20 : attributive ? 72 : 60,
      measures: senses.map(({ sense, at: words }) => ({ name: sense.name, at: words })),
      negated: chunks[at - 1]?.symbol === 'n',
      hypothetical: false,
      future: false,
      weak,
      chunk: -1,
      side: 'own',
    },
  ]
}

interface MeasureWords {
  readonly name: string
  readonly at: Range
  readonly weak: boolean
}

/** The measures of a trigger and of those joined to it: "were killed and expelled", "killing or wounding 300". */
function sensesOf(
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
  if (!sense.only) return true
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

/** A trigger with the word that it needs: "the fate of … is unknown". */
function withNeeded(tokens: Tokens, chunks: readonly Chunk[], chunk: Range, needed: string): Range {
  for (let at = chunks[0]!.from; at < chunks.at(-1)!.to; at++) {
    if (tokens.word[at]!.text === needed) return { from: Math.min(chunk.from, at), to: Math.max(chunk.to, at + 1) }
  }
  return chunk
}

/** Whether a word that the sense needs stands in the sentence. */
function isMet(tokens: Tokens, chunks: readonly Chunk[], sense: Sense): boolean {
  if (!sense.needs) return true
  for (let at = chunks[0]!.from; at < chunks.at(-1)!.to; at++) if (tokens.word[at]!.text === sense.needs) return true
  return false
}

const PLACE_PREPOSITIONS = new Set(
  'in at from across near within throughout inside outside around into against behind between under to on'.split(' '),
)
/** "in 12 villages", "from 40 families": where, not who. */
function isWhere(tokens: Tokens, chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]
  if (!before) return false
  const word = tokens.word[before.symbol === 'd' ? before.from - 1 : before.from]
  return !!word && PLACE_PREPOSITIONS.has(word.text)
}

/** "killed by 30 gunmen": those who do it, unless the rule is about doers. */
const isAgent = (letters: string, at: number, rule: LinkRule): boolean =>
  !rule.frames.includes('doer') && (letters[at - 1] === 'b' || (letters[at - 1] === 'd' && letters[at - 2] === 'b'))

/** "12 soldiers killed 30 rebels": a past form with an object of its own is active. */
function takesObject(tokens: Tokens, chunks: readonly Chunk[], letters: string, at: number): boolean {
  if (
    chunks[at]!.senses.some(sense => sense.frame === 'state') &&
    !chunks[at]!.senses.some(sense => sense.form === 'past')
  )
    return false
  let next = at + 1
  while (letters[next] === 'v') next++
  const symbol = letters[next]
  if (symbol === 'Q') return !/^v{0,2}[BP]/.test(letters.slice(next + 1)) && !isTime(tokens, chunks[next]!)
  if (symbol !== 'd' && symbol !== 'u') return false
  const word = chunks[next + 1]
  return !!word && word.symbol !== 'x' && !isTime(tokens, word)
}

const isTime = (tokens: Tokens, chunk: Chunk): boolean => {
  for (let at = chunk.from; at < Math.min(chunk.to + 2, tokens.count); at++) {
    if (senseOf(tokens.word[at]!, 'time_unit') || /^(?:same|previous|following|next|last)$/.test(tokens.word[at]!.text))
      return true
  }
  return false
}
