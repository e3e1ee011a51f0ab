import type { NumberExpression } from '../number.ts'
import type { ClassedNumber } from '../number-class.ts'
import { isDashAt, type Tokens, touches, wordAt } from '../tokens.ts'
import type { Word } from '../words.ts'

/** "12:00", "5 o'clock", "3 pm", "0500 hours". */
export function timeOf(tokens: Tokens, number: NumberExpression): ClassedNumber | undefined {
  const next = wordAt(tokens, number.to)
  if (!next || number.sort !== 'cardinal') return undefined
  const second = wordAt(tokens, number.to + 1)
  if (next.text === ':' && second?.kind === 'number' && touches(tokens, number.to - 1) && touches(tokens, number.to)) {
    if (/^\d{2}$/.test(second.text) && number.value! < 25)
      return { ...number, to: endOfTimes(tokens, number.to + 2), class: 'time' }
  }
  if (next.text === "o'clock") return { ...number, to: number.to + 1, class: 'time' }
  if (isMeridian(next) && number.value! <= 24) return { ...number, to: number.to + 1, class: 'time' }
  if (isClock(tokens, number)) return { ...number, class: 'time' }
  if (/^(?:gmt|utc|est)$/.test(next.text) && number.digits) return { ...number, class: 'time' }
  return undefined
}

/** "at 0953", "at approximately 1845 local time": four digits behind "at" that a clock can show, and no toll. */
function isClock(tokens: Tokens, { from, to }: NumberExpression): boolean {
  if (!/^[0-2]\d[0-5]\d$/.test(wordAt(tokens, from)!.text)) return false
  let at = from - 1
  while (
    /^(?:approximately|about|around|roughly|exactly|and)$/.test(wordAt(tokens, at)?.text ?? '') ||
    /^\d{4}$/.test(wordAt(tokens, at)?.text ?? '')
  )
    at--
  const lead = wordAt(tokens, at)?.text ?? ''
  const next = wordAt(tokens, to)
  if (next?.text === 'hours' || next?.text === 'local') return true
  if (/^(?:by|until|from|before|after|between)$/.test(lead))
    return wordAt(tokens, from)!.text[0] === '0' || /^0\d{3}$/.test(wordAt(tokens, at + 1)?.text ?? '')
  if (lead !== 'at' || next?.senses.some(({ class: name }) => name === 'unit')) return false
  return !wordAt(tokens, at - 1)?.senses.some(
    ({ class: name, frame }) => name === 'say' || frame === 'toll' || frame === 'state',
  )
}

const isMeridian = (word: Word | undefined): boolean => !!word && /^[ap]\.?m\.?$/.test(word.text)

/** "12:10–12:15", "2:00 and 3:00 p.m.": times in a row are one expression. */
function endOfTimes(tokens: Tokens, from: number): number {
  let at = from
  const joint = wordAt(tokens, at)?.text
  if (
    (joint === 'and' || joint === 'to' || isDashAt(tokens, at)) &&
    wordAt(tokens, at + 2)?.text === ':' &&
    wordAt(tokens, at + 3)?.kind === 'number'
  )
    at += 4
  if (isMeridian(wordAt(tokens, at))) at++
  return at
}
