/** Many 64-bit numbers in little memory: buckets by the first byte, so that growing copies little at a time. */
export class WordList {
  readonly #buckets: ({ values: BigUint64Array; length: number; sorted: boolean } | undefined)[] = []

  /** Adds numbers, each given as two 32-bit words. */
  push(words: Uint32Array): void {
    for (let i = 0; i < words.length; i += 2) {
      const at = words[i]! >>> 24
      const bucket = this.#buckets[at] ?? { values: new BigUint64Array(4), length: 0, sorted: false }
      this.#buckets[at] = bucket
      if (bucket.length === bucket.values.length) {
        const grown = new BigUint64Array(bucket.length + (bucket.length >> 1) + 4)
        grown.set(bucket.values)
        bucket.values = grown
      }
      bucket.values[bucket.length++] = (BigInt(words[i]!) << 32n) | BigInt(words[i + 1]!)
      bucket.sorted = false
    }
  }

  has([high, low]: readonly [number, number]): boolean {
    const sorted = this.#sorted(high >>> 24)
    const value = (BigInt(high) << 32n) | BigInt(low)
    let from = 0
    let to = sorted.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (sorted[middle]! < value) from = middle + 1
      else to = middle
    }
    return sorted[from] === value
  }

  /** A number that was added twice, in hex. */
  firstRepeated(): string | undefined {
    for (let at = 0; at < 256; at++) {
      const sorted = this.#sorted(at)
      for (let i = 1; i < sorted.length; i++) {
        if (sorted[i] === sorted[i - 1]) return sorted[i]!.toString(16).padStart(16, '0')
      }
    }
    return undefined
  }

  #sorted(at: number): BigUint64Array {
    const bucket = this.#buckets[at]
    if (!bucket) return new BigUint64Array(0)
    const values = bucket.values.subarray(0, bucket.length)
    if (!bucket.sorted) values.sort()
    bucket.sorted = true
    return values
  }
}
