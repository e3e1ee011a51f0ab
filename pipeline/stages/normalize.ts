import { TABLE_NAMES, type TableName } from '../../schemas/index.ts'
import type { Document, Extraction, TableRecord } from '../core/document.ts'
import { Ids } from '../core/ids.ts'
import { offsetsOf } from '../core/offsets.ts'
import type { Knowledge } from '../grammar/knowledge.ts'
import { readingOf } from '../grammar/reading.ts'
import { Scope } from '../grammar/scope.ts'
import { type Draft, KINDS, PREFIXES } from '../kinds/index.ts'

/**
 * What does it mean? The only place where words become values. A pure function; records come by table in published
 * order, within a table by start.
 */
export function normalize(document: Document, extraction: Extraction, knowledge: Knowledge): TableRecord[] {
  const reading = readingOf(document, knowledge)
  const drafts: { [T in TableName]?: Draft[] } = {}
  const scope = new Scope(reading, knowledge)
  for (const kind of KINDS) {
    drafts[kind.table] = kind.normalize(extraction[kind.table] ?? [], { reading, knowledge, scope, drafts })
  }
  const ids = new Map<Draft, string>()
  const next = new Ids(document.id, document.text, reading.layout.sentences)
  for (const table of TABLE_NAMES) {
    const own = drafts[table]
    if (!own) continue
    // In text order, so that the ordinal of equal sentences is stable.
    own.sort((a, b) => a.start - b.start || a.end - b.end || a.key - b.key)
    for (const draft of own) ids.set(draft, next.next(PREFIXES[table]!, draft.sentence))
  }
  const finish = finisher(document, ids)
  const records: TableRecord[] = []
  for (const table of TABLE_NAMES) for (const draft of drafts[table] ?? []) records.push(finish(draft))
  return records
}

/** Turns drafts into records: ids for drafts, code points for UTF-16 units, quotes and evidence from the text. */
function finisher(document: Document, ids: ReadonlyMap<Draft, string>): (draft: Draft) => TableRecord {
  const { text } = document
  const { toPoint } = offsetsOf(text)
  const span = ({ start, end }: { start: number; end: number }) => ({
    start: toPoint(start),
    end: toPoint(end),
    text: text.slice(start, end),
  })
  const isDraft = (value: unknown): value is Draft =>
    typeof value === 'object' && value !== null && ids.has(value as Draft)
  const resolved = (value: unknown): unknown =>
    isDraft(value)
      ? ids.get(value)
      : Array.isArray(value) && value.length > 0 && isDraft(value[0])
        ? value.map(resolved)
        : value
  return draft => {
    const { start, end, text: quote } = span(draft)
    const record: Record<string, unknown> = {
      id: ids.get(draft)!,
      source_id: document.id,
      start,
      end,
      quote,
    }
    for (const name in draft.fields) record[name] = resolved(draft.fields[name])
    record.event_id = draft.event?.id ?? null
    record.event_basis = draft.event?.basis ?? null
    record.voice = draft.voice
    record.speaker_id = draft.speaker
    record.claimant = draft.claimant ? text.slice(draft.claimant.start, draft.claimant.end) : null
    record.polarity = draft.polarity
    record.modality = draft.modality
    record.rule = draft.rule
    record.review = draft.review
    const evidence: Record<string, unknown> = {}
    for (const name in draft.evidence) evidence[name] = span(draft.evidence[name]!)
    record.evidence = evidence
    // The schema of the table judges the record in the next stage; here its shape is taken on trust.
    return { table: draft.table, record } as unknown as TableRecord
  }
}
