import { phraseBefore } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { isFunction } from '../words.ts'
import type { ControlUse } from './find.ts'
import { placesBefore } from './lists.ts'
import { isConditional } from './mood.ts'
import { adjectiveBefore, partyBehind } from './parties.ts'
import { isReceiver, tailOf } from './tail.ts'
import { entryAt, type Trigger } from './triggers.ts'

/** "A came under the control of X", "A was under siege by X", "A passed to X", "A changed hands". */
export function byState(reading: Reading, trigger: Trigger, sentence: Range): ControlUse | null {
  const { tokens } = reading
  const last = tokens.word[trigger.to - 1]!.text
  const ruled = last === 'under' ? ruleBehind(reading, trigger, sentence) : null
  if (last === 'under' && !ruled) return null
  const tail = tailOf(reading, last === 'to' || last === 'of' ? trigger.to - 1 : trigger.to, sentence.to)
  const passedTo = last === 'of' ? partyBehind(reading, trigger.to - 1, sentence.to, /^of$/) : tail.to
  if (/^(?:to|of)$/.test(last) && !(passedTo && isReceiver(reading, passedTo))) return null
  let group = trigger.from
  while (
    group > sentence.from &&
    ['have', 'be', 'modal', 'negation'].some(name => isFunction(tokens.word[group - 1]!, name))
  )
    group--
  const subject = phraseBefore(tokens, sentence.from, group)
  const list =
    subject &&
    placesBefore(reading, subject.from, subject.to, {
      ...trigger.demand,
      names: ruled?.change === 'other' || !ruled ? 'known' : 'any',
    })
  if (!list) return null
  const single = /^(?:was|is|has|comes|remains)$/.test(tokens.word[group]!.text)
  const before = tokens.word.slice(group, trigger.to)
  return {
    rule: 'control/under',
    change: ruled?.change ?? 'other',
    places: single ? list.items.slice(-1) : list.items,
    words: { from: group, to: ruled?.to ?? trigger.to },
    manner: group > sentence.from && isFunction(tokens.word[group - 1]!, 'relative') ? 'embedded' : 'main',
    from: tail.from,
    to: ruled?.party ?? passedTo,
    polarity: before.some(word => isFunction(word, 'negation')) ? 'negated' : 'asserted',
    modality: before.some(word => isFunction(word, 'future'))
      ? 'future'
      : before.some(word => isFunction(word, 'hypothetical')) || isConditional(tokens, trigger, sentence.from)
        ? 'hypothetical'
        : 'actual',
  }
}

/** What stands behind "under": "total siege by X", "the control of X", "Soviet rule". */
function ruleBehind(
  reading: Reading,
  { to, group }: Trigger,
  sentence: Range,
): { change: ControlUse['change']; to: number; party: Range | null } | null {
  const { tokens } = reading
  for (let at = to; at < Math.min(sentence.to, to + 7); at++) {
    if (/^[,;:.]$/.test(tokens.word[at]!.text)) return null
    const rule = group === 'passed' ? entryAt(tokens, at, 'rule_nouns') : undefined
    const occupied = entryAt(tokens, at, 'occupied', 'nouns')
    const found = rule ?? occupied ?? entryAt(tokens, at, 'besieged', 'nouns')
    if (!found) continue
    const holder =
      partyBehind(reading, found.next, sentence.to, /^(?:of|by|from)$/) ?? adjectiveBefore(reading, at, to - 1) ?? null
    return { change: rule ? 'other' : found === occupied ? 'occupied' : 'besieged', to: found.next, party: holder }
  }
  return null
}
