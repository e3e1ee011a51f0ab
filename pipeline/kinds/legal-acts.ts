import type { Finding } from '../core/document.ts'
import { firstWhere } from '../core/search.ts'
import { contains, hull, overlaps, type Span } from '../core/span.ts'
import type { Act } from '../grammar/acts/act.ts'
import { actsOf } from '../grammar/acts/find.ts'
import type { Range } from '../grammar/counted.ts'
import { actorOfPhrase, actorsIn } from '../grammar/names/lookup.ts'
import { type Reading, spanOfTokens } from '../grammar/reading.ts'
import type { Draft } from './draft.ts'
import type { Context, Kind } from './kind.ts'
import { plainDraft } from './plain.ts'
import { speakerOf } from './speaking.ts'

/** Decrees, resolutions, treaties and other acts that a text names. */
export const legalActs: Kind = {
  table: 'legal_acts',

  extract: (reading: Reading): Finding[] =>
    actsOf(reading).map((act, key) => {
      const parts = partsOf(reading, act)
      return {
        key,
        table: 'legal_acts',
        ...quoteOf(reading, act, parts),
        rule: act.rule,
        parts,
        labels: { kind: act.kind },
      }
    }),

  normalize(findings: readonly Finding[], context: Context): Draft[] {
    const acts = actsOf(context.reading)
    return findings.map(finding => draftOf(acts[finding.key]!, finding, context))
  },
}

const OWN: ReadonlySet<Act['kind']> = new Set(['decree', 'order'])
const FIELDS = ['title', 'number', 'issuer', 'signatory', 'subject'] as const

/** The words that each field was read from. */
function partsOf(reading: Reading, act: Act): Record<string, Span> {
  const { tokens } = reading
  const parts: Record<string, Span> = { kind_text: spanOfTokens(tokens, act.noun) }
  const put = (name: string, range: Range | null) => {
    if (range) parts[name] = spanOfTokens(tokens, range)
  }
  for (const name of FIELDS) put(name, act[name])
  put('date', act.date)
  // A decree that a president signs is the president's: the office stands with the name.
  if (!act.issuer && act.signatory && OWN.has(act.kind))
    put('issuer', actorsIn(reading, act.signatory)[0]?.role ?? null)
  return parts
}

/** The shortest stretch of the sentence that holds the act's own words; a date of another sentence is evidence only. */
function quoteOf({ tokens, layout }: Reading, act: Act, parts: Readonly<Record<string, Span>>): Span {
  const sentence = layout.sentences[act.sentence]!
  const named = Object.entries(parts).filter(([name]) => name !== 'issuer' || !act.apart)
  const own = [...act.own.map(range => spanOfTokens(tokens, range)), ...named.map(([, span]) => span)]
  return hull(own.filter(span => contains(sentence, span)))
}

function draftOf(act: Act, finding: Finding, context: Context): Draft {
  const { reading, scope } = context
  const { parts, start, end } = finding
  const words = (name: string) => (parts[name] ? reading.document.text.slice(parts[name].start, parts[name].end) : null)
  const actor = (range: Range | null) => range && actorOfPhrase(reading, range)
  const draft = plainDraft('legal_acts', finding, context, {
    kind: act.kind,
    kind_text: words('kind_text'),
    title: words('title'),
    number: words('number'),
    issuer: words('issuer'),
    issuer_id: actor(act.issuer),
    signatory: words('signatory'),
    signatory_id: act.several ? null : actor(act.signatory),
    date: act.date?.reading.edtf ?? null,
    date_basis: act.basis,
    subject: words('subject'),
  })
  const tie = isGeneral(act) && !namesEvent(reading, finding) ? null : scope.tie({ start, end }, act.sentence, null)
  const near = tie && tie.basis !== 'heading' && tie.basis !== 'document' ? tie : null
  const event = near && precedes(act, near.id, context) ? null : near
  const said = speakerOf({ start, end }, reading.speeches).polarity
  // "According to the decisions dated …": what speaks there is the act itself, and its words are the narrator's.
  const own = draft.claimant && overlaps(draft.claimant, { start, end }) ? unspoken(draft) : draft
  return {
    ...own,
    event: event && { id: event.id, basis: event.basis },
    polarity: said === 'asserted' ? act.polarity : said,
    modality: act.modality,
    review: [...draft.review, ...reasons(act, event?.ambiguous ?? false)].sort(),
  }
}

/** An act of a year or more before an event is not about it, however near their names stand. */
function precedes({ date }: Act, event: string, { knowledge }: Context): boolean {
  const bounds = knowledge.events.entries.get(event)?.bounds
  return !!date?.reading.to && !!bounds && Number(date.reading.to.slice(0, -6)) + 1 < Number(bounds.from.slice(0, -6))
}

/** A draft whose words nobody but the text itself says. */
function unspoken(draft: Draft): Draft {
  const { claimant: _, ...evidence } = draft.evidence
  return { ...draft, voice: 'narrator', claimant: null, speaker: null, evidence }
}

/** Treaties and conventions are of no event unless their own words name it. */
const isGeneral = ({ kind }: Act): boolean => kind === 'treaty' || kind === 'convention'

/** Whether an event is named within some words; names are in order. */
function namesEvent({ tokens, eventNames }: Reading, quote: Span): boolean {
  const first = firstWhere(eventNames.length, at => tokens.start[eventNames[at]!.from]! >= quote.start)
  for (let i = first; i < eventNames.length && tokens.start[eventNames[i]!.from]! < quote.end; i++)
    if (contains(quote, spanOfTokens(tokens, eventNames[i]!))) return true
  return false
}

const reasons = (act: Act, ambiguous: boolean): ('ambiguous_event' | 'inferred_date')[] => [
  ...(ambiguous ? (['ambiguous_event'] as const) : []),
  ...(act.basis === 'paragraph' ? (['inferred_date'] as const) : []),
]
