/** Words for those counted and for what befell them that differ between sources while the number is the same. */
import type { CivilStatus } from '../../../../schemas/common.ts'
import { singular } from '../../../grammar/lexicons/inflect.ts'
import type { SaidFigure } from '../said.ts'
import { tokensOf } from '../words.ts'
import type { Figure } from './figure.ts'

/** Something about the words of a figure in which sources may differ. */
interface Aspect {
  readonly name: string
  /** What a figure says of it; null where it says nothing. */
  readonly of: (said: SaidFigure) => string | null
  /** Whether saying nothing differs from saying something. */
  readonly silenceCounts: boolean
  /** Whether the difference is a contradiction, which is told with the figure. */
  readonly clashes?: (figures: readonly Figure[]) => boolean
}

const HOW_GRAVE = 'badly critically fatally gravely heavily lightly mortally seriously severely slightly'.split(' ')
const CAPTIVES: Readonly<Record<string, string>> = {
  ...{ captive: 'captive', captivity: 'captive', captured: 'captive', hostage: 'hostage', hostages: 'hostage' },
  ...{
    prisoner: 'prisoner',
    prisoners: 'prisoner',
    abducted: 'abducted',
    kidnapped: 'kidnapped',
    detained: 'detained',
  },
}

const firstOf = (text: string | null, find: (word: string) => string | undefined): string | null => {
  for (const word of tokensOf(text ?? '')) {
    const found = find(word)
    if (found) return found
  }
  return null
}

const ASPECTS: readonly Aspect[] = [
  { name: 'civil status', of: said => said.status, silenceCounts: true, clashes: statusesClash },
  {
    name: 'severity',
    of: said =>
      said.measures.includes('wounded')
        ? firstOf(said.measureText, word => (HOW_GRAVE.includes(word) ? word : undefined))
        : null,
    silenceCounts: true,
  },
  {
    name: 'captivity',
    of: said => (said.measures.includes('captured') ? firstOf(said.measureText, word => CAPTIVES[word]) : null),
    silenceCounts: false,
  },
  {
    name: 'unit',
    of: said => {
      // People are named in too many ways for each to be a difference; their status is an aspect of its own.
      const noun = said.unit === 'person' ? undefined : tokensOf(said.unitText ?? '').at(-1)
      return noun ? singular(noun) : null
    },
    silenceCounts: false,
  },
]

/** The aspects in which the words of figures differ between sources. */
export function differencesOf(figures: readonly Figure[]): string[] {
  return ASPECTS.filter(({ of, silenceCounts, clashes }) => {
    if (clashes?.(figures)) return false
    const bySource = new Map<string, Set<string>>()
    for (const { said, source } of figures) {
      const word = of(said) ?? (silenceCounts ? '' : null)
      if (word !== null) bySource.set(source.id, (bySource.get(source.id) ?? new Set<string>()).add(word))
    }
    return new Set([...bySource.values()].map(words => [...words].sort().join('|'))).size > 1
  }).map(({ name }) => name)
}

/** The figure with the words for what is counted, as they stand; a status that other words tell stands for them. */
export const worded = ({ text, unitText, status, measureText }: SaidFigure): string =>
  [text, unitText ?? (status && `[${status}]`), measureText && `(${measureText})`].filter(Boolean).join(' ')

const UNARMED: ReadonlySet<CivilStatus> = new Set(['civilian', 'medical'])

/** Whether two sources say of the same people what nobody can be at once: a civilian is neither a soldier nor a policeman. */
export function statusesClash(figures: readonly Figure[]): boolean {
  const statuses = new Set(figures.flatMap(({ said }) => said.status ?? []))
  const unarmed = [...statuses].filter(status => UNARMED.has(status)).length
  return statuses.size - unarmed + Math.min(unarmed, 1) > 1
}
