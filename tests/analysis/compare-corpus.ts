/** Invented corpora: other lands, other events, any number of sides. */

import { comparisonsOf } from '../../pipeline/analysis/compare/comparisons.ts'
import type { Comparison } from '../../pipeline/analysis/compare/record.ts'
import type { Comparable } from '../../pipeline/analysis/compare/said.ts'
import { documentFacts } from '../../pipeline/analysis/index.ts'
import { loadKnowledge } from '../../pipeline/kinds/knowledge.ts'
import { extract } from '../../pipeline/stages/extract.ts'
import { normalize } from '../../pipeline/stages/normalize.ts'
import { configFiles, documentOf } from '../helpers/knowledge.ts'

const places = {
  places: {
    ostra: { name: 'Ostra', kind: 'town', names: ['Ostra', 'Osstra', 'Republic of Ostra'] },
    velm: { name: 'Velm', kind: 'village', names: ['Velm', 'Wellm'] },
    tarn: { name: 'Tarn', kind: 'village', names: ['Tarn'] },
  },
}
const event = (name: string, place: string, date: string) => ({
  ...{ name, date, places: [place], kind: 'attack' },
  names: [`{place} {harm}`, `{harm} of {place}`],
  headings: ['{place}'],
})
const events = {
  harm_nouns: ['massacre', 'tragedy', 'killings'],
  events: {
    'ostra-1901': event('Ostra, 4 May 1901', 'ostra', '1901-05-04'),
    'velm-1905': event('Velm, 1905', 'velm', '1905'),
  },
}
const knowledge = loadKnowledge([
  ...configFiles({ registry: false }),
  { name: 'registry/places.yaml', path: 'places.yaml', text: JSON.stringify(places) },
  { name: 'registry/events.yaml', path: 'events.yaml', text: JSON.stringify(events) },
])

interface Told {
  readonly text: string
  readonly party?: string
  readonly published?: string
  /** The line of text; its own where none is given. */
  readonly line?: string
}

/** Facts of a text under an id. */
export function factsOf(id: string, told: Told | string) {
  const { text, party = null, published = null } = typeof told === 'string' ? { text: told } : told
  const document = { ...documentOf(text), id }
  const records = normalize(document, extract(document, knowledge), knowledge)
  const entries = records.map(({ table, record }) => ({ table, record: { ...record } }))
  const rest = entries.filter(({ table }) => table !== 'sources')
  return documentFacts([{ table: 'sources', record: { id, party, published } }, ...rest], text)
}

/** What texts state, side by side. */
export function compared(texts: Readonly<Record<string, Told | string>>): Comparison[] {
  const lineages = new Map(
    Object.entries(texts).map(([id, told]) => [id, typeof told === 'string' ? id : (told.line ?? id)]),
  )
  const documents = Object.entries(texts).map(([id, told]) => factsOf(id, told))
  return comparisonsOf(structuredClone(documents), lineages)
}

/** What sources state that state just this. */
export function comparedStatements(sources: Readonly<Record<string, readonly Comparable[]>>): Comparison[] {
  const documents = Object.entries(sources).map(([id, statements]) => {
    const named = statements.map(said => ({ ...said, id: `${said.id}-${id}` }))
    return { ...factsOf(id, ' '), statements: named }
  })
  return comparisonsOf(structuredClone(documents), new Map())
}

/** A comparison in short: kind, key, values and verdict. */
export const inShort = ({ kind, key, values, verdict }: Comparison): string =>
  `${kind} ${key} ${values.join('; ')}: ${verdict}`

/** Figures and words in short, sorted. */
export const figures = (texts: Readonly<Record<string, Told | string>>): string[] =>
  compared(texts)
    .filter(({ kind }) => kind === 'figure' || kind === 'wording')
    .map(
      ({ kind, key, values, verdict }) =>
        `${kind} ${key.split('|').slice(1).join('|')} ${values.join('; ')}: ${verdict}`,
    )
    .sort()
