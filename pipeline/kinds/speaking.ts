import type { Polarity, Voice } from '../../schemas/common.ts'
import { firstWhere } from '../core/search.ts'
import { contains, type Span } from '../core/span.ts'
import type { Speech } from '../grammar/speech.ts'

/** Who says some words, and whether it is denied. */
export interface Speaking {
  readonly voice: Voice
  readonly claimant: Span | null
  /** Id of the actor who speaks, where it is known. */
  readonly speaker: string | null
  readonly polarity: Polarity
  readonly unclosed: boolean
}

/** What words are without a speech around them. */
export const NARRATOR: Speaking = {
  voice: 'narrator',
  claimant: null,
  speaker: null,
  polarity: 'asserted',
  unclosed: false,
}

/** The innermost speech around words; a quotation goes before a report that it stands in. */
export function speakerOf(words: Span, speeches: readonly Speech[]): Speaking {
  if (speeches.length === 0) return NARRATOR
  let best: Speech | undefined
  // Speeches begin in order: those that begin behind the words cannot hold them.
  for (let i = firstAfter(speeches, words.start) - 1; i >= 0; i--) {
    const speech = speeches[i]!
    if (words.start - speech.start > LONGEST_SPEECH) break
    if (!contains(speech, words) || (speech.claimant && contains(speech.claimant, words))) continue
    if (
      !best ||
      rank(speech) > rank(best) ||
      (rank(speech) === rank(best) && speech.end - speech.start < best.end - best.start)
    )
      best = speech
  }
  if (!best) return NARRATOR
  const { voice, claimant, speaker, ambiguous, polarity, closed } = best
  // Of several who may be meant none is said to speak: only a quotation's own record names one, and says so.
  return { voice, claimant, speaker: ambiguous ? null : speaker, polarity, unclosed: !closed }
}

// No speech that the grammar finds is longer than its paragraph; this bounds the search in a text of one paragraph.
const LONGEST_SPEECH = 20_000
const rank = (speech: Speech): number => (speech.voice === 'quoted' ? 1 : 0)

function firstAfter(speeches: readonly Speech[], offset: number): number {
  return firstWhere(speeches.length, middle => speeches[middle]!.start > offset)
}
