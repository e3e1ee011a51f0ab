import type { Tokens } from '../tokens.ts'
import { BEGINS, type Word } from '../words.ts'
import { HEADS, OFFICES, PLACE_GROUPS } from './words.ts'

/** What an entry that begins with a word may be the head of, as bits; most entries of the lexicon only stand beside heads. */
export const LEADS = { body: 1, office: 2, place: 4 } as const

const known = new WeakMap<Word, number>()

/** Bits of LEADS for a word, looked up once for each word form. */
export function leadsOf(word: Word): number {
  if (!(word.begins & BEGINS.actor)) return 0
  let bits = known.get(word)
  if (bits !== undefined) return bits
  bits = 0
  for (const { sense } of word.entries) if (sense.class === 'actor') bits |= bitOf(sense.name)
  known.set(word, bits)
  return bits
}

/** Bits of LEADS that any of some tokens has. */
export function leadsIn(tokens: Tokens, from: number, to: number): number {
  let bits = 0
  for (let at = from; at < to; at++) bits |= leadsOf(tokens.word[at]!)
  return bits
}

function bitOf(group: string): number {
  if (HEADS.has(group) || group === 'formation' || group === 'called') return LEADS.body
  if (OFFICES.has(group)) return LEADS.office
  return PLACE_GROUPS.has(group) ? LEADS.place : 0
}
