/** The English of explanations: plain, neutral, and never longer than a reader can take in. */
import { byCodePoint } from '../../core/order.ts'
import type { Witness } from './record.ts'

/** How many sources or values a sentence names before it counts the rest. */
const NAMED = 6

/** "a, b and c"; of many the first few. */
export function listed(words: readonly string[], most = NAMED): string {
  if (words.length <= 1) return words[0] ?? ''
  if (words.length > most) return `${words.slice(0, most).join(', ')} and ${words.length - most} more`
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** "Stated in 4 sources of 2 lines of text, all of one side (X)". */
export function statedIn(sources: readonly Witness[]): string {
  const only = sources[0]
  if (sources.length === 1 && only) return `Stated in 1 source (${only.id}), of ${sideOf(only.party)}`
  const lines = new Set(sources.map(({ lineage }) => lineage)).size
  const where = `Stated in ${counted(sources.length, 'source')} of ${lines === 1 ? 'one line' : `${lines} lines`} of text`
  const sides = sidesOf(sources)
  const [first] = sides
  if (sides.length === 1 && first) {
    return first.party === UNKNOWN ? `${where}, their sides not known` : `${where}, all of one side (${first.party})`
  }
  const each = sides.map(
    ({ party, sources }) => `${sources} ${party === UNKNOWN ? 'of a side not known' : `of ${party}`}`,
  )
  return `${where}, of ${known(sides)} (${listed(each)})`
}

export const ONE_LINE = 'Texts of one line count as one.'
export const NO_CORROBORATION = 'Independent lines of one side are no corroboration.'

/** What the number of lines and sides is worth. */
export function testimony(sources: readonly Witness[]): string[] {
  if (sources.length < 2) return []
  if (new Set(sources.map(({ lineage }) => lineage)).size === 1) return [ONE_LINE]
  const [first, ...others] = sidesOf(sources)
  if (others.length > 0 || first?.party === UNKNOWN) return []
  return [NO_CORROBORATION]
}

const UNKNOWN = 'unknown'
const sideOf = (party: string): string => (party === UNKNOWN ? 'a side not known' : `one side (${party})`)

function known(sides: readonly { party: string }[]): string {
  const named = sides.filter(({ party }) => party !== UNKNOWN).length
  return named === sides.length ? counted(named, 'side') : `${counted(named, 'known side')}`
}

function sidesOf(sources: readonly Witness[]): { party: string; sources: number }[] {
  const sides = new Map<string, number>()
  for (const { party } of sources) sides.set(party, (sides.get(party) ?? 0) + 1)
  return [...sides].map(([party, count]) => ({ party, sources: count })).sort((a, b) => byCodePoint(a.party, b.party))
}

/** "80 (a); more than 80 (b, c)": each value with those who state it, in the order of their first source. */
export function valuesBy(items: readonly { readonly value: string; readonly source: Witness }[]): string {
  const by = new Map<string, Map<string, Witness>>()
  for (const { value, source } of items) {
    const sources = by.get(value) ?? new Map<string, Witness>()
    by.set(value, sources.set(source.id, source))
  }
  const values = [...by.keys()]
  if (values.length === 1) return values[0]!
  const sides = new Set(items.map(({ source }) => source.party)).size
  const parts = [...by].map(([value, sources]) => {
    const who = [...sources.values()].map(({ id, party }) => (sides > 1 ? `${id}, side ${party}` : id))
    return `${value} (${listed(who)})`
  })
  return parts.length > NAMED
    ? `${parts.slice(0, NAMED).join('; ')}; and ${parts.length - NAMED} more values`
    : parts.join('; ')
}
