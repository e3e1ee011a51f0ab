import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { lookUpQuoting, type Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { leadingSubject } from './leading.ts'
import { speaks, subjectBefore, subjectBehind } from './subject.ts'
import { hasFiniteVerb, isPlainSaying, type LeadVerb, leadVerbAt } from './verbs.ts'

/** Who is said to speak some quoted words, and by which words beside them. */
export interface Attribution {
  /** Null where somebody speaks who is not named. */
  readonly claimant: Range | null
  /** The verb leads to the mark itself: "said: “", "said, “", "told reporters “". */
  readonly direct: boolean
  readonly naming: boolean
  /** A verb leads to it, not a colon alone. */
  readonly told: boolean
}

const SEARCHED = 60
const REACH = 10

/**
 * Reads the words right before an opening mark.
 * @param region tokens of the narrator before the mark, within its sentence
 * @param quoted whether a token stands within another pair of marks
 */
export function attributionBefore(
  tokens: Tokens,
  region: Range,
  dates: readonly Range[],
  quoted: (at: number) => boolean,
): Attribution | null {
  const last = tokens.word[region.to - 1]?.text ?? ''
  const colon = /^[:–—-]$/.test(last)
  let end = region.to
  // The head of the sentence is read at most once, however many verbs it might be the subject of.
  let head: Range | null | undefined
  const leading = (verb: number): Range | null => {
    if (head === undefined) head = leadingSubject(tokens, region.from, end, dates)
    return head && head.to <= verb ? head : null
  }
  while (end > region.from && (tokens.word[end - 1]!.kind === 'mark' || tokens.word[end - 1]!.text === 'that')) end--
  for (let at = end - 1; at >= region.from && end - at < SEARCHED; at--) {
    const verb = quoted(at) ? null : leadVerbAt(tokens, at)
    if (!verb || verb.next > end) continue
    const claimant = subjectOf(tokens, { from: region.from, to: end }, at, verb, dates, leading)
    if (claimant === undefined) continue
    if (claimant && isShown(tokens, claimant)) return null
    const near = end - verb.next < REACH && !hasFiniteVerb(tokens, verb.next, end)
    const leads = last === ',' || last === 'that' || verb.next === end || reachesAddressee(tokens, at, end)
    return { claimant, direct: colon || (near && leads), naming: verb.sort === 'naming' && !colon, told: true }
  }
  // "Under the slogan: “…”": a name or a slogan follows.
  if (!colon || isShown(tokens, { from: Math.max(region.from, end - 3), to: end })) return null
  const subject = leading(end)
  const claimant = subject && speaks(tokens, subject) ? subject : null
  return claimant && isShown(tokens, claimant) ? null : { claimant, direct: true, naming: false, told: false }
}

/** The subject of a verb that may lead to a quotation: null where it has none that is named, undefined where it leads to nothing. */
function subjectOf(
  tokens: Tokens,
  { from, to: end }: Range,
  at: number,
  verb: LeadVerb,
  dates: readonly Range[],
  leading: (verb: number) => Range | null,
): Range | null | undefined {
  if (verb.sort === 'according') return subjectBehind(tokens, verb.next, end, dates) ?? undefined
  if (verb.sort === 'gerund') {
    // "Slogans reading “…”": what is shown says nothing.
    if (at > from && lookUpQuoting(tokens, at - 1, 'quote_slogans')) return { from: at - 1, to: at }
    return leading(at) ?? undefined
  }
  const before = tokens.word[at - 1]
  if (at > from && before && isFunction(before, 'relative') && before.text !== 'that') {
    let to = at - 1
    while (to > from && tokens.word[to - 1]!.kind === 'mark') to--
    return subjectBefore(tokens, from, to, dates) ?? undefined
  }
  if (isPassive(tokens, from, at)) {
    const next = tokens.word[verb.next]
    return next && verb.next < end && /^(?:in|by)$/.test(next.text)
      ? (subjectBehind(tokens, verb.next + 1, end, dates) ?? null)
      : null
  }
  return subjectBefore(tokens, from, at, dates) ?? leading(at) ?? undefined
}

/** "was told", "it is written", "as stated in": a participle behind "be" or "as". */
function isPassive(tokens: Tokens, from: number, verb: number): boolean {
  for (let at = verb - 1; at >= from && verb - at < 4; at--) {
    const word = tokens.word[at]!
    if (isFunction(word, 'be') || (word.text === 'as' && at === verb - 1)) return true
    if (!(isFunction(word, 'negation') || word.text.endsWith('ly') || /^(?:also|been|further)$/.test(word.text)))
      return false
  }
  return false
}

/** Banners and slogans are subjects of "read" and "say", but speak no quotation. */
const isShown = (tokens: Tokens, { from, to }: Range): boolean => {
  for (let at = from; at < to; at++) if (lookUpQuoting(tokens, at, 'quote_slogans')?.to === to) return true
  return false
}

/** "told reporters “": only the one who is spoken to stands between the verb and the mark. */
function reachesAddressee(tokens: Tokens, verb: number, end: number): boolean {
  const telling = lookUpQuoting(tokens, verb, 'quote_telling')
  if (!telling || end - telling.to > 6) return false
  for (let at = telling.to; at < end; at++) if (isFiniteVerb(tokens, at)) return false
  return true
}

/**
 * Reads the words behind a closing mark: "“…,” said the minister", "“…,” the minister said".
 * @param from the token behind the closing mark
 * @param limit the end of its sentence
 */
export function attributionBehind(
  tokens: Tokens,
  from: number,
  limit: number,
  dates: readonly Range[],
): Attribution | null {
  let at = from
  while (at < limit && /^[,–—-]$/.test(tokens.word[at]!.text)) at++
  // "“…” and other slogans": what is joined to the quotation attributes nothing.
  if (at < limit && isFunction(tokens.word[at]!, 'conjunction')) return null
  for (let i = at; i < Math.min(at + 16, limit); i++) {
    const word = tokens.word[i]!
    if (word.kind === 'mark' && !/^[,.’'-]$/.test(word.text)) return null
    const verb = leadVerbAt(tokens, i)
    if (!verb || verb.sort === 'naming' || verb.sort === 'gerund') continue
    if (verb.sort === 'according' ? i > at : isPassive(tokens, at, i)) return null
    const claimant =
      i === at || verb.sort === 'according'
        ? subjectBehind(tokens, verb.next, limit, dates)
        : (subjectBefore(tokens, at, i, dates) ?? itself(tokens, at, i))
    if (!claimant || isShown(tokens, claimant)) return null
    const first = tokens.word[claimant.from]!
    // "“Rain,” said to be …", "“Rain” began on Monday": what follows the verb must be somebody.
    if (isFunction(first, 'preposition') || isFunction(first, 'to') || first.text === 'that') return null
    if (i === at && verb.sort === 'finite' && !isPlainSaying(word) && !speaks(tokens, claimant)) return null
    // The subject begins right behind the mark: what is further off is said of something else.
    return i === at || claimant.from - at < 2 ? { claimant, direct: true, naming: false, told: true } : null
  }
  return signedBy(tokens, from, limit)
}

/** "“…,” it said": a pronoun that is no subject elsewhere speaks right behind the mark. */
const itself = (tokens: Tokens, at: number, verb: number): Range | null =>
  verb === at + 1 && tokens.word[at]!.text === 'it' ? { from: at, to: verb } : null

/** "“…” — Jane Doe, mayor of the town": a dash and a name. */
function signedBy(tokens: Tokens, from: number, limit: number): Attribution | null {
  if (from >= limit || !/^[–—-]$/.test(tokens.word[from]!.text)) return null
  const claimant = subjectBehind(tokens, from + 1, limit)
  if (!claimant || !tokens.word[claimant.from]!.capital || hasFiniteVerb(tokens, from, limit)) return null
  return { claimant, direct: true, naming: false, told: true }
}
