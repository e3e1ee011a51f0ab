import type { VerbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { isFunction } from '../words.ts'
import type { ControlUse } from './find.ts'
import { placesFrom } from './lists.ts'
import { governorOf } from './mood.ts'
import { doerOf, isForce, partyOf } from './parties.ts'
import { subjectBefore } from './subjects.ts'
import type { Trigger } from './triggers.ts'

/** "troops withdrew from A", "withdrew its troops from A", "troops were withdrawn from A". */
export function byLeaving(reading: Reading, trigger: Trigger, use: VerbUse, sentence: Range): ControlUse | null {
  const { tokens } = reading
  let at = trigger.to
  if (tokens.word[at - 1]!.text !== 'from' && tokens.word[at - 1]!.text !== 'of') {
    while (
      at < Math.min(sentence.to, trigger.to + 12) &&
      tokens.word[at]!.text !== 'from' &&
      !/^[,;:.]$/.test(tokens.word[at]!.text)
    )
      at++
    if (tokens.word[at]?.text !== 'from') return null
    at++
  }
  const list = at < sentence.to ? placesFrom(reading, at, sentence.to, trigger.demand) : null
  if (!list) return null
  const passive = use.voice === 'passive' || use.voice === 'reduced'
  const moved = at > trigger.to + 1 ? { from: trigger.to, to: at - 1 } : null
  const governed = isFunction(tokens.word[use.group.from]!, 'to')
    ? governorOf(tokens, use.group.from, sentence.from)
    : undefined
  if (governed === null) return null
  const subject = governed ? subjectBefore(reading, trigger, governed.governor.from, sentence) : use.subject
  const doer = doerOf(reading, subject)
  if (![doer, moved].some(party => party && isForce(reading, party))) return null
  return {
    rule: 'control/withdrawal',
    change: 'withdrawn',
    places: list.items,
    words: { from: use.group.from, to: trigger.to },
    manner: 'main',
    from: doer ?? partyOf(reading, moved),
    to: null,
    polarity: use.polarity,
    modality:
      governed && use.modality === 'actual'
        ? governed.modality
        : passive && use.modality === 'actual'
          ? 'actual'
          : use.modality,
  }
}
