/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A point of a curve: a size and what it costs. */
export interface Cost {
  readonly size: number
  readonly cost: number
}

/** Exponent of growth: the slope of the least-squares line through the logarithms; 1 is linear. */
export function exponentOf(costs: readonly Cost[]): number {
  const points = costs.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }))
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, p) => sum + of(p), 0) / points.length
  const x = mean(p => p.x)
  const y = mean(p => p.y)
  return mean(p => (p.x - x) * (p.y - y)) / mean(p => (p.x - x) ** 2)
}
