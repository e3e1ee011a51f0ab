/**
 * A 64-bit hash that is fed piece by piece: two lanes of MurmurHash3's 32-bit mixing (Appleby 2011, public domain) over
 * UTF-16 units, with different seeds. It names records and proves nothing: among a million strings two are alike with a
 * chance of 3 in 100 million. Plain arithmetic, so that a browser makes the same ids.
 */
export class Hash64 {
  private constructor(
    private a: number,
    private b: number,
  ) {}

  static start(): Hash64 {
    return new Hash64(0x9747b28c | 0, 0x5bd1e995 | 0)
  }

  /** A hash that goes on from here and leaves this one as it is. */
  fork(): Hash64 {
    return new Hash64(this.a, this.b)
  }

  unit(unit: number): this {
    this.a = mix(this.a, Math.imul(unit, 0xcc9e2d51), 0x1b873593)
    this.b = mix(this.b, Math.imul(unit, 0x85ebca6b), 0xc2b2ae35)
    return this
  }

  text(text: string): this {
    for (let i = 0; i < text.length; i++) this.unit(text.charCodeAt(i))
    return this
  }

  /** 16 hexadecimal digits. */
  hex(): string {
    return hex(finish(this.a)) + hex(finish(this.b ^ Math.imul(this.a, 5)))
  }
}

function mix(state: number, word: number, factor: number): number {
  const next = state ^ Math.imul((word << 15) | (word >>> 17), factor)
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0
}

function finish(state: number): number {
  let h = state ^ (state >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Two digits for each byte; a table is several times faster than turning numbers into strings. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const hex = (word: number): string =>
  BYTES[word >>> 24]! + BYTES[(word >>> 16) & 255]! + BYTES[(word >>> 8) & 255]! + BYTES[word & 255]!
