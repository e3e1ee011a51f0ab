/** A summary of what sources state of events, in plain neutral English: nothing is added up, nothing ranked. */
import { MEASURES } from '../../../schemas/common.ts'
import type { RecordOf } from '../../../schemas/index.ts'
import { byCodePoint } from '../../core/order.ts'
import { counted, listed } from '../compare/phrases.ts'
import { differing } from './differences.ts'
import { figureLines } from './figures.ts'
import { ids, wrapped } from './lines.ts'

type Comparison = RecordOf<'comparisons'>
type Check = RecordOf<'checks'>
type Source = Pick<RecordOf<'sources'>, 'id' | 'party' | 'lineage'>

/** What a report is made of: records of a published dataset. */
export interface Published {
  readonly sources: readonly Source[]
  readonly events: readonly Pick<RecordOf<'events'>, 'id' | 'name' | 'date'>[]
  readonly comparisons: readonly Comparison[]
  readonly checks: readonly Check[]
}

/** The report on all events, or on one; null where it is not among them. */
export function reportOf(published: Published, event: string | null): string | null {
  const events = published.events
    .filter(({ id }) => event === null || id === event)
    .sort((a, b) => byCodePoint(a.date ?? '', b.date ?? '') || byCodePoint(a.id, b.id))
  if (event !== null && events.length === 0) return null
  const parts = events.map(({ id, name }) => eventText(id, name, published)).filter(text => text !== '')
  const rest = event === null ? otherText(published) : ''
  return `${[headText(published), ...parts, ...(rest ? [rest] : [])].join('\n\n')}\n`
}

/** Whose texts these are, and what the figures are not. */
function headText({ sources, comparisons }: Published): string {
  const known = [...new Set(sources.flatMap(({ party }) => party ?? []))].sort(byCodePoint)
  const parties = sources.some(({ party }) => party === null) ? [...known, 'not known'] : known
  const lines = new Set(sources.map(({ id, lineage }) => lineage ?? id)).size
  const sides =
    known.length === 0
      ? 'What side they speak for is not known.'
      : parties.length === 1
        ? `All speak for one side: ${known[0]}.`
        : `The sides they speak for: ${listed(parties, 20)}.`
  const agreement =
    known.length === 1 && parties.length === 1
      ? ' Where they agree, that is agreement within one side and corroborates nothing; texts of other sides are not among them.'
      : ''
  return [
    'What these sources state',
    ...wrapped(
      `${counted(sources.length, 'text')} of ${counted(lines, 'line')} of text. ${sides}${agreement} Nothing here is said to be true. Nothing is summed or ranked: statements stand side by side. ${counted(comparisons.length, 'comparison')} in all; in square brackets the id of a record, +N where N others state the same, and at the end the comparison that lists them (cli explain ID).`,
      0,
      0,
    ),
  ].join('\n')
}

function eventText(id: string, name: string, { comparisons, checks }: Published): string {
  const own = comparisons.filter(({ event_id }) => event_id === id).sort(byMeasure)
  const computed = checks.filter(({ event_id }) => event_id === id)
  if (own.length === 0 && computed.length === 0) return ''
  const figures = own.filter(({ kind }) => kind === 'figure')
  const others = own.filter(({ kind, verdict }) => kind !== 'figure' && verdict === 'agree')
  return [
    `${name} (${id})`,
    ...section('Figures', figures.flatMap(figureLines)),
    ...section('What differs', own.filter(differing.is).sort(differing.order).flatMap(differing.lines)),
    ...section('What does not add up, or only under a reading', computed.filter(isOpen).flatMap(checkLines)),
    ...closing(others, computed),
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`  ${title}`, ...lines] : []

const isOpen = ({ verdict }: Check): boolean => verdict !== 'holds'

const checkLines = ({ id, verdict, expression, explanation, record_ids }: Check): string[] =>
  wrapped(`${expression}: ${verdict.replaceAll('_', ' ')}. ${explanation} ${ids([id, ...record_ids])}`, 4)

/** What agrees beside the figures, counted. */
function closing(others: readonly Comparison[], checks: readonly Check[]): string[] {
  const holding = checks.length - checks.filter(isOpen).length
  const kinds = new Map<string, number>()
  for (const { kind } of others) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const agreeing = [...kinds].sort((a, b) => byCodePoint(a[0], b[0])).map(([kind, count]) => `${kind} ${count}`)
  const words = [
    ...(agreeing.length > 0 ? [`Sources agree in other respects: ${agreeing.join(', ')}.`] : []),
    ...(holding > 0 ? [`${counted(holding, 'check')} of arithmetic ${holding === 1 ? 'holds' : 'hold'}.`] : []),
  ]
  return words.length > 0 ? wrapped(words.join(' '), 2, 2) : []
}

/** What belongs to no single event and differs. */
function otherText({ comparisons, checks }: Published): string {
  const own = comparisons.filter(({ event_id }) => event_id === null).filter(differing.is)
  const computed = checks.filter(check => check.event_id === null && isOpen(check))
  if (own.length === 0 && computed.length === 0) return ''
  return [
    'Of no single event',
    ...section('What differs', [...own].sort(byMeasure).sort(differing.order).flatMap(differing.lines)),
    ...section('What does not add up, or only under a reading', computed.flatMap(checkLines)),
  ].join('\n')
}

const KINDS = ['figure', 'wording', 'responsibility', 'recognition', 'act', 'date', 'spelling']

/** By kind, then in the order of the measures, what most sources state first. */
function byMeasure(a: Comparison, b: Comparison): number {
  const rank = ({ key }: Comparison) => (MEASURES as readonly string[]).indexOf(key.split('|')[1] ?? '')
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    rank(a) - rank(b) ||
    b.sources.length - a.sources.length ||
    byCodePoint(a.key, b.key) ||
    byCodePoint(a.id, b.id)
  )
}
