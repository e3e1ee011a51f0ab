import type { Range } from '../counted.ts'
import type { Reading } from '../reading.ts'
import type { Act } from './act.ts'
import type { Mention } from './mention.ts'

// A text that names more acts than this in between may well mean another.
const REACH = 50

/**
 * Whether words only take up an act that stands already: "the decree" in the paragraph of a decree, "the ceasefire
 * agreement" in a later one too, a title or a number that the paragraph has named. An own date makes it another act,
 * and so does another issuer.
 */
export function earlierOf(reading: Reading, acts: readonly Act[], act: Act, { before, behind }: Mention): boolean {
  const dated = behind.dated || before.date !== null
  const named = act.number ?? (act.rule === 'acts/known' ? null : act.title)
  if (!named && (before.determiner !== 'the' || dated)) return false
  const { sentences } = reading.layout
  const { paragraph } = sentences[act.sentence]!
  for (let i = acts.length - 1; i >= 0 && acts.length - i < REACH; i--) {
    const other = acts[i]!
    if (sentences[other.sentence]!.paragraph !== paragraph && act.rule !== 'acts/known') return false
    if (other.kind !== act.kind) continue
    if (named) {
      const known = act.number ? other.number : other.title
      const sameDay = !dated || act.date?.reading.edtf === other.date?.reading.edtf
      if (known && sameDay && other.sentence !== act.sentence && sameWords(reading, known, named)) return true
    } else if (sharesNames(reading, act.issuer, other.issuer ?? other.signatory)) return true
  }
  return false
}

const sameWords = ({ tokens }: Reading, a: Range, b: Range): boolean =>
  a.to - a.from === b.to - b.from &&
  tokens.word.slice(a.from, a.to).every((word, i) => word.text === tokens.word[b.from + i]!.text)

/** Whether two phrases may mean one body: they share a name, or one is not there. */
function sharesNames(reading: Reading, a: Range | null, b: Range | null): boolean {
  const [mine, theirs] = [wordsOf(reading, a), wordsOf(reading, b)]
  return mine.length === 0 || theirs.length === 0 || mine.some(word => theirs.includes(word))
}

/** The words with capitals of a phrase. */
const wordsOf = ({ tokens }: Reading, range: Range | null): string[] =>
  range
    ? tokens.word
        .slice(range.from, range.to)
        .filter(({ capital }) => capital)
        .map(({ text }) => text)
    : []
