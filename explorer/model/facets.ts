/** Facets: what may be chosen of a list, how many rows each choice would leave, and the rows that are left. */
export interface Facet<T> {
  readonly name: string
  readonly label: string
  /** The values of a row; a row may have several. */
  readonly values: (row: T) => readonly string[]
}

/** The values of one facet as numbers: those of row i stand from `starts[i]` to `starts[i + 1]`. */
interface Coded {
  readonly names: readonly string[]
  readonly starts: Uint32Array
  readonly codes: Uint16Array
}

/** Rows with the values of their facets, read once. */
export interface Faceted<T> {
  readonly facets: readonly Facet<T>[]
  readonly rows: readonly T[]
  readonly coded: readonly Coded[]
  /** Text that is searched, folded; made when it is first needed. */
  readonly texts: () => readonly string[]
}

export interface Choice {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

export interface Filtered<T> {
  readonly rows: readonly T[]
  /** Choices by facet, most frequent first. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>
}

/** What stands for a value that is not there. */
export const NONE = '(none)'

export function faceted<T>(rows: readonly T[], facets: readonly Facet<T>[], textOf: (row: T) => string): Faceted<T> {
  let texts: readonly string[] | undefined
  return {
    facets,
    rows,
    coded: facets.map(facet => codedOf(rows, facet)),
    texts: () => {
      texts ??= rows.map(row => folded(textOf(row)))
      return texts
    },
  }
}

function codedOf<T>(rows: readonly T[], facet: Facet<T>): Coded {
  const known = new Map<string, number>()
  const starts = new Uint32Array(rows.length + 1)
  const codes: number[] = []
  rows.forEach((row, i) => {
    const values = facet.values(row)
    for (const value of values.length > 0 ? values : [NONE]) {
      const code = known.get(value) ?? known.size
      known.set(value, code)
      codes.push(code)
    }
    starts[i + 1] = codes.length
  })
  return { names: [...known.keys()], starts, codes: Uint16Array.from(codes) }
}

/**
 * The rows that hold one of the chosen values in each facet and every word of the query. A count says how many rows a
 * choice leaves, given what is chosen in the other facets: one pass, for a row counts where no other facet rejects it.
 */
export function filter<T>(
  { facets, rows, coded, texts }: Faceted<T>,
  chosen: ReadonlyMap<string, readonly string[]>,
  query: string,
): Filtered<T> {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const searched = words.length > 0 ? texts() : []
  const wanted = facets.map(({ name }, f) => wantedOf(coded[f]!, chosen.get(name) ?? []))
  const counts = coded.map(({ names }) => new Uint32Array(names.length))
  const kept: T[] = []
  for (let i = 0; i < rows.length; i++) {
    if (words.length > 0 && !words.every(word => searched[i]!.includes(word))) continue
    const rejected = rejecting(i, coded, wanted)
    if (rejected === MANY) continue
    if (rejected === NOBODY) kept.push(rows[i]!)
    for (let f = 0; f < coded.length; f++) if (rejected === NOBODY || rejected === f) count(counts[f]!, i, coded[f]!)
  }
  const choices = facets.map(
    ({ name }, f) => [name, choicesOf(coded[f]!.names, counts[f]!, chosen.get(name) ?? [])] as const,
  )
  return { rows: kept, choices: new Map(choices) }
}

/** A flag for each value; nothing where all are welcome. */
function wantedOf({ names }: Coded, chosen: readonly string[]): Uint8Array | null {
  return chosen.length > 0 ? Uint8Array.from(names, name => (chosen.includes(name) ? 1 : 0)) : null
}

const NOBODY = -1
const MANY = -2

/** The only facet that rejects a row, or that none or several do. */
function rejecting(row: number, coded: readonly Coded[], wanted: readonly (Uint8Array | null)[]): number {
  let rejected = NOBODY
  for (let f = 0; f < coded.length; f++) {
    const welcome = wanted[f]
    if (!welcome || holds(row, coded[f]!, welcome)) continue
    if (rejected !== NOBODY) return MANY
    rejected = f
  }
  return rejected
}

function holds(row: number, { starts, codes }: Coded, welcome: Uint8Array): boolean {
  for (let i = starts[row]!; i < starts[row + 1]!; i++) if (welcome[codes[i]!] === 1) return true
  return false
}

function count(counts: Uint32Array, row: number, { starts, codes }: Coded): void {
  for (let i = starts[row]!; i < starts[row + 1]!; i++) counts[codes[i]!]!++
}

/** What is chosen stays in the list even where it leaves nothing. */
function choicesOf(names: readonly string[], counts: Uint32Array, chosen: readonly string[]): Choice[] {
  const listed = names.map((value, i) => ({ value, count: counts[i]!, chosen: chosen.includes(value) }))
  const missing = chosen.filter(value => !names.includes(value)).map(value => ({ value, count: 0, chosen: true }))
  return [...listed.filter(one => one.count > 0 || one.chosen), ...missing].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  )
}

/** Lower case without accents: for comparing, never for offsets. */
export function folded(text: string): string {
  const plain = /[^\u0000-\u007f]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text
  return plain.toLowerCase()
}
