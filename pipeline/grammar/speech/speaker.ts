import { firstWhere } from '../../core/search.ts'
import type { Span } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import type { ActorMention } from '../names/actors.ts'
import type { Speech } from '../speech.ts'
import { firstTokenFrom, lookUpQuoting, type Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { documentIn, isSameOffice, officeOf, officesIn } from './role.ts'

/** Speeches with the actors who speak: those that their claimants name, or stand for. */
export function withSpeakers(tokens: Tokens, speeches: readonly Speech[], actors: readonly ActorMention[]): Speech[] {
  const quoted = quotedStretches(speeches)
  return speeches.map(speech => {
    const claimant = speech.claimant && tokensOf(tokens, speech.claimant)
    if (!claimant) return speech
    const named = actorNamed(tokens, claimant, actors)
    if (named) {
      const ambiguous = named.kind === 'person' && joinsAnother(tokens, claimant, named, actors)
      return isKept(speech, named) ? { ...speech, speaker: named.actor, ambiguous } : withoutSpeaker(speech)
    }
    const fitting = personsMeant(tokens, claimant, speech, actors, quoted)
    if (fitting.length === 0) return speech.quoted?.tentative ? withoutSpeaker(speech) : speech
    return { ...speech, speaker: fitting[0]!.actor, ambiguous: fitting.length > 1 }
  })
}

const isKept = (speech: Speech, { kind }: ActorMention): boolean => !speech.quoted?.tentative || kind === 'person'

/** The subject of the sentence before turned out to be no person: nobody is known to speak. */
const withoutSpeaker = (speech: Speech): Speech => ({
  ...speech,
  claimant: null,
  quoted: speech.quoted && { ...speech.quoted, claimant: null, frames: [] },
})

const tokensOf = (tokens: Tokens, { start, end }: Span): Range => ({
  from: firstTokenFrom(tokens, start),
  to: firstTokenFrom(tokens, end),
})

/**
 * The actor that a claimant names: a person before others. Who is named behind "of" or "for" speaks only through a
 * document or a spokesman: "the aide of Jane Doe" is not Jane Doe.
 */
export function actorNamed(tokens: Tokens, claimant: Range, actors: readonly ActorMention[]): ActorMention | null {
  const document = documentIn(tokens, claimant)
  let best: ActorMention | null = null
  let end = 0
  for (let i = firstWhere(actors.length, at => actors[at]!.from >= claimant.from); i < actors.length; i++) {
    const actor = actors[i]!
    if (actor.from >= claimant.to) break
    // "Jane Doe" holds "Doe", which nothing stands before.
    if (actor.to > claimant.to || actor.to <= end) continue
    end = actor.to
    const dependent = isComplement(tokens, claimant.from, actor.from) || isOwner(tokens, actor.to, claimant.to)
    if (document ? !dependent : dependent && (actor.kind === 'person' || !hasVoice(tokens, claimant))) continue
    if (!best || (actor.kind === 'person' && best.kind !== 'person')) best = actor
  }
  return best
}

/** "Jane Doe and John Roe": two persons speak, and one is named as the speaker. */
const joinsAnother = (tokens: Tokens, claimant: Range, one: ActorMention, actors: readonly ActorMention[]): boolean => {
  if (one.to >= claimant.to || !isFunction(tokens.word[one.to]!, 'joiner')) return false
  const at = firstWhere(actors.length, middle => actors[middle]!.from >= one.to)
  for (let i = at; i < actors.length && actors[i]!.from < claimant.to; i++)
    if (actors[i]!.kind === 'person' && actors[i]!.actor !== one.actor) return true
  return false
}

/** "the decision of X", "a spokesman for X": what stands there by a preposition. */
function isComplement(tokens: Tokens, start: number, at: number): boolean {
  let before = at - 1
  while (before > start && isFunction(tokens.word[before]!, 'determiner')) before--
  if (before <= start) return false
  return /^(?:of|for|from|at|in|to|with|by)$/.test(tokens.word[before]!.text)
}

/** "X's decision" */
const isOwner = (tokens: Tokens, to: number, limit: number): boolean =>
  to < limit && (tokens.word[to]!.text === "'s" || tokens.word[to]!.text === "'")

const hasVoice = (tokens: Tokens, { from, to }: Range): boolean => {
  for (let at = from; at < to; at++) if (lookUpQuoting(tokens, at, 'quote_voices')) return true
  return false
}

/**
 * The persons whom a pronoun or an office without a name may stand for, the last named first, each once: those named
 * before it in its paragraph, or where there is none, in the one before. Names within quotations are passed over.
 */
function personsMeant(
  tokens: Tokens,
  claimant: Range,
  speech: Speech,
  actors: readonly ActorMention[],
  quoted: readonly Span[],
): ActorMention[] {
  const pronoun = claimant.to - claimant.from === 1 && /^(?:he|she)$/.test(tokens.word[claimant.from]!.text)
  const office = pronoun ? null : officeOf(tokens, claimant)
  if (!pronoun && !office) return []
  const found: ActorMention[] = []
  const next = firstWhere(actors.length, at => actors[at]!.from >= claimant.from)
  for (let i = next - 1; i >= Math.max(0, next - MENTIONS); i--) {
    const actor = actors[i]!
    const start = tokens.start[actor.from]!
    if (start < speech.before || (found.length > 0 && start < speech.paragraph)) break
    if (actor.kind !== 'person' || found.some(other => other.actor === actor.actor) || isWithin(quoted, start)) continue
    if (office && !rolesOf(tokens, actor, endOfLast(actors, i)).some(role => isSameOffice(office, role))) continue
    found.push(actor)
  }
  return found
}

/** The token behind the last name before a mention that does not stand within a longer one with it, or 0. */
function endOfLast(actors: readonly ActorMention[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i < 4; i--) if (actors[i]!.to <= actors[at]!.from) return actors[i]!.to
  return 0
}

// Nobody stands for a name further back than this many; it bounds the search in a text of one paragraph.
const MENTIONS = 60
const ROLE_WORDS = 10

/** The offices that the words beside a name give to a person; those before it begin behind the last name. */
function rolesOf(tokens: Tokens, { from, to, role }: ActorMention, limit: number) {
  if (role) return officesIn(tokens, role)
  let begin = from
  while (begin > limit && from - begin < ROLE_WORDS && !endsRole(tokens, begin - 1)) begin--
  const before = officesIn(tokens, { from: begin, to: from })
  if (before.length > 0 || tokens.word[to]?.text !== ',') return before
  let end = to + 1
  while (end < tokens.count && end - to < ROLE_WORDS && !endsRole(tokens, end)) end++
  return officesIn(tokens, { from: to + 1, to: end })
}

const endsRole = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return (word.kind === 'mark' && word.text !== '-') || isFunction(word, 'relative') || isFunction(word, 'be')
}

/** Stretches of quoted words, in order. */
const quotedStretches = (speeches: readonly Speech[]): Span[] => speeches.filter(({ voice }) => voice === 'quoted')

const isWithin = (spans: readonly Span[], offset: number): boolean => {
  const at = firstWhere(spans.length, middle => spans[middle]!.end > offset)
  return at < spans.length && spans[at]!.start <= offset
}
