import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import { lookUpFunction } from '../tokens.ts'
import type { PlaceList } from './lists.ts'
import { dateAt } from './names.ts'
import { type PlacePhrase, placeAt } from './place.ts'

/** "A was returned on 20 November, B on 25 November, and C on 1 December": places that share the verb, each with its date. */
export function furtherPlaces(
  reading: Reading,
  list: PlaceList,
  after: number,
  sentence: Range,
): { places: PlacePhrase[]; dated: (number | null)[] | null } {
  const { tokens } = reading
  const none = { places: [], dated: null }
  let at = after
  while (at < sentence.to && at - after < 10 && dateAt(reading, at) < 0) at++
  const first = at < sentence.to ? dateAt(reading, at) : -1
  if (first < 0) return none
  const places: PlacePhrase[] = []
  const dated: (number | null)[] = list.items.map(() => first)
  for (at = reading.dates[first]!.to; at < sentence.to; ) {
    const comma = tokens.word[at]!.text === ',' ? at + 1 : at
    const joiner = comma < sentence.to ? lookUpFunction(tokens, comma, 'joiner') : undefined
    const begin = joiner?.to ?? comma
    if (begin === at || begin >= sentence.to) break
    const phrase = placeAt(reading, begin, sentence.to)
    if (!phrase || phrase.next + 1 >= sentence.to || !/^(?:on|in|by)$/.test(tokens.word[phrase.next]!.text)) break
    const date = dateAt(reading, phrase.next + 1)
    if (date < 0) break
    places.push(phrase)
    dated.push(date)
    at = reading.dates[date]!.to
  }
  return places.length > 0 ? { places, dated } : none
}
