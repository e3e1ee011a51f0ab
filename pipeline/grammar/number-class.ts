import type { NUMBER_CLASSES } from '../../schemas/common.ts'
import { isAge } from './number/ages.ts'
import { timeOf } from './number/times.ts'
import type { NumberExpression } from './number.ts'
import { isDashAt, lookUp, type Tokens, touches, wordAt } from './tokens.ts'
import { isFunction, senseOf, type Word } from './words.ts'

export type NumberClass = (typeof NUMBER_CLASSES)[number]

/** A number with its class, and the tokens of the expression as it is published ("12:00", "a month and a half"). */
export interface ClassedNumber extends NumberExpression {
  readonly class: NumberClass
}

/**
 * What a number stands for, by the words around it; `tokens` end with its sentence, as words behind say nothing of it.
 * Dates are known already and are not asked about here.
 */
export function classify(tokens: Tokens, number: NumberExpression): ClassedNumber {
  const before = wordAt(tokens, number.from - 1)
  const time = timeOf(tokens, number)
  if (time) return time
  if (isAge(tokens, number)) return { ...number, class: 'age' }
  const duration = durationOf(tokens, number)
  if (duration) return duration
  if (isMoney(tokens, number)) return { ...number, class: 'money' }
  if (number.sort === 'ordinal') return { ...number, class: namesFormation(tokens, number) ? 'identifier' : 'ordinal' }
  if (isIdentifier(tokens, number, before)) return { ...number, class: 'identifier' }
  return { ...number, class: 'quantity' }
}

/** "44-day", "almost 30 years", "thousands of years", "a month and a half", "80 years later". */
function durationOf(tokens: Tokens, number: NumberExpression): ClassedNumber | undefined {
  const half = halfBehind(tokens, number)
  if (half) return half
  if (number.sort === 'ordinal' || number.sort === 'zero') return undefined
  let at = number.to
  if (isDashAt(tokens, at) && touches(tokens, at) && touches(tokens, at - 1)) at++
  if (number.sort === 'vague' && wordAt(tokens, at)?.text === 'of') at++
  // "10 long years", "three consecutive days"
  if (
    wordAt(tokens, at) &&
    !senseOf(wordAt(tokens, at)!, 'time_unit') &&
    DURATION_ADJECTIVES.test(wordAt(tokens, at)!.text)
  )
    at++
  if (number.sort === 'fraction' && /^an?$/.test(wordAt(tokens, at)?.text ?? '')) at++
  const unit = wordAt(tokens, at) && senseOf(wordAt(tokens, at)!, 'time_unit')
  return unit ? { ...number, class: 'duration' } : undefined
}

const DURATION_ADJECTIVES =
  /^(?:long|full|whole|consecutive|straight|successive|more|further|short|calendar|working|brutal|bloody|terrible|and)$/

/** "a month and a half": the number words around the unit are one expression. */
function halfBehind(tokens: Tokens, number: NumberExpression): ClassedNumber | undefined {
  if (number.sort !== 'fraction') return undefined
  const from = number.from
  const [article, and, unit] = [wordAt(tokens, from - 1), wordAt(tokens, from - 2), wordAt(tokens, from - 3)]
  if (article?.text !== 'a' || and?.text !== 'and' || !unit || !senseOf(unit, 'time_unit')) return undefined
  const start = /^an?$/.test(wordAt(tokens, from - 4)?.text ?? '') ? from - 4 : from - 3
  return { ...number, from: start, class: 'duration', sort: 'fraction', value: 1.5 }
}

function isMoney(tokens: Tokens, number: NumberExpression): boolean {
  const before = wordAt(tokens, number.from - 1)
  if (before && senseOf(before, 'money')) return true
  const after = lookUp(tokens, Math.min(number.to, tokens.count - 1), 'money')
  if (number.to < tokens.count && after) return true
  const nation = wordAt(tokens, number.to + 1)
  return (
    !!wordAt(tokens, number.to)?.capital &&
    !!nation &&
    senseOf(nation, 'money')?.name === 'word' &&
    nation.text.length > 3
  )
}

/** "the 4th motor rifle regiment": a formation within a few words, none of which ends the name. */
function namesFormation(tokens: Tokens, number: NumberExpression): boolean {
  for (let at = number.to; at < Math.min(number.to + 6, tokens.count); at++) {
    const word = wordAt(tokens, at)!
    if (senseOf(word, 'formation')) return number.digits || word.capital
    if (word.kind !== 'word' && !isDashAt(tokens, at)) return false
    if (isFunction(word, 'preposition') || isFunction(word, 'be') || word.text === 'of' || word.text === 'and')
      return false
  }
  return false
}

/** "Resolution 260", "No. 5", "M-16", "[4]", a list number at the start of a line, a number within a web address. */
function isIdentifier(tokens: Tokens, number: NumberExpression, before: Word | undefined): boolean {
  if (number.sort !== 'cardinal' && number.sort !== 'range') return false
  const from = number.from
  const after = wordAt(tokens, number.to)
  // A note mark touches the word before it; "[9] persons" is a figure that an editor put in.
  if (number.digits && before?.text === '[' && after?.text === ']') return from > 1 && touches(tokens, from - 2)
  if (number.digits && before?.text === '(' && after?.text === ')' && touches(tokens, from - 1) && number.value! < 20)
    return isListStart(tokens, from - 1)
  if (number.digits && isListStart(tokens, from) && (after?.text === '.' || after?.text === ')')) return true
  if (before && glued(tokens, from)) return true
  let at = from - 1
  // "No. 5", "Resolution No. 260", "Resolution: 260", "Article (5)"
  while (at >= 0 && /^[.:#№]$/.test(wordAt(tokens, at)!.text)) at--
  if (at < from - 1 && /^[#№]$/.test(wordAt(tokens, from - 1)!.text)) return true
  const named = wordAt(tokens, at)
  if (!named || !senseOf(named, 'identifier')) return false
  // ": 131" and ". 131" begin something new unless the word before is an abbreviation.
  if (
    wordAt(tokens, from - 1)!.text === ':' ||
    (wordAt(tokens, from - 1)!.text === '.' && !/^(?:no|nos|art|arts|res|p|pp|fig|tel|line)$/.test(named.text))
  )
    return false
  if (named.text === 'no' && !number.digits) return false
  const proper = named.capital && !named.shouted
  if (!number.digits && !proper) return false
  if (!proper && !LOWER_NAMES.test(named.text)) return false
  // "in the village unit 5 people died": what follows is counted unless the name is a capitalised one or ends here.
  return (
    proper ||
    !after?.senses.some(sense => sense.class === 'unit') ||
    /^(?:no|nos|articles?|resolution|paragraph)$/.test(named.text)
  )
}

/** Words that name what follows them without a capital too. */
const LOWER_NAMES =
  /^(?:nos?|articles?|arts?|resolution|pages?|pp?|paragraphs?|flight|route|chapter|section|room|channel|block|building|apartment|fig|line|tel|phone|km|unit|annex|bus|train|line)$/

/** Letters and digits in one: "M-16", "DC9", "COVID-19", "/2012/03", "S/RES/822". */
function glued(tokens: Tokens, from: number): boolean {
  if (!touches(tokens, from - 1)) return false
  const before = wordAt(tokens, from - 1)!
  if (before.kind === 'word') return true
  if (/^[/_@=&#.]$/.test(before.text)) return from > 1 && touches(tokens, from - 2)
  if (!isDashAt(tokens, from - 1) || from < 2 || !touches(tokens, from - 2)) return false
  const head = wordAt(tokens, from - 2)!
  return (
    head.kind === 'word' && (head.text.length <= 3 || head.shouted) && head.capital && !/^(?:mid|pre)$/.test(head.text)
  )
}

const EMPTY_LINE = /\n[ \t\u00a0]*\r?\n/

function isListStart(tokens: Tokens, at: number): boolean {
  const start = tokens.start[at]!
  // Inside a sentence a figure at the start of a line is no list number; an empty line ends every sentence.
  const before = tokens.word[at - 1]
  const apart = before && EMPTY_LINE.test(tokens.text.slice(tokens.end[at - 1]!, start))
  if (before && !apart && (before.kind === 'word' || before.text === ',')) return false
  for (let i = start - 1; i >= 0; i--) {
    const unit = tokens.text.charCodeAt(i)
    if (unit === 10 || unit === 13) return true
    if (unit !== 32 && unit !== 9 && unit !== 0xa0) return false
  }
  return true
}
