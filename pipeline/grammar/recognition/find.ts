import type { Polarity } from '../../../schemas/common.ts'
import { phraseBefore } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { PlacedDate, Reading } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import { BEGINS, isFunction } from '../words.ts'
import type { Body } from './body.ts'
import { CUES, termIn } from './complements.ts'
import type { Cue, Found } from './found.ts'
import { byDocument, firstTo, governorOf } from './governed.ts'
import type { List } from './lists.ts'
import { ofNoun } from './nouns.ts'
import { eventWithin } from './terms.ts'
import { made, type What, whatsBehind } from './what.ts'
import { dateOf, meetingPlace } from './when.ts'
import { agentOf, doneness, type Scene, sceneOf, subjectOf } from './who.ts'
import { groupAt, isAdverb } from './words.ts'

/** Bodies that are said to recognise or condemn something, and the words that say so. */
export interface Recognition {
  readonly bodies: List<Body>
  readonly verb: Range
  readonly what: What
  readonly polarity: Polarity
  readonly date: PlacedDate | null
  readonly place: PlaceMention | null
  readonly rule: string
}

/** The recognitions of a sentence. Sentences without a word of the lexicon are passed over by the caller's `begins`. */
export function recognitionsIn(reading: Reading, sentence: number): Recognition[] {
  const { from, to, begins } = reading.layout.sentences[sentence]!
  if (!(begins & BEGINS.recognition)) return []
  const cues = cuesIn(reading, { from, to })
  if (cues.length === 0) return []
  const scene = sceneOf(reading, { from, to })
  const found: Recognition[] = []
  for (const [i, cue] of cues.entries()) {
    // "condemned and recognised X as Y": one deed of two verbs, told by the second.
    if (cues[i + 1] && isJoined(reading, cue, cues[i + 1]!)) continue
    const first = cues[i - 1] && isJoined(reading, cues[i - 1]!, cue) ? cues[i - 1]! : null
    const one = cue.noun ? ofNoun(scene, cue) : ofVerb(scene, cue, first)
    if (one) found.push(...recognitionsOf(scene, one))
  }
  return found.filter((one, i) => !found.slice(0, i).some(other => isSame(one, other)))
}

function cuesIn({ tokens }: Reading, { from, to }: Range): Cue[] {
  const found: Cue[] = []
  for (let at = from; at < to; ) {
    const hit = groupAt(tokens, at, CUES)
    if (hit && hit.next <= to && !(tokens.word[at]!.capital && !tokens.word[at]!.shouted && at > from)) {
      const { name: group, form, part } = hit.sense
      found.push({ from: at, to: hit.next, group, form, noun: part === 'nouns' })
      at = hit.next
    } else at++
  }
  return found
}

/** Two verbs with nothing but "and" and adverbs between. */
function isJoined({ tokens }: Reading, a: Cue, b: Cue): boolean {
  if (a.noun || b.noun || a.form !== b.form) return false
  let at = a.to
  while (at < b.from && (isAdverb(tokens.word[at]!) || /^(?:and|,)$/.test(tokens.word[at]!.text))) at++
  return at === b.from && a.to < b.from
}

function ofVerb(scene: Scene, cue: Cue, first: Cue | null): Found | null {
  const { reading, to } = scene
  const { tokens } = reading
  const begin = first ?? cue
  const verb = { from: begin.from, to: cue.to }
  const { use, done } = doneness(tokens, begin, begin.form, scene)
  if (!done) return null
  const { polarity, group } = use
  // "reaffirmed its recognition": the noun tells it.
  const whats = (): What[] =>
    joinedDeed(whatsBehind(reading, cue.group, cue.to, to), first).filter(({ end }) => !tellsByNoun(reading, cue, end))
  const be = begin.form === 'past' || begin.form === 'participle' ? beBefore(scene, begin.from) : null
  const by = begin.form !== 'ing' && cue.to < to && isFunction(tokens.word[cue.to]!, 'by')
  if (use.voice === 'passive' || be !== null || by) return ofPassive(scene, cue, first, be ?? group.from, polarity)
  if (use.voice === 'infinitive') {
    const governor = governorOf(scene, group.from)
    const said = governor ? whats() : []
    if (governor && said.length > 0) {
      const bodies = subjectOf(scene, governor.from)
      const negated = governor.negated ? 'negated' : polarity
      if (bodies) return { bodies, verb, whats: said, polarity: negated, rule: governor.rule, governor }
    }
    return firstTo(scene, group.from, verb, whats()) ?? byDocument(scene, group.from, verb, whats())
  }
  const said = whats()
  if (said.length > 0) {
    const bodies = subjectOf(scene, group.from)
    const document = byDocument(scene, group.from, verb, said)
    if (document && (!bodies || use.voice === 'gerund')) return document
    // "steps towards naming and recognising": a gerund tells of a deed where a comma leads to it.
    const told = use.voice !== 'gerund' || tokens.word[group.from - 1]?.text === ','
    if (bodies && told) return { bodies, verb, whats: said, polarity, rule: 'recognition/active' }
  }
  return isReduced(scene, cue) ? ofPassive(scene, cue, first, group.from, polarity) : null
}

function tellsByNoun({ tokens }: Reading, cue: Cue, end: number): boolean {
  if (cue.group !== 'judged') return false
  for (let at = cue.to; at < end && at - cue.to < 6; at++) {
    if (groupAt(tokens, at, CUES)?.sense.part === 'nouns') return true
  }
  return false
}

/** The deed of the first of two joined verbs counts where it needs no term. */
const joinedDeed = (whats: readonly What[], first: Cue | null): What[] =>
  whats.map(what =>
    first && what.deed !== 'declared_aggressor' && (first.group === 'recognised' || first.group === 'condemned')
      ? { ...what, deed: first.group }
      : what,
  )

/** "the crime, condemned in 1994 by …": a participle with no object behind it. */
const isReduced = ({ reading: { tokens }, to }: Scene, cue: Cue): boolean =>
  (cue.form === 'past' || cue.form === 'participle') &&
  cue.to < to &&
  /^(?:as|in|at|on|both|,)$/.test(tokens.word[cue.to]!.text)

/** "was first assessed": a form of "be" before the adverbs of a verb. */
function beBefore({ reading: { tokens }, from }: Scene, verb: number): number | null {
  let at = verb - 1
  while (at >= from && isAdverb(tokens.word[at]!)) at--
  if (at < from || !isFunction(tokens.word[at]!, 'be')) return null
  while (at > from && isFunction(tokens.word[at - 1]!, 'have')) at--
  return at
}

/** "was recognised as genocide by the parliaments of A and B", "a crime condemned by 30 countries". */
function ofPassive(scene: Scene, cue: Cue, first: Cue | null, group: number, polarity: Polarity): Found | null {
  const { reading, from, to } = scene
  const bodies = agentOf(scene, cue.to, /^(?:in|at)$/)
  if (!bodies) return null
  const verb = { from: (first ?? cue).from, to: cue.to }
  const subject = phraseBefore(reading.tokens, from, group)
  const term = termIn(reading, cue.group, cue.to, to)
  const object = subject && eventWithin(reading, subject)
  const what = made(cue.group, object, term, term?.to ?? cue.to)
  return what && { bodies, verb, whats: joinedDeed([what], first), polarity, rule: 'recognition/passive' }
}

function recognitionsOf(scene: Scene, { bodies, verb, whats, polarity, rule, governor, date }: Found): Recognition[] {
  const place = meetingPlace(scene)
  return whats.map(what => ({
    bodies,
    verb,
    what,
    polarity: what.negated ? 'negated' : polarity,
    place,
    rule,
    date:
      date ??
      dateOf(scene, {
        bodies,
        governor: governor ?? verb,
        verb,
        object: what.object,
        end: Math.max(...whats.map(({ end }) => end)),
        closed:
          rule === 'recognition/passive' ||
          bodies.from >= what.end ||
          !what.object ||
          what.end > what.object.to ||
          what.object.proper,
      }),
  }))
}

const isSame = (a: Recognition, b: Recognition): boolean =>
  a.what.deed === b.what.deed &&
  a.bodies.members[0]!.from === b.bodies.members[0]!.from &&
  a.what.term?.from === b.what.term?.from
