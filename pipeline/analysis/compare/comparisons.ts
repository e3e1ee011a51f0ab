import { byCodePoint } from '../../core/order.ts'
import type { DocumentFacts } from '../facts.ts'
import { compareActs } from './acts.ts'
import { compareDates } from './dates.ts'
import { compareFigures } from './figure/figures.ts'
import { compareRecognitions } from './recognitions.ts'
import type { Comparison, Stated, Witness } from './record.ts'
import { compareRoles } from './roles.ts'
import type { Comparable } from './said.ts'
import { compareSpellings } from './spellings.ts'

/** What sources state, side by side, sorted by id. `lineages`: the line of text of each source. */
export function comparisonsOf(
  documents: readonly DocumentFacts[],
  lineages: ReadonlyMap<string, string>,
): Comparison[] {
  const stated = documents.flatMap(({ source: { id, published, party }, statements }) => {
    const source: Witness = { id, published, party: party ?? 'unknown', lineage: lineages.get(id) ?? id }
    return statements.map((said): Stated<Comparable> => ({ said, source }))
  })
  const of = <T extends Comparable['table']>(table: T) =>
    stated.filter((one): one is Stated<Extract<Comparable, { table: T }>> => one.said.table === table)
  const comparisons = [
    ...compareFigures(of('claims')),
    ...compareRecognitions(of('recognitions')),
    ...compareRoles(of('responsibility')),
    ...compareActs(of('legal_acts'), of('recognitions')),
    ...compareDates(of('dates')),
    ...compareSpellings(of('place_names')),
  ]
  return comparisons.sort((a, b) => byCodePoint(a.id, b.id))
}
