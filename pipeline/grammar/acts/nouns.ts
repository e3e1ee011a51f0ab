import { ACT_KINDS } from '../../../schemas/legal-acts.ts'
import type { Range } from '../counted.ts'
import { isDashAt, touches } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { at, type Entry, entryAt, type Field, isOneOf } from './field.ts'

export type ActKind = (typeof ACT_KINDS)[number]

/** A word for an act. */
export interface ActNoun extends Range {
  readonly kind: ActKind
  readonly base: string
  readonly plural: boolean
  /** A condition that a state declares: an act only where it is declared. */
  readonly state: boolean
}

const isKind = (group: string): group is ActKind => (ACT_KINDS as readonly string[]).includes(group)
/** Kinds that a name behind "of" tells apart: "Treaty of Sèvres"; others are somebody's: "decree of the king". */
export const NAMED: ReadonlySet<ActKind> = new Set(['treaty', 'agreement', 'convention', 'statement', 'law', 'other'])

/** Groups of nouns for acts. */
export const isActGroup = (group: string): boolean => isKind(group)
const isActOrState = (group: string): boolean => isKind(group) || group === 'state'
const isNone = isOneOf('none')

/** The words of a sentence that may name acts. */
export function actNounsIn(field: Field): ActNoun[] {
  const found: ActNoun[] = []
  const { from, to } = field.sentence
  for (let token = from; token < to; ) {
    const none = entryAt(field, token, isNone)
    const entry = entryAt(field, token, isActOrState)
    if (entry && (!none || none.to < entry.to)) {
      const noun = nounOf(field, entry)
      if (noun) found.push(noun)
      token = entry.to
    } else token = none?.to ?? token + 1
  }
  return found
}

/** The act noun that begins at a token, or null. */
function nounOf(field: Field, entry: Entry): ActNoun | null {
  const { tokens } = field
  const last = tokens.word[entry.to - 1]!
  const first = tokens.word[entry.from]!
  if (
    entryAt(field, entry.from, isOneOf('capital')) &&
    entry.to === entry.from + 1 &&
    (!first.capital || field.shouted)
  )
    return null
  if (isDashAt(tokens, entry.from - 1) && touches(tokens, entry.from - 2) && touches(tokens, entry.from - 1))
    return null
  if (isDashAt(tokens, entry.to) && touches(tokens, entry.to - 1)) return null
  // "the treaty text": the act only says which text.
  if (entry.form !== 'plural' && !last.capital && modifies(field, entry.to)) return null
  const kind = entry.group === 'state' ? 'other' : (entry.group as ActKind)
  return {
    from: entry.from,
    to: entry.to,
    kind,
    base: entry.base,
    plural: entry.form === 'plural',
    state: entry.group === 'state',
  }
}

/** Whether an ordinary noun follows right behind: a word that is known for nothing else. */
function modifies(field: Field, token: number): boolean {
  const word = at(field, token)
  if (word?.kind !== 'word' || word.capital) return false
  if (/(?:ing|ed|ly|ward)$/.test(word.text) || FOLLOWERS.test(word.text)) return false
  if (entryAt(field, token, () => true)?.part === 'verbs') return false
  return !word.senses.some(
    ({ class: name, form }) => name === 'function' || ((name === 'verb' || name === 'say') && form !== 'base'),
  )
}
const FOLLOWERS =
  /^(?:yesterday|today|tonight|tomorrow|last|next|this|no|nr|number|earlier|whereby|entitled|dated|itself|themselves|too|drawn|known|made|given|between|concerning|regarding|abolish\w*|ban\w*|soon|yet|shortly|aimed|s)$/

/** "an", "the", "its", or null: the determiner at a token. */
export const isDeterminer = (field: Field, token: number): boolean => {
  const word = at(field, token)
  return !!word && (isFunction(word, 'determiner') || /^(?:no)$/.test(word.text))
}
