import type { CHANGES } from '../../../schemas/control-changes.ts'
import type { Range } from '../counted.ts'
import type { Form } from '../lexicon.ts'
import { matches, type Tokens } from '../tokens.ts'
import { BEGINS } from '../words.ts'

export type Change = (typeof CHANGES)[number]

/** How the place stands to the word: it is done to the place, the place undergoes it, or somebody leaves the place. */
export type Frame = 'done' | 'undergone' | 'left' | 'under'

/** What a word of the lexicon asks for around it. */
export interface Demand {
  readonly change: Change
  readonly frame: Frame
  /**
   * Which bare names it takes for places. any: all that begin with a capital; known: those that a registry or the text
   * elsewhere shows to be places; plain: these, and of common nouns only those that mean nothing else.
   */
  readonly names: 'any' | 'known' | 'plain'
  /** Says nothing of control without "to" and a receiver. */
  readonly to?: true
  /** Says nothing of control without people in arms who do it. */
  readonly forces?: true
  /** Says nothing of control without "of" and people in arms who are driven out. */
  readonly of?: true
}

const DEMANDS: Readonly<Record<string, Demand>> = {
  occupied: { change: 'occupied', frame: 'done', names: 'any' },
  besieged: { change: 'besieged', frame: 'done', names: 'any' },
  captured: { change: 'captured', frame: 'done', names: 'any' },
  invaded: { change: 'invaded', frame: 'done', names: 'any' },
  annexed: { change: 'annexed', frame: 'done', names: 'any' },
  liberated: { change: 'liberated', frame: 'done', names: 'any' },
  cleared: { change: 'cleared', frame: 'done', names: 'known', of: true },
  returned: { change: 'returned', frame: 'done', names: 'known', to: true },
  transferred: { change: 'transferred', frame: 'done', names: 'any' },
  withdrawn: { change: 'withdrawn', frame: 'left', names: 'known' },
  seized: { change: 'captured', frame: 'done', names: 'known' },
  yielded: { change: 'transferred', frame: 'done', names: 'known' },
  freed: { change: 'liberated', frame: 'done', names: 'known' },
  surrounded: { change: 'besieged', frame: 'done', names: 'known', forces: true },
  taken: { change: 'captured', frame: 'done', names: 'plain' },
  lost: { change: 'other', frame: 'done', names: 'plain' },
  given: { change: 'transferred', frame: 'done', names: 'known', to: true },
  fallen: { change: 'captured', frame: 'undergone', names: 'known' },
  surrendering: { change: 'transferred', frame: 'undergone', names: 'known' },
  passed: { change: 'other', frame: 'under', names: 'known' },
  staying: { change: 'other', frame: 'under', names: 'any' },
}

/** A word or words that may say that a place changes hands. */
export interface Trigger extends Range {
  readonly demand: Demand
  /** Group of the lexicon. */
  readonly group: string
  readonly part: 'verbs' | 'nouns' | 'words'
  readonly form: Form | undefined
  readonly base: string
}

/** An entry of one group of the control lexicon that stands at a token: its base form and the token behind it. */
export function entryAt(
  tokens: Tokens,
  at: number,
  group: string,
  only?: Trigger['part'],
): { base: string; form: Form | undefined; part: string; next: number } | undefined {
  const { entries, begins } = tokens.word[at]!
  if (!(begins & BEGINS.control)) return undefined
  for (const { sense, words, gap } of entries) {
    if (
      sense.class === 'control' &&
      sense.name === group &&
      gap === 0 &&
      (!only || sense.part === only) &&
      matches(tokens, at, words)
    )
      return { base: sense.base ?? '', form: sense.form, part: sense.part ?? 'words', next: at + words.length }
  }
  return undefined
}

/** All readings of the longest trigger words at a token: "return" may be a verb or a noun. */
export function triggersAt(tokens: Tokens, at: number): Trigger[] {
  const found: Trigger[] = []
  if (!(tokens.word[at]!.begins & BEGINS.control)) return found
  for (const { sense, words, gap } of tokens.word[at]!.entries) {
    const demand = sense.class === 'control' ? DEMANDS[sense.name] : undefined
    if (!demand || gap > 0 || !matches(tokens, at, words)) continue
    const to = at + words.length
    if (found.length > 0 && to < found[0]!.to) break
    const { name: group, part = 'words', form, base = '' } = sense
    // "occupied" is past and participle alike: one reading of each part of speech will do.
    if (!found.some(other => other.part === part && other.group === group))
      found.push({ from: at, to, demand, group, part, form, base })
  }
  return found
}
