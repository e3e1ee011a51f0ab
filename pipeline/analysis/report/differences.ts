import type { RecordOf } from '../../../schemas/index.ts'
import { NO_CORROBORATION, ONE_LINE } from '../compare/phrases.ts'
import { labelOf, whoOf } from './figures.ts'
import { ids, wrapped } from './lines.ts'

type Comparison = RecordOf<'comparisons'>

const TITLES: Readonly<Record<Comparison['kind'], string>> = {
  figure: 'Figure',
  wording: 'Words for those counted',
  recognition: 'Recognition',
  responsibility: 'Alleged role',
  date: 'Date',
  act: 'Act',
  spelling: 'Name of a place',
}

/** What sources do not state alike, and how that is told. */
export const differing = {
  is: ({ verdict }: Comparison): boolean => verdict !== 'agree' && verdict !== 'single_source',

  lines(comparison: Comparison): string[] {
    const { id, kind, key, verdict, explanation } = comparison
    // How many state it stands before; what that is worth the head of the report says once.
    const told = explanation
      .slice(explanation.indexOf(': ') + 2)
      .replace(` ${NO_CORROBORATION}`, '')
      .replace(` ${ONE_LINE}`, '')
    const about = kind === 'figure' || kind === 'wording' ? ` (${labelOf(key)})` : ''
    const head = `${TITLES[kind]}${about}, ${verdict.replaceAll('_', ' ')}`
    return wrapped(`${head}: ${told} ${whoOf(comparison)} ${ids([id])}`, 4)
  },

  /** Contradictions first, then what is missing, then words. */
  order: (a: Comparison, b: Comparison): number => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict),
} as const

const GRAVITY: readonly Comparison['verdict'][] = [
  'contradict',
  'lists_differ',
  'not_comparable',
  'contains',
  'agree_but_qualifier',
  'agree_but_wording',
]
