import type { Modality } from '../../../schemas/common.ts'
import type { Act } from './act.ts'
import { entryAt, entryBefore, type Field, isOneOf, textAt } from './field.ts'
import type { Mention } from './mention.ts'

/** "no agreement was signed", "refused to sign", "was vetoed": the act did not come about. */
export function polarityOf(field: Field, { before, enacting }: Mention): Act['polarity'] {
  if (before.determiner === 'no') return 'negated'
  if (!enacting) return 'asserted'
  const { use, verb } = enacting
  const undone = use.polarity === 'negated' || verb.group === 'undone' || isRefused(field, use.group.from)
  return undone ? 'negated' : 'asserted'
}

const DID_NOT = isOneOf('did_not')
/** "refused to sign" */
const isRefused = (field: Field, group: number): boolean => !!entryBefore(field, group, DID_NOT)

/** What the verb says, and "to sign", which says what is meant unless a word before it says that it was done. */
export function modalityOf(field: Field, { before, enacting }: Mention): Modality {
  if (!enacting) return before.draft ? 'hypothetical' : 'actual'
  const { use } = enacting
  if (use.voice === 'infinitive') {
    if (isRefused(field, use.group.from)) return 'actual'
    for (let token = use.group.from - 1; token >= field.sentence.from && use.group.from - token < 8; token--)
      if (entryAt(field, token, isOneOf('did'))) return 'actual'
    return 'hypothetical'
  }
  if (use.modality !== 'actual') return use.modality
  // "Had the treaty been signed"
  if (textAt(field, field.sentence.from) === 'had') return 'hypothetical'
  for (let token = use.group.from - 1; token >= field.sentence.from && use.group.from - token < 12; token--) {
    const text = textAt(field, token)
    if (/^[;:.“”"]$/.test(text)) break
    if (/^(?:if|unless|whether)$/.test(text)) return 'hypothetical'
  }
  return 'actual'
}
