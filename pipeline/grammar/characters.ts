/** Classes of UTF-16 units: what a tokenizer needs to know of a character, as one table look-up. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
export const MARK = 4

const TABLE_SIZE = 0x2100
const table = new Uint8Array(TABLE_SIZE)

function fill(from: number, to: number, kind: number): void {
  for (let code = from; code <= to; code++) table[code] = kind
}

// Everything that is not listed is a letter: scripts of all kinds, combining marks, surrogates.
fill(0, TABLE_SIZE - 1, LETTER)
fill(0x00, 0x20, SPACE)
fill(0x21, 0x2f, MARK)
fill(0x30, 0x39, DIGIT)
fill(0x3a, 0x40, MARK)
fill(0x5b, 0x60, MARK)
fill(0x7b, 0x7e, MARK)
fill(0x7f, 0xa0, SPACE)
fill(0xa1, 0xbf, MARK)
fill(0xaa, 0xaa, LETTER)
fill(0xb5, 0xb5, LETTER)
fill(0xba, 0xba, LETTER)
fill(0xd7, 0xd7, MARK)
fill(0xf7, 0xf7, MARK)
fill(0x2000, 0x200b, SPACE)
// Joiners and direction marks belong to the word that they stand in.
fill(0x200c, 0x200f, LETTER)
fill(0x2010, 0x2027, MARK)
fill(0x2028, 0x2029, SPACE)
fill(0x202a, 0x202e, LETTER)
fill(0x202f, 0x202f, SPACE)
fill(0x2030, 0x205e, MARK)
fill(0x205f, 0x205f, SPACE)
fill(0x2060, 0x206f, LETTER)
fill(0x20a0, 0x20c0, MARK)

/** SPACE, LETTER, DIGIT or MARK. */
export function kindOf(code: number): number {
  if (code < TABLE_SIZE) return table[code]!
  if (code === 0x3000 || code === 0xfeff || code === 0xfe0f) return SPACE
  if (isPictograph(code) || (code >= 0x2600 && code <= 0x27bf)) return MARK
  return LETTER
}

/** The first half of a pictograph such as an emoji; the other halves of pairs belong to scripts. */
export const isPictograph = (code: number): boolean => code >= 0xd83c && code <= 0xd83e

/** Straight and curly apostrophes, the backtick and the prime that texts use for one. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0x02bc || code === 0x2032

/** Hyphens and dashes, short and long. */
export const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212

export const isUpper = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code > 0x7f && isUpperBeyondAscii(code))

function isUpperBeyondAscii(code: number): boolean {
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}
