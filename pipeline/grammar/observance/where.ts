import { firstWhere } from '../../core/search.ts'
import { overlaps, type Span } from '../../core/span.ts'
import { placesIn } from '../names/lookup.ts'
import { type Reading, spanOfTokens } from '../reading.ts'
import type { PlaceMention } from '../registry/places.ts'
import type { Sentence } from '../sentence.ts'
import { senseOf } from '../words.ts'
import { namesEvent, tellsHarm } from './cues.ts'

const WHERE = /^(?:in|at|near|outside|inside|throughout|across|around|on)$/
// Words between a preposition and the place that it leads to: "in the town of X", "at the university in X".
const LEAD = 9
const REACH = 120

/**
 * Where an observance is held: the nearest place of its sentence behind a preposition of place, or the one that a visit
 * goes to. Not a place within the name of an event or of the observance, and not where the remembered happened.
 * @param goes whether the words themselves say where ("visited the cemetery of X")
 */
export function placeOf(
  reading: Reading,
  words: Span,
  name: Span | null,
  sentence: Sentence,
  goes: boolean,
): PlaceMention | null {
  let best: PlaceMention | null = null
  let distance = REACH
  const places = placesIn(reading, sentence)
  for (const place of places) {
    if (namesEvent(reading, place) || isInName(reading, place)) continue
    const span = spanOfTokens(reading.tokens, place)
    const inside = overlaps(span, words)
    if (inside && goes) return place
    if ((name && overlaps(span, name)) || !saysWhere(reading, places, place, sentence)) continue
    const far = inside ? 0 : span.end <= words.start ? words.start - span.end : span.start - words.end
    if (far < distance && (inside || isBeside(reading, place, words, sentence))) {
      best = place
      distance = far
    }
  }
  return best
}

/** An event name that begins before the place and holds it: "the X massacre". */
function isInName({ eventNames }: Reading, place: PlaceMention): boolean {
  const name = eventNames[firstWhere(eventNames.length, at => eventNames[at]!.to > place.from)]
  return !!name && name.from <= place.from
}

/** "in X", "in the city of X", "in X, Y and Z": a preposition of place leads to it; "the people of X" says whose. */
function saysWhere(
  { tokens }: Reading,
  places: readonly PlaceMention[],
  place: PlaceMention,
  sentence: Sentence,
): boolean {
  for (let at = place.from - 1; at >= Math.max(sentence.from, place.from - LEAD); at--) {
    const word = tokens.word[at]!
    if (WHERE.test(word.text)) return true
    const named = word.capital || places.some(other => other.from <= at && at < other.to)
    if (!named && !/^(?:the|of|and|or|,|a|an|'s)$/.test(word.text) && !isPlaceNoun(word.text)) return false
  }
  return false
}

const isPlaceNoun = (text: string): boolean =>
  /^(?:city|town|village|villages|region|regions|district|districts|province|capital|area|county|island|port|square|centre|center|cities|towns|suburb|municipality|cathedral|church|stadium|cemetery|museum|university|street|park)$/.test(
    text,
  )

/** No verb of harm, quotation mark or clause stands between the place and the words of the observance. */
function isBeside({ tokens }: Reading, place: PlaceMention, words: Span, sentence: Sentence): boolean {
  const behind = tokens.start[place.from]! >= words.end
  let [from, to] = [place.to, place.to]
  if (behind) {
    from = place.from
    while (from > sentence.from && tokens.start[from - 1]! >= words.end) from--
    to = place.from
  } else while (to < sentence.to && tokens.start[to]! < words.start) to++
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (/^["“”«»;:()]$/.test(word.text) || senseOf(word, 'event_noun')) return false
    if (word.senses.some(tellsHarm)) return false
    if (word.text === ',' && behind && !tokens.word[at + 1]?.capital) return false
  }
  return true
}
