/** Number of words: stretches between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0
  let counted = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isSpace(unit)) counted = false
    else if (!counted && isWordUnit(unit)) {
      counted = true
      words++
    }
  }
  return words
}

const isSpace = (unit: number) =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029 || unit === 0x3000

/** Letters and digits; beyond Latin everything but punctuation and symbols of the general blocks. */
const isWordUnit = (unit: number) =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff) && unit < 0xfe00)
