import { hull } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import { spanOfTokens } from '../reading.ts'
import { carrierOf, said } from './carrier.ts'
import { namesRemembered } from './cues.ts'
import { isHead } from './head.ts'
import { organiserOf } from './organiser.ts'
import { endOfPhrase, quotedName, startOfPhrase } from './phrase.ts'
import { markedSpan } from './things.ts'
import { groupAt, groupIn, type Observance, type Scene } from './words.ts'

/**
 * Campaigns for remembrance: those whose name appeals for something ("“Justice for X” campaign", "the Remember Y
 * campaign"), and those that a word beside them calls campaigns of awareness, recognition or remembrance.
 * Campaigns of war, elections and slander are none.
 */
export function campaignsIn(scene: Scene): Observance[] {
  const { tokens, sentence } = scene
  const found: Observance[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = groupAt(tokens, at, sentence.to, 'possible_campaign')
    if (hit?.sense.part !== 'nouns' || !isHead(scene, hit)) continue
    const phrase = { from: startOfPhrase(tokens, hit.from, sentence.from), to: hit.to }
    const whole = { from: phrase.from, to: endOfPhrase(tokens, hit.to, sentence.to) }
    if (groupIn(tokens, whole, 'ordinary')) continue
    const quoted = quotedName(tokens, phrase, sentence)
    const name = quoted ?? capitalName(scene, phrase)
    if (!isForRemembrance(scene, name, phrase, whole)) continue
    const own = [spanOfTokens(tokens, phrase), ...(quoted ? [markedSpan(scene, quoted)] : [])]
    const all = quoted
      ? { from: Math.min(phrase.from, quoted.from - 1), to: Math.max(phrase.to, quoted.to + 1) }
      : phrase
    found.push({
      rule: name ? 'observances/campaign-named' : 'observances/campaign',
      kind: 'campaign',
      words: hull(own),
      head: { from: hit.to - 1, to: hit.to },
      name: spanOfTokens(tokens, name ?? whole),
      organiser: organiserOf(scene, all),
      ...said(scene, all, carrierOf(scene, all, 'organise', 'hold')),
    })
  }
  return found
}

/** The name in capitals before "campaign": of two words or more. */
function capitalName({ tokens }: Scene, phrase: Range): Range | null {
  let from = phrase.from
  while (from < phrase.to && !tokens.word[from]!.capital) from++
  let to = phrase.to - 1
  while (to > from && !tokens.word[to - 1]!.capital) to--
  return to - from > 1 ? { from, to } : null
}

function isForRemembrance(scene: Scene, name: Range | null, phrase: Range, whole: Range): boolean {
  const { tokens, cued, reading } = scene
  if (name && name.to - name.from > 1 && groupIn(tokens, name, 'appeal')) return true
  if (!groupIn(tokens, phrase, 'public') && !groupIn(tokens, whole, 'public')) return false
  return cued || namesRemembered(reading, whole)
}
