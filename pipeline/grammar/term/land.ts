import { verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Form } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'
import { termWordsAt, usageAt } from './words.ts'

// "the occupied four northern villages": the noun stands within a few words behind its participle.
const BEHIND = 5

/**
 * Whether a verb of control is said of land: "occupied the town", "Tobruk was besieged", "the annexed districts"; a house
 * that tenants occupy and a day that work occupies are not.
 * @param verb tokens of the verb and its form
 * @param sentence the tokens to look at
 */
export function holdsLand(tokens: Tokens, verb: Range & { readonly form: Form | undefined }, sentence: Range): boolean {
  const { voice, subject, object } = verbUse(tokens, verb, verb.form, sentence)
  const passive = voice === 'passive' || voice === 'reduced'
  const held = passive ? subject : object
  if (held && namesLand(tokens, passive ? held : within(held, BEHIND * 2), sentence)) return true
  if (verb.form !== 'past' && verb.form !== 'participle') return false
  return namesLand(tokens, { from: verb.to, to: Math.min(verb.to + BEHIND, sentence.to) }, sentence, true)
}

const within = ({ from, to }: Range, length: number): Range => ({ from, to: Math.min(to, from + length) })

/** Whether words hold a noun for land or, away from the start of the sentence, a name. */
function namesLand(tokens: Tokens, { from, to }: Range, sentence: Range, adjacent = false): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (adjacent && (word.kind === 'mark' || /^(?:by|with|in|and)$/.test(word.text))) return false
    if (usageAt(termWordsAt(tokens, at), 'land') || (word.text === 'it' && !adjacent)) return true
    if (word.capital && (at > sentence.from || !word.senses.length)) return true
  }
  return false
}
