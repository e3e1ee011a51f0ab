import type { ObservanceKind } from '../../../schemas/observances.ts'
import { hull } from '../../core/span.ts'
import type { Range } from '../counted.ts'
import { spanOfTokens } from '../reading.ts'
import { type Carrier, carrierOf, said } from './carrier.ts'
import { namesEvent, namesRemembered } from './cues.ts'
import { isHead } from './head.ts'
import { organiserOf } from './organiser.ts'
import { endOfPhrase, quotedName, startOfPhrase } from './phrase.ts'
import { type GroupHit, groupAt, groupIn, type Observance, type Scene } from './words.ts'

/** A noun for an observance with the words that belong to it. */
interface Thing {
  readonly hit: GroupHit
  /** Adjectives, names and noun. */
  readonly phrase: Range
  /** The phrase and what it is of or for. */
  readonly whole: Range
}

type Test = (scene: Scene, thing: Thing) => boolean

const arranged = (scene: Scene, { phrase }: Pick<Thing, 'phrase'>): boolean =>
  carrierOf(scene, phrase, 'arrange') !== null
const remembers: Test = ({ reading }, { whole }) => namesRemembered(reading, whole)
const isCued: Test = scene => scene.cued

/** A word of remembrance within a few words of the phrase. */
const near: Test = ({ tokens, sentence }, { whole }) =>
  !!groupIn(tokens, { from: Math.max(sentence.from, whole.from - 8), to: Math.min(sentence.to, whole.to + 8) }, 'cue')

const built: Test = (scene, { phrase }) => carrierOf(scene, phrase, 'build') !== null
const harmed: Test = (scene, { phrase }) => carrierOf(scene, phrase, 'harm') !== null
const isHeritage: Test = ({ tokens }, { phrase }) => !!groupIn(tokens, phrase, 'heritage')
const isOrdinary: Test = ({ tokens }, { whole }) => !!groupIn(tokens, whole, 'ordinary')

/** "an obelisk in the square commemorates the dead" */
const isFor: Test = ({ tokens, sentence }, { phrase }) => {
  const verb = groupIn(tokens, { from: phrase.to, to: Math.min(sentence.to, phrase.to + 7) }, 'commemorate')
  return verb?.sense.form === 's' && !/^[,;:]$/.test(tokens.word[phrase.to]!.text)
}

/** "at the memorial: where something else is done, with no name of its own. */
const isWhere: Test = (scene, thing) => {
  const { tokens } = scene
  const { phrase, whole } = thing
  let before = phrase.from - 1
  while (before > scene.sentence.from && /^(?:the|a|an|this|that|its|their)$/.test(tokens.word[before]!.text)) before--
  const led = /^(?:at|to|near|in|by|from|of|outside|around|behind|before|beside)$/.test(tokens.word[before]?.text ?? '')
  const named = tokens.word[phrase.to - 1]!.capital && phrase.to - phrase.from > 1
  return led && !named && whole.to === phrase.to
}

/** "the march of time", "a parade of witnesses", "a march of 30 km": of something else. */
const isFigure: Test = (scene, { whole, phrase }) =>
  (whole.to > phrase.to || scene.tokens.word[phrase.to]?.text === 'of') && !arranged(scene, { phrase })

/** When a noun of a group is an observance: in plain words, what else the sentence must say. */
const TESTS: Readonly<Record<string, { readonly kind: ObservanceKind; readonly when: Test }>> = {
  moment_of_silence: { kind: 'moment_of_silence', when: () => true },
  march: { kind: 'march', when: () => true },
  ceremony: { kind: 'ceremony', when: () => true },
  funeral: { kind: 'funeral', when: (scene, thing) => arranged(scene, thing) || scene.cued || remembers(scene, thing) },
  monument: {
    kind: 'monument',
    when: (scene, thing) => built(scene, thing) || (!isWhere(scene, thing) && !harmed(scene, thing)),
  },
  memorial_complex: {
    kind: 'memorial_complex',
    when: (scene, thing) => built(scene, thing) || !isWhere(scene, thing),
  },
  possible_march: {
    kind: 'march',
    when: (scene, thing) =>
      !isOrdinary(scene, thing) && (remembers(scene, thing) || (isCued(scene, thing) && !isFigure(scene, thing))),
  },
  possible_ceremony: {
    kind: 'ceremony',
    when: (scene, thing) => !isOrdinary(scene, thing) && (near(scene, thing) || remembers(scene, thing)),
  },
  broad_ceremony: {
    kind: 'ceremony',
    when: (scene, thing) => !isOrdinary(scene, thing) && arranged(scene, thing) && near(scene, thing),
  },
  possible_monument: {
    kind: 'monument',
    when: (scene, thing) =>
      !isHeritage(scene, thing) &&
      !harmed(scene, thing) &&
      ((remembers(scene, thing) && !isWhere(scene, thing)) ||
        isFor(scene, thing) ||
        (built(scene, thing) && (scene.cued || scene.follows || namesEvent(scene.reading, scene.sentence)))),
  },
  possible_memorial_complex: {
    kind: 'memorial_complex',
    when: (scene, thing) => !harmed(scene, thing) && remembers(scene, thing) && !isWhere(scene, thing),
  },
  possible_funeral: { kind: 'funeral', when: arranged },
  possible_exhibition: {
    kind: 'exhibition',
    when: (scene, thing) => isCued(scene, thing) || remembers(scene, thing),
  },
  broad_other: { kind: 'other', when: (scene, thing) => arranged(scene, thing) && near(scene, thing) },
}
const GROUPS = Object.keys(TESTS)

/** Observances that a noun names: "a nationwide march was held", "a monument to the victims of the flood". */
export function thingsIn(scene: Scene): Observance[] {
  const { tokens, sentence } = scene
  const found: Observance[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = groupAt(tokens, at, sentence.to, ...GROUPS)
    if (!hit) continue
    if (isThing(scene, hit)) {
      const thing = thingAt(scene, hit)
      const { kind, when } = TESTS[hit.sense.name]!
      if (!(kind === 'monument' && isBareName(scene, thing)) && when(scene, thing))
        found.push(observanceOf(scene, kind, thing))
    }
    at = hit.to - 1
  }
  return found
}

const isThing = (scene: Scene, hit: GroupHit): boolean => hit.sense.part !== 'verbs' && isHead(scene, hit)

/** "Memorial counted 300 dead": one word in capitals that nothing describes is somebody's name. */
const isBareName = ({ tokens }: Scene, { hit, whole }: Thing): boolean =>
  whole.to - whole.from === 1 &&
  tokens.word[hit.from]!.capital &&
  !tokens.word[hit.from]!.shouted &&
  hit.sense.form === 'singular'

function thingAt({ tokens, sentence }: Scene, hit: GroupHit): Thing {
  const phrase = { from: startOfPhrase(tokens, hit.from, sentence.from), to: hit.to }
  return { hit, phrase, whole: { from: phrase.from, to: endOfPhrase(tokens, hit.to, sentence.to) } }
}

/** Verbs that say what becomes of a thing built, and of a thing done. */
const carriersOf = (kind: ObservanceKind): string[] =>
  kind === 'monument' || kind === 'memorial_complex' ? ['build'] : ['hold', 'arrange']

function observanceOf(scene: Scene, kind: ObservanceKind, { hit, phrase, whole }: Thing): Observance {
  const { tokens, sentence } = scene
  const quoted = quotedName(tokens, phrase, sentence)
  const carrier: Carrier | null = carrierOf(scene, phrase, ...carriersOf(kind))
  const name = spanOfTokens(tokens, quoted ?? whole)
  const own = [spanOfTokens(tokens, whole), ...(quoted ? [markedSpan(scene, quoted)] : [])]
  return {
    rule: `observances/${hit.sense.name.startsWith('possible') || hit.sense.name.startsWith('broad') ? 'noun-and-cue' : 'noun'}`,
    kind,
    words: hull(carrier ? [...own, spanOfTokens(tokens, carrier.use.group)] : own),
    head: { from: hit.to - 1, to: hit.to },
    name,
    organiser: organiserOf(scene, phrase),
    ...said(scene, phrase, carrier),
  }
}

/** Words and the quotation marks around them. */
export const markedSpan = ({ tokens }: Scene, { from, to }: Range) =>
  spanOfTokens(tokens, { from: from - 1, to: to + 1 })
