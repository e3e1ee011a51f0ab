import type { Range } from '../counted.ts'
import type { Sense } from '../lexicon.ts'
import { looksPlural } from '../noun-phrase/words.ts'
import type { Word } from '../words.ts'
import type { Scene } from './actor.ts'
import { found } from './words.ts'

// Nouns and adjectives for peoples, where capitals tell nothing of a word.
const OF_A_PEOPLE = /(?:[^aeiou]ians|[aeiou]ans|[^aeiou]ese)$/

/** "Ruritanians", "the Ruritanian people": a whole people, by the form of its name. */
export function isPeople({ reading: { tokens }, from, capitals }: Scene, range: Range): boolean {
  const last = range.to - 1
  const word = tokens.word[last]!
  if (found(tokens, last, 'people', 'nouns'))
    return (
      last > range.from &&
      isNation(tokens.word[last - 1]!) &&
      (capitals || OF_A_NATION.test(tokens.word[last - 1]!.text))
    )
  if (!word.capital || word.shouted || word.kind !== 'word') return false
  if (found(tokens, last, 'no_people', 'words')) return false
  const named = word.senses.some(({ class: name, only }) => name === 'unit' && only?.[0] === 'people')
  const before = tokens.word[last - 1]
  if (last > range.from && before!.capital && !OF_A_NATION.test(before!.text)) return named && looksPlural(word)
  const formed =
    looksPlural(word) && OF_A_PEOPLE.test(word.text) && word.senses.every(({ class: name }) => name === 'unit')
  if (last === from || !capitals) return formed
  // A surname may end in "-s": what the lexicon does not know as people has an article.
  const led = range.from > from && tokens.word[range.from - 1]!.text === 'the'
  return (
    formed ||
    (named && (looksPlural(word) || led)) ||
    (led && /[^s]s$/.test(word.text) && !word.senses.some(isPlainNoun))
  )
}

/** "the Ruritanian people", but not "Unidentified people". */
const isNation = (word: Word): boolean => word.capital && !word.shouted && OF_A_NATION.test(word.text)

/** "Bosnian", "British": an adjective that may stand before the name of a people. */
const OF_A_NATION = /(?:an|ish|ese|ern|ic|ch|i|ek)$/

/** The lexicon knows the word as something else than people. */
const isPlainNoun = (sense: Sense): boolean => sense.class !== 'unit' || sense.only?.[0] !== 'people'
