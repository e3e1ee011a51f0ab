import type { TermCategory } from '../../../schemas/characterizations.ts'
import type { Range } from '../counted.ts'
import type { Form, Sense } from '../lexicon.ts'
import type { Tokens } from '../tokens.ts'
import { isFunction } from '../words.ts'
import { holdsLand } from './land.ts'
import { isCategory, type TermWords, termWordsAt, usageAt } from './words.ts'

/** A use of a contested or evaluative term. The range is that of the term alone. */
export interface TermUse extends Range {
  readonly category: TermCategory
  /** In lower case; nouns in the singular, verbs in the infinitive. */
  readonly base: string
  readonly part: 'verbs' | 'nouns' | 'words'
  readonly form: Form | undefined
  /** Words right before it that heighten it: "bloody", "special and unprecedented". */
  readonly modifier: Range | null
}

/** Terms of a sentence, and words that only heighten others. */
interface Found extends Range {
  readonly use: Omit<TermUse, 'modifier'> | null
  readonly heightens: boolean
}

/**
 * The terms that a sentence uses, in order. The longest entry counts; what the lexicon lists as plain is passed over.
 * Words of intensity right before a noun or a verb that is a term itself are no uses of their own but its modifier.
 */
export function termsIn(tokens: Tokens, sentence: Range): TermUse[] {
  const found: Found[] = []
  for (let at = sentence.from; at < sentence.to; ) {
    const words = termWordsAt(tokens, at)
    if (!words || words.next > sentence.to) {
      at++
      continue
    }
    const use = usageAt(words, 'plain') ? null : useAt(tokens, at, words, sentence)
    const heightens = use ? use.category === 'intensity' && use.part === 'words' : !!usageAt(words, 'heighten')
    if (use || heightens) found.push({ from: at, to: words.next, use, heightens })
    at = words.next
  }
  return joined(tokens, found)
}

function useAt(tokens: Tokens, from: number, { senses, next }: TermWords, sentence: Range): Found['use'] {
  const terms = senses.filter(({ name }) => isCategory(name))
  const fits = (part: string) =>
    terms.find(sense => sense.part === part && (part !== 'verbs' || isVerb(tokens, from, sense)))
  // A form that may be either is a verb only where its place says so.
  const asVerb = fits('verbs')
  const noun = fits('nouns')
  const sense = noun && asVerb ? (leadsToVerb(tokens, from) ? asVerb : noun) : (asVerb ?? noun ?? fits('words'))
  if (!sense || !isCategory(sense.name)) return null
  const use = { from, to: next, category: sense.name, base: sense.base!, part: sense.part!, form: sense.form }
  return use.category !== 'control' || use.part !== 'verbs' || holdsLand(tokens, use, sentence) ? use : null
}

/** "was annexed", "annexing", "to annex"; "named in the annex" is a noun. */
function isVerb(tokens: Tokens, at: number, { form }: Sense): boolean {
  if (form === 'base') return leadsToVerb(tokens, at)
  const before = tokens.word[at - 1]
  return form !== 's' || (!!before && !isFunction(before, 'determiner') && !isFunction(before, 'preposition'))
}

function leadsToVerb(tokens: Tokens, at: number): boolean {
  let before = at - 1
  while (before >= 0 && tokens.word[before]!.text.endsWith('ly')) before--
  const word = tokens.word[before]
  return (
    !!word &&
    (isFunction(word, 'to') || isFunction(word, 'modal') || isFunction(word, 'do') || isFunction(word, 'pronoun') ||
      (/^(?:and|or)$/.test(word.text) && isBase(tokens, before - 1)))
  ) // biome-ignore format: one question
}

/** "to expel or annihilate": the verb before the joiner is in its base form too. */
const isBase = (tokens: Tokens, at: number): boolean =>
  !!tokens.word[at]?.senses.some(({ form, class: name }) => form === 'base' && name !== 'unit') &&
  !!tokens.word[at - 1] &&
  isFunction(tokens.word[at - 1]!, 'to')

function joined(tokens: Tokens, found: readonly Found[]): TermUse[] {
  const taken = new Set<number>()
  const modifiers = new Map<number, Range>()
  for (let i = 0; i < found.length; i++) {
    const { use } = found[i]!
    if (!use || use.part === 'words') continue
    let first = i
    while (
      first > 0 &&
      found[first - 1]!.heightens &&
      isNext(tokens, found[first - 1]!.to, found[first]!.from, first < i)
    )
      first--
    for (let j = first; j < i; j++) taken.add(j)
    if (first < i) modifiers.set(i, { from: found[first]!.from, to: found[i - 1]!.to })
  }
  return found.flatMap(({ use }, i) => (use && !taken.has(i) ? [{ ...use, modifier: modifiers.get(i) ?? null }] : []))
}

/** Nothing between two words; between two that both heighten a third also a joiner or a comma. */
const isNext = (tokens: Tokens, to: number, from: number, both: boolean): boolean =>
  to === from || (both && to + 1 === from && /^(?:and|,)$/.test(tokens.word[to]!.text))
