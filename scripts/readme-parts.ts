/** The parts of README.md that are made of the dataset: what stands between the markers of each name. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '../pipeline/explain.ts'
import { readConfig } from '../pipeline/stages/ingest/config.ts'
import { type RecordOf, TABLE_NAMES, type TableName } from '../schemas/index.ts'
import { fenced, shortened, table, wrapped } from './readme-layout.ts'
import { SNIPPETS } from './readme-snippets.ts'

type Claim = RecordOf<'claims'>

/** The project, and the dataset that its README.md shows. */
export interface Shown {
  readonly root: string
  readonly dist: string
}

/** A part of README.md, by the name of its markers. */
export const PARTS: Readonly<Record<string, (shown: Shown) => string>> = {
  claims: claimsPart,
  sources: sourcesPart,
  ...SNIPPETS,
  tables: tablesPart,
  compared: comparedPart,
  record: shown => fenced('json', wrapped(exampleOf(shown))),
  explain: explainPart,
}

/** Of each source two claims: first one with a qualifier, then any, each of a measure that no row has yet. */
function claimsPart(shown: Shown): string {
  const claims = recordsOf(shown, 'claims')
  const events = new Map(recordsOf(shown, 'events').map(({ id, name }) => [id, name]))
  const rows: Claim[] = []
  const isNew = ({ measures: [first] }: Claim) => first !== 'other' && rows.every(row => row.measures[0] !== first)
  for (const { id } of recordsOf(shown, 'sources')) {
    const own = claims.filter(claim => claim.source_id === id && claim.event_id !== null)
    for (const wanted of [isQualified, () => true]) {
      const claim = own.find(one => isNew(one) && wanted(one))
      if (claim) rows.push(claim)
    }
  }
  const cells = rows.map(claim => [
    `\`${claim.source_id}\``,
    claim.number_text,
    claim.qualifier,
    claim.measures.join(', '),
    [claim.unit, claim.subgroup, claim.civil_status].filter(word => word !== null).join(', '),
    events.get(claim.event_id ?? '') ?? '',
    `“${shortened(claim.quote, 90)}”`,
  ])
  return table(['source', 'number', 'qualifier', 'measure', 'of', 'event', 'words'], Array(7).fill('---'), cells)
}

/** What sources state differently, and the arithmetic that does not simply hold. */
function comparedPart(shown: Shown): string {
  const differ = recordsOf(shown, 'comparisons').filter(({ verdict }) => DIFFER.includes(verdict))
  const checks = recordsOf(shown, 'checks').filter(({ verdict }) => verdict !== 'holds')
  const rows = [
    ...differ.map(({ id, key, verdict, explanation }) => [key, verdict, explanation, id]),
    ...checks.map(({ id, expression, verdict, explanation }) => [expression, verdict, explanation, id]),
  ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  const cells = rows.map(([what = '', verdict = '', words = '', id = '']) => [
    what.replaceAll('|', ' · '),
    verdict.replaceAll('_', ' '),
    shortened(words, 260),
    `\`${id}\``,
  ])
  return table(['what', 'verdict', 'in words', 'record'], Array(4).fill('---'), cells)
}

const DIFFER: readonly string[] = ['contradict', 'contains', 'lists_differ']

const isQualified = ({ qualifier }: Claim): boolean => qualifier !== 'exact'

function sourcesPart(shown: Shown): string {
  const rows = recordsOf(shown, 'sources').map(source => [
    `\`${source.id}\``,
    source.title ?? 'not known',
    source.publisher ?? 'not known',
    source.published ?? 'not known',
    `${source.party ?? 'not known'} (${source.party_basis ?? 'not known'})`,
    String(source.words),
  ])
  const head = ['source', 'title', 'publisher', 'published', 'side (shown by)', 'words']
  return table(head, ['---', '---', '---', '---', '---', '--:'], rows)
}

function tablesPart(shown: Shown): string {
  const published = TABLE_NAMES.filter(name => existsSync(join(shown.dist, 'json', `${name}.json`)))
  const rows = published.map(name => [
    `[\`${name}\`](dist/schemas/${name}.schema.json)`,
    String(recordsOf(shown, name).length),
    String(readJson(join(shown.dist, 'schemas', `${name}.schema.json`)).description),
  ])
  const spans = published.flatMap(name => recordsOf(shown, name)).reduce((sum, record) => sum + spansOf(record), 0)
  const evidence = ['`evidence`', String(spans), 'CSV only: one line per field that was read from words, and where.']
  return table(['table', 'records', ''], ['---', '--:', '---'], [...rows, evidence])
}

const spansOf = (record: object): number => ('evidence' in record ? Object.keys(record.evidence ?? {}).length : 0)

/** The qualified claim with the most evidence, the first of them in published order. */
function exampleOf(shown: Shown): Claim {
  const [first, ...others] = recordsOf(shown, 'claims').filter(isQualified)
  if (!first) throw new Error(`${shown.dist}: no qualified claim to show`)
  return others.reduce((best, claim) => (spansOf(claim) > spansOf(best) ? claim : best), first)
}

/** What `cli explain` prints, without the list of all fields. */
function explainPart({ root, dist }: Shown): string {
  const { id } = exampleOf({ root, dist })
  const config = ['lexicons', 'registry'].flatMap(name => readConfig(join(root, 'pipeline', name), name).files)
  const lines = explain(dist, id, config).split('\n')
  const isField = (line: string) => /^[a-z_0-9]+ {2,}\S/.test(line) && !line.startsWith('rule ')
  const [from, to] = [lines.findIndex(isField), lines.findLastIndex(isField)]
  const output = [...lines.slice(0, from), '… (all fields)', ...lines.slice(to + 1)]
  return `${fenced('sh', `npm run -s cli -- explain ${id}`)}\n\n${fenced('text', output.join('\n'))}`
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function recordsOf<T extends TableName>({ dist }: Shown, name: T): RecordOf<T>[] {
  return readJson(join(dist, 'json', `${name}.json`))
}
