import { agentBehind, isFiniteVerb, phraseBehind, verbUse } from '../clause.ts'
import type { Range } from '../counted.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction, senseOf } from '../words.ts'
import { speakerBefore } from './speaker.ts'
import { termWordsAt, usageAt } from './words.ts'

/** A stretch of a sentence in which somebody is said to give a deed or a person a name. */
export interface Calling extends Range {
  /** Who does; null where the sentence leaves it out. */
  readonly speaker: Range | null
  /** What is given the name. */
  readonly object: Range | null
  readonly rule: 'called' | 'recognised' | 'accused' | 'denied'
  readonly negated: boolean
}

/**
 * "The council recognised the famine as a genocide", "reaffirmed its recognition of the killings as a massacre", "called it
 * a pogrom", "accused the army of war crimes", "denies the massacre": the terms in these stretches are the words of the
 * one who does so. Wishes ("to recognise …", "should call") are nobody's word yet.
 */
export function callingsIn(tokens: Tokens, sentence: Range): Calling[] {
  const found: Calling[] = []
  for (let at = sentence.from; at < sentence.to; at++) {
    if (senseOf(tokens.word[at]!, 'verb')?.name === 'deny') found.push(...denial(tokens, at, sentence))
    const words = termWordsAt(tokens, at)
    if (!words) continue
    const call = usageAt(words, 'call') ?? usageAt(words, 'dub')
    const verb = { from: at, to: words.next }
    if (call?.part === 'nouns') found.push(...byNoun(tokens, verb, sentence))
    else if (call) found.push(...byVerb(tokens, verb, words, sentence))
    else if (usageAt(words, 'accuse')) found.push(...accusation(tokens, verb, words, sentence))
  }
  return found
}

type Words = NonNullable<ReturnType<typeof termWordsAt>>

function byVerb(tokens: Tokens, verb: Range, words: Words, sentence: Range): Calling[] {
  const said = doneBy(tokens, verb, words, sentence)
  if (!said) return []
  const { speaker, subject, negated } = said
  const end = clauseEnd(tokens, verb.to, sentence.to)
  const found: Calling[] = []
  let from = verb.to
  for (let at = verb.to; at < end; at++) {
    if (tokens.word[at]!.text !== 'as' || /^(?:well|such)$/.test(tokens.word[at + 1]?.text ?? '')) continue
    const to = complementEnd(tokens, at + 1, end)
    const object = subject ?? (from < at ? { from, to: at } : null)
    found.push({ from: at + 1, to, speaker, object, rule: 'called', negated })
    from = to
    while (from < end && /^(?:and|,)$/.test(tokens.word[from]!.text)) from++
  }
  if (found.length === 0 && usageAt(words, 'dub')) {
    const article = subject ? verb.to : articleBehind(tokens, verb.to, end)
    const object = subject ?? (article > verb.to ? { from: verb.to, to: article } : null)
    if (article < end)
      found.push({ from: article, to: complementEnd(tokens, article, end), speaker, object, rule: 'called', negated })
  }
  // With a name given behind "as" the object is the text's own word.
  if (!subject && found.length === 0 && usageAt(words, 'recognise')) {
    const object = phraseBehind(tokens, verb.to, end)
    if (object)
      found.push({ from: object.from, to: firstOf(tokens, object), speaker, object: null, rule: 'recognised', negated })
  }
  return found
}

/** Of an object, the words up to its first preposition: "the genocide of 1915". */
function firstOf(tokens: Tokens, { from, to }: Range): number {
  for (let at = from; at < to; at++)
    if (isFunction(tokens.word[at]!, 'of') || isFunction(tokens.word[at]!, 'preposition')) return at
  return to
}

/** Who does what a finite verb or a participle with "by" says; null for wishes, gerunds and passives without a doer. */
function doneBy(tokens: Tokens, verb: Range, { senses }: Words, sentence: Range) {
  const form = senses.find(sense => sense.form)?.form ?? 'past'
  const use = verbUse(tokens, verb, form, sentence)
  if (
    use.voice === 'infinitive' ||
    use.voice === 'gerund' ||
    (form === 'base' && !isPlural(tokens, verb.from - 1)) ||
    use.modality === 'hypothetical'
  )
    return null
  // "should be considered" is what somebody wishes.
  for (let at = use.group.from; at < verb.from; at++) if (isFunction(tokens.word[at]!, 'modal')) return null
  const negated = use.polarity !== 'asserted'
  if (use.voice === 'active') {
    const speaker = speakerBefore(tokens, sentence.from, use.group.from)
    return speaker && { speaker, subject: null, negated }
  }
  const agent = use.agent ?? agentBehind(tokens, verb.to, sentence.to)
  return agent && { speaker: agent, subject: use.subject, negated }
}

/** "historians | consider": a base form behind a plural. */
const isPlural = (tokens: Tokens, at: number): boolean =>
  /(?:[^s]s|men|people)$|^(?:they|we|i|you|many|some|others)$/.test(tokens.word[at]?.text ?? '')

/** "reaffirmed its recognition of X as Y", "adopted a resolution on the recognition of X as Y" */
function byNoun(tokens: Tokens, noun: Range, sentence: Range): Calling[] {
  let verb = noun.from - 1
  for (; verb >= sentence.from && noun.from - verb < 12; verb--) {
    const word = tokens.word[verb]!
    // "to achieve recognition", "calls for recognition": it has not come about.
    if (isFunction(word, 'to') || word.text === 'for' || /^[;:“”"()—]$/.test(word.text)) return []
    if (isFiniteVerb(tokens, verb) || /[^e]ed$/.test(word.text)) break
  }
  if (verb < sentence.from || noun.from - verb >= 12) return []
  const speaker = speakerBefore(tokens, sentence.from, verb)
  if (!speaker || !isFunction(tokens.word[noun.to] ?? tokens.word[noun.from]!, 'of')) {
    if (!speaker || tokens.word[noun.to]?.text !== 'as') return []
  }
  const end = clauseEnd(tokens, noun.to, sentence.to)
  for (let at = noun.to; at < end; at++) {
    if (tokens.word[at]!.text !== 'as') continue
    const object = at > noun.to + 1 ? { from: noun.to + 1, to: at } : null
    return [{ from: at + 1, to: complementEnd(tokens, at + 1, end), speaker, object, rule: 'called', negated: false }]
  }
  return []
}

/** "accused the army of war crimes", "was accused by the opposition of treason" */
function accusation(tokens: Tokens, verb: Range, words: Words, sentence: Range): Calling[] {
  const said = doneBy(tokens, verb, words, sentence)
  if (!said) return []
  const end = clauseEnd(tokens, verb.to, sentence.to)
  for (let at = verb.to; at < end; at++) {
    if (!/^(?:of|with|for)$/.test(tokens.word[at]!.text)) continue
    const object = said.subject ?? (at > verb.to ? { from: verb.to, to: at } : null)
    return [{ from: at + 1, to: end, speaker: said.speaker, object, rule: 'accused', negated: said.negated }]
  }
  return []
}

// "denies having committed any war crimes": what is denied stands within a few words.
const DENIED = 9

/** "denied the massacre", "rejects the term", never what stands behind a further clause. */
function denial(tokens: Tokens, at: number, sentence: Range): Calling[] {
  const sense = senseOf(tokens.word[at]!, 'verb')
  if (sense?.form === 'base' || tokens.word[at + 1]?.text === 'that') return []
  const speaker = speakerBefore(tokens, sentence.from, at)
  if (!speaker) return []
  const to = Math.min(clauseEnd(tokens, at + 1, sentence.to), at + 1 + DENIED)
  return [{ from: at + 1, to, speaker, object: null, rule: 'denied', negated: false }]
}

/** Where the words that a verb governs end: at a mark that ends clauses, or a relative. */
function clauseEnd(tokens: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const word = tokens.word[at]!
    if (/^[.;:()—]$/.test(word.text) || /^(?:which|who|because|although|while|whereas|but)$/.test(word.text)) return at
  }
  return limit
}

/** Where a name that is given ends: "as genocide and criminal acts | against …", "as an aggressor | and the famine as …". */
function complementEnd(tokens: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const word = tokens.word[at]!
    if (at > from && (isFiniteVerb(tokens, at) || isFunction(word, 'by') || isFunction(word, 'relative'))) return at
    if (at > from && isFunction(word, 'preposition') && !/^(?:as|than)$/.test(word.text)) return at
    if (/^(?:and|,)$/.test(word.text) && tokens.word[at + 1]?.text === 'the') return at
  }
  return limit
}

/** "called it a pogrom", "called them terrorists": where the name begins behind the object. */
function articleBehind(tokens: Tokens, from: number, limit: number): number {
  if (tokens.word[from] && isFunction(tokens.word[from]!, 'pronoun')) return from + 1
  for (let at = from; at < limit && at - from < 12; at++) {
    const word = tokens.word[at]!
    if (word.text === 'a' || word.text === 'an') return at
    if (word.kind === 'mark' || isFiniteVerb(tokens, at)) return limit
  }
  return limit
}
