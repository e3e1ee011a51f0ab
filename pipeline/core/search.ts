/**
 * The first of the numbers from 0 to `count` (exclusive) for which `isReached` holds, or `count` where it holds for none.
 * It must hold for every number behind the first. Takes time in proportion to the logarithm of `count`.
 */
export function firstWhere(count: number, isReached: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReached(middle)) high = middle
    else low = middle + 1
  }
  return low
}
