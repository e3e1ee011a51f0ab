import { checksOf } from '../../pipeline/analysis/arithmetic/checks.ts'
import { type TimedDocument, timeFacts } from '../../pipeline/analysis/arithmetic/cross.ts'
import type { Statement } from '../../pipeline/analysis/facts.ts'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'
import { extract } from '../../pipeline/stages/extract.ts'
import { normalize } from '../../pipeline/stages/normalize.ts'
import type { RecordOf } from '../../schemas/index.ts'
import { configFiles, documentOf } from '../helpers/knowledge.ts'

const registry = (name: string, lines: readonly string[]) => ({
  name: `registry/${name}`,
  path: name,
  text: lines.join('\n'),
})

/** Events and places that do not exist. */
const knowledge = loadKnowledge([
  ...configFiles({ registry: false }),
  registry('events.yaml', [
    'harm_nouns: [massacre, raid, tragedy]',
    'honour_nouns: [heroes]',
    'war_nouns: [fighting, siege, strike, war]',
    'displacement_nouns: [expulsion]',
    'settlement_nouns: [city, town]',
    'events:',
    '  alder-1931: { name: "Alder, 4 May 1931", date: "1931-05-04", places: [alder], kind: attack, names: ["{place} {harm}", "1931 {harm}"] }',
    '  ridge-1948: { name: "Ridge, 1948", date: "1948-03-01/1948-04-14", places: [ridge], kind: war, names: ["{place} {war}", "{war} [of] [the] {place}"] }',
  ]),
  registry('places.yaml', [
    'places:',
    '  alder: { name: Alder, kind: town, names: [Alder] }',
    '  ridge: { name: Ridge, kind: region, names: [Ridge] }',
  ]),
])

interface Text {
  readonly id?: string
  readonly published?: string
  readonly party?: string
}

/** The records of a text, its source among them. */
export function statementsOf(text: string, { id = 'text', published, party }: Text = {}): Statement[] {
  const plain = documentOf(text)
  const document = { ...plain, id, meta: { ...plain.meta, published: published ?? null, party: party ?? null } }
  const records = normalize(document, extract(document, knowledge), knowledge)
  const source = { id, published: published ?? null, party: party ?? null }
  return [...records.filter(({ table }) => table !== 'sources'), { table: 'sources', record: source }] as Statement[]
}

/** What the checks of a text say, in short. */
export const checked = (text: string, about: Text = {}) => shortly(checksOf(statementsOf(text, about), text))

export const shortly = (checks: readonly RecordOf<'checks'>[]) =>
  checks.map(({ kind, verdict, expression }) => `${kind} ${verdict}: ${expression}`).sort()

/** A text as checks across documents see it. */
export function timed(id: string, text: string, party?: string): TimedDocument {
  return { source: { id, party: party ?? null }, times: timeFacts(statementsOf(text, { id }), text) }
}
