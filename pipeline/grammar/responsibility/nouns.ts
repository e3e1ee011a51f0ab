import { isApostrophe } from '../characters.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { ACTS, actNounAt, isAbout, startOfAct } from './act-noun.ts'
import type { ActorPhrase, Scene } from './actor.ts'
import { actorsFrom, actorsUpTo } from './actors.ts'
import { complementEnd } from './phrase.ts'
import { type Site, site } from './site.ts'
import { breaksPhrase, type Found, found, isVerbal } from './words.ts'

const NAMED = [...ACTS, 'policy']

/** What a noun for an act says of who did it: "the killing of 12 by X", "the crimes of X", "X's siege of Y". */
export function nounSites(scene: Scene, at: number): Site[] {
  const { tokens } = scene.reading
  const noun = actNounAt(scene, at, NAMED)
  if (!noun) return moveSite(scene, at)
  const start = startOfAct(scene, at)
  const owner = owners(scene, start).length > 0 ? owners(scene, start) : owners(scene, joinedStart(scene, start))
  const end = complementEnd(scene, noun.to)
  if (owner.length > 0) {
    // "Ruritania's occupation": of it or by it? What it was done to must follow.
    const doer = isOwned(noun) || /^(?:of|on|against|at)$/.test(tokens.word[noun.to]?.text ?? '')
    return doer ? [namedBy('responsibility/possessive', owner, noun, { from: start, to: Math.max(end, noun.to) })] : []
  }
  if (isOwned(noun) && noun.to < scene.to && isFunction(tokens.word[noun.to]!, 'of')) {
    const list = actorsFrom(scene, noun.to + 1)
    if (list && isDoer(list.actors[0]!))
      return [namedBy('responsibility/of', list.actors, noun, { from: start, to: noun.to }, list.to)]
  }
  const by = byBehind(scene, noun.to)
  if (by === 0 || isAbout(scene, start) || isNamed(scene, start)) return []
  const list = actorsFrom(scene, by + 1)
  if (!list || !isDoer(list.actors[0]!)) return []
  return [namedBy('responsibility/by', list.actors, noun, { from: start, to: by }, list.to)]
}

/** "the entry of the forces into the town": violent only in company, and only of people in arms. */
function moveSite(scene: Scene, at: number): Site[] {
  const { tokens } = scene.reading
  const noun = found(tokens, at, 'move', 'nouns', scene.to)
  if (!noun || noun.to >= scene.to || !isFunction(tokens.word[noun.to]!, 'of')) return []
  const list = actorsFrom(scene, noun.to + 1)
  const first = list?.actors[0]
  // "the deployment of troops": whose they are must be said.
  if (!list || !first?.armed || first.to - first.from < 2) return []
  const end = complementEnd(scene, list.to)
  return [
    {
      ...namedBy('responsibility/moved', list.actors, noun, { from: at, to: Math.max(end, list.to) }, list.to),
      weak: true,
    },
  ]
}

/** Acts whose doer stands behind "of". */
const isOwned = ({ sense: { name } }: Found): boolean => name === 'deed' || name === 'policy'

/** "the army's heavy artillery and rocket fire": the possessive stands before what is joined. */
function joinedStart({ reading: { tokens }, from }: Scene, start: number): number {
  if (!/^(?:and|or)$/.test(tokens.word[start - 1]?.text ?? '')) return start
  for (let at = start - 2; at > from && start - at < 6; at--) {
    if (isPossessive(tokens, at - 1)) return at
    if (breaksPhrase(tokens.word[at]!)) return start
  }
  return start
}

/** Bodies that sit and decide are named behind "by" for what they said of an act: "genocide by the parliament". */
const isDoer = ({ sort }: ActorPhrase): boolean => sort !== 'body'

function namedBy(rule: string, actors: readonly ActorPhrase[], words: Found, act: Range, end = act.to): Site {
  const role = words.sense.name === 'policy' ? 'alleged_organiser' : 'alleged_perpetrator'
  return { ...site(rule, role, actors, { from: words.from, to: words.to }, act, end), active: false }
}

/** The actors whose possessive stands right before a token: "the army's", "the forces’". */
function owners(scene: Scene, start: number): readonly ActorPhrase[] {
  const { tokens } = scene.reading
  const mark = start - 1
  if (mark <= scene.from || !isPossessive(tokens, mark)) return []
  const list = actorsUpTo(scene, mark)
  return list?.actors ?? ownerBehind(scene, mark)
}

/** "from Ruritania's", "against the army's": a preposition before the owner is no hindrance. */
function ownerBehind(scene: Scene, mark: number): readonly ActorPhrase[] {
  for (let from = mark - 1; from > scene.from && mark - from < 12; from--) {
    const word = scene.reading.tokens.word[from]!
    if (word.kind === 'mark' && word.text !== '-') return []
    if (
      !isFunction(word, 'preposition') &&
      !isFunction(word, 'of') &&
      !isFunction(word, 'by') &&
      !isFunction(word, 'to') &&
      !isVerbal(scene.reading.tokens, from)
    )
      continue
    return actorsUpTo({ ...scene, from: from + 1 }, mark)?.actors ?? []
  }
  return []
}

const isPossessive = ({ word, start, text }: Tokens, at: number): boolean =>
  isFunction(word[at]!, 'possessive') ||
  (word[at]!.kind === 'mark' && isApostrophe(text.charCodeAt(start[at]!)) && /s$/.test(word[at - 1]!.text))

// "by" further behind a noun is another one's.
const REACH = 24

/** The "by" that a noun for an act has behind it: no verb, relative or clause between; 0 for none. */
function byBehind({ reading: { tokens }, to }: Scene, from: number): number {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const word = tokens.word[at]!
    if (isFunction(word, 'by')) return at
    if (/^(?:[;:.()“”"«»—–]|following|after|before|during|when|while)$/.test(word.text) || isFunction(word, 'relative'))
      return 0
    if (word.text === ',' && !isFunction(tokens.word[at + 1] ?? word, 'by')) return 0
    if (isFunction(word, 'be') || isFunction(word, 'have') || isVerbal(tokens, at)) return 0
  }
  return 0
}

/** "was called a massacre by", "recognised as genocide by": those behind "by" gave the name. */
function isNamed({ reading: { tokens }, from }: Scene, start: number): boolean {
  for (let at = start - 1; at >= from && start - at < 7; at--) {
    const word = tokens.word[at]!
    if (word.text === 'as') return true
    if (word.kind === 'mark' && word.text !== '-') return false
    if (isVerbal(tokens, at))
      return isFunction(tokens.word[at - 1] ?? word, 'be') || isFunction(tokens.word[at - 1] ?? word, 'have')
  }
  return false
}

/** Whether a sentence tells of violence besides its moves. */
export const tellsOfViolence = (scene: Scene): boolean => {
  for (let at = scene.from; at < scene.to; at++) if (actNounAt(scene, at, ACTS)) return true
  return false
}
