import { type VerbUse, verbUse } from '../clause.ts'
import { isFunction } from '../words.ts'
import { at, dateEndingAt, type Entry, entryAt, entryBefore, type Field, isAdverb, textAt } from './field.ts'
import { type ActKind, type ActNoun, isDeterminer } from './nouns.ts'

const UNILATERAL: readonly ActKind[] = ['decree', 'order', 'resolution', 'decision', 'law', 'programme', 'other']
const MUTUAL: readonly ActKind[] = ['treaty', 'agreement', 'convention']

/** What verbs of a group are said of. */
const TAKES: Readonly<Record<string, readonly ActKind[]>> = {
  sign: [...UNILATERAL, ...MUTUAL, 'statement'],
  adopt: [...UNILATERAL, ...MUTUAL, 'statement'],
  issue: [...UNILATERAL, 'statement'],
  pass: ['resolution', 'law', 'decree', 'decision', 'statement', 'other'],
  conclude: MUTUAL,
  approve: ['law', 'programme', 'other', 'resolution', 'decree', 'decision', 'statement', ...MUTUAL],
  make: ['decision'],
  force: [...MUTUAL, 'law', 'decree', 'order', 'other'],
  undone: [...UNILATERAL, ...MUTUAL, 'statement'],
}

/** A verb by which an act comes about, and how it is used. */
export interface Enacting {
  readonly verb: Entry
  readonly use: VerbUse
}

/** Whether a verb says who made an act and when: "ratified" and "came into force" do not, nor does "vetoed". */
export const makes = ({ verb }: Enacting): boolean => verb.group !== 'force' && verb.group !== 'undone'

const isEnacting =
  (noun: ActNoun, loose: boolean) =>
  (group: string): boolean =>
    noun.state
      ? group === 'declare'
      : loose
        ? group === 'adopt' || ((group === 'sign' || group === 'conclude') && noun.kind === 'agreement')
        : !!TAKES[group]?.includes(noun.kind)

/** The verb right before an act's phrase: "signed the", "adopted on 5 May a". */
export function verbBefore(field: Field, noun: ActNoun, loose: boolean, phrase: number): Enacting | null {
  let to = phrase
  for (;;) {
    const date = dateEndingAt(field, to)
    if (date) to = /^(?:on|in)$/.test(textAt(field, date.from - 1)) ? date.from - 1 : date.from
    else if (textAt(field, to - 1) === ',' && dateEndingAt(field, to - 1)) to--
    else if (/^(?:also|unanimously|jointly|just|only|solemnly)$/.test(textAt(field, to - 1))) to--
    else break
  }
  // "signed, on 5 May, the decree"
  if (to < phrase && textAt(field, to - 1) === ',') to--
  const verb = entryBefore(field, to, isEnacting(noun, loose))
  if (verb?.part !== 'verbs') return null
  // "the pass laws": behind an article the word is no verb.
  if (verb.form === 'base' && isDeterminer(field, verb.from - 1)) return null
  const use = verbUse(field.tokens, verb, verb.form, field.sentence)
  return use.voice === 'passive' ? null : { verb, use: use.voice === 'reduced' ? { ...use, voice: 'active' } : use }
}

/** The passive or participle that begins at a token behind an act's phrase: "was adopted", "signed by", "which was signed". */
export function verbBehind(field: Field, noun: ActNoun, loose: boolean, from: number): Enacting | null {
  let token = from
  if (textAt(field, token) === ',') token++
  if (/^(?:which|that)$/.test(textAt(field, token))) token++
  const start = token
  while (token < field.sentence.to && token - start < 7) {
    const verb = entryAt(field, token, isEnacting(noun, loose))
    if (verb?.part === 'verbs') return passive(field, verb, start)
    const word = at(field, token)!
    if (!isAuxiliary(word)) return null
    token++
  }
  return null
}

function passive(field: Field, verb: Entry, start: number): Enacting | null {
  const use = verbUse(field.tokens, verb, verb.form, field.sentence)
  if (verb.group === 'force') return { verb, use }
  if (verb.form !== 'past' && verb.form !== 'participle') return null
  if (use.voice === 'passive' || use.voice === 'reduced') return { verb, use }
  // "decree signed by": right behind the noun, with no object, it is a participle.
  const next = at(field, verb.to)
  const open = !next || next.kind === 'mark' || isFunction(next, 'by') || isFunction(next, 'preposition')
  return verb.from === start && open
    ? { verb, use: { ...use, voice: 'reduced', polarity: 'asserted', modality: 'actual' } }
    : null
}

const isAuxiliary = (word: NonNullable<ReturnType<typeof at>>): boolean =>
  isFunction(word, 'be') ||
  isFunction(word, 'have') ||
  isFunction(word, 'modal') ||
  isFunction(word, 'negation') ||
  isFunction(word, 'to') ||
  isAdverb(word) ||
  /^(?:first|finally|eventually)$/.test(word.text)
