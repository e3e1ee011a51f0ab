import type { ReviewReason } from '../../schemas/common.ts'
import type { Finding } from '../core/document.ts'
import type { Span } from '../core/span.ts'
import type { Range } from '../grammar/counted.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import { sentenceAt } from '../grammar/sentence.ts'
import { dateOfQuotation } from '../grammar/speech/dated.ts'
import { addresseeOf, occasionOf } from '../grammar/speech/occasion.ts'
import type { QuotedSpeech } from '../grammar/speech/quoted.ts'
import { documentIn, roleBeside } from '../grammar/speech/role.ts'
import { actorNamed } from '../grammar/speech/speaker.ts'
import type { Speech } from '../grammar/speech.ts'
import type { Draft } from './draft.ts'
import type { Kind } from './kind.ts'
import { plainDraft } from './plain.ts'

type Quotation = Speech & { readonly quoted: QuotedSpeech }

/** Words in quotation marks that somebody says or a document holds. */
export const quotations: Kind = {
  table: 'quotations',

  extract: (reading): Finding[] =>
    quotationsOf(reading).map((speech, key) => ({
      key,
      table: 'quotations',
      ...withMarks(reading, speech),
      rule: `quotations/${speech.quoted.foundBy}`,
      parts: partsOf(reading, speech),
    })),

  normalize(findings, context): Draft[] {
    const { reading, scope } = context
    const found = quotationsOf(reading)
    return findings.map(finding => {
      const speech = found[finding.key]!
      const { parts } = finding
      const { text } = reading.document
      const words = (name: string) => (parts[name] ? text.slice(parts[name].start, parts[name].end) : null)
      const dated = dateOfQuotation(reading, speech)
      const draft = plainDraft('quotations', finding, context, {
        kind: isDocument(reading, speech) ? 'document' : 'speech',
        exact: words('exact'),
        speaker: words('speaker'),
        speaker_role: words('speaker_role'),
        date: dated?.date.reading.edtf ?? null,
        date_basis: dated?.basis ?? null,
        occasion: words('occasion'),
        addressee: words('addressee'),
        closed: speech.closed,
      })
      const tie = scope.tie({ start: speech.start, end: speech.end }, draft.sentence, null)
      const reasons = new Set<ReviewReason>(dated?.date.reading.review ?? [])
      if (dated?.basis === 'paragraph') reasons.add('inferred_date')
      if (tie?.ambiguous) reasons.add('ambiguous_event')
      if (speech.ambiguous) reasons.add('ambiguous_actor')
      if (!speech.closed) reasons.add('unclosed_quotation')
      return {
        ...draft,
        evidence: { ...parts, ...(speech.claimant ? { claimant: speech.claimant } : {}) },
        event: tie && { id: tie.id, basis: tie.basis },
        voice: 'quoted',
        claimant: speech.claimant,
        speaker: speech.speaker,
        review: [...reasons].sort(),
      }
    })
  },
}

/** The speeches in marks; a heading only repeats what its text quotes. */
const quotationsOf = ({ speeches, layout }: Reading): Quotation[] =>
  speeches
    .filter((speech): speech is Quotation => speech.quoted !== null)
    .filter(
      ({ start }) => !layout.paragraphs[layout.sentences[sentenceAt(layout.sentences, start)]!.paragraph]!.heading,
    )

/** The quotation with its marks: the mark that closes it stands right behind its words. */
function withMarks({ document: { text } }: Reading, { end, quoted }: Quotation): Span {
  let at = end
  while (at < text.length && /\s/.test(text[at]!)) at++
  const shut = quoted.quotation.closed && /["“”«»‘’']/.test(text[at] ?? '')
  return { start: quoted.quotation.open, end: shut ? at + 1 : end }
}

const isDocument = ({ tokens }: Reading, { quoted: { claimant } }: Quotation): boolean =>
  claimant !== null && documentIn(tokens, claimant) !== null

/** The words that each field was read from. */
function partsOf(reading: Reading, speech: Quotation): Record<string, Span> {
  const { tokens, actors, dates } = reading
  const { quoted } = speech
  const parts: Record<string, Span> = { exact: { start: speech.start, end: speech.end } }
  const put = (name: string, range: Range | null) => {
    if (range) parts[name] = spanOfTokens(tokens, range)
  }
  put('speaker', quoted.claimant)
  if (quoted.claimant && !isDocument(reading, speech)) {
    const named = actorNamed(tokens, quoted.claimant, actors)
    const limit = quoted.frames[0]?.to ?? quoted.claimant.to
    put(
      'speaker_role',
      named?.role ?? roleBeside(tokens, quoted.claimant, named?.kind === 'person' ? named : null, limit),
    )
  }
  put('date', dateOfQuotation(reading, speech)?.date ?? null)
  put('occasion', occasionOf(tokens, quoted, dates))
  put('addressee', addresseeOf(tokens, quoted, dates))
  return parts
}
