import type { ResponsibilityRole } from '../../../schemas/responsibility.ts'
import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { isFunction } from '../words.ts'
import { ACTS, actNounBefore, actNounFrom } from './act-noun.ts'
import type { Scene } from './actor.ts'
import { actorsFrom, actorsUpTo } from './actors.ts'
import { polarityOf, type Site, site } from './site.ts'
import { groupFrom } from './subject.ts'
import { found } from './words.ts'

const ROLES: readonly ResponsibilityRole[] = [
  'alleged_organiser',
  'alleged_perpetrator',
  'alleged_supporter',
  'alleged_orderer',
]

/** "The organisers of the massacre are X", "X were the perpetrators": who somebody is said to be. */
export function nameSite(scene: Scene, at: number): Site | null {
  const { tokens } = scene.reading
  for (const role of ROLES) {
    const noun = found(tokens, at, role, 'nouns', scene.to)
    if (!noun) continue
    const be = beBehind(scene, noun.to)
    const list = be > 0 ? actorsFrom(scene, be) : null
    const act = actOf(scene, noun)
    if (list && (act || tellsBefore(scene, at)))
      return site('responsibility/is', role, list.actors, noun, act ?? noun, list.to)
    if (!act) return null
    const start = nounStart(scene, at)
    const verb = groupFrom(tokens, start, scene.from)
    if (verb === start || !isFunction(tokens.word[start - 1]!, 'be')) return null
    const subject = actorsUpTo(scene, verb)
    return subject && site('responsibility/is', role, subject.actors, noun, act, act.to, polarityOf(scene, verb, start))
  }
  return null
}

/** Behind the noun and its "of" phrase, an aside in commas left out: where the words behind "are" begin; 0 for none. */
function beBehind({ reading: { tokens }, to }: Scene, from: number): number {
  let aside = false
  for (let at = from; at < Math.min(to, from + 30); at++) {
    const word = tokens.word[at]!
    if (word.text === ',') aside = !aside
    else if (aside) continue
    else if (isFunction(word, 'be')) return at + 1
    else if (isFiniteVerb(tokens, at) || word.text === ';') return 0
  }
  return 0
}

/** The act behind "of", "for" or "behind": "the organisers of the Riverton massacre". */
function actOf(scene: Scene, { from, to }: Range): Range | null {
  if (!/^(?:of|for|behind|in)$/.test(scene.reading.tokens.word[to]?.text ?? '')) return null
  const act = actNounFrom(scene, to + 1)
  return act ? { from, to: act.to } : null
}

const tellsBefore = (scene: Scene, at: number): boolean => actNounBefore(scene, at, ACTS, 40) !== undefined

function nounStart({ reading: { tokens }, from }: Scene, at: number): number {
  let start = at
  while (
    start > from &&
    at - start < 5 &&
    (isFunction(tokens.word[start - 1]!, 'determiner') ||
      (tokens.word[start - 1]!.kind === 'word' && !tokens.word[start - 1]!.known))
  )
    start--
  return start
}
