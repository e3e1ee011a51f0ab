/** Words of a text as numbers, and sequences of them: what texts are compared by. */

/** Words in lower case, letters and digits only, possessives off; places in UTF-16 units. */
export interface Words {
  readonly count: number
  /** A hash of each word. */
  readonly hash: Int32Array
  /** A hash of its first letters, so that forms and spellings of one word fall together; figures keep all digits. */
  readonly stem: Int32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}

/** Truncation is a plain stemmer that needs no list of endings (McNamee & Mayfield 2004, n-grams and stems). */
const STEM_LETTERS = 5
const SEED = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** Lower case of letters and digits, 0 for everything else; above the alphabets of Europe letters stand for themselves. */
const LOWER = Uint16Array.from({ length: 0x530 }, (_, unit) => {
  const text = String.fromCharCode(unit)
  return /[\p{L}\p{N}]/u.test(text) ? text.toLowerCase().charCodeAt(0) : 0
})

const letterAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (unit < LOWER.length) return LOWER[unit]!
  // General punctuation and symbols, halves of emoji, private use.
  return unit < 0x2000 || (unit > 0x303f && unit < 0xd800) ? unit : 0
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019 || unit === 0x60

/** All words of a text (FNV-1a hashes, Fowler, Noll and Vo). Linear. */
export function wordsOf(text: string): Words {
  // A word and what parts it from the next take two units at least.
  const most = (text.length >> 1) + 1
  const hash = new Int32Array(most)
  const stem = new Int32Array(most)
  const start = new Uint32Array(most)
  const end = new Uint32Array(most)
  let count = 0
  let at = 0
  while (at < text.length) {
    const first = letterAt(text, at)
    if (first === 0) {
      at++
      continue
    }
    start[count] = at
    const whole = isDigit(first)
    let h = SEED
    let s = SEED
    let letters = 0
    for (;;) {
      const letter = letterAt(text, at)
      if (letter > 0) {
        h = Math.imul(h ^ letter, PRIME)
        if (whole || letters < STEM_LETTERS) s = h
        letters++
        at++
      } else if (!joins(text, at)) break
      else at++
    }
    end[count] = at
    if (isPossessive(text, at)) at += 2
    hash[count] = h
    stem[count++] = s
  }
  return {
    ...{ count, hash: hash.slice(0, count), stem: stem.slice(0, count) },
    ...{ start: start.slice(0, count), end: end.slice(0, count) },
  }
}

/** An apostrophe within a word, or the comma of thousands. */
function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (isApostrophe(unit)) return letterAt(text, at + 1) > 0 && !isPossessive(text, at)
  if (unit !== 0x2c || !isDigit(text.charCodeAt(at - 1))) return false
  const digits = [1, 2, 3].every(step => isDigit(text.charCodeAt(at + step)))
  return digits && !isDigit(text.charCodeAt(at + 4))
}

/** "'s" that ends a word. */
const isPossessive = (text: string, at: number): boolean =>
  isApostrophe(text.charCodeAt(at)) && letterAt(text, at + 1) === 0x73 && letterAt(text, at + 2) === 0
