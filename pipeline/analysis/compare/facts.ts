import type { RecordOf, TableName } from '../../../schemas/index.ts'
import { offsetsOf } from '../../core/offsets.ts'
import { firstWhere } from '../../core/search.ts'
import type { Comparable, SaidAct, SaidDate, SaidFigure, SaidName, SaidRecognition, SaidRole, Tail } from './said.ts'
import { contentOf } from './words.ts'

/** A validated record, of whatever table. */
interface Entry {
  readonly table: TableName
  readonly record: Readonly<Record<string, unknown>>
}

/** What of a document can be compared with what others state: asserted, of what is or was, and only the fields that count. */
export function comparableOf(entries: readonly Entry[]): Comparable[] {
  const sentences = new Sentences(entries)
  // A date that belongs to an act is compared with the act.
  const told = new Set(
    entries.flatMap(({ table, record }) => (ACTS.has(table) && record.date_basis === 'clause' ? [record.date] : [])),
  )
  const all = entries.flatMap(({ table, record }): readonly Comparable[] => {
    const read = READERS[table]
    if (!read || record.polarity !== 'asserted' || record.modality !== 'actual') return []
    return read(record, sentences)
  })
  return all.filter(said => said.table !== 'dates' || !told.has(said.date))
}

const ACTS: ReadonlySet<string> = new Set<TableName>(['legal_acts', 'recognitions'])

type Reader = (record: Entry['record'], sentences: Sentences) => readonly Comparable[]

const reader =
  <T extends TableName>(read: (record: RecordOf<T>, sentences: Sentences) => readonly Comparable[]): Reader =>
  // Records have been checked against the schema of their table.
  (record, sentences) =>
    read(record as unknown as RecordOf<T>, sentences)

const READERS: Readonly<Partial<Record<TableName, Reader>>> = {
  claims: reader<'claims'>(figure),
  recognitions: reader<'recognitions'>(recognition),
  responsibility: reader<'responsibility'>(role),
  legal_acts: reader<'legal_acts'>(act),
  dates: reader<'dates'>(date),
  place_names: reader<'place_names'>(placeName),
}

function figure(claim: RecordOf<'claims'>, sentences: Sentences): SaidFigure[] {
  if (claim.event_id === null) return []
  const { value: number, unit } = claim.evidence
  const at = number?.start ?? claim.start
  const behind = Math.max(number?.end ?? claim.end, unit && unit.start > at ? unit.end : 0)
  return [
    {
      ...{ table: 'claims', id: claim.id, event: claim.event_id, measures: claim.measures, unit: claim.unit },
      ...{ subgroup: claim.subgroup, status: claim.civil_status, relation: claim.relation, total: claim.part_of },
      ...{ value: claim.value, min: claim.min, max: claim.max, qualifier: claim.qualifier, magnitude: claim.magnitude },
      ...{
        qualifierText: claim.qualifier_text,
        unitText: claim.unit_text,
        measureText: claim.measure_text,
        place: claim.place_id,
        date: claim.date,
      },
      text: [claim.qualifier_text, claim.number_text].filter(Boolean).join(' '),
      sentence: sentences.startOf(at),
      words: contentOf(`${sentences.around(at, REACH)} ${claim.measure_text ?? ''}`),
      tail: tailOf(sentences.behind(behind)),
    },
  ]
}

/** Letters to each side of a number that say what it is about: a clause or two. */
const REACH = 90

const INCLUDED =
  /^\s*,?\s*(?:including|among them|among whom|one of them|inclusive of)\s+((?:an?|one)\s[^,.;:()]{2,60})/i
const JOINED = /^\s*,?\s*(?:and|plus|as well as|along with|together with|besides)\s+((?:an?|one)\s[^,.;:()]{2,60})/i

/** "…, including a baby" or "… and a baby": what stands inside of or beside the number. */
function tailOf(behind: string): Tail | null {
  for (const [pattern, within] of [
    [INCLUDED, true],
    [JOINED, false],
  ] as const) {
    const text = pattern.exec(behind)?.[1]
    if (text) return { within, words: contentOf(text), text: text.trim() }
  }
  return null
}

function recognition(record: RecordOf<'recognitions'>, sentences: Sentences): SaidRecognition[] {
  const { term } = record.evidence
  const lead = term ? sentences.before(term.start) : ''
  return [
    {
      ...{ table: 'recognitions', id: record.id, event: record.event_id, body: record.body, term: record.term },
      ...{ bodyKind: record.body_kind, country: record.country, verb: record.verb, date: record.date },
      ...{ count: record.count, qualifier: record.qualifier, open: record.open_ended },
      classifies: /\b(?:as|is|are|was|were|be|being)(?:\s+\S+){0,2}\s*$/i.test(lead),
    },
  ]
}

function role(record: RecordOf<'responsibility'>): SaidRole[] {
  // A people is no actor that could be compared.
  if (record.event_id === null || record.review.includes('collective')) return []
  const { id, event_id: event, actor_id: actor, actor_text: text } = record
  return [{ table: 'responsibility', id, event, actor, text, role: record.role }]
}

function act(record: RecordOf<'legal_acts'>): SaidAct[] {
  if (record.date === null) return []
  const { id, kind, title, number, subject, date } = record
  const by = [record.issuer, record.signatory].filter(words => words !== null).join(' ') || null
  const actors = [record.issuer_id, record.signatory_id].filter(actor => actor !== null)
  const words = contentOf(title ?? subject ?? '')
  const byWords = contentOf(by ?? '')
  return [{ table: 'legal_acts', id, event: record.event_id, kind, title, number, actors, by, words, byWords, date }]
}

const DATED: ReadonlySet<string> = new Set(['day', 'days', 'month'])

function date(record: RecordOf<'dates'>, sentences: Sentences): SaidDate[] {
  const { id, event_id: event, edtf, text, start } = record
  if (event === null || edtf === null || !DATED.has(record.precision)) return []
  const words = contentOf(sentences.around(start, 2 * REACH))
  return [{ table: 'dates', id, event, date: edtf, text, sentence: sentences.startOf(start), words }]
}

function placeName({ id, event_id: event, place_id: place, name }: RecordOf<'place_names'>): SaidName[] {
  return [{ table: 'place_names', id, event, place, name }]
}

/** The sentences of a document, from its ledger, by code points. */
class Sentences {
  private readonly list: readonly { readonly start: number; readonly quote: string }[]

  constructor(entries: readonly Entry[]) {
    this.list = entries
      .filter(({ table }) => table === 'coverage')
      .map(({ record }) => ({ start: Number(record.start), quote: String(record.quote) }))
      .sort((a, b) => a.start - b.start)
  }

  private at(point: number): { start: number; quote: string } {
    return this.list[firstWhere(this.list.length, at => this.list[at]!.start > point) - 1] ?? { start: -1, quote: '' }
  }

  startOf(point: number): number {
    return this.at(point).start
  }

  before(point: number): string {
    const { start, quote } = this.at(point)
    return quote.slice(0, offsetsOf(quote).toUnit(point - start))
  }

  /** The rest of the sentence that ends behind `point`. */
  behind(point: number): string {
    const { start, quote } = this.at(point - 1)
    return quote.slice(offsetsOf(quote).toUnit(point - start))
  }

  /** Whole words within `reach` letters to each side. */
  around(point: number, reach: number): string {
    const { start, quote } = this.at(point)
    const unit = offsetsOf(quote).toUnit(point - start)
    const from = unit <= reach ? 0 : quote.indexOf(' ', unit - reach)
    const to = unit + reach >= quote.length ? quote.length : quote.lastIndexOf(' ', unit + reach)
    return quote.slice(Math.max(0, from), Math.max(unit, to))
  }
}
