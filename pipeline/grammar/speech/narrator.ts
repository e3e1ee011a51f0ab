import type { Quotation } from '../quotation.ts'
import type { Layout, Sentence } from '../sentence.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { leadingSubject } from './leading.ts'
import { speaks, subjectBefore, subjectBehind } from './subject.ts'
import { leadVerbAt } from './verbs.ts'

/** Quotations with those that never close ended where the narrator speaks again. */
export function withEnds(tokens: Tokens, layout: Layout, quotations: readonly Quotation[]): Quotation[] {
  let i = 0
  return quotations.map(quotation => {
    while (i + 1 < layout.sentences.length && layout.sentences[i]!.end <= quotation.open) i++
    return quotation.closed ? quotation : narratorReturns(tokens, layout, i, quotation)
  })
}

/**
 * Where a quotation that never closes ends: before the first words that clearly are the narrator's again, else where its
 * paragraph does. "“We left, the mayor said." ends behind its comma; "“We left. She added that …" with its sentence.
 * @param at the sentence in which the mark stands
 */
function narratorReturns(tokens: Tokens, layout: Layout, at: number, quotation: Quotation): Quotation {
  const ending = (end: number): Quotation => ({ ...quotation, end })
  for (let i = at; i < layout.sentences.length && layout.sentences[i]!.start < quotation.end; i++) {
    const sentence = layout.sentences[i]!
    if (i > at && tellsOfSaying(tokens, sentence)) return ending(layout.sentences[i - 1]!.end)
    const tag = tagOf(tokens, sentence, quotation.start)
    if (tag > 0) return ending(tag)
  }
  return quotation
}

/** "She added that", "The mayor said: …": a sentence that begins with a speaker and a verb of saying. */
function tellsOfSaying(tokens: Tokens, { from, to }: Sentence): boolean {
  const subject = leadingSubject(tokens, from, to)
  if (!subject || !speaks(tokens, subject)) return false
  let at = subject.to
  while (
    at < to &&
    (isFunction(tokens.word[at]!, 'have') || /^(?:also|then|later|further)$|ly$/.test(tokens.word[at]!.text))
  )
    at++
  const verb = at < to ? leadVerbAt(tokens, at) : null
  return verb?.sort === 'finite' && verb.next < to && /^(?:that|:|,|["“«„‘])$/.test(tokens.word[verb.next]!.text)
}

/** The offset behind the comma of ", the mayor said." or ", said the mayor." at the end of a sentence, or 0. */
function tagOf(tokens: Tokens, { from, to }: Sentence, start: number): number {
  for (let at = to - 1; at > from && to - at < 16 && tokens.start[at]! > start; at--) {
    if (tokens.word[at]!.text !== ',') continue
    for (let i = at + 1; i < to; i++) {
      if (leadVerbAt(tokens, i)?.sort !== 'finite') continue
      const subject = i === at + 1 ? subjectBehind(tokens, i + 1, to) : subjectBefore(tokens, at + 1, i)
      const closes =
        subject && (i === at + 1 ? subject.to : i + 1) >= to - 1 && (i === at + 1 || subject.from === at + 1)
      return closes && speaks(tokens, subject) ? tokens.end[at]! : 0
    }
  }
  return 0
}
