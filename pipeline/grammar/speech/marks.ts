import { kindOf, LETTER, SPACE } from '../characters.ts'

/** A quotation mark, or an apostrophe that might be one. */
export interface Mark {
  readonly at: number
  readonly sign: string
  /** The next double curly mark or guillemet behind this one and the one after it, and where they stand. */
  readonly next: string
  readonly nextAt: number
  readonly afterNext: string
  readonly afterNextAt: number
  /** Whether it may close a single quotation, and where the next curly and the next straight one stand that may. */
  readonly closesSingle: boolean
  readonly singleAt: number
  readonly straightAt: number
}

/** All marks of a text; found from the end, so that each knows those that follow it. */
export function marksOf(text: string): Mark[] {
  const places: number[] = []
  const sign = /["“”«»„‘’‚']/g
  for (let m = sign.exec(text); m; m = sign.exec(text)) places.push(m.index)
  const marks: Mark[] = new Array(places.length)
  const after = { next: '', nextAt: text.length, afterNext: '', afterNextAt: text.length }
  let singleAt = text.length
  let straightAt = text.length
  for (let i = places.length - 1; i >= 0; i--) {
    const at = places[i]!
    const own = text[at]!
    const closesSingle = (own === '’' || own === "'") && closesSingleAt(text, at)
    marks[i] = { at, sign: own, ...after, closesSingle, singleAt, straightAt }
    if (closesSingle && own === '’') singleAt = at
    if (closesSingle) straightAt = at
    if ('“”«»'.includes(own)) {
      after.afterNext = after.next
      after.afterNextAt = after.nextAt
      after.next = own
      after.nextAt = at
    }
  }
  return marks
}

const spaceOrEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || kindOf(text.charCodeAt(at)) === SPACE

/** A mark opens where a word follows it and none stands right before. */
export const opensHere = (text: string, at: number): boolean =>
  (spaceOrEdge(text, at - 1) || '([—–-:'.includes(text[at - 1]!)) && !spaceOrEdge(text, at + 1)

export const closesHere = (text: string, at: number): boolean =>
  spaceOrEdge(text, at + 1) || kindOf(text.charCodeAt(at + 1)) !== LETTER

/** ’ and ' close a single quotation behind a mark or a word, but not the one behind the s of "the girls’ school". */
function closesSingleAt(text: string, at: number): boolean {
  if (!closesHere(text, at) || spaceOrEdge(text, at - 1)) return false
  if (text[at - 1] !== 's') return true
  const next = text[at + 1]
  return next === undefined || '.,;:!?)”"'.includes(next)
}

/** ’ ends a “ quotation only behind a word, before a space, where no ” closes it in the paragraph. */
export function endsLikeQuotation(text: string, { at, next, nextAt }: Mark, end: number): boolean {
  if (!spaceOrEdge(text, at + 1) && !'.,;'.includes(text[at + 1] ?? '')) return false
  if (text[at - 1] === 's') return false
  return next !== '”' || nextAt >= end
}

export const sentenceEnded = (text: string, at: number): boolean => '.!?'.includes(text[trimmed(text, at) - 1] ?? ' ')

/** The end of what stands before an offset without the white space behind it. */
export function trimmed(text: string, at: number): number {
  let to = at
  while (to > 0 && spaceOrEdge(text, to - 1)) to--
  return to
}
