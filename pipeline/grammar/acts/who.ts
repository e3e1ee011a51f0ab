import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import type { Behind } from './behind.ts'
import { doerBefore, nameBefore } from './doer.ts'
import { at, entryAt, entryBefore, type Field, isOneOf, textAt } from './field.ts'
import { bodyBehind } from './phrases.ts'
import { type Enacting, makes } from './verbs.ts'

/** Who signed and who issued it. */
export function actorsOf(
  field: Field,
  enacting: Enacting | null,
  { agent }: Behind,
  issuer: Range | null,
): { issuer: Range | null; signatory: Range | null } {
  if (!enacting || !makes(enacting)) return { issuer, signatory: null }
  const doer = agent ?? doerOf(field, enacting)
  return enacting.verb.group === 'sign' ? { issuer, signatory: doer } : { issuer: issuer ?? doer, signatory: null }
}

function doerOf(field: Field, { use, verb }: Enacting): Range | null {
  switch (use.voice) {
    case 'active':
      return doerBefore(field, use.group.from)
    case 'infinitive': {
      const did = entryBefore(field, use.group.from, isOneOf('did'))
      return did ? doerBefore(field, did.from) : nameBefore(field, use.group.from)
    }
    case 'gerund':
      return mainDoer(field, verb.from)
    default:
      return verb.group === 'make' ? sittingBody(field, use.group.from) : null
  }
}

/** "A session of the council was called and a decision was made": whose session it was. */
function sittingBody(field: Field, before: number): Range | null {
  for (let token = field.sentence.from; token < before; token++) {
    const sitting = entryAt(field, token, isOneOf('sitting'))
    if (sitting && textAt(field, sitting.to) === 'of') return bodyBehind(field, sitting.to + 1)
  }
  return null
}

/** "The parliament gave its view, issuing a resolution": who does the main verb. */
function mainDoer(field: Field, gerund: number): Range | null {
  for (let token = gerund - 1; token > field.sentence.from; token--) {
    const word = at(field, token)!
    const finite =
      word.senses.some(({ class: name, form }) => name === 'verb' && form === 'past') ||
      isFunction(word, 'be') ||
      isFunction(word, 'have')
    if (finite && !word.capital) return doerBefore(field, token)
  }
  return null
}
