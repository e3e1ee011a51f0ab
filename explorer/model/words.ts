/** Which words two passages do not share. */
export interface Piece {
  readonly text: string
  readonly shared: boolean
}

/** Products of lengths above this are not compared: the page must not stand still. */
const LIMIT = 4_000_000

/** Both passages in pieces: what stands in the other too, in the same order, and what does not. */
export function differences(a: string, b: string): readonly [readonly Piece[], readonly Piece[]] {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.length * right.length > LIMIT) return [[{ text: a, shared: true }], [{ text: b, shared: true }]]
  const pairs = alignment(left.map(keyOf), right.map(keyOf))
  return [pieces(left, new Set(pairs.map(([i]) => i))), pieces(right, new Set(pairs.map(([, j]) => j)))]
}

/** Words with the blanks behind them. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*/g) ?? []

/** Quotation marks and dashes of another shape are no difference of words. */
const keyOf = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')

/** A longest common subsequence, as pairs of places. */
function alignment(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

function pieces(words: readonly string[], shared: ReadonlySet<number>): Piece[] {
  const out: { text: string; shared: boolean }[] = []
  words.forEach((text, i) => {
    const last = out.at(-1)
    if (last && last.shared === shared.has(i)) last.text += text
    else out.push({ text, shared: shared.has(i) })
  })
  return out
}
