import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { isDashAt, touches } from '../tokens.ts'
import { isFunction } from '../words.ts'
import type { ControlUse } from './find.ts'
import { type PlaceList, placesFrom } from './lists.ts'
import { isLink } from './names.ts'
import { placeAt } from './place.ts'
import type { Trigger } from './triggers.ts'

/** "the occupied districts of A and B", "besieged Sarajevo", "Nazi-occupied Poland". */
export function byAttribute(reading: Reading, trigger: Trigger, sentence: Range): ControlUse | null {
  const { tokens } = reading
  const { form, group, from, to } = trigger
  if (trigger.part === 'verbs' && form !== 'past' && form !== 'participle') return null
  if (!ATTRIBUTES.has(group) || to >= sentence.to || from === sentence.from) return null
  const compound = isDashAt(tokens, from - 1) && touches(tokens, from - 1) && touches(tokens, from - 2)
  let start = compound ? from - 2 : from
  while (
    start > sentence.from &&
    /(?:ly|then|now)$/.test(tokens.word[start - 1]!.text) &&
    !tokens.word[start - 1]!.capital
  )
    start--
  const before = tokens.word[start - 1]!
  const nominal =
    isFunction(before, 'determiner') ||
    before.text === "'s" ||
    (isLink(tokens, start - 1) && !isFunction(before, 'by') && !isFunction(before, 'to'))
  // "in German occupied Italy"
  const spaced =
    !nominal &&
    !compound &&
    /[a-z](?:an|ish|ese|ch|i)$/.test(before.text) &&
    before.capital &&
    start - 2 >= sentence.from &&
    isLink(tokens, start - 2)
  if (!nominal && !compound && !spaced) return null
  if (isFunction(before, 'relative') && /^(?:that|those|these)$/.test(before.text) && before.text === 'that')
    return null
  const list = placesFrom(reading, to, sentence.to, trigger.demand)
  const bare = list ?? bareNoun(reading, trigger, sentence)
  if (!bare) return null
  const first = bare.items[0]!
  const whole = isFunction(before, 'determiner') ? start - 1 : start
  const items = first.name || first.linked ? bare.items : [{ ...first, from: whole }, ...bare.items.slice(1)]
  const compoundParty =
    compound && tokens.word[from - 2]!.capital
      ? { from: from - 2, to: from - 1 }
      : spaced
        ? { from: start - 1, to: start }
        : null
  return {
    rule: 'control/attributive',
    change: trigger.demand.change,
    places: items,
    words: trigger,
    manner: 'embedded',
    from: null,
    to: compoundParty,
    polarity: 'asserted',
    modality: 'actual',
  }
}

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'occupied',
  'besieged',
  'captured',
  'seized',
  'liberated',
  'annexed',
  'freed',
])

/** "the liberated lands": the participle itself says which. */
function bareNoun(reading: Reading, trigger: Trigger, sentence: Range): PlaceList | null {
  const phrase = placeAt(reading, trigger.to, sentence.to)
  return phrase?.head ? { items: [{ ...phrase, specified: true }], next: phrase.next } : null
}
