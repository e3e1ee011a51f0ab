import type { Modality, Polarity } from '../../../schemas/common.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { BEGINS, isFunction } from '../words.ts'
import { byAttribute } from './attributes.ts'
import { byNoun } from './nouns.ts'
import type { PlacePhrase } from './place.ts'
import { byState } from './states.ts'
import { type Change, type Trigger, triggersAt } from './triggers.ts'
import { byVerb } from './verbs.ts'

/** How the words say it: what decides which dates of the sentence are its own. */
export type Manner = 'main' | 'embedded' | 'nominal'

/** Places that the same words say the same of. */
export interface ControlUse {
  readonly rule: string
  readonly change: Change
  readonly places: readonly PlacePhrase[]
  /** The words that say it. */
  readonly words: Range
  readonly manner: Manner
  readonly from: Range | null
  readonly to: Range | null
  readonly polarity: Polarity
  readonly modality: Modality
  /** Said to fall, to nobody: of states it means something else. */
  readonly falls?: boolean
  /** Own dates of places: "A on 20 November, B on 25 November". Indices of the reading's dates, by place. */
  readonly dated?: readonly (number | null)[]
}

/** A use and its sentence. */
export interface PlacedUse extends ControlUse {
  readonly sentence: number
}

const known = new WeakMap<Reading, readonly PlacedUse[]>()

/** All that a text says of places changing hands, in order. Read once for a text; only sentences with such words are looked at. */
export function controlUsesOf(reading: Reading): readonly PlacedUse[] {
  const found = known.get(reading)
  if (found) return found
  const uses: PlacedUse[] = []
  for (const [sentence, range] of reading.layout.sentences.entries()) {
    if (!(range.begins & BEGINS.control)) continue
    const here = usesIn(reading, range)
    for (const use of here) if (!isWithinOther(use, here)) uses.push({ ...use, sentence })
  }
  known.set(reading, uses)
  return uses
}

function usesIn(reading: Reading, sentence: Range): ControlUse[] {
  const { tokens } = reading
  const found: ControlUse[] = []
  for (let at = sentence.from; at < sentence.to; ) {
    const triggers = tokens.word[at]!.begins & BEGINS.control ? triggersAt(tokens, at) : []
    const use = inOrder(tokens, triggers)
      .map(trigger => useOf(reading, trigger, sentence))
      .find(one => one !== null)
    if (use) found.push(use)
    at = use ? triggers[0]!.to : at + 1
  }
  return found
}

/** "the return of", "a blockade": the noun before the verb. */
function inOrder(tokens: Reading['tokens'], triggers: readonly Trigger[]): readonly Trigger[] {
  const first = triggers[0]
  if (triggers.length < 2 || !first) return triggers
  const before = tokens.word[first.from - 1]
  const noun =
    tokens.word[first.to]?.text === 'of' ||
    (before && (isFunction(before, 'determiner') || before.text === "'s" || before.text === 'of'))
  return noun ? [...triggers].sort((a, b) => Number(b.part === 'nouns') - Number(a.part === 'nouns')) : triggers
}

function useOf(reading: Reading, trigger: Trigger, sentence: Range): ControlUse | null {
  if (trigger.demand.frame === 'under') return byState(reading, trigger, sentence)
  switch (trigger.part) {
    case 'verbs':
      return byAttribute(reading, trigger, sentence) ?? byVerb(reading, trigger, sentence)
    case 'nouns':
      return byNoun(reading, trigger, sentence)
    case 'words':
      return byAttribute(reading, trigger, sentence)
  }
}

/** "liberated its occupied territories": the words are part of what another use names as its place. */
const isWithinOther = (use: ControlUse, all: readonly ControlUse[]): boolean =>
  use.rule === 'control/attributive' &&
  all.some(other => other !== use && other.places.some(({ from, to }) => from <= use.words.from && use.words.to <= to))
