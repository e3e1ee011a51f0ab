import { isApostrophe, isUpper } from './characters.ts'
import type { Entry, Lexicon, Sense, WordClass } from './lexicon.ts'
import { FACT_FILES } from './lexicons/shapes.ts'

/** What a word may begin, as bits: grammars look at the few words that concern them and pass over the others. */
export const BEGINS = {
  number: 1,
  saying: 2,
  place: 4,
  event: 8,
  trigger: 16,
  furniture: 32,
  /** "a", "several": leads to a number where one follows. */
  lead: 64,
  /** "no", "none": may count nobody. */
  zero: 128,
  /** A name of a registered actor. */
  registered: 256,
  /** Words of the lexicons of facts, one bit for each class. */
  actor: 512,
  recognition: 1024,
  act: 2048,
  observance: 4096,
  term: 8192,
  responsibility: 16384,
  control: 32768,
} as const

/** A word form as it occurs, looked up once however often it occurs. */
export interface Word {
  /** Lower-cased, apostrophes straightened. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark'
  /** First letter is a capital. */
  readonly capital: boolean
  /** Two letters or more, all capitals. */
  readonly shouted: boolean
  readonly entries: readonly Entry[]
  /** Senses of the word alone. */
  readonly senses: readonly Sense[]
  /** Whether a lexicon of common English has it: not only one of facts, which holds any word that may lead to one. */
  readonly known: boolean
  /** Bits of BEGINS. */
  readonly begins: number
}

/** What else than a lexicon knows words: the registries. Bits of BEGINS for a word in lower case. */
export type Begins = (word: string) => number

// A text of random letters must not fill the memory: the table starts anew when it is full.
const LIMIT = 50_000

/** The words met so far. One per process: it holds nothing but what a word form and the lexicon say. */
export class Vocabulary {
  private words = new Map<string, Word>()

  constructor(
    private readonly lexicon: Lexicon,
    private readonly registered: Begins = () => 0,
  ) {}

  word(form: string, kind: Word['kind']): Word {
    const known = this.words.get(form)
    if (known) return known
    if (this.words.size >= LIMIT) this.words = new Map()
    const word = this.describe(form, kind)
    this.words.set(form, word)
    return word
  }

  /**
   * The word that two halves at a line end make, or '' where the hyphen belongs to it: "thou-" and "sand" make a word
   * that is known, "twenty-" and "four" are words themselves.
   */
  joins(first: string, rest: string): string {
    const knows = (form: string) => this.lexicon.beginningWith(plain(form)).length > 0
    const upper = first === first.toUpperCase()
    if (!upper && isUpper(rest.charCodeAt(0))) return ''
    return knows(first + rest) || !(knows(first) && knows(rest)) ? first + rest : ''
  }

  private describe(form: string, kind: Word['kind']): Word {
    const text = kind === 'word' ? plain(form) : form
    const entries = this.lexicon.beginningWith(text)
    let begins = kind === 'number' ? BEGINS.number : this.registered(text)
    for (const { sense } of entries) begins |= bitsOf(sense)
    if (LEADS.has(text)) begins |= BEGINS.lead
    const senses = entries.filter(entry => entry.words.length === 1).map(entry => entry.sense)
    const capital = kind === 'word' && isUpper(form.charCodeAt(0))
    return {
      text,
      kind,
      capital,
      shouted: capital && form.length > 1 && form === form.toUpperCase(),
      entries,
      begins,
      senses,
      known: senses.some(sense => !LEADING.has(sense.class)),
    }
  }
}

/** Classes that say of a word only what it may lead to. */
const LEADING: ReadonlySet<string> = new Set(['quoting', ...Object.values(FACT_FILES)])
const LEADS = new Set(['a', 'an', 'several', 'few', 'many'])

function bitsOf({ class: name, name: own, frame }: Sense): number {
  switch (name) {
    case 'function':
      return own === 'none' ? BEGINS.zero : 0
    case 'verb':
      return own === 'deny' ? BEGINS.saying : 0
    case 'number':
    case 'scale':
    case 'vague':
    case 'ordinal':
      return BEGINS.number
    case 'say':
      return BEGINS.saying
    case 'trigger':
      return BEGINS.trigger
    case 'event_noun':
      return BEGINS.trigger
    case 'furniture':
      return BEGINS.furniture
    case 'actor':
    case 'recognition':
    case 'act':
    case 'observance':
    case 'term':
    case 'responsibility':
    case 'control':
      return BEGINS[name]
    default:
      return frame ? BEGINS.trigger : 0
  }
}

function plain(form: string): string {
  const lower = form.toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) !== 0x27 && isApostrophe(lower.charCodeAt(i)))
      return lower.replace(/[\u2018\u2019`\u02bc\u2032]/g, "'")
  }
  return lower
}

/** The sense of a class that the word alone has, if any. */
export function senseOf(word: Word, wordClass: WordClass): Sense | undefined {
  const { senses } = word
  for (let i = 0; i < senses.length; i++) if (senses[i]!.class === wordClass) return senses[i]
  return undefined
}

/** Whether the word alone is a function word of that name. */
export function isFunction(word: Word, name: string): boolean {
  const { senses } = word
  for (let i = 0; i < senses.length; i++) if (senses[i]!.class === 'function' && senses[i]!.name === name) return true
  return false
}
