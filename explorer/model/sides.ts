/** In words, whose side sources speak for. */
interface Source {
  readonly party: string | null
}

const NUMBERS: Readonly<Record<number, string>> = { 1: 'The one source speaks', 2: 'Both sources speak' }

export function sidesText(sources: readonly Source[]): string {
  const parties = sources.map(({ party }) => party)
  const known = [...new Set(parties.filter(party => party !== null))].sort()
  const open = parties.filter(party => party === null).length
  const all = NUMBERS[sources.length] ?? `All ${sources.length} sources speak`
  if (sources.length === 0) return 'There is no source.'
  if (known.length === 0) return 'Of none of the sources is it known which side it speaks for.'
  if (known.length === 1 && open === 0)
    return `${all} for one side: ${known[0]}. No account of another side is here.${sources.length > 1 ? ' That they agree is no corroboration.' : ''}`
  return `The sources speak for these sides: ${known.join(', ')}.${open > 0 ? ` Of ${open} it is not known.` : ''}`
}
