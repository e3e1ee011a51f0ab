/** Made-up documents of which some are made of others, to see whether reuse is found. */
import type { Statement } from '../../pipeline/analysis/facts.ts'
import { Random } from './random.ts'

export const REUSES = ['copied', 'edited', 'inserted', 'translated'] as const
export type Reuse = (typeof REUSES)[number]

export interface ReusedDocument {
  readonly id: string
  readonly text: string
  /** Records as the analysis reads them: the source, its sentences and numbers. */
  readonly statements: readonly Statement[]
}

export interface PlantedPair {
  readonly kind: Reuse
  readonly a: string
  readonly b: string
}

/** Words are numbers here: letters, or a figure where they are negative. */
type Sentence = readonly number[]

const VOCABULARY = 30_000
const PASSAGE_WORDS = 60
/** Share of the documents that are made of an earlier one. */
const REUSED = 0.1
/** Closing words that many documents have in common. */
const FOOTERS = 5
const FOOTER_WORDS = 40
const WITH_FOOTER = 0.5

/**
 * Documents of 300 to 1,000 words drawn as in a language (rank and frequency after Zipf), a figure in every third
 * sentence; each tenth is a copy, a copy with one word in 20 changed, holds 60 words of another one, or says the same
 * in other words with the same figures. Half end in one of a few footers.
 */
export function reusedCorpus(seed: number, count: number): { documents: ReusedDocument[]; planted: PlantedPair[] } {
  const random = new Random(seed)
  const word = () => Math.floor(VOCABULARY ** random.next())
  const footers = Array.from({ length: FOOTERS }, () => Array.from({ length: FOOTER_WORDS }, word))
  const bodies: Sentence[][] = []
  const documents: ReusedDocument[] = []
  const planted: PlantedPair[] = []
  for (let at = 0; at < count; at++) {
    const fresh = Array.from({ length: random.whole(30, 60) }, () => sentenceOf(random, word))
    const reuses = at > 0 && random.chance(REUSED)
    // Of each document at most one other is made: then pairs are what was planted and nothing else.
    const from = reuses ? documents.length - 1 : -1
    const kind = random.pick(REUSES)
    const usable = from >= 0 && planted.at(-1)?.b !== documents[from]!.id
    const body = usable ? reworked(kind, bodies[from]!, fresh, random, word) : fresh
    const id = `d${String(at).padStart(6, '0')}`
    if (usable) planted.push({ kind, a: documents[from]!.id, b: id })
    bodies.push(body)
    documents.push(documentOf(id, random.chance(WITH_FOOTER) ? [...body, random.pick(footers)] : body))
  }
  return { documents, planted }
}

function sentenceOf(random: Random, word: () => number): Sentence {
  const words = Array.from({ length: random.whole(8, 24) }, word)
  if (random.chance(0.35)) words.splice(random.whole(1, words.length - 1), 0, -Math.floor(2 * 3000 ** random.next()))
  return words
}

function reworked(kind: Reuse, other: readonly Sentence[], own: Sentence[], random: Random, word: () => number) {
  if (kind === 'copied') return [...other]
  if (kind === 'edited') return other.map(words => words.map(known => (random.chance(0.05) ? word() : known)))
  // A synonym is always the same other word.
  if (kind === 'translated')
    return other.map(words => words.map(known => (known > 0 && random.chance(0.5) ? known + VOCABULARY : known)))
  const words = other.flat()
  const start = random.whole(0, words.length - PASSAGE_WORDS)
  own.splice(random.whole(0, own.length), 0, words.slice(start, start + PASSAGE_WORDS))
  return own
}

const LETTERS = 'etaoinshrdlcumwf'

/** Letters of a number: each number is another word. */
function lettersOf(number: number): string {
  let word = ''
  for (let rest = number; rest > 0; rest = Math.floor(rest / LETTERS.length)) word += LETTERS[rest % LETTERS.length]
  return word
}

function documentOf(id: string, body: readonly Sentence[]): ReusedDocument {
  const statements: Statement[] = [{ table: 'sources', record: { id, published: null, party: null } }]
  const add = (table: 'coverage' | 'numbers', record: Statement['record']) =>
    statements.push({ table, record: { source_id: id, voice: 'narrator', evidence: {}, ...record } })
  let text = ''
  for (const words of body) {
    const start = text.length
    for (const word of words) {
      if (text.length > start) text += ' '
      if (word < 0) add('numbers', { class: 'quantity', value: -word, start: text.length, end: text.length + 1 })
      text += word < 0 ? String(-word) : lettersOf(word)
    }
    text += '.'
    add('coverage', { start, end: text.length, reason: null })
    text += ' '
  }
  return { id, text, statements }
}
