/** Names of one place that differ between sources. */
import { valuesBy } from './phrases.ts'
import { type Comparison, distinct, grouped, recordOf, type Stated, witnessesOf } from './record.ts'
import type { SaidName } from './said.ts'
import { overlapOf, tokensOf } from './words.ts'

type Name = Stated<SaidName>

/** Places for which two sources have no name in common. */
export function compareSpellings(stated: readonly Name[]): Comparison[] {
  return [...grouped(stated, ({ said }) => said.place)].flatMap(([place, names]) => sideBySide(place, names))
}

function sideBySide(place: string, names: readonly Name[]): Comparison[] {
  if (witnessesOf(names).length < 2) return []
  // Names that only add a word, or are short for one another, are one.
  const forms = new Map<string, string>()
  for (const { said } of [...names].sort((a, b) => a.said.name.length - b.said.name.length)) {
    const known = [...forms.values()].find(form => sameName(form, said.name))
    if (!forms.has(said.name)) forms.set(said.name, known ?? said.name)
  }
  const bySource = new Map<string, Set<string>>()
  for (const { said, source } of names) {
    bySource.set(source.id, (bySource.get(source.id) ?? new Set()).add(forms.get(said.name)!))
  }
  const sets = distinct([...bySource.values()].map(set => [...set].sort().join('|'))).map(set => set.split('|'))
  const apart = sets.some((a, i) => sets.slice(i + 1).some(b => !a.some(form => b.includes(form))))
  if (!apart) return []
  const items = names.map(({ said, source }) => ({ id: said.id, source, value: said.name }))
  return [
    recordOf({
      kind: 'spelling',
      key: place,
      event: null,
      items,
      verdict: 'agree_but_wording',
      what: valuesBy(items),
    }),
  ]
}

/** Whether one name is the other but for a word, hyphens, capitals, or is made of its initials. */
function sameName(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  return (
    overlapOf(left, right) === 1 || left.join('') === right.join('') || isShort(left, right) || isShort(right, left)
  )
}

const wordsOf = (name: string): string[] => tokensOf(name.replace(/[-‐-―]/g, ' '))

const isShort = (short: readonly string[], long: readonly string[]): boolean =>
  long.length > 1 &&
  short.join('').length > 1 &&
  long
    .map(word => word[0])
    .join('')
    .startsWith(short.join('').replaceAll('.', ''))
