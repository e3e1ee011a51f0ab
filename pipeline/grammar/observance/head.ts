import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { isDashAt, touches } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { dateAt, groupAt, type Scene } from './words.ts'

/**
 * Whether a noun ends its phrase: "the memorial was", never "the memorial hospital"; and is no month, verb or name of
 * something else: "on 3 March", "they march", "March on Rome".
 */
export function isHead(scene: Scene, { from, to }: Range): boolean {
  return !dateAt(scene.reading, from) && !isVerb(scene, from) && endsHere(scene, to)
}

/** "to march", "they march", "will visit", "a march": only what may stand before a noun leads to one. */
function isVerb({ tokens, sentence }: Scene, at: number): boolean {
  const word = tokens.word[at]!
  if (!/^(?:march|parade|rally|visit|exhibit|walk)$/.test(word.text)) return false
  const before = at > sentence.from ? tokens.word[at - 1]! : undefined
  // A month that no date holds: "in March".
  if (word.text === 'march' && word.capital && !word.shouted)
    return !before?.capital && tokens.word[at + 1]?.text !== 'of'
  if (!before) return true
  if (
    isFunction(before, 'to') ||
    isFunction(before, 'modal') ||
    isFunction(before, 'pronoun') ||
    isFunction(before, 'do')
  )
    return true
  if (isFunction(before, 'relative')) return before.text !== 'that'
  if (isFunction(before, 'conjunction') || before.kind === 'mark') return true
  // "thousands march", "people visit": a plural noun before it is its subject.
  const plural = before.senses.some(
    ({ class: name, form }) => (name === 'unit' || name === 'vague') && form !== 'singular',
  )
  return plural || isFunction(before, 'adverb') || /^(?:thousands|hundreds|people)$/.test(before.text)
}

function endsHere({ tokens, sentence, reading }: Scene, to: number): boolean {
  const next = tokens.word[to]
  if (!next || to >= sentence.to) return true
  if (isDashAt(tokens, to) && touches(tokens, to - 1) && touches(tokens, to)) return false
  if (next.kind !== 'word') return true
  if (dateAt(reading, to)) return true
  // "Memorial Drive": a name goes on.
  if (next.capital && !next.shouted && tokens.word[to - 1]!.capital) return false
  if (isFiniteVerb(tokens, to) || /(?:ed|ly)$/.test(next.text)) return true
  for (const { class: name, name: own, form } of next.senses) {
    if (name === 'function' && own !== 'possessive' && own !== 'age' && own !== 'more') return true
    if (name === 'verb' || name === 'say') return true
    if (name === 'observance' && form && /^(?:past|participle|s|ing)$/.test(form)) return true
  }
  return (
    !!groupAt(tokens, to, sentence.to, 'arrange', 'build', 'hold') ||
    /^(?:today|yesterday|here|tomorrow)$/.test(next.text)
  )
}
