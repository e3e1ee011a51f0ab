import { isFiniteVerb, phraseBefore, phraseBehind, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import type { EventName } from '../registry/patterns.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import type { TermUse } from './find.ts'
import { nounBefore, nounPhraseFrom, ownerBefore, trimmed } from './phrase.ts'

/** The words for what a term is said of, and how they stand to it. */
export interface Target {
  readonly words: Range | null
  readonly by: 'name' | 'of' | 'owner' | 'title' | 'subject' | 'object' | 'noun' | 'bare'
}

/** What a term is said of, by where the words stand: the nearest construction that names it. */
export function targetOf({ tokens }: Reading, use: TermUse, name: EventName | null, sentence: Range): Target {
  if (name) return { words: restOf(tokens, name, use), by: 'name' }
  if (use.part === 'verbs') return ofVerb(tokens, use, sentence)
  // "occupied lands" holds its noun itself.
  if (use.part === 'words' && !use.base.includes(' ')) return ofAdjective(tokens, use, sentence)
  return ofNoun(tokens, use, sentence)
}

/** Of "the Sharpeville massacre" the words that are not the term: "Sharpeville"; the longer side where both have some. */
function restOf(tokens: Tokens, name: Range, use: TermUse): Range | null {
  const before = trimmed(tokens, { from: name.from, to: use.modifier?.from ?? use.from })
  const behind = trimmed(tokens, { from: behindParticiple(tokens, use.to, name.to), to: name.to })
  const length = (range: Range | null) => (range ? range.to - range.from : 0)
  return length(before) >= length(behind) ? before : behind
}

/** "crimes | committed in | the town": only the place is of interest. */
const behindParticiple = (tokens: Tokens, at: number, limit: number): number =>
  at < limit && (isFiniteVerb(tokens, at) || tokens.word[at]!.text.endsWith('ed')) ? at + 1 : at

function ofVerb(tokens: Tokens, use: TermUse, sentence: Range): Target {
  const { voice, subject, object } = verbUse(tokens, use, use.form, sentence)
  const adjective = (use.form === 'past' || use.form === 'participle') && voice !== 'passive'
  const noun = adjective ? nounPhraseFrom(tokens, use.to, sentence.to) : null
  if (noun && !object) return { words: noun, by: 'noun' }
  if (voice === 'reduced')
    return { words: nounBefore(tokens, use.modifier?.from ?? use.from, sentence.from), by: 'subject' }
  if (voice === 'passive') return { words: lastPhrase(tokens, subject), by: 'subject' }
  return { words: object && nounPhraseFrom(tokens, object.from, object.to), by: 'object' }
}

/** "brutal killing", "so-called republic", "heroically fought"; else the subject of "was tragic". */
function ofAdjective(tokens: Tokens, use: TermUse, sentence: Range): Target {
  const next = tokens.word[use.to]
  if (use.base.endsWith('ly') && next?.kind === 'word' && use.to < sentence.to && !isFunction(next, 'preposition'))
    return { words: { from: use.to, to: use.to + 1 }, by: 'noun' }
  const noun = nounPhraseFrom(tokens, use.to, sentence.to)
  if (noun) return { words: noun, by: 'noun' }
  return { words: subjectOfBe(tokens, use.from, sentence), by: 'subject' }
}

function ofNoun(tokens: Tokens, use: TermUse, sentence: Range): Target {
  const head = use.modifier?.from ?? use.from
  const names = use.category === 'agent' || use.category === 'honour'
  const title = names ? titled(tokens, use, sentence) : null
  if (title) return { words: title, by: 'title' }
  const next = use.to < sentence.to ? tokens.word[use.to]!.text : ''
  const behind = /^(?:of|against|in|at|on)$/.test(next) ? nounPhraseFrom(tokens, use.to + 1, sentence.to) : null
  const timed = behind && senseOf(tokens.word[behind.to - 1]!, 'time_unit')
  if (behind && !timed && /^(?:of|against)$/.test(next)) return { words: behind, by: 'of' }
  const owner = ownerBefore(tokens, head, sentence.from)
  if (owner) return { words: owner, by: 'owner' }
  // "the massacre in Peru" is said of Peru's; "in two days", "on the road" say no such thing.
  if (behind && namesPlace(tokens, behind)) return { words: behind, by: 'of' }
  const subject = subjectOfBe(tokens, head, sentence)
  return subject ? { words: subject, by: 'subject' } : { words: null, by: 'bare' }
}

/** A name, and no date: "on 4 May". */
function namesPlace(tokens: Tokens, { from, to }: Range): boolean {
  const words = tokens.word.slice(from, to)
  return words.some(({ capital }) => capital) && words.every(({ kind }) => kind !== 'number')
}

/** "national leader Kwame Nkrumah", "the terrorist Smith": the name right behind. */
function titled(tokens: Tokens, use: TermUse, sentence: Range): Range | null {
  let to = use.to
  while (to < sentence.to && tokens.word[to]!.capital && tokens.word[to]!.kind === 'word') to++
  if (to > use.to) return { from: use.to, to }
  // "terrorist groups", "rebel forces": a noun that the term describes.
  const noun = tokens.word[use.to]
  if (
    use.form !== 'singular' ||
    !noun ||
    use.to >= sentence.to ||
    !(senseOf(noun, 'unit')?.name === 'person' || senseOf(noun, 'source_noun'))
  )
    return null
  return { from: use.to, to: use.to + 1 }
}

/** "The famine was a …": what stands before a form of "be" that leads to the term. */
function subjectOfBe(tokens: Tokens, head: number, sentence: Range): Range | null {
  let at = head - 1
  while (at >= sentence.from && head - at < 6) {
    const word = tokens.word[at]!
    if (isFunction(word, 'be')) return subjectBefore(tokens, auxiliariesFrom(tokens, at, sentence.from), sentence)
    if (
      !isFunction(word, 'determiner') &&
      !isFunction(word, 'negation') &&
      !word.text.endsWith('ly') &&
      word.text !== 'also'
    )
      return null
    at--
  }
  return null
}

/** "X | was": the noun before a relative; nothing before "to be" and "there were". */
function subjectBefore(tokens: Tokens, be: number, sentence: Range): Range | null {
  const before = be > sentence.from ? tokens.word[be - 1]! : undefined
  if (!before || isFunction(before, 'to') || isFunction(before, 'preposition') || before.text === 'there') return null
  if (!isFunction(before, 'relative')) return lastPhrase(tokens, phraseBefore(tokens, sentence.from, be))
  return nounBefore(tokens, tokens.word[be - 2]?.text === ',' ? be - 2 : be - 1, sentence.from)
}

function auxiliariesFrom(tokens: Tokens, be: number, limit: number): number {
  let at = be
  while (
    at > limit &&
    (isFunction(tokens.word[at - 1]!, 'have') ||
      isFunction(tokens.word[at - 1]!, 'modal') ||
      isFunction(tokens.word[at - 1]!, 'negation'))
  )
    at--
  return at
}

/**
 * A subject without what opens its clause: behind a verb, and behind a comma unless that stands in a list, whose last words
 * alone would mislead. Nothing where a pronoun or a participle leads.
 */
function lastPhrase(tokens: Tokens, phrase: Range | null): Range | null {
  if (!phrase) return null
  const { to } = phrase
  let { from } = phrase
  for (let at = to - 1; at > phrase.from; at--) {
    const word = tokens.word[at]!
    if (word.text === ',') {
      if (isList(tokens, phrase.from, at, to)) return null
      from = at + 1
      break
    }
    // "the killings committed in the village": a participle behind its noun ends nothing.
    const next = tokens.word[at + 1]
    if (
      isFiniteVerb(tokens, at) &&
      next &&
      at + 1 < to &&
      !isFunction(next, 'preposition') &&
      !isFunction(next, 'by')
    ) {
      from = at + 1
      break
    }
  }
  const words = trimmed(tokens, { from, to })
  const first = words && tokens.word[words.from]!
  if (!first || isFunction(first, 'pronoun') || (first.text.endsWith('ed') && !first.capital)) return null
  for (let at = words.from; at < words.to; at++) if (isFunction(tokens.word[at]!, 'to')) return null
  return words
}

/** "the men, the women and the children": a joiner behind the last comma, and no verb or preposition that opens before it. */
function isList(tokens: Tokens, from: number, comma: number, to: number): boolean {
  if (isFunction(tokens.word[from]!, 'preposition') || tokens.word[from]!.text.endsWith('ed')) return false
  for (let at = comma + 1; at < to; at++) if (isFunction(tokens.word[at]!, 'joiner')) return true
  return false
}

/** The object of a naming ("described | the raid | as …"), without what follows its noun phrase. */
export const objectWords = (tokens: Tokens, object: Range | null): Range | null =>
  object && trimmed(tokens, phraseBehind(tokens, object.from, object.to))
