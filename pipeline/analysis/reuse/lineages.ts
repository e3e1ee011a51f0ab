import { byCodePoint } from '../../core/order.ts'

/** The line of each source: those tied by pairs, directly or over others; named after its first source by code point. */
export function linesOf(
  ids: readonly string[],
  pairs: Iterable<readonly [string, string]>,
): ReadonlyMap<string, string> {
  const parent = new Map(ids.map(id => [id, id]))
  const root = (id: string): string => {
    let at = id
    while (parent.get(at) !== at) {
      // Halves the way for the next time (union-find, Tarjan & van Leeuwen 1984).
      const next = parent.get(parent.get(at)!)!
      parent.set(at, next)
      at = next
    }
    return at
  }
  for (const [a, b] of pairs) {
    const [first, second] = [root(a), root(b)].sort(byCodePoint)
    parent.set(second!, first!)
  }
  return new Map(ids.map(id => [id, root(id)]))
}
