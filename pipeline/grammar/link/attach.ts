import type { Chunk } from '../chunk/chunk.ts'
import { isTrigger } from '../chunk/chunk.ts'
import type { Counted, Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { senseOf } from '../words.ts'
import { LINK_RULES, type LinkRule } from './rules.ts'
import { applies, saidBetween, sensesOf } from './senses.ts'

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
  if (/^(?:here|there)$/.test(tokens.word[chunks[next]!.from]!.text)) return false
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
