/** Shows where a record comes from: its words in context, the rule, the evidence of each field, and what lost. */
import type { Finding } from './core/document.ts'
import type { ConfigFile } from './core/knowledge.ts'
import { type Offsets, offsetsOf } from './core/offsets.ts'
import { overlaps, type Span } from './core/span.ts'
import { documentOf, type Found, findRecord, tablesOf } from './explain/find.ts'
import { loadKnowledge } from './kinds/knowledge.ts'
import { extract } from './stages/extract.ts'

type Evidence = Readonly<Record<string, { start: number; end: number; text: string }>>

/** An account of one record of a dataset, for people to read. */
export function explain(dist: string, id: string, config: readonly ConfigFile[]): string {
  const tables = tablesOf(dist)
  const found = findRecord(dist, id, tables)
  const { table, record } = found
  if (!tables.get(table)!.fromText) return `${table} ${id}\n\n${fieldLines(found, {})}\n`
  const document = documentOf(dist, String(record.source_id), tables)
  const offsets = offsetsOf(document.text)
  const words: Span = { start: offsets.toUnit(Number(record.start)), end: offsets.toUnit(Number(record.end)) }
  const findings =
    extract(document, loadKnowledge(config))[table as Found['table'] & keyof ReturnType<typeof extract>] ?? []
  const finding = bestOf(findings, words, String(record.rule))
  return [
    `${table} ${id}: ${record.source_id}, ${record.start} to ${record.end}`,
    '',
    `  ${inContext(document.text, words)}`,
    '',
    `rule  ${record.rule}`,
    ...(finding ? partLines(finding, document.text, offsets) : ['  (the present rules find nothing here)']),
    '',
    fieldLines(found, (record.evidence ?? {}) as Evidence),
    '',
    ...lostLines(finding, document.text, offsets),
    '',
  ].join('\n')
}

/** The finding that the record was made of: by the same rule if there is one, with most words in common. */
function bestOf(findings: readonly Finding[], words: Span, rule: string): Finding | undefined {
  const shared = (span: Span) => Math.min(span.end, words.end) - Math.max(span.start, words.start)
  const near = findings.filter(finding => overlaps(finding, words))
  const same = near.filter(finding => finding.rule === rule)
  return (same.length > 0 ? same : near).reduce<Finding | undefined>(
    (best, finding) => (best && shared(best) >= shared(finding) ? best : finding),
    undefined,
  )
}

const AROUND = 160

/** Words between marks, with what stands around them; never a cut through a code point. */
function inContext(text: string, { start, end }: Span): string {
  const flat = (from: number, to: number) => text.slice(from, to).replace(/\s+/g, ' ')
  const begin = whole(text, Math.max(0, start - AROUND))
  const close = whole(text, Math.min(text.length, end + AROUND))
  const before = `${begin > 0 ? '…' : ''}${flat(begin, start)}`
  return `${before}⟦${flat(start, end)}⟧${flat(end, close)}${close < text.length ? '…' : ''}`
}

/** An offset that does not stand inside of a surrogate pair. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}

function partLines({ parts, labels }: Finding, text: string, offsets: Offsets): string[] {
  const spans = Object.entries(parts).map(([name, span]) => `  ${name}  ${shown(text, span, offsets)}`)
  return [...spans, ...Object.entries(labels ?? {}).map(([name, label]) => `  ${name}  = ${label}`)]
}

/** Fields, each with the words it was read from. */
function fieldLines({ record }: Found, evidence: Evidence): string {
  const names = Object.keys(record).filter(name => name !== 'evidence')
  const width = Math.max(...names.map(name => name.length))
  return names
    .map(name => {
      const from = Object.entries(evidence).filter(([field]) => field === name || field.startsWith(`${name}.`))
      const words = from.map(([, { start, end, text }]) => `${JSON.stringify(text)} ${start}–${end}`).join(', ')
      return `${name.padEnd(width)}  ${JSON.stringify(record[name])}${words ? `  ← ${words}` : ''}`
    })
    .join('\n')
}

function lostLines(finding: Finding | undefined, text: string, offsets: Offsets): string[] {
  const lost = finding?.lost ?? []
  if (lost.length === 0) return ['No other candidate stood against it.']
  const lines = lost.map(
    ({ rule, against, why, ...span }) => `  ${shown(text, span, offsets)}  ${rule}, lost to ${against}: ${why}`,
  )
  return ['Candidates that lost:', ...lines]
}

const shown = (text: string, { start, end }: Span, offsets: Offsets) =>
  `${JSON.stringify(text.slice(start, end))} ${offsets.toPoint(start)}–${offsets.toPoint(end)}`
