import { firstWhere } from '../../core/search.ts'
import type { Reading } from '../reading.ts'
import { isFunction } from '../words.ts'
import type { PlacedUse } from './find.ts'
import { entryAt } from './triggers.ts'

/** A date of the reading, by index, and how near it stands. */
export interface When {
  readonly date: number
  readonly basis: 'clause' | 'sentence'
}

/**
 * The date of its own sentence that says when a place changed hands, or null. A verb takes the dates of its clause and
 * those that the sentence begins with; a participle or a noun only those that stand with it, since the sentence tells of
 * something else: "On 9 May they marked the liberation of the camp".
 */
export function whenOf(reading: Reading, use: PlacedUse, place: number): When | null {
  const own = use.dated?.[place]
  if (own !== undefined && own !== null) return { date: own, basis: 'clause' }
  const { from, to } = reading.layout.sentences[use.sentence]!
  const begin = Math.min(use.words.from, ...use.places.map(one => one.from))
  const end = Math.max(use.words.to, ...use.places.map(one => one.next))
  const respective = respectiveDates(reading, use, end, to)
  if (respective) return { date: respective[place]!, basis: 'clause' }
  const happens = use.manner === 'nominal' && tellsOfHappening(reading, end, to)
  let best: When | null = null
  let distance = Number.POSITIVE_INFINITY
  for (let i = firstWhere(reading.dates.length, at => reading.dates[at]!.from >= from); i < reading.dates.length; i++) {
    const date = reading.dates[i]!
    if (date.from >= to) break
    if (!date.reading.edtf || !date.reading.from || isBound(reading, date.from, from)) continue
    const behind = date.from >= use.words.to
    const within = date.from >= begin && date.to <= end
    const [left, right] = behind ? [within ? use.words.to : end, date.from] : [date.to, within ? use.words.from : begin]
    const crossed = crossedBetween(reading, left, right, behind)
    const inside = within && !crossed.comma
    if (!inside && crossed.clause) continue
    if (!inside && use.manner === 'embedded' && (!behind || crossed.comma)) continue
    if (!inside && use.manner === 'nominal' && !happens && !standsWith(reading, left, right, behind)) continue
    // "the heights, occupied since 1967, were annexed in 1981": what stands between commas is said in passing.
    const gap = inside ? 0 : right - left + (within ? FAR : 0)
    if (gap < distance) {
      best = { date: i, basis: crossed.comma && !inside ? 'sentence' : 'clause' }
      distance = gap
    }
  }
  return best
}

// Behind every date that is not said in passing.
const FAR = 1000

/** "until 2020", "before May": such a date is not that of the change. */
function isBound({ tokens }: Reading, at: number, limit: number): boolean {
  for (let before = at - 1; before >= Math.max(limit, at - 3); before--) {
    const { text } = tokens.word[before]!
    if (/^(?:until|till|before|prior|after|than)$/.test(text)) return true
    if (!/^(?:the|to|end|of|in|on|early|late)$/.test(text)) return false
  }
  return false
}

/** Boundaries between a date and the words: another clause, or a mere comma. */
function crossedBetween(
  { tokens }: Reading,
  from: number,
  to: number,
  behind: boolean,
): { clause: boolean; comma: boolean } {
  let comma = false
  for (let at = from; at < to; at++) {
    const word = tokens.word[at]!
    if (/^[;:]$/.test(word.text)) return { clause: true, comma }
    if (word.text === ',' || word.text === '(') comma = true
    if (
      behind &&
      (isFunction(word, 'relative') || /^(?:when|where|while|after|before|until|and|but|because)$/.test(word.text)) &&
      !isListed(tokens.word[at + 1]?.capital)
    )
      return { clause: true, comma }
  }
  return { clause: false, comma }
}

const isListed = (capital: boolean | undefined): boolean => capital === true

/** "the fall of A on 27 September", "on April 8, during the occupation of A". */
function standsWith({ tokens }: Reading, from: number, to: number, behind: boolean): boolean {
  if (to - from > (behind ? 8 : 4)) return false
  for (let at = from; at < to; at++) {
    const { text } = tokens.word[at]!
    const allowed = behind
      ? /^(?:on|in|of|since|from|the|by|around|late|early|region|district|province|area|and|,|night|morning)$/.test(
          text,
        ) || tokens.word[at]!.capital
      : /^(?:,|during|the|after|with|in)$/.test(text)
    if (!allowed) return false
  }
  return true
}

/** "The siege of A began on 5 April." */
function tellsOfHappening({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) if (entryAt(tokens, at, 'happenings')) return true
  return false
}

/** "A and B were taken on 3 and 5 May, respectively". */
function respectiveDates({ tokens, dates }: Reading, { places }: PlacedUse, from: number, to: number): number[] | null {
  let said = false
  for (let at = from; at < to && !said; at++) said = tokens.word[at]!.text === 'respectively'
  if (!said) return null
  const found: number[] = []
  for (let i = firstWhere(dates.length, at => dates[at]!.from >= from); i < dates.length && dates[i]!.from < to; i++)
    found.push(i)
  return found.length === places.length && found.every(i => dates[i]!.reading.edtf) ? found : null
}
