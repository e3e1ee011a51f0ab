import type { Basis } from '../../../schemas/common.ts'
import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import { sentenceAt } from '../sentence.ts'
import type { Speech } from '../speech.ts'
import { matches, type Tokens } from '../tokens.ts'
import { saysWhen } from './adverbial.ts'
import { leadingSubject } from './leading.ts'
import type { QuotedSpeech } from './quoted.ts'
import { documentIn, officeOf } from './role.ts'

/** When quoted words were said or written, and how far away it stands. */
export interface QuotedDate {
  readonly date: PlacedDate
  readonly basis: Basis
}

// How many sentences back a text may have named the document or the occasion that it quotes from.
const SENTENCES_BACK = 3

/**
 * The date of a speech or document: the one that the words beside the quotation give, else that of a sentence before
 * which names the same document, occasion or speaker. Never one from within marks.
 */
export function dateOfQuotation(
  reading: Reading,
  speech: Speech & { readonly quoted: QuotedSpeech },
): QuotedDate | null {
  const { quoted } = speech
  const document = quoted.claimant && documentIn(reading.tokens, quoted.claimant) ? quoted.claimant : null
  const own = sentenceAt(reading.layout.sentences, quoted.quotation.open)
  for (const frame of quoted.frames) {
    const date = nearestIn(reading, frame, quoted.claimant?.from ?? frame.to, document)
    if (!date) continue
    const there = sentenceAt(reading.layout.sentences, reading.tokens.start[frame.from]!)
    return { date, basis: there === own ? 'sentence' : 'paragraph' }
  }
  const date = dateBefore(reading, speech)
  return date && { date, basis: 'paragraph' }
}

/** The adverbial date within some tokens that stands nearest to one of them. */
function nearestIn(
  reading: Reading,
  { from, to }: Range,
  near: number,
  document: Range | null = null,
): PlacedDate | null {
  const { dates } = reading
  let best: PlacedDate | null = null
  for (let i = firstWhere(dates.length, at => dates[at]!.from >= from); i < dates.length && dates[i]!.from < to; i++) {
    const date = dates[i]!
    if (date.to > to || !date.reading.edtf || !date.reading.from || !saysWhen(reading, date, from, document)) continue
    if (!best || Math.abs(date.from - near) < Math.abs(best.from - near)) best = date
  }
  return best
}

/** The date of a sentence before that names the document, the occasion or the speaker of a quotation. */
function dateBefore(
  reading: Reading,
  { quoted, speaker }: Speech & { readonly quoted: QuotedSpeech },
): PlacedDate | null {
  const { layout, tokens } = reading
  const [frame] = quoted.frames
  const { claimant } = quoted
  if (!frame || !claimant) return null
  const at = sentenceAt(layout.sentences, tokens.start[frame.from]!)
  const document = documentIn(tokens, claimant)
  const isPronoun = /^(?:he|she)$/.test(tokens.word[claimant.from]!.text)
  const occasions = definiteOccasions(tokens, frame)
  for (let back = 1; back <= SENTENCES_BACK && at - back >= 0; back++) {
    const sentence = layout.sentences[at - back]!
    if (sentence.paragraph !== layout.sentences[at]!.paragraph) return null
    const key = document
      ? (nounIn(tokens, sentence, 'quote_documents', [document.noun]) ??
        (back === 1 ? nameIn(tokens, sentence, claimant) : null))
      : (nounIn(tokens, sentence, 'quote_occasions', occasions) ??
        (back === 1 && isPronoun ? subjectIn(reading, sentence, speaker) : null))
    if (key === null) continue
    return nearestIn(reading, sentence, key)
  }
  return null
}

/** Occasions that a text speaks of as known: "the ceremony", "this meeting". */
function definiteOccasions(tokens: Tokens, { from, to }: Range): string[] {
  const found: string[] = []
  for (let at = from + 1; at < to; at++)
    if (/^(?:the|this|that|these|those|same)$/.test(tokens.word[at - 1]!.text)) {
      const base = baseAt(tokens, at, 'quote_occasions')
      if (base) found.push(base)
    }
  return found
}

function baseAt(tokens: Tokens, at: number, name: string): string | null {
  for (const { sense, words } of tokens.word[at]!.entries)
    if (sense.class === 'quoting' && sense.name === name && matches(tokens, at, words)) return sense.base!
  return null
}

/** The last noun of a list in a sentence that has one of some base forms. */
function nounIn(tokens: Tokens, { from, to }: Range, name: string, bases: readonly string[]): number | null {
  if (bases.length === 0) return null
  for (let at = to - 1; at >= from; at--) {
    const base = baseAt(tokens, at, name)
    if (base && bases.includes(base)) return at
  }
  return null
}

/** Two words with capitals of a claimant that stand side by side in a sentence, too: the name of the body. */
function nameIn(tokens: Tokens, { from, to }: Range, claimant: Range): number | null {
  const isName = (at: number) => tokens.word[at]!.capital && tokens.word[at]!.kind === 'word'
  for (let own = claimant.from + 1; own + 1 < claimant.to; own++) {
    if (!isName(own) || !isName(own + 1)) continue
    for (let at = from; at + 1 < to; at++)
      if (tokens.word[at] === tokens.word[own] && tokens.word[at + 1] === tokens.word[own + 1]) return at
  }
  return null
}

/** The subject of a sentence where it is the one whom a pronoun stands for, or an office without a name. */
function subjectIn({ tokens, actors, dates }: Reading, { from, to }: Range, speaker: string | null): number | null {
  const subject = leadingSubject(tokens, from, to, dates)
  if (!subject) return null
  if (speaker === null) return officeOf(tokens, subject) ? subject.from : null
  for (let i = firstWhere(actors.length, at => actors[at]!.from >= subject.from); i < actors.length; i++) {
    if (actors[i]!.from >= subject.to) return null
    if (actors[i]!.actor === speaker) return actors[i]!.from
  }
  return null
}
