import { firstWhere } from '../../core/search.ts'
import type { Range } from '../counted.ts'
import type { Sense } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import type { Tokens } from '../tokens.ts'
import { senseOf } from '../words.ts'
import { groupIn } from './words.ts'

const HARM: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'captured',
  'missing',
  'displaced',
  'destroyed',
  'damaged',
])

/** Whether a sense of a word says what was done to people or things, so that a date or place near it is that of the deed. */
export const tellsHarm = (sense: Sense): boolean => sense.class === 'trigger' && HARM.has(sense.name)

/** Whether a sentence speaks of remembrance at all. */
export const hasCue = (tokens: Tokens, sentence: Range): boolean => !!groupIn(tokens, sentence, 'cue')

/** Whether a phrase itself names those remembered, or what happened to them: "for the victims of the flood". */
export function namesRemembered(reading: Reading, phrase: Range): boolean {
  return !!groupIn(reading.tokens, phrase, 'cue') || namesHarm(reading, phrase)
}

/** Whether a phrase names people who were harmed, or an event that harmed them. */
export function namesHarm(reading: Reading, phrase: Range): boolean {
  const { tokens } = reading
  if (groupIn(tokens, phrase, 'remembered')) return true
  for (let at = phrase.from; at < phrase.to; at++) if (senseOf(tokens.word[at]!, 'event_noun')) return true
  return namesEvent(reading, phrase)
}

/** Whether a name of an event of the registry stands within some tokens. */
export function namesEvent({ eventNames }: Reading, { from, to }: Range): boolean {
  const first = firstWhere(eventNames.length, at => eventNames[at]!.from >= from)
  return first < eventNames.length && eventNames[first]!.from < to
}
