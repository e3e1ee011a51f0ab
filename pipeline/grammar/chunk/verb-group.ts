import type { Sense } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { type Chunk, plain } from './chunk.ts'
import { isAdverb } from './letters.ts'
import { type Found, triggersAt } from './triggers.ts'

/** Verbs that stand between "be" and what was done: "were reported killed", "are believed to have been shot". */
const FILLERS = new Set(
  'reported believed feared confirmed said estimated presumed thought known alleged listed being to have been be reportedly left declared understood considered claimed all both mostly mainly either'.split(
    ' ',
  ),
)

/** Auxiliaries with the verb they belong to, if that is a trigger. */
export function verbGroup(tokens: Tokens, from: number, limit: number, to: number): Chunk {
  let be = false
  let have = false
  let base = false
  let negated = false
  let hypothetical = false
  let future = false
  let at = from
  // "be confirmed dead", "is in captivity": the auxiliary itself begins some triggers.
  for (; at < limit; at++) {
    const whole = triggersAt(tokens, at, limit, to)
    if (whole && (at > from || whole.next > at + 1)) {
      return { ...group(tokens, from, at, whole, { be, have, base }), negated, hypothetical, future }
    }
    const word = tokens.word[at]!
    if (isFunction(word, 'be') || isFunction(word, 'get')) be = true
    else if (isFunction(word, 'have')) have = true
    else if (isFunction(word, 'modal')) base = true
    else if (isFunction(word, 'do')) base = true
    else if (isFunction(word, 'negation') || isAdverb(word.text) || FILLERS.has(word.text)) {
      if (FILLERS.has(word.text) && !be && !have && !base) break
    } else break
    if (isFunction(word, 'negation')) negated = true
    if (isFunction(word, 'hypothetical')) hypothetical = true
    if (isFunction(word, 'future')) future = true
  }
  // "were children", "had a": the auxiliary alone; words that merely fill go back.
  let end = at
  while (end > from + 1 && FILLERS.has(tokens.word[end - 1]!.text) && !isFunction(tokens.word[end - 1]!, 'be')) end--
  const verb = !be && (have || base)
  return { ...plain(be ? 'C' : verb ? 'V' : 'w', from, end), negated, hypothetical, future }
}

function group(
  tokens: Tokens,
  from: number,
  at: number,
  found: Found,
  seen: { be: boolean; have: boolean; base: boolean },
): Chunk {
  const symbol = groupSymbol(found.senses, seen, tokens, at, found.next)
  return { ...plain(symbol, from, found.next), senses: found.senses }
}

function groupSymbol(
  senses: readonly Sense[],
  seen: { be: boolean; have: boolean; base: boolean },
  tokens: Tokens,
  at: number,
  next: number,
): string {
  const has = (frame: Sense['frame'], ...forms: string[]) =>
    senses.some(sense => sense.frame === frame && (forms.length === 0 || forms.includes(sense.form ?? '')))
  if (seen.be) {
    if (has('patient', 'participle', 'past')) return 'P'
    if (has('doer', 'participle', 'past')) return 'Y'
    if (has('state')) return 'P'
    if (has('undergo')) return 'I'
    if (has('doer', 'ing')) return 'D'
    if (has('patient', 'ing')) return 'A'
    if (has('act') || has('toll')) return 'N'
    return 'w'
  }
  if (has('undergo')) return 'I'
  if (has('doer')) return 'D'
  if (has('patient')) return seen.have && !has('patient', 'participle', 'past') ? nounOr(tokens, at, next, 'w') : 'A'
  if (has('act')) return 'N'
  return has('toll') ? 'T' : 'B'
}

const nounOr = (tokens: Tokens, at: number, next: number, other: string): string =>
  tokens.word[next]?.text === 'of' || isFunction(tokens.word[at - 1]!, 'determiner') ? 'N' : other
