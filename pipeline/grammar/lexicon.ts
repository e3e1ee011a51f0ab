/**
 * A lexicon is data: words of English and what a grammar may take them for. Here its entries are looked up by the
 * words they begin with; what they mean stands in pipeline/lexicons/*.yaml.
 */

/** What one entry says of its words. `class` is the closed class that grammars ask for. */
export interface Sense {
  readonly class: WordClass
  /** Name within the class: a measure, a unit, a qualifier … */
  readonly name: string
  /** Of facts: the part of its group that the entry stands in, and its base form. */
  readonly part?: 'verbs' | 'nouns' | 'words'
  readonly base?: string
  /** Form of a verb, number of a noun. */
  readonly form?: Form
  /** How the words govern what is counted (see measures.yaml). */
  readonly frame?: Frame
  /** Units the sense is limited to. */
  readonly only?: readonly string[]
  /** A number that the words stand for. */
  readonly value?: number
  /** A word that must stand earlier in the sentence. */
  readonly needs?: string
  /** Statuses of people that the sense is not said of. */
  readonly not?: readonly string[]
  /** Taken only where nothing else says what happened to those counted; a person should look. */
  readonly weak?: boolean
}

export type Form = 'base' | 's' | 'past' | 'participle' | 'ing' | 'singular' | 'plural'

/** patient: it is done to those counted; doer: those counted do it; undergo: it happens to them; … see measures.yaml. */
export type Frame = 'patient' | 'doer' | 'undergo' | 'act' | 'state' | 'counted' | 'toll'

export type WordClass =
  | 'trigger'
  | 'unit'
  | 'subgroup'
  | 'status'
  | 'qualifier'
  | 'number'
  | 'scale'
  | 'vague'
  | 'ordinal'
  | 'time_unit'
  | 'money'
  | 'identifier'
  | 'formation'
  | 'function'
  | 'verb'
  | 'say'
  | 'source_noun'
  | 'furniture'
  | 'quoting'
  | 'event_noun'
  | 'actor'
  | 'recognition'
  | 'act'
  | 'observance'
  | 'term'
  | 'responsibility'
  | 'control'

/** Words in a row and their sense. `gap` is where the counted may stand between the first word and the rest. */
export interface Entry {
  readonly words: readonly string[]
  readonly gap: number
  readonly sense: Sense
}

/** Entries by first word, longest first: what `Word` takes up when a word form is first met. */
export class Lexicon {
  private readonly byFirst = new Map<string, Entry[]>()

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) {
      const first = entry.words[0]!
      const list = this.byFirst.get(first)
      if (list) list.push(entry)
      else this.byFirst.set(first, [entry])
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  }

  /** Entries that begin with the word, longest first. */
  beginningWith(word: string): readonly Entry[] {
    return this.byFirst.get(word) ?? NONE
  }
}

const NONE: readonly Entry[] = []
