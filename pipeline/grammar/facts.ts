/** Which senses of the lexicons of facts promise a fact: their files hold helping words as well. */
import { TERM_CATEGORIES } from '../../schemas/characterizations.ts'
import { CHANGES } from '../../schemas/control-changes.ts'
import { ACT_KINDS } from '../../schemas/legal-acts.ts'
import { OBSERVANCE_KINDS } from '../../schemas/observances.ts'
import { RECOGNITION_VERBS } from '../../schemas/recognitions.ts'
import { RESPONSIBILITY_ROLES } from '../../schemas/responsibility.ts'
import type { Sense, WordClass } from './lexicon.ts'

/** The groups that are values of a table's field. */
const GROUPS: ReadonlyMap<WordClass, ReadonlySet<string>> = new Map<WordClass, ReadonlySet<string>>([
  ['recognition', new Set(RECOGNITION_VERBS)],
  ['act', new Set(ACT_KINDS)],
  ['observance', new Set(OBSERVANCE_KINDS)],
  ['term', new Set(TERM_CATEGORIES)],
  ['responsibility', new Set(RESPONSIBILITY_ROLES)],
  ['control', new Set(CHANGES)],
])

/** Whether a word in this sense leads to a record of its table. */
export const isFact = ({ class: name, name: group }: Sense): boolean => GROUPS.get(name)?.has(group) ?? false
