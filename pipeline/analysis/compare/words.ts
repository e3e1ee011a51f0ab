/** Words as comparisons see them: which of them carry content, and when two forms are one word. */

/** Words that say how a sentence is built, not what it is about. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again all also among amid an and another any are as at be because been before being both but by can could did do does during each ' +
    'either even every for from further had has have he her here his how however if in including into is it its just many more most much near no nor not of off ' +
    'on one only onto or other others our out over own per said same she since so some still such than that the their them then there these they this those ' +
    'though through thus to too under until up upon very was we were what when where which while who whom whose will with within without would yet'
  ).split(' '),
)

/** Words in lower case with straight apostrophes and without possessive endings; digits stay. */
export function tokensOf(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().replaceAll('’', "'").match(WORD) ?? []
  return words.map(word => word.replace(/'s?$/, ''))
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['.-][\p{L}\p{M}\p{N}]+)*'?/gu

/**
 * A light stem: the S-stemmer of Harman ("How effective is suffixing?", JASIS 42, 1991) and the endings of verbs, so that
 * "massacres" and "massacred", "regiment" and "regiments" are one. Never shorter than three letters.
 */
export function stem(word: string): string {
  let base = word
  if (/[^ae]ies$/.test(base)) base = `${base.slice(0, -3)}y`
  else if (/[^aeo]es$/.test(base)) base = base.slice(0, -1)
  else if (/[^us]s$/.test(base)) base = base.slice(0, -1)
  const bare = base.replace(/(?:ing|ed|e)$/, '')
  return bare.length >= 3 ? bare : base
}

/** Stems of the words that carry content; numbers are left out: they are what is compared. */
export const contentOf = (text: string): string[] =>
  tokensOf(text)
    .filter(word => !FUNCTION_WORDS.has(word) && !/^[\p{N}.,]/u.test(word))
    .map(stem)

/** How much of all words two lists share: Dice's coefficient, each word weighted. Two empty lists share nothing. */
export function likeness(
  a: readonly string[],
  b: readonly string[],
  weight: (word: string) => number = () => 1,
): number {
  const [left, right] = [new Set(a), new Set(b)]
  let shared = 0
  let all = 0
  for (const word of left) {
    all += weight(word)
    if (right.has(word)) shared += weight(word)
  }
  for (const word of right) all += weight(word)
  return all === 0 ? 0 : (2 * shared) / all
}

/** Share of the shorter list's words that stand in the other. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)]
  const least = Math.min(left.size, right.size)
  return least === 0 ? 0 : [...left].filter(word => right.has(word)).length / least
}
