/** Names of things as people read them. */
import type { Dataset, Row } from './dataset.ts'

const TABLES: Readonly<Record<string, string>> = {
  event_names: 'names of events',
  place_names: 'names of places',
  legal_acts: 'legal acts',
  control_changes: 'changes of control',
  characterizations: 'contested or evaluative terms',
  responsibility: 'responsibility (alleged)',
  source_relations: 'relations of sources',
  shared_passages: 'shared passages',
  coverage: 'sentences (coverage)',
}

/** `legal_acts` → legal acts */
export const tableLabel = (table: string): string => TABLES[table] ?? table

/** With a capital, for headings. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `lost_one_parent` → lost one parent */
export const plain = (value: string): string => value.replaceAll('_', ' ')

/** How a source is named: its title or publisher where known, and always its id. */
export function sourceLabel(dataset: Dataset, id: string): string {
  const source = dataset.rows('sources').find(one => one.id === id)
  return source?.publisher && !id.includes(source.publisher.toLowerCase()) ? `${id} (${source.publisher})` : id
}

/** The neutral name of an event. */
export const eventLabel = (dataset: Dataset, id: string | null): string =>
  id === null ? 'no event' : (dataset.rows('events').find(event => event.id === id)?.name ?? id)

/** What is counted and what is said of it: "killed, person, children". */
export const claimLabel = (claim: {
  readonly measures: readonly string[]
  readonly unit: string | null
  readonly subgroup: string | null
  readonly civil_status: string | null
}): string =>
  [...claim.measures, claim.unit, claim.subgroup, claim.civil_status]
    .filter(part => part !== null)
    .map(plain)
    .join(', ')

/** A record in a few words. */
export function rowLabel(row: Row): string {
  for (const name of ['name', 'title', 'quote', 'expression', 'key', 'explanation', 'quote_a']) {
    const value = row[name]
    if (typeof value === 'string') return value.length > 140 ? `${value.slice(0, 140)}…` : value
  }
  return row.id
}

/** A value of a field in words; lists are joined. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'no value'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(' · ')
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** `1 record`, `2 records` */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? noun : `${noun}s`}`

/** Who says so: the text itself, or somebody whose words it quotes or reports. */
export const whoText = ({ voice, claimant }: { readonly voice: string; readonly claimant: string | null }): string =>
  voice === 'narrator' ? 'the text itself' : `${voice}: ${claimant ?? 'not named'}`
