import { firstWhere } from '../../core/search.ts'
import { isFiniteVerb } from '../clause.ts'
import type { Range } from '../counted.ts'
import { type Quotation, quotationsOf } from '../quotation.ts'
import type { Reading } from '../reading.ts'
import type { EventName } from '../registry/patterns.ts'
import type { Sentence } from '../sentence.ts'
import type { Tokens } from '../tokens.ts'
import { BEGINS } from '../words.ts'
import { type Calling, callingsIn } from './called.ts'
import { type TermUse, termsIn } from './find.ts'
import { type Quoted, quotedAround } from './quoted.ts'
import { type Stance, stanceOf } from './stance.ts'
import { objectWords, targetOf } from './target.ts'
import { termWordsAt, usageAt } from './words.ts'

/** A use of a term with what its sentence says of it. */
export interface Characterized {
  readonly use: TermUse
  /** The name of an event that the term is a part of. */
  readonly name: EventName | null
  /** The words for what the term is said of. */
  readonly target: Range | null
  /** The naming that the term stands in: "recognised X as …". */
  readonly calling: Calling | null
  /** Who gives what the term is used for here another name: "described | the tragedy | as an attack". */
  readonly renamedBy: Range | null
  /** The quotation that it stands in. */
  readonly quoted: Quoted | null
  readonly stance: Stance
  /** A definite description before a verb: "denied that the massacre was planned" does not deny that it took place. */
  readonly presupposed: boolean
  readonly rule: string
}

/** All uses of terms in a text, in order. Sentences without a word of the lexicon cost nothing. */
export function characterized(reading: Reading): Characterized[] {
  const found: Characterized[] = []
  let quotations: readonly Quotation[] | undefined
  for (const sentence of reading.layout.sentences) {
    if (!(sentence.begins & BEGINS.term)) continue
    const uses = termsIn(reading.tokens, sentence)
    if (uses.length === 0) continue
    quotations ??= quotationsOf(reading.document.text, reading.layout.paragraphs)
    const callings = callingsIn(reading.tokens, sentence)
    for (const use of uses) found.push(characterize(reading, use, { callings, quotations }, sentence))
  }
  return found
}

interface Around {
  readonly callings: readonly Calling[]
  readonly quotations: readonly Quotation[]
}

function characterize(
  reading: Reading,
  use: TermUse,
  { callings, quotations }: Around,
  sentence: Sentence,
): Characterized {
  const { tokens } = reading
  const head = use.modifier?.from ?? use.from
  const calling =
    callings.findLast(({ from, to, speaker }) => from <= head && use.to <= to && !holds(speaker, use)) ?? null
  const name = nameAround(reading, use)
  const { words, by } = targetOf(reading, use, name, sentence)
  const object = calling?.rule === 'called' || calling?.rule === 'accused' ? objectWords(tokens, calling.object) : null
  const stance = stanceOf(tokens, use, sentence)
  const negated = calling?.negated ? 'negated' : stance.polarity
  const distant = usageAt(termWordsAt(tokens, head - 3), 'distance') && termWordsAt(tokens, head - 3)!.next === head
  const denied = distant || calling?.rule === 'denied'
  const quoted = quotedAround(tokens, use.from, quotations, sentence.from)
  return {
    ...{ use, name, calling, quoted, renamedBy: callings.find(({ object }) => holds(object, use))?.speaker ?? null },
    target: object ?? words,
    stance: { ...stance, polarity: denied ? 'denied' : negated },
    presupposed:
      /^(?:the|this|these|those|its|their|his|her)$/.test(tokens.word[head - 1]?.text ?? '') &&
      verbFollows(tokens, use.to, sentence),
    rule: `terms/${calling?.rule ?? (quoted?.bearer ? 'titled' : by)}`,
  }
}

const holds = (outer: Range | null, { from, to }: Range): boolean => !!outer && outer.from <= from && to <= outer.to

/** A form of "be" or a past right behind a noun. */
function verbFollows(tokens: Tokens, from: number, { to }: Range): boolean {
  const word = from < to ? tokens.word[from]! : undefined
  return !!word && !word.capital && (/ed$/.test(word.text) || isFiniteVerb(tokens, from))
}

/** The name of an event that a term lies within. Names are in order. */
function nameAround({ eventNames }: Reading, { from, to }: Range): EventName | null {
  const first = firstWhere(eventNames.length, at => eventNames[at]!.to > from)
  const name = eventNames[first]
  return name && name.from < to && (holds(name, { from, to }) || holds({ from, to }, name)) ? name : null
}
