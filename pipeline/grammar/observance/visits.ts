import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { spanOfTokens } from '../reading.ts'
import { isFunction } from '../words.ts'
import { carrierOf, said } from './carrier.ts'
import { isHead } from './head.ts'
import { startOfPhrase } from './phrase.ts'
import { endsClause, groupAt, groupIn, type Observance, type Scene } from './words.ts'

/** Visits and pilgrimages that a noun names: to a place of remembrance, or where flowers or graves are spoken of. */
export function visitsIn(scene: Scene): Observance[] {
  const { tokens, sentence } = scene
  const found: Observance[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = groupAt(tokens, at, sentence.to, 'possible_visit')
    if (!hit || !isHead(scene, hit)) continue
    const goal = tokens.word[hit.to]?.text === 'to' ? placeOfVisit(scene, hit.to + 1) : null
    const solemn = scene.cued && !!groupIn(tokens, sentence, 'flower', 'memorial_place')
    if (!goal && !solemn) continue
    const words = { from: startOfPhrase(tokens, hit.from, sentence.from), to: goal?.to ?? hit.to }
    const span = spanOfTokens(tokens, words)
    found.push({
      rule: 'observances/visit',
      kind: 'visit',
      words: span,
      head: hit,
      name: span,
      organiser: null,
      ...said(scene, words, carrierOf(scene, words, 'arrange')),
    })
  }
  return found
}

/** The graves, memorial or place of martyrs that a visit goes to. Investigators visit mass graves; mourners do not. */
export function placeOfVisit(scene: Scene, from: number): Range | null {
  const { tokens, sentence } = scene
  for (let at = from; at < Math.min(sentence.to, from + 10); at++) {
    const word = tokens.word[at]!
    if (endsClause(word.text) || word.text === ',' || isFiniteVerb(tokens, at)) return null
    if (isFunction(word, 'preposition') && at > from && !/^(?:in|at)$/.test(word.text)) return null
    const place = groupAt(tokens, at, sentence.to, 'memorial_place')
    if (place && tokens.word[at - 1]?.text !== 'mass') {
      const grave = /^(?:grave|graveside|cemetery|graveyard|burial)/.test(tokens.word[at]!.text)
      const yearly = tokens.word.slice(sentence.from, sentence.to).some(each => isFunction(each, 'yearly'))
      return grave && !scene.cued && !yearly ? null : { from, to: place.to }
    }
    // "the Garden of Memory": a name in capitals that holds a word of remembrance.
    if (word.capital && scene.cued && groupAt(tokens, at, sentence.to, 'remembered', 'cue')) return { from, to: at + 1 }
  }
  return null
}
