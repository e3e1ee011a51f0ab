import { phraseBefore } from '../clause.ts'
import type { Range } from '../counted.ts'
import { sharedSubject, subjectBefore } from '../speech/subject.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'

/**
 * Who does what a verb says, as the words that name them: lists and their commas included ("the parliaments of Mexico, Peru
 * and Panama"), openings left aside ("In 2015, …").
 * @returns null where nobody is named: "it", "there", a passive
 */
export function speakerBefore(tokens: Tokens, from: number, verb: number): Range | null {
  const head = auxiliariesBefore(tokens, from, verb)
  const phrase = phraseBefore(tokens, from, head)
  // "strongly condemned and recognised": the verb before the joiner has the same subject.
  if (!phrase && head - 2 > from && tokens.word[head - 1]!.text === 'and' && tokens.word[head - 2]!.text.endsWith('ed'))
    return speakerBefore(tokens, from, head - 2) ?? sharedSubject(tokens, from, head)
  if (!phrase) return sharedSubject(tokens, from, head)
  const range = behindOpening(tokens, withRelative(tokens, from, phrase)) ?? subjectBefore(tokens, from, head)
  if (!range) return null
  const last = tokens.word[range.to - 1]!.text
  return /^(?:it|there|this|that|which|what|who|these|those|not|never|again)$/.test(last) || last.endsWith('ly')
    ? null
    : range
}

/** Where a verb begins with "has once again", "did strongly". */
function auxiliariesBefore(tokens: Tokens, from: number, verb: number): number {
  let at = verb
  while (at > from) {
    const word = tokens.word[at - 1]!
    const goes =
      isFunction(word, 'have') || isFunction(word, 'do') || isFunction(word, 'negation') || word.text.endsWith('ly')
    if (!goes && !/^(?:once|again|also|later|since|then|thus|both)$/.test(word.text)) break
    at--
  }
  return at
}

/** "the delegations of states | that are members of the union": the clause behind the relative belongs to the subject. */
function withRelative(tokens: Tokens, from: number, phrase: Range): Range {
  const relative = phrase.from - 2
  if (relative <= from || !isFunction(tokens.word[relative]!, 'relative')) return phrase
  const subject = phraseBefore(tokens, from, relative)
  return subject ? { from: subject.from, to: phrase.to } : phrase
}

/** Behind the first comma of "On 4 May, the court" and "As a result of efforts, the court"; null where there is none. */
function behindOpening(tokens: Tokens, { from, to }: Range): Range | null {
  const first = tokens.word[from]!
  if (!isFunction(first, 'preposition') && !first.text.endsWith('ly') && first.kind !== 'number') return { from, to }
  for (let at = from + 1; at < to - 1; at++) {
    if (tokens.word[at]!.text !== ',') continue
    // "On February 24, 2017, the assembly": a comma within a date.
    return behindOpening(tokens, { from: at + 1, to })
  }
  return null
}
